import type { Standing } from '#shared/contract/worker-filter.ts'
import { awaited, awaitedOf, segmentHolds, segmentOf } from './on-day.ts'

/**
 * Whom a list is about and where each of them stands: rows of worker_id, facility_id, corps_id and serving, at most
 * one for a person. `serving` is 1 where she serves on the day, here or elsewhere.
 */
export interface Base {
  /** The list holds nobody else. */
  readonly whole: boolean
  /** `corps_id` is that of the day for everybody. */
  readonly knowsCorps: boolean
  /** SQL of the rows; `within` adds conditions on worker_id and facility_id of the alias it is given. */
  readonly rows: (within: (row: string) => string) => string
}

type Within = (row: string) => string

const current =
  (flags: string) =>
  (within: Within): string =>
    `select s.worker_id, s.facility_id, s.corps_id, 1 as serving from service_segment s
     where ${segmentHolds('s')} and ${flags} ${within('s')}`

/** Condition: a person serves somewhere on the day. */
export const serves = (person: string): string =>
  `exists (select 1 from service_segment o where o.worker_id = ${person} and ${segmentHolds('o')})`

/** Nobody holds two segments of a day that count her. */
const COUNTED = { whole: true, knowsCorps: true }

/** Where she is counted; who is counted nowhere, where she serves; who serves nowhere, where she is awaited. */
const anywhere = (within: Within): string => `
  select s.worker_id, s.facility_id, s.corps_id, 1 as serving from service_segment s
  where ${segmentHolds('s')} and (s.budget = 1 or s.id = ${segmentOf('s.worker_id')}) ${within('s')}
  union all
  select x.worker_id, x.facility_id, null, 0 from ${awaited('x')} ${within('x')}
    and not ${serves('x.worker_id')} and x.id = ${awaitedOf('x.worker_id')}`

const awaitedThere = (within: Within): string =>
  `select worker_id, facility_id, corps_id, serving from (
     select x.worker_id, x.facility_id, null as corps_id, ${serves('x.worker_id')} as serving, min(x.id)
     from ${awaited('x')} ${within('x')} group by x.worker_id)`

/** The last segment of who has none now. */
const lastHeld = (within: Within): string =>
  `select s.worker_id, s.facility_id, null as corps_id, 0 as serving from service_segment s
   where s.to_day < @on ${within('s')} and not exists (
     select 1 from service_segment o where o.worker_id = s.worker_id and o.from_day <= @on
       and (o.to_day, o.budget, -o.id) > (s.to_day, s.budget, -s.id))`

const BASES: Readonly<Record<Standing, Base>> = {
  any: { whole: false, knowsCorps: false, rows: anywhere },
  none: { whole: false, knowsCorps: false, rows: anywhere },
  budget: { ...COUNTED, rows: current('s.budget = 1') },
  available: { ...COUNTED, rows: current('s.available = 1') },
  away: { ...COUNTED, rows: current('s.budget = 1 and s.available = 0') },
  awaited: { whole: true, knowsCorps: false, rows: awaitedThere },
  former: { whole: true, knowsCorps: false, rows: lastHeld },
}

export function baseOf(standing: Standing): Base {
  return BASES[standing]
}

/** Condition: a person never served and is awaited nowhere. */
export const neverPosted = (person: string): string =>
  `not exists (select 1 from service_segment o where o.worker_id = ${person} and o.from_day <= @on)
   and ${awaitedOf(person)} is null`
