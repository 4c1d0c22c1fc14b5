import type { ReadDb, WriteDb } from '#backend/db/connection.ts'
import { draft } from '#backend/db/schema/index.ts'
import { statement } from '#backend/db/statement.ts'
import { eq } from 'drizzle-orm'

/** A draft belongs to who types it: two persons entering "a new worker" keep two drafts. */
function ownKey(user: string, key: string): string {
  return `${user}\n${key}`
}

const find = statement<{ key: string }, { payload: string; savedAt: string }>(
  'select payload, saved_at as savedAt from draft where key = @key',
)

export function findDraft(
  db: ReadDb,
  user: string,
  key: string,
): { payload: string; savedAt: string } | null {
  return find.get(db, { key: ownKey(user, key) }) ?? null
}

export function putDraft(db: WriteDb, user: string, key: string, payload: unknown, savedAt: string): void {
  const kept = { payload, savedAt }
  db.orm
    .insert(draft)
    .values({ key: ownKey(user, key), user, ...kept })
    .onConflictDoUpdate({ target: draft.key, set: kept })
    .run()
}

export function removeDraft(db: WriteDb, user: string, key: string): void {
  db.orm
    .delete(draft)
    .where(eq(draft.key, ownKey(user, key)))
    .run()
}
