/**
 * SQL of what held on the day `@on`, the same for the list and its rows. Where several hold, the one that began last
 * does, as in the service segments.
 */

/** Condition: an interval of partial dates holds the day; without a start it always began. */
export const holds = (row: string) =>
  `coalesce(${row}.start_first, '') <= @on and coalesce(${row}.end_last, '9999') >= @on`

/** Condition: an interval of plain days holds the day. */
export const daysHold = (row: string) =>
  `coalesce(${row}.from_day, '') <= @on and coalesce(${row}.to_day, '9999') >= @on`

/** Condition: a service segment holds the day. */
export const segmentHolds = (row: string) => `${row}.from_day <= @on and ${row}.to_day >= @on`

/**
 * Id of the row of `x` that began last. Made with max(), not with ORDER BY: that would start a sorter for every
 * person. A day has ten characters, the id stands after it.
 */
const LATEST = `cast(substr(max(coalesce(x.start_first, '0000-01-01') || printf('%012d', x.id)), 11) as integer)`

/** Id of the segment that stands for a person: her base where she is counted, else where she serves. */
export const segmentOf = (person: string) => `(select x.id from service_segment x
    where x.worker_id = ${person} and ${segmentHolds('x')} order by x.budget desc, x.available desc, x.id limit 1)`

/** Id of the career spell. */
export const spellOf = (person: string) => `(select ${LATEST} from career_spell x
    where x.worker_id = ${person} and ${holds('x')})`

/** Condition: the act of a record, where it has one, is neither a draft nor cancelled. */
const actCounts = (column: string) =>
  `(${column} is null or (select xa.state from act xa where xa.id = ${column}) not in ('draft', 'cancelled'))`

/** Id of the administrative position that is recorded. */
export const positionOf = (person: string) => `(select ${LATEST} from admin_position x
    where x.worker_id = ${person} and x.start_first <= @on and coalesce(x.end_last, '9999') >= @on
      and ${actCounts('x.act_id')})`

/** Id of the contract. */
export const contractOf = (person: string) => `(select ${LATEST} from contract x
    where x.worker_id = ${person} and ${holds('x')})`

/** Id of the posting by which a person serves at a facility: found among her few, not among the facility's many. */
export const postingAt = (person: string, facility: string) => `(select ${LATEST} from posting x
    where x.worker_id = ${person} and +x.facility_id = ${facility}
      and x.start_first <= @on and coalesce(x.end_last, '9999') >= @on and ${actCounts('x.start_act_id')})`

/** Id of the state of a facility. */
export const stateOf = (facility: string) => `(select x.id from facility_state x
    where x.facility_id = ${facility} and ${daysHold('x')} order by x.from_day desc, x.id desc limit 1)`

/** A draft or cancelled act counts nowhere. Needs the act that starts the posting, which may be none. */
const DECIDED = (act: string) => `coalesce(${act}.state, 'signed') not in ('draft', 'cancelled')`

/** Id of the first posting that was taken up. */
export const firstPostingOf = (person: string) => `(
    select cast(substr(min(x.start_first || printf('%012d', x.id)), 11) as integer)
    from posting x left join act xa on xa.id = x.start_act_id
    where x.worker_id = ${person} and x.start_first <= @on and ${DECIDED('xa')})`

/** From and where of base postings that are decided by a day and not taken up. */
export const awaited = (row: string, day: '@on' | '@today' = '@on') => `posting ${row}
    join list_item ${row}k on ${row}k.list = 'posting_kind' and ${row}k.code = ${row}.kind
      and ${row}k.attributes ->> 'role' = 'base'
    left join act ${row}a on ${row}a.id = ${row}.start_act_id
    where ${row}.start is null and coalesce(${row}.decided_on, ${row}a.date_first) <= ${day}
      and coalesce(${row}.end_last, '9999') >= ${day} and ${DECIDED(`${row}a`)}`

/** Id of the first posting that a person is awaited for. */
export const awaitedOf = (person: string) =>
  `(select y.id from ${awaited('y')} and y.worker_id = ${person} order by y.id limit 1)`

/** Number of a person's first contact that is a phone of the entry form. */
export const phoneOf = (person: string) => `(select x.value from contact x
    where x.worker_id = ${person} and x.kind = @phoneKind order by x.sort_order, x.id limit 1)`

/** A person's first number of the type bound as `type`. */
export const numberOf = (person: string, type: '@staffNumber' | '@nationalId', column = 'number') =>
  `(select x.${column} from identifier x where x.worker_id = ${person} and x.type = ${type} order by x.id limit 1)`
