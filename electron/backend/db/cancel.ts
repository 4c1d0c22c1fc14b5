import { AppError } from '#shared/errors/app-error.ts'
import type { ReadDb } from './connection.ts'

/**
 * Cancelling from outside: the caller stores the number of the call to stop in shared memory. Long statements
 * carry `keep_going()` in their WHERE, so they stop in the middle; a message would arrive only after them.
 */
export class CancelFlag {
  readonly #flag: Int32Array
  #current = 0

  constructor(memory: SharedArrayBuffer) {
    this.#flag = new Int32Array(memory)
  }

  /** Says which call runs from here on. */
  begin(call: number): void {
    this.#current = call
  }

  /** Throws CANCELLED when the running call was cancelled. */
  check(): void {
    if (this.#current !== 0 && Atomics.load(this.#flag, 0) === this.#current) throw new AppError('CANCELLED')
  }
}

/** Registers `keep_going()` on a connection; it answers 1 or throws CANCELLED. */
export function registerCancel(db: ReadDb, flag: CancelFlag): void {
  db.sqlite.function('keep_going', { deterministic: false, varargs: false }, () => {
    flag.check()
    return 1
  })
}
