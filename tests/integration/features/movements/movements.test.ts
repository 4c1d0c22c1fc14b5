import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { act } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import { pendingMovements } from '#backend/features/movements/pending.service.ts'
import { endPosting, takeUp } from '#backend/features/postings/postings.service.ts'
import { undo } from '#backend/features/history/undo.service.ts'
import { endEntry, takeUpEntry } from '#shared/contract/postings.ts'
import { cause } from '#tests/helpers/bare-register.ts'
import { watchLoggedTables } from '#tests/helpers/shadow.ts'
import { refusal } from '#tests/helpers/small-register.ts'
import { type MovementRegister, openMovementRegister } from './movement-register.ts'

let register: MovementRegister
let workerId = 0
beforeEach(() => {
  register = openMovementRegister()
  workerId = register.nurseAt('Awa')
})
afterEach(() => {
  register.close()
})

const record = (movement: string, values: Record<string, unknown>) =>
  register.record(movement, { workerId, ...values })
const segments = () =>
  register.rows(`select facility_id as at, from_day as "from", to_day as "to", budget, available
    from service_segment order by from_day, budget desc`)
const postings = () =>
  register.rows(`select kind, facility_id as at, "start", "end", planned_end as planned, end_reason as endReason
    from posting order by id`)
const positions = () =>
  register.rows(`select kind, "start", "end", planned_end as planned, host_facility_id as host
    from admin_position order by id`)
const acts = () => register.rows('select kind, number, state from act order by id')
const refused = (movement: string, values: Record<string, unknown>) => {
  const before = register.snapshot()
  const found = refusal(() => record(movement, values))
  expect(register.snapshot()).toBe(before)
  return { code: found.code, field: found.data.field }
}
const open = { to: '9999-12-31' }

describe('what each movement writes', () => {
  const paper = { actNumber: '12/2026', decidedOn: '2026-02-01' }

  it('transfer: a base in place of another, which ends on the eve by the same act', () => {
    const shadow = watchLoggedTables(register.db)
    record('transfer', { ...paper, facilityId: register.hospital, start: '2026-03-01', reason: 'transfer' })
    expect(postings()).toMatchObject([
      { at: register.clinic, end: '2026-02-28', endReason: 'transfer' },
      { at: register.hospital, start: '2026-03-01', end: null },
    ])
    expect(acts()).toEqual([{ kind: 'transfer', number: '12/2026', state: 'signed' }])
    expect(shadow.missing()).toEqual([])
  })

  it.each([
    ['mission', 'k-trip'],
    ['rotation', 'k-round'],
    ['interim', 'k-acting'],
  ])('%s: a stay beside the base, which goes on; its planned end ends nothing', (movement, kind) => {
    const shadow = watchLoggedTables(register.db)
    const stay = { start: '2026-03-01', plannedEnd: '2026-03-15', facilityId: register.hospital }
    record(movement, { ...paper, kind, ...stay, presence: { on: '2026-03-02', state: 'found' } })
    expect(postings()).toMatchObject([{ end: null }, { kind, end: null, planned: '2026-03-15' }])
    expect(segments()).toMatchObject([{ at: register.clinic, ...open, budget: 1, available: 1 }])
    expect(acts()).toMatchObject([{ kind: movement }])
    expect(register.rows('select facility_id as at, checked_on as day, state from presence')).toEqual([
      { at: register.hospital, day: '2026-03-02', state: 'found' },
    ])
    expect(shadow.missing()).toEqual([])
  })

  it.each([
    ['secondment', 'p-lent', 'position'],
    ['displacement', 'p-fled', 'displacement'],
  ])('%s: a position with a host, where the person is counted as available', (movement, kind, actKind) => {
    record(movement, { ...paper, kind, start: '2026-03-01', facilityId: register.hospital })
    expect(positions()).toEqual([
      { kind, start: '2026-03-01', end: null, planned: null, host: register.hospital },
    ])
    expect(segments()).toMatchObject([
      { at: register.clinic, to: '2026-02-28', available: 1 },
      { at: register.clinic, ...open, budget: 1, available: 0 },
      { at: register.hospital, ...open, budget: 0, available: 1 },
    ])
    expect(acts()).toMatchObject([{ kind: actKind }])
  })

  it.each([
    ['position', 'p-rest', 'position'],
    ['suspension', 'p-out', 'suspension'],
  ])('%s: a position; still on the establishment, not available', (movement, kind, actKind) => {
    record(movement, { ...paper, kind, start: '2026-03-01' })
    expect(segments()).toMatchObject([{ available: 1 }, { budget: 1, available: 0, ...open }])
    expect(acts()).toMatchObject([{ kind: actKind }])
  })

  it('resumption: the position ends on the eve and she is available again', () => {
    record('suspension', { kind: 'p-out', start: '2026-02-01' })
    const [position] = register.rows('select id from admin_position') as { id: number }[]
    record('resumption', { positionId: position?.id, start: '2026-03-01', actNumber: 'C-1' })
    expect(positions()).toMatchObject([{ start: '2026-02-01', end: '2026-02-28' }])
    expect(segments().at(-1)).toMatchObject({ from: '2026-03-01', available: 1, ...open })
    expect(acts()).toEqual([{ kind: 'resumption', number: 'C-1', state: 'signed' }])
    expect(refused('resumption', { positionId: position?.id, start: '2026-03-02' })).toEqual({
      code: 'ALREADY_ENDED',
      field: 'positionId',
    })
  })

  it.each([
    ['departure', 'r-quit', 'departure'],
    ['retirement', 'r-age', 'retirement'],
    ['death', 'r-dead', 'death'],
  ])('%s: everything that is open ends on the last day', (movement, reason, actKind) => {
    const shadow = watchLoggedTables(register.db)
    record('mission', { kind: 'k-trip', start: '2026-01-01', facilityId: register.hospital })
    record('position', { kind: 'p-rest', start: '2026-02-01' })
    record(movement, { ...paper, end: '2026-03-15', reason })
    expect(postings()).toMatchObject([
      { end: '2026-03-15', endReason: reason },
      { end: '2026-03-15', endReason: reason },
    ])
    expect(positions()).toMatchObject([{ end: '2026-03-15' }])
    const ends = register.rows('select "end" from contract union all select "end" from salary')
    expect(ends).toEqual([{ end: '2026-03-15' }, { end: '2026-03-15' }])
    expect(segments().at(-1)).toMatchObject({ to: '2026-03-15' })
    expect(acts().at(-1)).toMatchObject({ kind: actKind })
    expect(shadow.missing()).toEqual([])
  })

  it('return of a former worker: a base anew, once the old one has ended', () => {
    record('departure', { end: '2024-12-31', reason: 'r-quit' })
    record('return', { ...paper, facilityId: register.hospital, start: '2026-03-01', reason: 'r-back' })
    expect(postings()).toMatchObject([{ end: '2024-12-31' }, { at: register.hospital, end: null }])
    expect(acts()).toMatchObject([{ kind: 'reinstatement' }])
  })

  it('is one act of the log: one undo takes all of it back', () => {
    const before = segments()
    const { act: written } = record('retirement', { end: '2026-03-15', reason: 'r-age', actNumber: 'R-1' })
    undo(register.context(), written)
    expect(segments()).toEqual(before)
    expect(register.rows('select "end" from contract')).toEqual([{ end: null }])
    expect(acts()).toEqual([])
  })
})

describe('a decision to be prepared counts nowhere until it is signed', () => {
  const sign = (id: number) =>
    write(register.db, cause, (door) =>
      door.update(act, id, { state: 'signed', number: 'D-9', date: '2026-03-20' }),
    )
  const toPrepare = true

  it('transfer: not awaited while it is a draft, awaited once signed, and taken up then', () => {
    const { actId } = record('transfer', { toPrepare, facilityId: register.hospital })
    expect(acts()).toEqual([{ kind: 'transfer', number: null, state: 'draft' }])
    expect(pendingMovements(register.context())).toMatchObject({
      awaited: [],
      drafts: [{ actId, kind: 'transfer', persons: 1 }],
    })
    sign(actId ?? 0)
    const { awaited } = pendingMovements(register.context())
    expect(awaited).toMatchObject([
      { from: 'Centre A', to: 'Hôpital B', actNumber: 'D-9', since: '2026-03-20', days: 11 },
    ])
    const id = awaited[0]?.id
    takeUp(register.context(), takeUpEntry.parse({ id, start: '2026-03-31', endsCurrentBase: true }))
    expect(segments()).toMatchObject([
      { at: register.clinic, to: '2026-03-30' },
      { at: register.hospital, ...open },
    ])
  })

  it('nobody can have taken up duty by a decision that is not signed', () => {
    const values = { toPrepare, facilityId: register.hospital, start: '2026-03-01' }
    expect(refused('transfer', values)).toEqual({ code: 'DRAFT_STARTED', field: 'start' })
  })

  it('position: she stays available until the signature', () => {
    const { actId } = record('position', { toPrepare, kind: 'p-rest', start: '2026-03-01' })
    expect(segments()).toMatchObject([{ available: 1, ...open }])
    sign(actId ?? 0)
    expect(segments()).toMatchObject([{ to: '2026-02-28' }, { from: '2026-03-01', available: 0 }])
  })

  it('departure: nothing ends before it is carried out, and it is listed until then', () => {
    const { actId } = record('departure', { toPrepare, end: '2026-03-25', reason: 'r-quit' })
    expect(postings()).toMatchObject([{ end: null }])
    sign(actId ?? 0)
    expect(pendingMovements(register.context()).undone).toMatchObject([
      { id: actId, kind: 'departure', since: '2026-03-25', days: 6 },
    ])
    record('departure', { carriesOut: actId, end: '2026-03-25', reason: 'r-quit' })
    expect(postings()).toMatchObject([{ end: '2026-03-25' }])
    expect(pendingMovements(register.context()).undone).toEqual([])
    expect(acts()).toHaveLength(1)
  })
})

describe('the end of one posting, decided first', () => {
  it('is listed once it is signed, and ends that posting alone by that very act', () => {
    record('mission', { kind: 'k-trip', start: '2026-03-01', facilityId: register.hospital })
    const [mission] = register.rows('select max(id) as id from posting') as { id: number }[]
    const told = { id: mission?.id, end: '2026-03-20' }
    const { actId } = endPosting(register.context(), endEntry.parse({ ...told, toPrepare: true }))
    expect(postings()).toMatchObject([{ end: null }, { end: null }])
    write(register.db, cause, (door) => door.update(act, actId ?? 0, { state: 'signed', number: 'F-1' }))
    expect(pendingMovements(register.context()).undone).toMatchObject([
      { id: actId, kind: 'posting_end', postingId: mission?.id },
    ])
    endPosting(register.context(), endEntry.parse({ ...told, carriesOut: actId }))
    expect(postings()).toMatchObject([{ end: null }, { end: '2026-03-20' }])
    expect(register.rows('select end_act_id as act from posting order by id')).toEqual([
      { act: null },
      { act: actId },
    ])
    expect(pendingMovements(register.context()).undone).toEqual([])
  })
})

describe('refusals, each at its field', () => {
  const stay = { kind: 'k-trip', start: '2026-03-01' }
  it.each<[string, string, Record<string, unknown>, { code: string; field: string }]>([
    ['a mission without a place', 'mission', stay, { code: 'INVALID_INPUT', field: 'facilityId' }],
    [
      'a mission of a kind that is another movement’s',
      'mission',
      { ...stay, kind: 'k-round', facilityId: 1 },
      { code: 'INVALID_INPUT', field: 'kind' },
    ],
    [
      'a decision after the start',
      'mission',
      { ...stay, facilityId: 1, decidedOn: '2026-03-02' },
      { code: 'DECISION_AFTER_START', field: 'decidedOn' },
    ],
    [
      'a planned end before the start',
      'mission',
      { ...stay, facilityId: 1, plannedEnd: '2026-02-28' },
      { code: 'PLANNED_END_BEFORE_START', field: 'plannedEnd' },
    ],
    [
      'a presence before the start',
      'mission',
      { ...stay, facilityId: 1, presence: { on: '2026-02-28', state: 'found' } },
      { code: 'PRESENCE_BEFORE_START', field: 'presentOn' },
    ],
    [
      'a host of a position that has none',
      'position',
      { kind: 'p-rest', start: '2026-03-01', facilityId: 1 },
      { code: 'INVALID_INPUT', field: 'facilityId' },
    ],
    [
      'a departure without a reason',
      'departure',
      { end: '2026-03-01' },
      { code: 'INVALID_INPUT', field: 'reason' },
    ],
    [
      'a retirement for another reason',
      'retirement',
      { end: '2026-03-01', reason: 'r-quit' },
      { code: 'INVALID_INPUT', field: 'reason' },
    ],
    [
      'a departure for the reason of a death',
      'departure',
      { end: '2026-03-01', reason: 'r-dead' },
      { code: 'INVALID_INPUT', field: 'reason' },
    ],
    [
      'a departure before the posting began',
      'departure',
      { end: '2019-12-31', reason: 'r-quit' },
      { code: 'END_BEFORE_START', field: 'end' },
    ],
    [
      'a death that lies ahead',
      'death',
      { end: '2026-04-01', reason: 'r-dead' },
      { code: 'INVALID_INPUT', field: 'end' },
    ],
    [
      'a death that is to be prepared',
      'death',
      { end: '2026-03-01', reason: 'r-dead', toPrepare: true },
      { code: 'INVALID_INPUT', field: 'toPrepare' },
    ],
  ])('%s', (_, movement, values, expected) => {
    expect(refused(movement, values)).toEqual(expected)
  })

  it('the same position twice, a departure of who has left, a transfer of who serves nowhere', () => {
    record('suspension', { kind: 'p-out', start: '2026-02-01' })
    expect(refused('suspension', { kind: 'p-out', start: '2026-03-01' })).toEqual({
      code: 'ALREADY_SO',
      field: 'kind',
    })
    record('departure', { end: '2026-03-01', reason: 'r-quit' })
    expect(refused('departure', { end: '2026-03-02', reason: 'r-quit' }).code).toBe('NOTHING_TO_END')
    const there = { facilityId: register.hospital, start: '2026-03-05' }
    expect(refused('transfer', there)).toEqual({ code: 'NO_BASE', field: 'facilityId' })
  })
})

describe('ends that have passed', () => {
  it('lists what should have ended, since how long, until it is over', () => {
    const stay = { facilityId: register.hospital, start: '2026-03-01', plannedEnd: '2026-03-15' }
    record('mission', { kind: 'k-trip', ...stay })
    record('suspension', { kind: 'p-out', start: '2026-01-01', plannedEnd: '2026-02' })
    const { overduePostings, overduePositions } = pendingMovements(register.context())
    expect(overduePostings).toMatchObject([
      { kind: 'k-trip', to: 'Hôpital B', since: '2026-03-15', days: 16 },
    ])
    expect(overduePositions).toMatchObject([{ kind: 'p-out', since: '2026-02', days: 31 }])
    record('resumption', { positionId: overduePositions[0]?.id, start: '2026-03-31' })
    expect(pendingMovements(register.context()).overduePositions).toEqual([])
  })
})
