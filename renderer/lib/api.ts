import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/index.ts'
import type { Progress } from '#shared/contract/route.ts'
import type { ErrorData } from '#shared/errors/app-error.ts'
import type { ErrorCode } from '#shared/errors/index.ts'
import { bridge } from './bridge.ts'

/** A call that was refused or failed; `useErrorWords` has the sentence. */
export class CallError extends Error {
  readonly code: ErrorCode
  readonly data: ErrorData

  constructor(code: ErrorCode, data: ErrorData) {
    super(code)
    this.name = 'CallError'
    this.code = code
    this.data = data
  }
}

export interface CallOptions {
  /** Stops the work, also inside a long statement; the call then fails with CANCELLED. */
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/**
 * Runs one route of the contract.
 * @throws CallError
 */
export async function call<Name extends RouteName>(
  route: Name,
  input: RouteInput<Name>,
  { signal, onProgress }: CallOptions = {},
): Promise<RouteOutput<Name>> {
  if (signal?.aborted) throw new CallError('CANCELLED', {})
  const callId = crypto.randomUUID()
  const cancel = () => bridge().cancel(callId)
  const stopListening = onProgress
    ? bridge().on('progress', (event) => {
        if (event.callId === callId) onProgress({ done: event.done, total: event.total })
      })
    : null
  signal?.addEventListener('abort', cancel)
  try {
    const envelope = await bridge().call(route, input, callId)
    if (!envelope.ok) throw new CallError(envelope.error.code, envelope.error.data)
    // The backend answers each route with its contract's type: the handler map is checked against it at compile time.
    return envelope.value as RouteOutput<Name>
  } finally {
    signal?.removeEventListener('abort', cancel)
    stopListening?.()
  }
}
