import type { CallContext, WriteContext } from '#backend/context.ts'
import { clockInstant } from '#backend/db/clock.ts'
import { notSamePerson } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import type { Dismissal, DismissedPair } from '#shared/contract/duplicates.ts'
import type { Act } from '#shared/contract/history.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { type DismissedRow, dismissedPairs, uidOf } from './dismissed.queries.ts'
import { pairFiles } from './pair-files.ts'

interface Pair {
  readonly one: number
  readonly other: number
}

/** What was said of two files; null: nothing, or it was taken back. */
export function dismissalOf(
  { scope, db }: Pick<CallContext, 'scope' | 'db'>,
  { one, other }: Pair,
): Dismissal | null {
  const row = dismissedPairs(scope, db).find(
    (said) => (said.one === one && said.other === other) || (said.one === other && said.other === one),
  )
  return row ? told(row) : null
}

/** Every pair found to be two persons, the last first. */
export function listDismissed(context: Pick<CallContext, 'scope' | 'db' | 'today'>): DismissedPair[] {
  const rows = dismissedPairs(context.scope, context.db)
  const files = pairFiles(context, rows)
  return rows.flatMap((row) => {
    const [one, other] = [files.get(row.one), files.get(row.other)]
    return one && other ? [{ ...told(row), one, other }] : []
  })
}

function told({ id, reason, user, clock }: DismissedRow): Dismissal {
  return { id, reason, user, at: clockInstant(clock) }
}

/**
 * Remembers that two files are two persons.
 * @throws AppError NOT_FOUND {entity: worker, id}; SAME_FILE
 */
export function dismiss(
  { scope, db, cause }: Pick<WriteContext, 'scope' | 'db' | 'cause'>,
  { one, other, reason }: Pair & { readonly reason: string | null },
): Act {
  return write(db, cause({ ...(reason === null ? {} : { reason }) }), (door) => {
    if (one === other) throw new AppError('SAME_FILE')
    const [oneUid = '', otherUid = ''] = [one, other]
      .map((id) => {
        const uid = uidOf(scope, door.db, id)
        if (uid === null) throw new AppError('NOT_FOUND', { entity: 'worker', id })
        return uid
      })
      .sort()
    // Said twice is said once.
    if (!dismissalOf({ scope, db: door.db }, { one, other })) {
      door.insert(notSamePerson, { oneUid, otherUid, reason })
    }
    return { act: door.act }
  })
}

/** The pair is looked at again. @throws AppError NOT_FOUND {entity: not_same_person, id} */
export function reconsider(
  { scope, db, cause }: Pick<WriteContext, 'scope' | 'db' | 'cause'>,
  id: number,
): Act {
  return write(db, cause(), (door) => {
    if (!dismissedPairs(scope, door.db).some((row) => row.id === id)) {
      throw new AppError('NOT_FOUND', { entity: 'not_same_person', id })
    }
    door.remove(notSamePerson, id)
    return { act: door.act }
  })
}
