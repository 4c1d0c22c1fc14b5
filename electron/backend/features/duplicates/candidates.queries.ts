import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { type Statement, statement } from '#backend/db/statement.ts'
import { FORM_OF } from '#shared/domain/duplicates/name-variants.ts'
import type { Scope } from '#shared/domain/scope.ts'

/** Two files, the smaller id first. */
export interface CandidateRow {
  readonly one: number
  readonly other: number
}

interface Blocking extends ScopeParameters {
  readonly forms: string
}

/** Phones and numbers that more files hold tell nothing: a facility's line, a placeholder. */
const MOST_HOLDERS = 8
/** Births are written a year off, and are known to the year. */
const YEARS_OFF = 1

const SEEN = `seen(id) as materialized (select w.id from worker w where ${inScope('w.id')} and keep_going())`

/** Every file with the keys of its names; forms of one name have one key. */
const KEYED = `form(key, form) as materialized (select key, value from json_each(@forms)),
  keyed(id, key) as materialized (
    select distinct q.id, coalesce(f.form, k.value)
    from seen join worker_search q on q.id = seen.id
    join json_each('["' || replace(q.phonetic, ' ', '","') || '"]') k
    left join form f on f.key = k.value
    where k.value <> '')`

const sharing = (table: string, columns: string, condition: string) => `
  with ${SEEN},
  held(id, held) as materialized (
    select distinct t.worker_id, ${columns} from seen join ${table} t on t.worker_id = seen.id where ${condition}),
  few(held) as materialized (
    select held from held group by held having count(*) between 2 and ${MOST_HOLDERS})
  select a.id as one, b.id as other
  from few join held a on a.held = few.held join held b on b.held = few.held
  where a.id < b.id and @forms is not null and keep_going()`

const SHARED_NUMBERS = sharing('identifier', "t.type || ' ' || t.normalised", "t.normalised <> ''")
const SHARED_PHONES = sharing(
  'contact',
  't.normalised',
  `t.normalised <> '' and t.kind in (
     select code from list_item where list = 'contact_kind' and attributes ->> 'phone')`,
)

/** The same day of birth, and one name in common: a married woman, a name exchanged or spelt beyond recognition. */
const SAME_BIRTH = `
  with ${SEEN}, ${KEYED},
  born(id, birth) as materialized (
    select w.id, w.birth from seen join worker w on w.id = seen.id
    where length(w.birth) = 10 and w.birth not like '%-01-01')
  select distinct a.id as one, b.id as other
  from born a join born b on b.birth = a.birth and a.id < b.id
  where keep_going() and exists (
    select 1 from keyed x join keyed y on y.key = x.key where x.id = a.id and y.id = b.id)`

/** Two names in common, whichever place they stand in, and births that may be one. */
const SAME_NAMES = `
  with ${SEEN}, ${KEYED},
  paired(id, keys, year, last) as materialized (
    select a.id, a.key || ' ' || b.key, cast(substr(w.birth_first, 1, 4) as integer),
      cast(substr(w.birth_last, 1, 4) as integer)
    from keyed a join keyed b on b.id = a.id and a.key < b.key join worker w on w.id = a.id
    union all
    -- Somebody whose two names are one (Mory Mory) has a single key.
    select k.id, k.key, cast(substr(w.birth_first, 1, 4) as integer), cast(substr(w.birth_last, 1, 4) as integer)
    from keyed k join worker w on w.id = k.id
    where (select count(*) from keyed o where o.id = k.id) = 1)
  select distinct a.id as one, b.id as other
  from paired a join paired b on b.keys = a.keys and a.id < b.id
  where keep_going()
    and (a.year is null or b.year is null or (a.year <= b.last + ${YEARS_OFF} and b.year <= a.last + ${YEARS_OFF}))`

const blocks: readonly Statement<Blocking, CandidateRow>[] = [
  SHARED_NUMBERS,
  SHARED_PHONES,
  SAME_BIRTH,
  SAME_NAMES,
].map((text) => statement<Blocking, CandidateRow>(text))

/** Ways in which pairs worth a comparison are found. */
export const BLOCKS = blocks.length

/** The pairs of the scope that one of the ways finds; stops in the middle when the call is cancelled. */
export function candidatesOf(scope: Scope, db: ReadDb, block: number): IterableIterator<CandidateRow> {
  const found = blocks[block]
  if (!found) throw new Error(`no block ${block}`)
  return found.iterate(db, { forms: JSON.stringify(FORM_OF), ...scopeParameters(scope) })
}
