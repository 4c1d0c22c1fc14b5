import { randomUUID } from 'node:crypto'
import { backendContract } from '#shared/contract/index.ts'
import type { AnyRoute } from '#shared/contract/route.ts'
import { AppError, type Envelope, failure } from '#shared/errors/app-error.ts'
import type { Caller, CallContext, WriteContext } from './context.ts'
import { namedFailure } from './db/sqlite-errors.ts'
import { handlers } from './handlers.ts'

export interface Dispatcher {
  readonly caller: Caller
  readonly contextFor: (route: AnyRoute) => CallContext | WriteContext
  /** Where the register lies, for failures of its file. */
  readonly path: string
  readonly logError: (incident: string, route: string, error: unknown) => void
}

/** Any handler as the dispatcher calls it: the exhaustive map proved that context and input fit the route. */
type LooseHandler = (context: CallContext | WriteContext, input: unknown) => unknown

/** Runs one route: known? permitted? valid? then the handler. Never throws; always answers an envelope. */
export async function dispatch(
  dispatcher: Dispatcher,
  name: string,
  input: unknown,
): Promise<Envelope<unknown>> {
  const route = routeNamed(name)
  if (!route) return failure('UNKNOWN_ROUTE', { route: name })
  if (!dispatcher.caller.may(route.needs)) return failure('NOT_PERMITTED', { needs: route.needs })
  const parsed = route.input.safeParse(input)
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      code: issue.code,
      message: issue.message,
    }))
    return failure('INVALID_INPUT', { field: issues[0]?.path ?? '', issues })
  }
  try {
    const handler = handlers[name as keyof typeof handlers] as unknown as LooseHandler
    const value: unknown = await handler(dispatcher.contextFor(route), parsed.data)
    return { ok: true, value: value ?? null }
  } catch (thrown) {
    const error = namedFailure(thrown, { path: dispatcher.path })
    if (error instanceof AppError) return failure(error.code, error.data)
    const incident = randomUUID().slice(0, 8)
    dispatcher.logError(incident, name, error)
    return failure('INTERNAL', { incident })
  }
}

function routeNamed(name: string): AnyRoute | null {
  return Object.hasOwn(backendContract, name) ? backendContract[name as keyof typeof backendContract] : null
}
