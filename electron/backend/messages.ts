import type { Progress } from '#shared/contract/route.ts'
import type { Envelope, ErrorData } from '#shared/errors/app-error.ts'
import type { ErrorCode } from '#shared/errors/index.ts'

export type ThreadRole = 'writer' | 'reader'

/** What a thread is given at its start. */
export interface ThreadData {
  readonly role: ThreadRole
  readonly dataDir: string
  readonly resourcesDir: string
  readonly countryDir: string | null
  readonly country: string | null
  readonly locale: 'fr' | 'en'
  /** A fixed day for tests; null: the PC's. */
  readonly today: string | null
  readonly cancelMemory: SharedArrayBuffer
}

export type ToThread =
  /** First message of all. */
  | { readonly type: 'open' }
  | { readonly type: 'call'; readonly id: number; readonly route: string; readonly input: unknown }
  | { readonly type: 'close' }

export type FromThread =
  | { readonly type: 'ready' }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly data: ErrorData }
  | { readonly type: 'answer'; readonly id: number; readonly envelope: Envelope<unknown> }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'log'; readonly level: 'info' | 'warn' | 'error'; readonly text: string }
  | { readonly type: 'closed' }
