import type { ReadDb } from '#backend/db/connection.ts'
import { statement } from '#backend/db/statement.ts'
import type { Label } from '#shared/contract/reference.ts'

/** A word of a code list, with its short form where the country has one. */
export interface Word extends Label {
  readonly abbreviation: string | null
}

const items = statement<{ list: string }, Word & { code: string }>(
  `select code, label_fr as fr, label_en as en, attributes ->> 'abbreviation' as abbreviation
   from list_item where list = @list order by sort_order, id`,
)

/** A code list's words, in its order. */
export function findWords(db: ReadDb, list: string): Map<string, Word> {
  return new Map(items.all(db, { list }).map(({ code, ...word }) => [code, word]))
}

interface LabelRow extends Label {
  readonly id: number
}

const corps = statement<{ ids: string }, LabelRow>(
  `select id, label_fr as fr, label_en as en from corps
   where id in (select value from json_each(@ids)) order by sort_order, id`,
)
const fonctions = statement<{ ids: string }, LabelRow>(
  `select id, label_fr as fr, label_en as en from fonction
   where id in (select value from json_each(@ids)) order by sort_order, id`,
)

/** The labels of some corps, in the order of the country's list. */
export function findCorpsLabels(db: ReadDb, ids: readonly number[]): Label[] {
  return corps.all(db, { ids: JSON.stringify(ids) }).map(({ fr, en }) => ({ fr, en }))
}

/** The labels of some fonctions, in the order of the country's list. */
export function findFonctionLabels(db: ReadDb, ids: readonly number[]): Label[] {
  return fonctions.all(db, { ids: JSON.stringify(ids) }).map(({ fr, en }) => ({ fr, en }))
}

const facility = statement<{ id: number }, { name: string }>('select name from facility where id = @id')

/** A facility's name; null where there is none of that id. */
export function findFacilityName(db: ReadDb, id: number): string | null {
  return facility.get(db, { id })?.name ?? null
}
