import { afterAll, beforeAll, expect, it } from 'vitest'
import { CancelFlag, registerCancel } from '#backend/db/cancel.ts'
import { fillDemonstration } from '#backend/features/country/demonstration/demonstration.service.ts'
import { runReport } from '#backend/features/reports/reports.service.ts'
import { openTestRegister, type TestRegister } from '#tests/helpers/open-test-register.ts'

let register: TestRegister
beforeAll(() => {
  register = openTestRegister({ today: '2026-03-31' })
  registerCancel(register.db, new CancelFlag(new SharedArrayBuffer(4)))
  fillDemonstration(register.context(), { total: 60 })
})
afterAll(() => register.close())

/**
 * The lacks by group in one statement that shares nothing with the report: people straight from their postings,
 * positions and corps (this norm's groups have no corps in common, so no choice has to be made between lines).
 */
const BY_HAND = `
  with here as (
    select p.facility_id, c.corps_id from posting p
    join list_item k on k.list = 'posting_kind' and k.code = p.kind and k.attributes ->> 'role' = 'base'
    join career_spell c on c.worker_id = p.worker_id
    where p.start_first <= @on and coalesce(p.end_last, '9999') >= @on
      and coalesce(c.start_first, '') <= @on and coalesce(c.end_last, '9999') >= @on
      and not exists (select 1 from admin_position a join list_item q on q.list = 'position' and q.code = a.kind
        where a.worker_id = p.worker_id and q.attributes ->> 'available' = 0
          and a.start_first <= @on and coalesce(a.end_last, '9999') >= @on)
      and not exists (select 1 from posting h join list_item r on r.list = 'posting_kind' and r.code = h.kind
        where h.worker_id = p.worker_id and r.attributes ->> 'role' = 'hosting'
          and h.start_first <= @on and coalesce(h.end_last, '9999') >= @on)),
  needed as (
    select s.facility_id, l.group_id, l.minimum from facility_state s join norm_line l on l.facility_type = s.type
      and (l.milieu is null or l.milieu = s.milieu)
    left join facility_catchment t on t.facility_id = s.facility_id
    where s.status = 'open' and (l.population_max is null and l.population_min is null
      or t.value between coalesce(l.population_min, 0) and coalesce(l.population_max, 1e9)))
  select g.code, sum(n.minimum) as required, sum(max(0, n.minimum - (
    select count(*) from here h join norm_group_member m on m.corps_id = h.corps_id
    where h.facility_id = n.facility_id and m.group_id = n.group_id))) as gap
  from needed n join norm_group g on g.id = n.group_id group by g.code order by g.code`

it('agrees with one independent statement on a generated register', () => {
  const on = '2026-03-31'
  const byHand = register.db.sqlite
    .prepare<{ on: string }, { code: string; required: number; gap: number }>(BY_HAND)
    .all({ on })
  const { tables } = runReport(register.context(), 'staffing-norms', { day: on })
  const total = tables[0]?.rows.at(-1)?.cells ?? {}
  expect(byHand.length).toBeGreaterThan(0)
  expect(byHand.some((row) => row.gap > 0)).toBe(true)
  for (const { code, required, gap } of byHand) {
    expect({ code, required: total[`${code}.required`], gap: total[`${code}.gap`] }).toEqual({
      code,
      required,
      gap,
    })
  }
})

it('counts every person of the register once, present or not', () => {
  const { tables } = runReport(register.context(), 'staffing-norms', { day: '2026-03-31' })
  const total = tables[0]?.rows.at(-1)?.cells ?? {}
  const counted = register.db.sqlite
    .prepare<{ on: string }, { budget: number; available: number }>(
      `select count(distinct case when budget then worker_id end) as budget,
         count(distinct case when available then worker_id end) as available
       from service_segment where from_day <= @on and to_day >= @on`,
    )
    .get({ on: '2026-03-31' })
  expect({ budget: total.budget, available: total.available }).toEqual(counted)
  const groups = Object.keys(total).filter((key) => key.endsWith('.present'))
  const present = groups.reduce((sum, key) => sum + Number(total[key]), Number(total.others))
  expect(present).toBe(counted?.available)
})
