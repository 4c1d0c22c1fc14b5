import { z } from 'zod'
import type { Backend } from '#backend/client.ts'
import { type BridgeEvent, CANCEL_ROUTE } from '#shared/contract/bridge.ts'
import { backendContract } from '#shared/contract/index.ts'
import { shellContract } from '#shared/contract/shell.ts'
import { AppError, type Envelope, failure } from '#shared/errors/app-error.ts'
import { isOwnUrl } from '#electron/platform/app-assets.ts'
import { logIncident, type ShellLog } from '#electron/platform/log.ts'
import type { WindowKind } from '#electron/platform/windows.ts'
import { type ChosenFiles, resolveChosenFiles } from './chosen-files.ts'
import type { RunningCalls } from './running-calls.ts'
import type { CallingWindow, ShellHandlers } from './shell-handlers.ts'

/** Who calls, as Electron reports it. */
export interface Sender {
  /** Null: not one of our windows. */
  readonly window: CallingWindow | null
  readonly isMainFrame: boolean
  readonly url: string
}

export interface CallParts {
  readonly backend: Pick<Backend, 'call'>
  readonly shell: ShellHandlers
  readonly files: ChosenFiles
  readonly running: RunningCalls
  readonly log: ShellLog
  readonly send: (window: CallingWindow, event: BridgeEvent) => void
}

const request = z.object({ route: z.string().max(100), input: z.unknown(), callId: z.string().max(100) })
type Request = z.output<typeof request>

/** A print page draws its own document and does nothing else. */
const PRINT_ROUTES: ReadonlySet<string> = new Set(['shell.takePrintJob', 'shell.printReady'])

/** Longer calls leave a line in the log, in milliseconds. */
const SLOW = 500

/** The one door of the windows: sender, shape, route, answer. Never throws, always answers an envelope. */
export async function answerCall(
  parts: CallParts,
  sender: Sender,
  message: unknown,
): Promise<Envelope<unknown>> {
  const started = performance.now()
  const parsed = request.safeParse(message)
  const name = parsed.success ? parsed.data.route : '?'
  const { window } = sender
  if (window === null || !sender.isMainFrame || !isOwnUrl(sender.url) || !mayCall(window.kind, name)) {
    parts.log.warn(`call ${routeForLog(name)}: FORBIDDEN_SENDER`)
    return failure('FORBIDDEN_SENDER')
  }
  if (!parsed.success) return failure('INVALID_INPUT', { field: '' })
  const envelope = await answerSafely(parts, window, parsed.data)
  const milliseconds = Math.round(performance.now() - started)
  if (!envelope.ok || milliseconds >= SLOW) {
    parts.log.info(
      `call ${routeForLog(name)}: ${envelope.ok ? 'ok' : envelope.error.code}, ${milliseconds} ms`,
    )
  }
  return envelope
}

function mayCall(kind: WindowKind, route: string): boolean {
  return PRINT_ROUTES.has(route) === (kind === 'print')
}

/** A name that is no route of ours may be anything, so it is not written down. */
function routeForLog(name: string): string {
  return isShellRoute(name) || isBackendRoute(name) || name === CANCEL_ROUTE ? name : 'unknown route'
}

async function answerSafely(
  parts: CallParts,
  window: CallingWindow,
  call: Request,
): Promise<Envelope<unknown>> {
  try {
    if (call.route === CANCEL_ROUTE) return cancel(parts, window, call.input)
    if (isShellRoute(call.route)) return await answerFromShell(parts, window, call.route, call.input)
    return await forward(parts, window, call)
  } catch (error) {
    if (error instanceof AppError) return failure(error.code, error.data)
    return failure('INTERNAL', { incident: logIncident(parts.log, routeForLog(call.route), error) })
  }
}

function cancel(parts: CallParts, window: CallingWindow, input: unknown): Envelope<null> {
  parts.running.cancel(window.id, z.object({ callId: z.string() }).parse(input).callId)
  return { ok: true, value: null }
}

type ShellRoute = keyof typeof shellContract

function isShellRoute(name: string): name is ShellRoute {
  return Object.hasOwn(shellContract, name)
}

function isBackendRoute(name: string): name is keyof typeof backendContract {
  return Object.hasOwn(backendContract, name)
}

async function answerFromShell(
  parts: CallParts,
  window: CallingWindow,
  route: ShellRoute,
  input: unknown,
): Promise<Envelope<unknown>> {
  const parsed = shellContract[route].input.safeParse(input)
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, code, message }) => ({
      path: path.join('.'),
      code,
      message,
    }))
    return failure('INVALID_INPUT', { field: issues[0]?.path ?? '', issues })
  }
  // The exhaustive map proved that each handler fits its route; the union of them can't say so.
  const handler = parts.shell[route] as (window: CallingWindow, input: unknown) => unknown
  return { ok: true, value: await handler(window, parsed.data) }
}

async function forward(parts: CallParts, window: CallingWindow, call: Request): Promise<Envelope<unknown>> {
  if (!isBackendRoute(call.route)) return failure('UNKNOWN_ROUTE', { route: call.route })
  const { callId } = call
  const input = resolveChosenFiles(backendContract[call.route], call.input, (purpose, token) =>
    parts.files.pathOf(window.id, purpose, token),
  )
  const signal = parts.running.begin(window.id, callId)
  try {
    return await parts.backend.call(call.route, input, {
      signal,
      onProgress: (progress) => parts.send(window, { type: 'progress', callId, ...progress }),
    })
  } finally {
    parts.running.end(window.id, callId)
  }
}
