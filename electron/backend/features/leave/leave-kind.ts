import { z } from 'zod'
import { listAttributes, notInList } from '#backend/db/code-lists.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import type { LeaveRule } from '#shared/domain/leave/balance.ts'
import type { Counting } from '#shared/domain/leave/working-days.ts'

/** A kind of leave as its list tells it. */
export interface LeaveKind extends LeaveRule {
  readonly counting: Counting
  /** The position that the absence is. */
  readonly position: string | null
}

// A kind that the office added by hand may say nothing: it grants without limit and counts every day.
const attributesOf = z.object({
  position: z.string().nullable().catch(null),
  days: z.number().nullable().catch(null),
  counting: z.enum(['calendar', 'working']).catch('calendar'),
  grant: z.enum(['year', 'event', 'none']).catch('none'),
  carryYears: z.number().catch(0),
})

export function readKind(attributes: unknown): LeaveKind {
  return attributesOf.parse(attributes)
}

/** @throws AppError INVALID_INPUT {field: kind} */
export function leaveKind(db: ReadDb, code: string): LeaveKind {
  const attributes = listAttributes(db, 'leave_type', code)
  if (attributes === null) throw notInList('kind')
  return readKind(attributes)
}
