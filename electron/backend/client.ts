import { backendContract } from '#shared/contract/index.ts'
import type { AnyRoute } from '#shared/contract/route.ts'
import { AppError, type Envelope, failure } from '#shared/errors/app-error.ts'
import { type CallOptions, type LogLine, ThreadLink } from './thread-link.ts'

export interface BackendOptions {
  /** Folder of the register; created where it is missing. */
  readonly dataDir: string
  /** Folder with `migrations/` and `country/`. */
  readonly resourcesDir: string
  /** The built `thread.js`. */
  readonly threadFile: string
  /** Folder of the country packs when it is not `country/` of the resources. */
  readonly countryDir?: string
  /** Country pack for a new register; left out: the only one there is. */
  readonly country?: string
  readonly locale?: 'fr' | 'en'
  /** A fixed day (YYYY-MM-DD) instead of the PC's, for tests. */
  readonly today?: string
  readonly log?: LogLine
}

/** The running backend: a writer thread, and a reader thread for long work beside it. */
export interface Backend {
  /** Validates, checks the permission and runs a route; answers an envelope and never rejects. */
  readonly call: (route: string, input: unknown, options?: CallOptions) => Promise<Envelope<unknown>>
  /** Tells after each write that succeeded; answers how to stop listening. */
  readonly onChanged: (listener: () => void) => () => void
  readonly close: () => Promise<void>
}

/** Opens the register in two threads; rejects with the AppError that names what is wrong with it. */
export async function startBackend(options: BackendOptions): Promise<Backend> {
  const log: LogLine = options.log ?? (() => {})
  const data = {
    dataDir: options.dataDir,
    resourcesDir: options.resourcesDir,
    countryDir: options.countryDir ?? null,
    country: options.country ?? null,
    locale: options.locale ?? 'fr',
    today: options.today ?? null,
  } as const
  const writer = ThreadLink.start(options.threadFile, { ...data, role: 'writer' }, log)
  try {
    await writer.open()
  } catch (error) {
    await writer.terminate()
    throw error
  }
  // The reader needs the migrated file. It loads while the first page is shown: beside the writer it would slow both.
  const reader = ThreadLink.start(options.threadFile, { ...data, role: 'reader' }, log)
  const reading = reader.open().then(
    () => null,
    (error: unknown) => refusalOf(error, log),
  )
  const listeners = new Set<() => void>()
  let lastId = 0

  const call: Backend['call'] = async (name, input, callOptions = {}) => {
    const route = Object.hasOwn(backendContract, name) ? routeOf(name) : null
    if (!route) return failure('UNKNOWN_ROUTE', { route: name })
    lastId += 1
    const id = lastId
    const long = route.long && route.kind === 'read'
    const refused = long ? await reading : null
    if (refused) return refused
    const envelope = await (long ? reader : writer).call(id, name, input, callOptions)
    if (route.kind === 'write' && !route.silent && envelope.ok) for (const listener of listeners) listener()
    return envelope
  }

  return {
    call,
    onChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      if (await reading) await reader.terminate()
      else await reader.close()
      await writer.close()
    },
  }
}

/** Why the reader did not open a file that the writer could: told to every call that needs it. */
function refusalOf(error: unknown, log: LogLine): Envelope<never> {
  const { code, data } = error instanceof AppError ? error : new AppError('INTERNAL', {})
  log('error', `the reading thread did not open: ${code}`)
  return failure(code, data)
}

function routeOf(name: string): AnyRoute {
  return backendContract[name as keyof typeof backendContract]
}
