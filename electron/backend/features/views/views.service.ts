import type { WriteContext } from '#backend/context.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import { savedView } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import type { SavedView } from '#shared/contract/views.ts'
import { compareText, fold } from '#shared/domain/fold.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { findViews, viewExists } from './views.queries.ts'

type Context = Pick<WriteContext, 'db' | 'cause'>

/** The views of a list, by name. */
export function listViews(db: ReadDb, list: string): SavedView[] {
  const views = findViews(db, list).map(({ definition, ...view }) => ({
    ...view,
    // The column holds what `schema/system.ts` types it to be.
    definition: JSON.parse(definition) as Record<string, unknown>,
  }))
  return views.sort((one, other) => compareText(nameKey(one.name), nameKey(other.name)) || one.id - other.id)
}

/** Keeps a view; one of the same name, whatever its case and accents, is replaced. Answers its id. */
export function saveView(
  { db, cause }: Context,
  { list, name, definition }: { readonly list: string } & Omit<SavedView, 'id'>,
): number {
  return write(db, cause(), (door) => {
    const known = findViews(db, list).find((view) => nameKey(view.name) === nameKey(name))
    if (!known) return door.insert(savedView, { list, name, definition }).id
    door.update(savedView, known.id, { name, definition })
    return known.id
  })
}

/**
 * Forgets a view; answers the act, which can be undone.
 * @throws AppError NOT_FOUND {entity: saved_view, id}
 */
export function removeView({ db, cause }: Context, id: number): string {
  return write(db, cause(), (door) => {
    if (!viewExists(db, id)) throw new AppError('NOT_FOUND', { entity: 'saved_view', id })
    door.remove(savedView, id)
    return door.act
  })
}

/** A name without regard to case and accents; one of signs only stands for itself. */
function nameKey(name: string): string {
  return fold(name) || name
}
