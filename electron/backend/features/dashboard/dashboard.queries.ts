import type { ReadDb } from '#backend/db/connection.ts'
import { statement } from '#backend/db/statement.ts'
import type { Label } from '#shared/contract/reference.ts'

/** A unit of the trees; `level` is the code of its level. */
export interface UnitRow {
  readonly id: number
  readonly name: string
  readonly level: string
}

const unit = statement<{ id: number }, UnitRow>('select id, name, level from org_unit where id = @id')

/** A unit by id; null if there is none. */
export function findUnit(db: ReadDb, id: number): UnitRow | null {
  return unit.get(db, { id }) ?? null
}

const country = statement<object, { id: number }>(
  `select u.id from org_unit u
   join list_item k on k.list = 'level' and k.code = u.level and k.attributes ->> 'role' = 'country'
   order by u.closed is not null, u.id limit 1`,
)

/** The unit that is the whole territory; null where the country's data has none. */
export function findCountry(db: ReadDb): number | null {
  return country.get(db, {})?.id ?? null
}

/** A density to compare with. */
export interface Threshold {
  /** Per 10,000 inhabitants. */
  readonly value: number
  readonly label: Label
  /** Groups of corps that it counts, as the WHO counts them. */
  readonly groups: readonly string[]
  readonly source: string
}

const thresholds = statement<
  object,
  { value: number; fr: string; en: string; groups: string; source: string }
>('select value, label_fr as fr, label_en as en, groups, source from threshold order by id')

/** The densities that the country's data names, in its order: the first is the one that counts. */
export function findThresholds(db: ReadDb): Threshold[] {
  return thresholds.all(db, {}).map(({ value, fr, en, groups, source }) => ({
    ...{ value, label: { fr, en }, source },
    // The column holds what `schema/reference.ts` types it to be.
    groups: JSON.parse(groups) as string[],
  }))
}

/** A corps as it counts in international figures. */
export interface CountedCorps {
  readonly id: number
  readonly label: Label
  readonly whoGroup: string
  /** Associate professional: below the level of those who head the group. */
  readonly associate: boolean
}

const corps = statement<object, { id: number; fr: string; en: string; whoGroup: string; associate: number }>(
  `select id, label_fr as fr, label_en as en, who_group as whoGroup, associate
   from corps order by sort_order, id`,
)

export function findCorps(db: ReadDb): CountedCorps[] {
  return corps.all(db, {}).map(({ id, fr, en, whoGroup, associate }) => ({
    ...{ id, label: { fr, en }, whoGroup },
    associate: associate === 1,
  }))
}

const words = statement<{ list: string }, { code: string; fr: string; en: string }>(
  'select code, label_fr as fr, label_en as en from list_item where list = @list order by sort_order, id',
)

/** The codes of a list with their words, hidden ones too: records may hold them. */
export function findWords(db: ReadDb, list: string): { readonly code: string; readonly label: Label }[] {
  return words.all(db, { list }).map(({ code, fr, en }) => ({ code, label: { fr, en } }))
}

const ruleSources = statement<{ on: string }, { source: string }>(
  `select distinct source from retirement_rule
   where from_day <= @on and coalesce(to_day, '9999') >= @on order by source`,
)

/** Where the retirement rules of a day come from; one that is given with several certainties is named once. */
export function findRuleSources(db: ReadDb, on: string): string[] {
  const told = ruleSources
    .all(db, { on })
    .map(({ source }) => CERTAINTY.exec(source)?.groups ?? { text: source })
  return [...Map.groupBy(told, ({ text }) => text)].map(([text = '', same]) => {
    const certainties = same.flatMap(({ certainty }) => certainty ?? [])
    return certainties.length === 0 ? text : `${text} (${certainties.join(', ')})`
  })
}

/** What a loaded source ends with: « loi 2019-025 (recoupé) ». */
const CERTAINTY = /^(?<text>.*) \((?<certainty>[^()]*)\)$/u
