import { app } from './app.ts'
import { isMappedScheme, mapScheme, schemeOf } from './addresses.ts'
import { covered, NotInStandin } from './not-in-standin.ts'

export type ProtocolHandler = (request: Request) => Response | Promise<Response>

interface CustomScheme {
  readonly scheme: string
  readonly privileges?: Readonly<Record<string, boolean>>
}

/** What a page of https has in any case, so that a scheme without it would differ here. */
const GIVEN = ['standard', 'secure', 'supportFetchAPI']
/** What changes nothing for pages that keep to their own origin. */
const HARMLESS = new Set([...GIVEN, 'stream', 'corsEnabled', 'codeCache'])

/** Declares the schemes that pages come from; before the app is ready, as in Electron. */
export function registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
  if (app.isReady()) {
    throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
  }
  for (const { scheme, privileges = {} } of schemes) {
    const wanted = Object.keys(privileges).filter((name) => privileges[name] === true)
    const odd = [
      ...GIVEN.filter((name) => !wanted.includes(name)),
      ...wanted.filter((name) => !HARMLESS.has(name)),
    ]
    if (odd.length > 0) throw new NotInStandin(`privileges of ${scheme}: ${odd.join(', ')}`)
    mapScheme(scheme)
  }
}

/** Who answers the addresses of a scheme in one session. */
export class SessionProtocol {
  private readonly handlers = new Map<string, ProtocolHandler>()

  constructor() {
    return covered('session.protocol', this)
  }

  handle(scheme: string, handler: ProtocolHandler): void {
    if (!isMappedScheme(scheme)) throw new NotInStandin(`protocol.handle('${scheme}')`)
    if (this.handlers.has(scheme)) throw new Error('Failed to register protocol')
    this.handlers.set(scheme, handler)
  }

  unhandle(scheme: string): void {
    if (!this.handlers.delete(scheme)) throw new Error('Failed to unregister protocol')
  }

  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme)
  }

  /** @internal The handler for an address of the shell. */
  handlerFor(address: string): ProtocolHandler | null {
    return this.handlers.get(schemeOf(address)) ?? null
  }
}
