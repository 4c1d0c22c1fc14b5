import { systemFailure } from '#electron/base/durable-file.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { ErrorCode } from '#shared/errors/index.ts'

const CODES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^SQLITE_FULL/, 'DISK_FULL'],
  [/^SQLITE_(READONLY|CANTOPEN|PERM)/, 'NOT_WRITABLE'],
  [/^SQLITE_(BUSY|LOCKED)/, 'REGISTER_IN_USE'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'REGISTER_DAMAGED'],
]

/** Names the database's and the file system's own failures in our codes; anything else stays as it is. */
export function namedFailure(error: unknown, where: { readonly path: string }): unknown {
  if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) return error
  const code = String(error.code)
  const known = CODES.find(([pattern]) => pattern.test(code))?.[1] ?? systemFailure(code)
  return known ? new AppError(known, { path: where.path, cause: code }) : error
}
