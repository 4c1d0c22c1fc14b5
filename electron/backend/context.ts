import type { Permission } from '#shared/domain/permissions.ts'
import type { Scope } from '#shared/domain/scope.ts'
import type { ReadDb, WriteDb } from './db/connection.ts'
import type { Cause } from './db/write.ts'

/** What a handler knows of the call that it serves. */
export interface CallContext<Db extends ReadDb = ReadDb> {
  readonly db: Db
  readonly scope: Scope
  /** Today as the office counts it, YYYY-MM-DD. */
  readonly today: string
  readonly locale: 'fr' | 'en'
  /** Folder of the country packs. */
  readonly countryDir: string
  readonly progress: (done: number, total: number | null) => void
  /** Throws CANCELLED when the caller gave up. */
  readonly checkCancelled: () => void
  readonly user: string
}

export interface WriteContext extends CallContext<WriteDb> {
  /** The cause of a write by this call, for the write door. */
  readonly cause: (extra?: Pick<Cause, 'reason' | 'action'>) => Cause
}

/** Who calls: everybody may everything until users exist. */
export interface Caller {
  readonly user: string
  readonly scope: Scope
  readonly may: (permission: Permission) => boolean
}
