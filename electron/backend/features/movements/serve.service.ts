import { firstCode, listAttributes, notInList } from '#backend/db/code-lists.ts'
import { insertPosting } from '#backend/db/posting-writer.ts'
import { basesOf } from '#backend/db/postings.ts'
import { openBase } from '#shared/domain/posting-rules.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Recording } from './recording.ts'

/** A movement that posts: a base in place of another one, or a stay beside it. */
export function serve({ context, door, movement, entry, birth }: Recording): number | null {
  const { db, scope, cause } = context
  const { workerId, start, facilityId } = entry
  if (facilityId === null) throw new AppError('UNKNOWN_FACILITY', { field: 'facilityId', id: null })
  const bases = basesOf(scope, db, workerId)
  const replaces = movement.name === 'transfer'
  if (replaces && !openBase(bases)) throw new AppError('NO_BASE', { field: 'facilityId' })
  const kind = movement.role ? firstCode(db, 'posting_kind', 'role', movement.role) : entry.kind
  if (kind === null || (!movement.role && !belongs(db, kind, movement.name))) throw notInList('kind')
  const endsCurrentBase = replaces && start !== null
  return insertPosting(
    door,
    { workerId, birth, bases },
    {
      ...entry,
      ...{ facilityId, kind, postId: null, end: null, actKind: movement.act, endsCurrentBase },
      currentBaseId: endsCurrentBase ? entry.currentBaseId : null,
    },
    cause().office,
  ).actId
}

function belongs(db: Recording['context']['db'], kind: string, movement: string): boolean {
  return listAttributes(db, 'posting_kind', kind)?.movement === movement
}
