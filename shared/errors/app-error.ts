import type { ErrorCode } from './index.ts'

/** Facts about a failure: never a sentence; the renderer chooses the words. */
export interface ErrorData {
  readonly [fact: string]: unknown
}

/** An expected failure that crosses processes as a value: a code with facts. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly data: ErrorData

  constructor(code: ErrorCode, data: ErrorData = {}) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.data = data
  }
}

export interface Failure {
  readonly ok: false
  readonly error: { readonly code: ErrorCode; readonly data: ErrorData }
}
export type Envelope<Value> = { readonly ok: true; readonly value: Value } | Failure

/** The envelope of a failure. */
export function failure(code: ErrorCode, data: ErrorData = {}): Failure {
  return { ok: false, error: { code, data } }
}
