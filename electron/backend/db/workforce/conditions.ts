import { type Gap, UNKNOWN, type WorkerFilter } from '#shared/contract/worker-filter.ts'
import type { Day } from '#shared/domain/days.ts'
import { baseOf, neverPosted, serves } from './base.ts'
import { awaitedOf, numberOf, phoneOf } from './on-day.ts'
import { type Part, POSITION, UNDER_PLACE } from './query.ts'

type Needs = Part['needs']

/** Conditions that choose facilities, and whether who has none fits all of them. */
export function facilityConditions(filter: WorkerFilter): { parts: Part[]; orNone: boolean } {
  const { placeId, facilityId, facilityTypes, milieux, sectors } = filter
  const parts: Part[] = []
  if (placeId !== null) {
    parts.push({ needs: [], sql: UNDER_PLACE, bind: { units: JSON.stringify([placeId]) } })
  }
  if (facilityId !== null) {
    parts.push({ needs: [], sql: 'pl.facility_id = @facility', bind: { facility: facilityId } })
  }
  const lists = [
    ...codes('pl.type', 'facilityTypes', facilityTypes, ['pl']),
    ...codes('pl.milieu', 'milieux', milieux, ['pl']),
    ...codes('pl.sector', 'sectors', sectors, ['pl']),
  ]
  const unknown = [facilityTypes, milieux, sectors].every(
    (list) => list.length === 0 || list.includes(UNKNOWN),
  )
  return { parts: [...parts, ...lists], orNone: parts.length === 0 && unknown }
}

/** Conditions that choose persons, as they are on a day. */
export function personConditions(filter: WorkerFilter, on: Day): Part[] {
  const spell: Needs = baseOf(filter.standing).knowsCorps ? ['b'] : ['c']
  const corps = baseOf(filter.standing).knowsCorps ? 'b.corps_id' : 'c.corps_id'
  return [
    ...ids('w.id', 'workerIds', filter.workerIds, ['w']),
    ...codes('w.sex', 'sexes', filter.sexes, ['w']),
    ...ids(corps, 'corpsIds', filter.corpsIds, spell),
    ...whoGroups(corps, filter.whoGroups, spell),
    ...ids('g.fonction_id', 'fonctionIds', filter.fonctionIds, ['g']),
    ...codes('c.statut', 'statuts', filter.statuts, ['c']),
    ...codes('c.category', 'categories', filter.categories, ['c']),
    ...codes(POSITION, 'positions', filter.positions, ['p', 'b']),
    ...codes('t.kind', 'contracts', filter.contracts, ['t']),
    ...years(['w.birth_first', 'w.birth_last'], 'age', { on, from: filter.ageFrom, to: filter.ageTo }, ['w']),
    ...years(
      ['fp.start_first', 'fp.start_last'],
      'seniority',
      { on, from: filter.seniorityFrom, to: filter.seniorityTo },
      ['fp'],
    ),
    ...missing(filter.missing),
  ]
}

/** A value among those asked for; one alone is compared with, which is quicker than looking it up in a list. */
function among(
  column: string,
  name: string,
  { known, orNone }: { readonly known: readonly (string | number)[]; readonly orNone: boolean },
  needs: Needs,
): Part {
  const [only, ...others] = known
  if (only === undefined) return { needs, sql: `${column} is null` }
  const one = others.length === 0
  const fits = one ? `${column} = @${name}` : `${column} in (select value from json_each(@${name}))`
  return {
    needs,
    sql: orNone ? `${fits} or ${column} is null` : fits,
    bind: { [name]: one ? only : JSON.stringify(known) },
  }
}

function codes(column: string, name: string, values: readonly string[], needs: Needs): Part[] {
  if (values.length === 0) return []
  const known = values.filter((value) => value !== UNKNOWN)
  return [among(column, name, { known, orNone: known.length < values.length }, needs)]
}

function ids(column: string, name: string, values: readonly number[], needs: Needs): Part[] {
  return values.length === 0 ? [] : [among(column, name, { known: values, orNone: false }, needs)]
}

function whoGroups(corps: string, values: readonly string[], needs: Needs): Part[] {
  return codes('wk.who_group', 'whoGroups', values, needs).map((part) => ({
    ...part,
    sql: `${corps} in (select wk.id from corps wk where ${part.sql})${values.includes(UNKNOWN) ? ` or ${corps} is null` : ''}`,
  }))
}

/**
 * Completed years since a partial date: it counts if any of its days does. The day so many years ago is made as
 * text, whose order is that of days: who was born on 29 February has her birthday on 1 March.
 */
function years(
  [first, last]: readonly [string, string],
  name: string,
  { on, from, to }: { readonly on: Day; readonly from: number | null; readonly to: number | null },
  needs: Needs,
): Part[] {
  const ago = (count: number) => `${String(Number(on.slice(0, 4)) - count).padStart(4, '0')}${on.slice(4)}`
  const parts: Part[] = []
  if (from !== null)
    parts.push({ needs, sql: `${first} <= @${name}From`, bind: { [`${name}From`]: ago(from) } })
  if (to !== null) {
    const sql = `${last} > @${name}To and ${first} <= @on`
    parts.push({ needs, sql, bind: { [`${name}To`]: ago(to + 1) } })
  }
  return parts
}

/** SQL of what a file lacks; rows say the same. */
export const LACKS: Readonly<Record<Gap, Part>> = {
  sex: { needs: ['w'], sql: 'w.sex is null' },
  birth: { needs: ['w'], sql: 'w.birth is null' },
  phone: { needs: ['w'], sql: `${phoneOf('w.id')} is null` },
  matricule: { needs: ['w'], sql: `${numberOf('w.id', '@staffNumber')} is null` },
  nationalId: { needs: ['w'], sql: `${numberOf('w.id', '@nationalId')} is null` },
  corps: { needs: ['c'], sql: 'c.id is null' },
  statut: { needs: ['c'], sql: 'c.statut is null' },
  base: { needs: ['w'], sql: neverPosted('w.id') },
  // Decided, the taking up of duty not known, and she serves nowhere else.
  start: { needs: ['w'], sql: `not ${serves('w.id')} and ${awaitedOf('w.id')} is not null` },
}

function missing(gaps: readonly Gap[]): Part[] {
  if (gaps.length === 0) return []
  const lacks = [...new Set(gaps)].sort().map((gap) => LACKS[gap])
  return [
    {
      needs: [...new Set(lacks.flatMap((part) => part.needs))],
      sql: lacks.map((part) => `(${part.sql})`).join(' or '),
    },
  ]
}
