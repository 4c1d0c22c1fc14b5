import type { Standing } from '#shared/contract/worker-filter.ts'
import { FACILITY_HOMES } from '../facility-homes.ts'
import { UNITS_UNDER } from '../places.ts'
import { type Base, baseOf } from './base.ts'
import { contractOf, daysHold, firstPostingOf, positionOf, postingAt, spellOf, stateOf } from './on-day.ts'

export type Bound = Readonly<Record<string, string | number | null>>

/** A condition, or the terms of an order, with the facts that it reads and what it binds. */
export interface Part {
  readonly needs: readonly Need[]
  readonly sql: string
  readonly bind?: Bound
}

/** A fact that parts read, by its alias; it is joined only where one of them does. */
export type Need = (typeof ORDER)[number]

/** Aliases in the order in which they can be joined. */
const ORDER = [
  'w',
  'q',
  'b',
  'c',
  'p',
  't',
  'g',
  'fp',
  'f',
  'pl',
  'h',
  'hd',
  'hr',
  'k',
  'n',
  'rs',
  'rp',
  'rt',
  'ry',
  'rm',
  'rc',
] as const

/** What else an alias reads. */
const AFTER: Partial<Record<Need, readonly Need[]>> = {
  ...{ p: ['b'], g: ['b'], f: ['b'], pl: ['b'], h: ['b'], hd: ['b', 'h'], hr: ['b', 'h'] },
  ...{ k: ['c'], n: ['b', 'g'], rs: ['c'], rp: ['b', 'p'], rt: ['t'] },
  ...{ ry: ['b', 'pl'], rm: ['b', 'pl'], rc: ['b', 'pl'] },
}

/** The position of a person; who serves and has none recorded is in the ordinary one. */
export const POSITION = 'coalesce(p.kind, case when b.serving = 1 then @ordinary end)'

/** Codes that sort by their list, by the alias of the list: materialised, so that SQLite looks them up by code. */
const RANKS: Partial<Record<Need, { readonly list: string; readonly code: string }>> = {
  rs: { list: 'statut', code: 'c.statut' },
  rp: { list: 'position', code: POSITION },
  rt: { list: 'contract_type', code: 't.kind' },
  ry: { list: 'facility_type', code: 'pl.type' },
  rm: { list: 'milieu', code: 'pl.milieu' },
  rc: { list: 'sector', code: 'pl.sector' },
}

const rank = (alias: keyof typeof RANKS) => () =>
  `left join rank_${alias} ${alias} on ${alias}.code = ${RANKS[alias]?.code ?? ''}`

/** SQL of each alias; `person` is the column that holds the worker's id. */
const JOINS: Readonly<Record<Need, (person: string) => string>> = {
  w: (person) => `join worker w on w.id = ${person}`,
  q: (person) => `join worker_search q on q.id = ${person}`,
  b: (person) => `left join base b on b.worker_id = ${person}`,
  c: (person) => `left join career_spell c on c.id = ${spellOf(person)}`,
  p: (person) => `left join admin_position p on p.id = ${positionOf(person)}`,
  t: (person) => `left join contract t on t.id = ${contractOf(person)}`,
  g: (person) => `left join posting g on g.id = ${postingAt(person, 'b.facility_id')}`,
  fp: (person) => `left join posting fp on fp.id = ${firstPostingOf(person)}`,
  f: () => 'left join facility f on f.id = b.facility_id',
  pl: () => 'left join place pl on pl.facility_id = b.facility_id',
  h: () => 'left join home h on h.facility_id = b.facility_id',
  hd: () => 'left join org_unit hd on hd.id = h.district',
  hr: () => 'left join org_unit hr on hr.id = h.region',
  k: () => 'left join corps k on k.id = c.corps_id',
  n: () => 'left join fonction n on n.id = g.fonction_id',
  rs: rank('rs'),
  rp: rank('rp'),
  rt: rank('rt'),
  ry: rank('ry'),
  rm: rank('rm'),
  rc: rank('rc'),
}

/** Facilities as they are on the day. */
const PLACE = `place(facility_id, folded, type, milieu, sector) as materialized (
  select f.id, f.folded, st.type, st.milieu, st.sector
  from facility f left join facility_state st on st.id = ${stateOf('f.id')})`

const HOME = `asked(id) as materialized (select id from facility), ${FACILITY_HOMES}`

const BASE = 'base(worker_id, facility_id, corps_id, serving)'

export interface Wanted {
  readonly standing: Standing
  /** Conditions on `pl`: they choose facilities, not persons. One that reads more than the id needs `pl`. */
  readonly facility: readonly Part[]
  /** Who has no facility fits as well. */
  readonly orNone: boolean
  readonly conditions: readonly Part[]
  /** Null: the persons are only counted. */
  readonly order: Part | null
}

export interface Built {
  readonly sql: string
  readonly bind: Bound
}

/** Condition on facilities: within the unit `@units`, in the boundaries of the day. */
const IN_PLACE = `select pf.facility_id from units_under u cross join facility_place pf on pf.unit_id = u.id
  where ${daysHold('pf')}`
export const UNDER_PLACE = `pl.facility_id in (${IN_PLACE})`

/** Writes one statement that joins no more than its parts read. */
export function buildQuery(wanted: Wanted): Built {
  const { standing, facility, orNone, conditions, order } = wanted
  const base = baseOf(standing)
  const first = driver(wanted)
  const person = first === 'b' ? 'b.worker_id' : `${first}.id`
  const parts = [...conditions, ...(order ? [order] : [])]
  const needs = needsOf(parts, facility.length > 0)
  const where = conditions.map((part) => part.sql)
  if (first !== 'b' && orNone && facility.length > 0) {
    where.push('b.facility_id is null or b.facility_id in (select facility_id from wanted)')
  }
  const lines = [
    ...relations(wanted, base, needs, first),
    order ? `select ${person} as id` : 'select count(*) as n',
    `from ${SOURCES[first]}`,
    ...ORDER.filter((need) => need !== first && needs.has(need)).map((need) => JOINS[need](person)),
    ...(where.length > 0 ? [`where ${allOf(where)}`] : []),
    ...(order ? [`order by ${order.sql}`] : []),
  ]
  const bind = Object.assign({}, ...[...facility, ...parts].map((part) => part.bind ?? {})) as Bound
  return { sql: lines.join('\n'), bind }
}

const SOURCES = { b: 'base b', q: 'worker_search q', w: 'worker w' } as const
type Source = keyof typeof SOURCES

/** The relation that the statement starts from: the narrowest that holds everybody of the list. */
function driver({ standing, facility, orNone, order }: Wanted): Source {
  if (baseOf(standing).whole || (facility.length > 0 && !orNone)) return 'b'
  return order ? 'q' : 'w'
}

function needsOf(parts: readonly Part[], choosesFacilities: boolean): ReadonlySet<Need> {
  const needs = new Set(parts.flatMap((part) => part.needs))
  if (choosesFacilities) needs.add('b')
  for (const need of [...needs]) for (const other of AFTER[need] ?? []) needs.add(other)
  return needs
}

/** The WITH clause, each relation only where something reads it. */
function relations(wanted: Wanted, base: Base, needs: ReadonlySet<Need>, first: Source): string[] {
  const { facility } = wanted
  const chosen = facility.length > 0
  const states = facility.some((part) => part.needs.includes('pl'))
  const inWanted = (row: string) => `and ${row}.facility_id in (select facility_id from wanted)`
  const within = chosen && first === 'b' ? inWanted : () => ''
  const parts = [
    ...(facility.some((part) => part.sql === UNDER_PLACE) ? [UNITS_UNDER] : []),
    ...(states || needs.has('pl') ? [PLACE] : []),
    ...(chosen ? [chosenFacilities(facility, states)] : []),
    ...(first === 'b' ? [`${BASE} as (${base.rows(within)})`] : []),
    ...(first !== 'b' && needs.has('b') ? [`${BASE} as materialized (${base.rows(() => '')})`] : []),
    ...(needs.has('h') ? [HOME] : []),
    ...ORDER.flatMap((need) => {
      const ranked = needs.has(need) ? RANKS[need] : undefined
      return ranked === undefined ? [] : [rankRelation(need, ranked.list)]
    }),
  ]
  return parts.length === 0 ? [] : [`with recursive ${parts.join(',\n')}`]
}

function rankRelation(alias: Need, list: string): string {
  return `rank_${alias} as materialized (select code, sort_order from list_item where list = '${list}')`
}

/** The facilities that fit; as few facts of them are read as the conditions need. */
function chosenFacilities(facility: readonly Part[], states: boolean): string {
  const conditions = facility.map((part) => part.sql)
  if (conditions.every((condition) => condition === UNDER_PLACE))
    return `wanted(facility_id) as (${IN_PLACE})`
  const source = states ? 'place' : '(select id as facility_id from facility)'
  return `wanted(facility_id) as (select pl.facility_id from ${source} pl where ${allOf(conditions)})`
}

function allOf(conditions: readonly string[]): string {
  return conditions.map((condition) => `(${condition})`).join('\n and ')
}
