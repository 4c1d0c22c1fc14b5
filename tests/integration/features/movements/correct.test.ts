import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  correctPosition,
  correctPosting,
  positionFacts,
  postingFacts,
  removePosition,
  removePosting,
} from '#backend/features/movements/correct.service.ts'
import { pendingMovements } from '#backend/features/movements/pending.service.ts'
import { announceTransfer, stepTransfer } from '#backend/features/movements/transfers.service.ts'
import {
  newTransfer,
  positionCorrection,
  postingCorrection,
  transferStep,
} from '#shared/contract/movements.ts'
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

const idOf = (table: string) => (register.rows(`select max(id) as id from ${table}`)[0] as { id: number }).id
const correct = (
  id: number,
  values: Record<string, unknown>,
  opened: object = postingFacts(register.context(), id),
) =>
  correctPosting(
    register.context(),
    postingCorrection.parse({ id, ...postingFacts(register.context(), id), ...values, opened }),
  )

describe('correcting a posting', () => {
  it('rewrites it as a correction with its reason, and the counts follow', () => {
    const shadow = watchLoggedTables(register.db)
    correct(idOf('posting'), { start: '2021-02-01', reason: 'faute de frappe' })
    expect(register.rows('select from_day as day from service_segment')).toEqual([{ day: '2021-02-01' }])
    const log = register.rows('select action, field, reason from change_log order by seq desc limit 1')
    expect(log).toEqual([{ action: 'correct', field: 'start', reason: 'faute de frappe' }])
    expect(shadow.missing()).toEqual([])
  })

  it('refuses what another base covers, an order that can’t be, and what another window changed since', () => {
    const first = idOf('posting')
    register.record('transfer', { workerId, facilityId: register.hospital, start: '2026-03-01' })
    const second = idOf('posting')
    expect(refusal(() => correct(second, { start: '2026-02-01' })).code).toBe('POSTING_OVERLAP')
    expect(refusal(() => correct(first, { end: '2019-12-31' }))).toMatchObject({
      code: 'END_BEFORE_START',
      data: { field: 'end' },
    })
    const opened = postingFacts(register.context(), second)
    correct(second, { service: 'Maternité' })
    const late = () => correct(second, { service: 'Pédiatrie' }, opened)
    expect(refusal(late)).toMatchObject({
      code: 'RECORD_CHANGED',
      data: { changes: [{ field: 'service', user: 'aminata' }] },
    })
  })

  it('taken out, the base that it replaced goes on', () => {
    const paper = { actNumber: '3/2026', decidedOn: '2026-01-01' }
    register.record('transfer', { workerId, ...paper, facilityId: register.hospital, start: '2026-03-01' })
    removePosting(register.context(), { id: idOf('posting'), reason: 'erreur' })
    expect(register.rows('select facility_id as at, "end" from posting')).toEqual([
      { at: register.clinic, end: null },
    ])
    expect(register.rows('select to_day as "to" from service_segment')).toEqual([{ to: '9999-12-31' }])
  })
})

describe('correcting a position', () => {
  it('rewrites it, or takes it out', () => {
    register.record('suspension', { workerId, kind: 'p-out', start: '2026-02-01' })
    const id = idOf('admin_position')
    const facts = positionFacts(register.context(), id)
    const entry = positionCorrection.parse({ id, ...facts, kind: 'p-rest', end: '2026-02-10', opened: facts })
    correctPosition(register.context(), entry)
    expect(positionFacts(register.context(), id)).toMatchObject({ kind: 'p-rest', end: '2026-02-10' })
    removePosition(register.context(), { id, reason: null })
    expect(register.rows('select id from admin_position')).toEqual([])
    expect(register.rows('select available from service_segment')).toEqual([{ available: 1 }])
  })
})

describe('transfers between offices', () => {
  const announce = (values: Record<string, unknown>) =>
    announceTransfer(
      register.context(),
      newTransfer.parse({ workerId, direction: 'out', other: 'DRS', announcedOn: '2026-03-01', ...values }),
    )
  const step = (state: string, on: string) =>
    stepTransfer(register.context(), transferStep.parse({ id: idOf('office_transfer'), state, on }))

  it('are announced, accepted and arrive; how long they are on the way', () => {
    announce({ urgent: true })
    const now = () => pendingMovements(register.context()).transfers
    expect(now()).toMatchObject([{ state: 'announced', urgent: true, days: 30 }])
    step('accepted', '2026-03-10')
    step('arrived', '2026-03-21')
    expect(now()).toMatchObject([{ state: 'arrived', answeredOn: '2026-03-10', days: 20 }])
    expect(refusal(() => step('refused', '2026-03-22'))).toMatchObject({ code: 'TRANSFER_CLOSED' })
  })

  it.each([
    ['before the announcement', '2026-02-28'],
    ['ahead', '2026-04-01'],
  ])('refuse an answer that lies %s', (_, on) => {
    announce({})
    expect(refusal(() => step('accepted', on)).data).toMatchObject({ field: 'on' })
  })

  it('are of somebody of the register', () => {
    expect(refusal(() => announce({ workerId: 999 })).data).toMatchObject({ field: 'workerId' })
  })
})
