import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import { nameShare } from '#shared/domain/duplicates/compare.ts'
import { FORM_OF } from '#shared/domain/duplicates/name-variants.ts'
import type { Commonness, ComparedNumber, ComparedPerson } from '#shared/domain/duplicates/person.ts'
import type { Scope } from '#shared/domain/scope.ts'

interface PersonRow extends Omit<ComparedPerson, 'phones' | 'numbers'> {
  readonly id: number
  /** JSON arrays. */
  readonly phones: string
  readonly numbers: string
}

const persons = statement<ScopeParameters & { ids: string }, PersonRow>(
  `select w.id, w.prenoms, w.nom, w.nom_epoux as nomEpoux, w.father, w.mother, w.sex, w.birth, w.birthplace,
     (select cast(c.corps_id as text) from career_spell c where c.worker_id = w.id
      order by c.start_first desc, c.id desc limit 1) as corps,
     (select cast(p.facility_id as text) from posting p where p.worker_id = w.id
      order by coalesce(p.start_first, '9999') desc, p.id desc limit 1) as facility,
     (select json_group_array(c.normalised) from contact c where c.worker_id = w.id and c.normalised <> ''
      and c.kind in (select code from list_item where list = 'contact_kind' and attributes ->> 'phone')) as phones,
     (select json_group_array(json_object('type', i.type, 'number', i.normalised))
      from identifier i where i.worker_id = w.id and i.normalised <> '') as numbers
   from worker w where w.id in (select value from json_each(@ids)) and ${inScope('w.id')}`,
)

/** The files of the scope as the matcher compares them, by id. */
export function comparedPersons(
  scope: Scope,
  db: ReadDb,
  ids: readonly number[],
): Map<number, ComparedPerson> {
  const rows = persons.all(db, { ids: JSON.stringify(ids), ...scopeParameters(scope) })
  return new Map(
    rows.map(({ id, phones, numbers, ...person }) => [
      id,
      // Arrays that the statement itself made.
      { ...person, phones: JSON.parse(phones) as string[], numbers: JSON.parse(numbers) as ComparedNumber[] },
    ]),
  )
}

const files = statement<object, { count: number }>('select count(*) as count from worker')

const bearers = statement<{ forms: string }, { key: string; bearers: number }>(
  `with form(key, form) as materialized (select key, value from json_each(@forms))
   select coalesce(f.form, k.value) as key, count(*) as bearers
   from worker_search q join json_each('["' || replace(q.phonetic, ' ', '","') || '"]') k
   left join form f on f.key = k.value
   where keep_going() group by 1`,
)

const bearersOf = statement<{ match: string }, { bearers: number }>(
  'select count(*) as bearers from worker_fts where worker_fts match @match',
)

const holders = statement<{ phone: string }, { holders: number }>(
  `select count(distinct c.worker_id) as holders from worker_fts f join contact c on c.worker_id = f.rowid
   where f.worker_fts match 'numbers:"' || lower(@phone) || '"' and c.normalised = @phone`,
)

function commonness(db: ReadDb, bearersOfKey: (key: string) => number): Commonness {
  const persons = files.get(db, {})?.count ?? 0
  const phones = new Map<string, number>()
  return {
    persons,
    name: (key) => nameShare(bearersOfKey(key), persons),
    phone: (phone) => {
      const known = phones.get(phone) ?? holders.get(db, { phone })?.holders ?? 0
      phones.set(phone, known)
      return known
    },
  }
}

/** How common names and phones are, of all files at once: a comparison says nothing about whose they are. */
export function wholeCommonness(db: ReadDb): Commonness {
  const forms = JSON.stringify(FORM_OF)
  const counted = new Map(bearers.all(db, { forms }).map((row) => [row.key, row.bearers]))
  return commonness(db, (key) => counted.get(key) ?? 0)
}

/** The same, asked name by name: for a single pair. */
export function commonnessAsked(db: ReadDb): Commonness {
  return commonness(db, (key) => {
    const keys = [key, ...Object.keys(FORM_OF).filter((form) => FORM_OF[form] === key)]
    const match = keys.map((one) => `phonetic:"${one}"`).join(' OR ')
    return key === '' ? 0 : (bearersOf.get(db, { match })?.bearers ?? 0)
  })
}
