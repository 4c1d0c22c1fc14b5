import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listItem, publicHoliday } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import { undo } from '#backend/features/history/undo.service.ts'
import { openCases, previewLeave, workerLeave } from '#backend/features/leave/leave-balances.ts'
import {
  adjustLeave,
  cancelLeave,
  decideLeave,
  giveOpinion,
  requestLeave,
  returnFrom,
} from '#backend/features/leave/leave.service.ts'
import { workerPage } from '#backend/features/workers/worker-page.service.ts'
import { createWorker } from '#backend/features/workers/workers.service.ts'
import { leaveDecision, newLeave } from '#shared/contract/leave.ts'
import { newWorker } from '#shared/contract/workers.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'
import { openSmallRegister, refusal, type SmallRegister } from '#tests/helpers/small-register.ts'

let register: SmallRegister
let workerId = 0
beforeEach(() => {
  register = openSmallRegister()
  write(register.db, register.context().cause(), (door) => {
    const kind = (code: string, attributes: Record<string, unknown>, sortOrder: number) =>
      door.insert(listItem, {
        ...{ list: 'leave_type', code, labelFr: code, labelEn: code, attributes, sortOrder },
        ...{ hidden: false, source: 'test' },
      })
    kind('annuel', { position: 'conge', days: 20, counting: 'working', grant: 'year', carryYears: 1 }, 0)
    kind('naissance', { position: 'conge', days: 98, counting: 'calendar', grant: 'event', carryYears: 0 }, 1)
    door.insert(listItem, {
      ...{ list: 'opinion', code: 'favorable', labelFr: 'f', labelEn: 'f', attributes: {} },
      ...{ sortOrder: 0, hidden: false, source: 'test' },
    })
    door.insert(publicHoliday, { day: '05-01', labelFr: 'Travail', labelEn: 'Labour', source: 'test' })
  })
  workerId = createWorker(register.context(), newWorker.parse({ prenoms: 'Awa', nom: 'Traoré' })).id
})
afterEach(() => {
  register.close()
})

function ask(start: string, end: string, values: object = {}): number {
  return requestLeave(register.context(), newLeave.parse({ workerId, kind: 'annuel', start, end, ...values }))
    .id
}
function decide(id: number, granted = true) {
  const entry = { id, granted, decidedOn: '2026-03-20', actNumber: granted ? '12/DRS' : null }
  return decideLeave(register.context(), leaveDecision.parse(entry))
}
const file = (year = 2026) => workerLeave(register.context(), workerId, year)
const balance = (year = 2026) => file(year).balances.find(({ kind }) => kind === 'annuel')?.balance
const positions = () => workerPage(EVERYWHERE, register.db, workerId, '2026-03-31').positions

describe('a leave', () => {
  it('is counted in working days, asked for, supported, granted, and becomes the absence', () => {
    // Monday 27 April to Friday 8 May 2026: ten weekdays, of which 1 May is a holiday.
    const id = ask('2026-04-27', '2026-05-08')
    giveOpinion(register.context(), { id, opinion: 'favorable' })
    expect(positions()).toEqual([])
    decide(id)
    expect(file().requests).toMatchObject([
      { state: 'granted', days: 9, returnsOn: '2026-05-11', opinion: 'favorable', actNumber: '12/DRS' },
    ])
    expect(positions()).toMatchObject([
      { kind: 'conge', start: '2026-04-27', end: '2026-05-08', actNumber: '12/DRS' },
    ])
    expect(balance()).toMatchObject({ granted: 20, taken: 9, left: 11 })
  })

  it('that is refused leaves no trace but itself', () => {
    decide(ask('2026-04-27', '2026-05-08'), false)
    expect(positions()).toEqual([])
    expect(balance()?.left).toBe(20)
  })

  it('is not asked for twice, nor beyond what there is without a reason', () => {
    ask('2026-04-27', '2026-05-08')
    const before = register.snapshot()
    expect(refusal(() => ask('2026-05-08', '2026-05-10'))).toMatchObject({
      ...{ code: 'LEAVE_OVERLAP', data: { field: 'start', start: '2026-04-27', end: '2026-05-08' } },
    })
    expect(refusal(() => ask('2026-06-01', '2026-06-30'))).toMatchObject({
      // 22 weekdays, 11 are left.
      ...{ code: 'LEAVE_BEYOND', data: { field: 'beyondReason', beyond: 11 } },
    })
    expect(register.snapshot()).toBe(before)
    ask('2026-06-01', '2026-06-30', { beyondReason: 'accord du directeur' })
    expect(balance()?.left).toBe(-11)
  })

  it('of a birth has its own limit and no balance', () => {
    const stay = { workerId, kind: 'naissance', start: '2026-01-01' }
    expect(previewLeave(register.context(), { ...stay, end: '2026-04-08' })).toMatchObject({
      ...{ days: 98, left: null, beyond: 0 },
    })
    expect(previewLeave(register.context(), { ...stay, end: '2026-04-10' }).beyond).toBe(2)
    expect(file().balances).toMatchObject([
      { perEvent: null },
      { kind: 'naissance', balance: null, perEvent: 98 },
    ])
  })

  it('ends on the eve of the return, and the days that were not taken come back', () => {
    const id = ask('2026-03-02', '2026-03-13')
    decide(id)
    expect(refusal(() => returnFrom(register.context(), { id, returnedOn: '2026-03-02' })).code).toBe(
      'RETURN_BEFORE_START',
    )
    returnFrom(register.context(), { id, returnedOn: '2026-03-09' })
    expect(positions()).toMatchObject([{ start: '2026-03-02', end: '2026-03-08' }])
    expect(balance()?.left).toBe(15)
  })

  it('takes no more when the return is late', () => {
    // Friday 13 March 2026 is the last day; Monday 16 is the return.
    const id = ask('2026-03-02', '2026-03-13')
    decide(id)
    returnFrom(register.context(), { id, returnedOn: '2026-03-16' })
    expect(balance()?.taken).toBe(10)
    returnFrom(register.context(), { id, returnedOn: '2026-03-20' })
    expect(balance()?.taken).toBe(10)
    expect(positions()).toMatchObject([{ start: '2026-03-02', end: '2026-03-19' }])
  })

  it('counted in calendar days ends with its last day, not with the weekend before the return', () => {
    const attributes = { position: 'conge', days: 30, counting: 'calendar', grant: 'year', carryYears: 0 }
    write(register.db, register.context().cause(), (door) =>
      door.insert(listItem, {
        ...{ list: 'leave_type', code: 'calendaire', labelFr: 'c', labelEn: 'c', attributes, sortOrder: 2 },
        ...{ hidden: false, source: 'test' },
      }),
    )
    // Friday 13 March 2026 is the last day; Monday 16 is the return.
    const id = ask('2026-03-02', '2026-03-13', { kind: 'calendaire' })
    decide(id)
    returnFrom(register.context(), { id, returnedOn: '2026-03-16' })
    const told = file().balances.find(({ kind }) => kind === 'calendaire')
    expect(told?.balance).toMatchObject({ taken: 12, left: 18 })
  })

  it('may follow one that was cut short', () => {
    const id = ask('2026-03-02', '2026-03-13')
    decide(id)
    returnFrom(register.context(), { id, returnedOn: '2026-03-09' })
    expect(ask('2026-03-12', '2026-03-13')).toBeGreaterThan(id)
  })

  it('over the new year takes from both years', () => {
    // 14 weekdays in December, none of them a holiday here; 21 in January, of which 20 + 6 carried are there: 0 beyond.
    decide(ask('2026-12-14', '2027-01-29'))
    expect(balance(2026)).toMatchObject({ taken: 14, left: 6 })
    expect(balance(2027)).toMatchObject({ carried: 6, taken: 21, left: 5 })
    const next = { workerId, kind: 'annuel', start: '2027-12-27', end: '2028-02-11' }
    // 5 in 2027, where 5 are left; 30 in 2028, where 20 are.
    expect(previewLeave(register.context(), next)).toMatchObject({ days: 35, left: 0, beyond: 10 })
  })

  it('granted can be cancelled, and the cancelling undone', () => {
    const id = ask('2026-04-27', '2026-05-08')
    decide(id)
    const granted = register.snapshot()
    const { act } = cancelLeave(register.context(), id)
    expect(positions()).toEqual([])
    expect(balance()?.left).toBe(20)
    undo(register.context(), act)
    expect(positions()).toHaveLength(1)
    expect(balance()?.left).toBe(11)
    expect(granted).not.toBe('')
  })

  it('is decided once', () => {
    const id = ask('2026-04-27', '2026-05-08')
    decide(id)
    expect(refusal(() => decide(id)).code).toBe('LEAVE_DECIDED')
  })
})

describe('the year', () => {
  it('carries what was left, and what is entered by hand counts', () => {
    decide(ask('2025-06-02', '2025-06-13'))
    adjustLeave(register.context(), {
      workerId,
      kind: 'annuel',
      year: 2026,
      days: 3,
      reason: 'report de 2024',
    })
    expect(balance()).toMatchObject({ carried: 10, adjusted: 3, left: 33 })
    expect(file().adjustments).toMatchObject([{ year: 2026, days: 3, reason: 'report de 2024' }])
  })
})

describe('who is away', () => {
  it('is told: asked for, away today, and gone beyond the last day', () => {
    decide(ask('2026-03-02', '2026-03-13'))
    ask('2026-05-04', '2026-05-05')
    const told = openCases({ ...register.context(), today: '2026-03-31' })
    expect(told.map(({ state, end, nom }) => [state, end, nom])).toEqual([
      ['requested', '2026-05-05', 'Traoré'],
      ['granted', '2026-03-13', 'Traoré'],
    ])
  })
})
