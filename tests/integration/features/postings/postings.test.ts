import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endPosting, startPosting, takeUp } from '#backend/features/postings/postings.service.ts'
import { workerPage } from '#backend/features/workers/worker-page.service.ts'
import { createWorker } from '#backend/features/workers/workers.service.ts'
import { endEntry, newPosting, takeUpEntry } from '#shared/contract/postings.ts'
import { newWorker, type WorkerPosting } from '#shared/contract/workers.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'
import { watchLoggedTables } from '#tests/helpers/shadow.ts'
import { openSmallRegister, refusal, type SmallRegister } from '#tests/helpers/small-register.ts'

let register: SmallRegister
let worker = 0
beforeEach(() => {
  register = openSmallRegister()
  const corpsId = register.nurse
  worker = createWorker(
    register.context(),
    newWorker.parse({ prenoms: 'Awa', nom: 'Traoré', birth: '1985', corpsId }),
  ).id
})
afterEach(() => {
  register.close()
})

function post(values: Record<string, unknown>): number {
  return startPosting(
    register.context(),
    newPosting.parse({ workerId: worker, facilityId: register.clinic, ...values }),
  ).id
}
function end(
  id: number,
  last: string,
  extra: { reason?: string; actNumber?: string; decidedOn?: string } = {},
): void {
  endPosting(register.context(), endEntry.parse({ id, end: last, ...extra }))
}
function postings(): readonly WorkerPosting[] {
  return workerPage(EVERYWHERE, register.db, worker, '2026-03-31').postings
}
function segments() {
  const sql =
    'select facility_id as facility, from_day as "from", to_day as "to", flagged from service_segment order by from_day'
  return register.db.sqlite.prepare(sql).all()
}
/** Runs what must be refused and proves that it changed nothing. */
function refused(run: () => unknown) {
  const before = register.snapshot()
  const found = refusal(run)
  expect(register.snapshot()).toBe(before)
  return found
}

describe('posting a worker', () => {
  it('keeps facility, fonction, decision and first day, and she counts from that day', () => {
    const shadow = watchLoggedTables(register.db)
    const [fonctionId, decidedOn] = [register.head, '2020-02-15']
    post({ start: '2020-03-01', fonctionId, decidedOn, actNumber: 'N° 2020-012/MSDS', reason: 'recruitment' })
    expect(postings()).toMatchObject([
      {
        ...{ facility: 'Centre A', place: 'Nord', kind: 'base', fonction: { fr: 'Chef' }, decidedOn },
        ...{ actNumber: 'N° 2020-012/MSDS', start: '2020-03-01', end: null, startReason: 'recruitment' },
      },
    ])
    expect(segments()).toEqual([
      { facility: register.clinic, from: '2020-03-01', to: '9999-12-31', flagged: 0 },
    ])
    expect(shadow.missing()).toEqual([])
    const act = register.db.sqlite.prepare('select kind, number, date, state from act').all()
    expect(act).toEqual([{ kind: 'posting', number: 'N° 2020-012/MSDS', date: decidedOn, state: 'signed' }])
    expect(register.db.sqlite.prepare('select count(*) as n from act_line').get()).toEqual({ n: 1 })
  })

  it('makes no act where none is named', () => {
    post({ start: '2020-03-01' })
    expect(register.db.sqlite.prepare('select count(*) as n from act').get()).toEqual({ n: 0 })
  })

  it('awaits her where only the decision is known: she counts nowhere', () => {
    post({ decidedOn: '2026-03' })
    expect(postings()).toMatchObject([{ start: null, decidedOn: '2026-03' }])
    expect(segments()).toEqual([])
  })

  it('wants a first day or a decision', () => {
    const parsed = newPosting.safeParse({ workerId: 1, facilityId: 1 })
    expect(parsed.error?.issues).toMatchObject([{ path: ['start'], message: 'required' }])
  })

  it('refuses a facility, fonction, kind and reason that do not exist, naming the field', () => {
    const start = '2020-03-01'
    expect(refused(() => post({ start, facilityId: 999 }))).toMatchObject({
      code: 'UNKNOWN_FACILITY',
      data: { field: 'facilityId' },
    })
    expect(refused(() => post({ start, fonctionId: 999 })).data).toMatchObject({ field: 'fonctionId' })
    expect(refused(() => post({ start, kind: 'nothing' })).data).toMatchObject({ field: 'kind' })
    expect(refused(() => post({ start, reason: 'nothing' })).data).toMatchObject({ field: 'reason' })
    expect(refused(() => post({ start, workerId: 999 }))).toMatchObject({
      code: 'NOT_FOUND',
      data: { entity: 'worker' },
    })
  })

  it.each([
    ['1980-01-01', 'before birth'],
    ['2000-12-31', 'before 16, whatever the day of 1985'],
    ['2000', 'a year in which she can’t yet be 16'],
  ])('refuses a first day of %s: %s', (start) => {
    expect(refused(() => post({ start }))).toMatchObject({
      ...{ code: 'POSTING_BEFORE_BIRTH', data: { field: 'start', birth: '1985', start, minimum: 16 } },
    })
  })

  it.each(['2001-01-01', '2001', '2001-06-15'])('takes %s, when she may have been 16', (start) => {
    post({ start })
    expect(postings()).toHaveLength(1)
  })

  it('refuses an end before the start', () => {
    expect(refused(() => post({ start: '2020-03-01', end: '2020-02-29' }))).toMatchObject({
      ...{ code: 'END_BEFORE_START', data: { field: 'end', start: '2020-03-01', end: '2020-02-29' } },
    })
  })
})

describe('two bases', () => {
  it('may follow each other from one day to the next', () => {
    post({ start: '2010-01-01', end: '2019-12-31' })
    post({ start: '2020-01-01', facilityId: register.hospital })
    expect(postings()).toHaveLength(2)
  })

  it.each([
    [{ start: '2010-01-01', end: null }, { start: '2020-01-01' }],
    [{ start: '2010-01-01', end: '2020-01-01' }, { start: '2020-01-01' }],
    [{ start: '2020-01-01', end: null }, { start: '2019-01-01' }],
    [
      { start: '2020-01-01', end: null },
      { start: '2019-01-01', end: '2020-01-01' },
    ],
    [{ start: '2010', end: null }, { start: '2020' }],
    [
      { start: '2010-01-01', end: '2022-01-01' },
      { start: '2015-03', end: '2015-03' },
    ],
    [{ start: '2015-03', end: '2015-03' }, { start: '2010-01-01' }],
  ])('refuse to share a day: %j and %j', (first, second) => {
    const postingId = post(first)
    const again = () => post({ ...second, facilityId: register.hospital })
    expect(refused(again)).toEqual({
      code: 'POSTING_OVERLAP',
      data: { field: 'start', facility: 'Centre A', start: first.start, end: first.end, postingId },
    })
  })

  it.each([
    [{ start: '2010-01-01', end: '2020' }, { start: '2020-03-01' }],
    [{ start: '2010-01-01', end: '2020-03' }, { start: '2020-03-15' }],
    [{ start: '2010-01-01', end: '2020-03-10' }, { start: '2020-03' }],
    [
      { start: '2020', end: null },
      { start: '2015-01-01', end: '2020-06-30' },
    ],
  ])('may overlap inside dates that are not precise: %j and %j; the count flags them', (first, second) => {
    post(first)
    post({ ...second, facilityId: register.hospital })
    expect(segments()).toMatchObject([{ flagged: 1 }, { flagged: 1 }])
  })

  it('are no matter for a posting that is not a base, nor for an awaited one', () => {
    post({ start: '2010-01-01' })
    post({ start: '2020-01-01', kind: 'mission', facilityId: register.hospital })
    post({ decidedOn: '2026-01-01', facilityId: register.hospital })
    expect(postings()).toHaveLength(3)
  })

  it('replace each other in one act: the old one ends the day before', () => {
    post({ start: '2010-01-01' })
    const moved = { start: '2020-01-01', facilityId: register.hospital, endsCurrentBase: true }
    post({ ...moved, actNumber: '12/2020', reason: 'transfer' })
    expect(postings()).toMatchObject([
      { facility: 'Hôpital B', start: '2020-01-01', end: null, startReason: 'transfer' },
      { facility: 'Centre A', start: '2010-01-01', end: '2019-12-31', endReason: 'transfer' },
    ])
    expect(register.db.sqlite.prepare('select count(*) as n from act').get()).toEqual({ n: 1 })
    expect(register.db.sqlite.prepare('select count(distinct posting_id) as n from act_line').get()).toEqual({
      n: 2,
    })
  })

  it('replace each other within a month where no more is known', () => {
    post({ start: '2010-01-01' })
    post({ start: '2020-05', facilityId: register.hospital, endsCurrentBase: true, reason: 'recruitment' })
    expect(postings()).toMatchObject([{ start: '2020-05' }, { end: '2020-05', endReason: null }])
  })

  it('refuse to replace one that began no earlier', () => {
    post({ start: '2020-01-01' })
    const replace = (start: string) => () =>
      post({ start, facilityId: register.hospital, endsCurrentBase: true })
    const facts = { field: 'start', facility: 'Centre A', base: '2020-01-01' }
    const notEarlier = { code: 'BASE_NOT_EARLIER', data: facts }
    expect(refused(replace('2019-06-01'))).toEqual(notEarlier)
    expect(refused(replace('2020-01-01'))).toEqual(notEarlier)
  })
})

describe('a decision', () => {
  it.each(['2020-03-02', '2020-04', '2021'])('of %s is later than a service of 2020-03-01', (decidedOn) => {
    expect(refused(() => post({ start: '2020-03-01', decidedOn }))).toEqual({
      code: 'DECISION_AFTER_START',
      data: { field: 'decidedOn', decidedOn, start: '2020-03-01' },
    })
  })

  it.each(['2020-03-01', '2020-03', '2020', '2019-12-31'])('of %s may come before it', (decidedOn) => {
    post({ start: '2020-03-01', decidedOn })
    expect(postings()).toHaveLength(1)
  })

  it('may come later where it regularises', () => {
    post({ start: '2020-03-01', decidedOn: '2020-06-01', regularises: true })
    expect(postings()).toMatchObject([{ decidedOn: '2020-06-01' }])
  })
})

describe('a form that shows a base that is no more', () => {
  it('does not end the one that another window put in its place', () => {
    const shown = post({ start: '2010-01-01' })
    post({ start: '2020-01-01', facilityId: register.hospital, endsCurrentBase: true, currentBaseId: shown })
    const move = { start: '2026-01-01', facilityId: register.southClinic, endsCurrentBase: true }
    expect(refused(() => post({ ...move, currentBaseId: shown }))).toEqual({
      code: 'BASE_CHANGED',
      data: { facility: 'Hôpital B', start: '2020-01-01' },
    })
    const awaited = post({ decidedOn: '2025-12-01', facilityId: register.southClinic })
    const arrive = () =>
      takeUp(
        register.context(),
        takeUpEntry.parse({ id: awaited, start: '2026-01-01', endsCurrentBase: true, currentBaseId: shown }),
      )
    expect(refused(arrive).code).toBe('BASE_CHANGED')
  })

  it('says so where another window ended it', () => {
    const shown = post({ start: '2010-01-01' })
    end(shown, '2025-12-31')
    const move = { start: '2026-01-01', facilityId: register.hospital, endsCurrentBase: true }
    expect(refused(() => post({ ...move, currentBaseId: shown }))).toEqual({
      code: 'BASE_CHANGED',
      data: { facility: null, start: null },
    })
  })
})

describe('taking up duty', () => {
  it('keeps its own paper and a better reason, and the decision as it was', () => {
    const awaited = post({ decidedOn: '2026-01-05', actNumber: '7', reason: 'recruitment' })
    const arrival = { start: '2026-02-01', actNumber: 'PV 3', decidedOn: '2026-02-02', reason: 'transfer' }
    takeUp(register.context(), takeUpEntry.parse({ id: awaited, ...arrival }))
    expect(postings()).toMatchObject([
      {
        ...{ start: '2026-02-01', decidedOn: '2026-01-05', actNumber: '7', startReason: 'transfer' },
        acts: [
          { kind: 'posting', number: '7', date: '2026-01-05' },
          { kind: 'taking_up', number: 'PV 3', date: '2026-02-02' },
        ],
      },
    ])
  })

  it('ends the waiting, and the old base where asked', () => {
    post({ start: '2010-01-01' })
    const awaited = post({
      decidedOn: '2026-01-05',
      actNumber: '7',
      facilityId: register.hospital,
      reason: 'transfer',
    })
    takeUp(register.context(), takeUpEntry.parse({ id: awaited, start: '2026-02-01', endsCurrentBase: true }))
    expect(postings()).toMatchObject([
      { facility: 'Hôpital B', start: '2026-02-01' },
      { facility: 'Centre A', end: '2026-01-31', endReason: 'transfer' },
    ])
    const again = () =>
      takeUp(
        register.context(),
        takeUpEntry.parse({ id: awaited, start: '2026-03-01', endsCurrentBase: false }),
      )
    expect(refused(again)).toMatchObject({
      code: 'ALREADY_STARTED',
      data: { field: 'start', start: '2026-02-01' },
    })
  })

  it('refuses the days that a new posting may not have', () => {
    post({ start: '2010-01-01' })
    const awaited = post({ decidedOn: '2026-01-05', facilityId: register.hospital })
    const on = (start: string) => () =>
      takeUp(register.context(), takeUpEntry.parse({ id: awaited, start, endsCurrentBase: false }))
    expect(refused(on('2026-02-01')).code).toBe('POSTING_OVERLAP')
    expect(refused(on('1990-01-01')).code).toBe('POSTING_BEFORE_BIRTH')
    expect(
      refused(() =>
        takeUp(register.context(), takeUpEntry.parse({ id: 999, start: '2026', endsCurrentBase: false })),
      ).code,
    ).toBe('NOT_FOUND')
  })
})

describe('ending a posting', () => {
  it('keeps last day, reason and decision, each change in the log', () => {
    const id = post({ start: '2010-01-01' })
    const shadow = watchLoggedTables(register.db)
    end(id, '2025-12-31', { reason: 'retirement', actNumber: '99/2025', decidedOn: '2025-11-30' })
    expect(postings()).toMatchObject([
      {
        ...{ end: '2025-12-31', endReason: 'retirement' },
        acts: [{ kind: 'posting_end', number: '99/2025', date: '2025-11-30' }],
      },
    ])
    expect(segments()).toMatchObject([{ to: '2025-12-31' }])
    expect(shadow.missing()).toEqual([])
    const fields =
      "select field from change_log where entity = 'posting' and action = 'change' order by field"
    expect(register.db.sqlite.prepare(fields).all()).toEqual([
      { field: 'end' },
      { field: 'endActId' },
      { field: 'endReason' },
    ])
  })

  it('calls off what was decided but never taken up', () => {
    const id = post({ decidedOn: '2026-01-05' })
    end(id, '2026-02-01')
    const again = () =>
      takeUp(register.context(), takeUpEntry.parse({ id, start: '2026-03-01', endsCurrentBase: false }))
    expect(refused(again).code).toBe('ALREADY_ENDED')
  })

  it('refuses an end before the start, a second end, an unknown reason, nobody’s posting', () => {
    const id = post({ start: '2010-03-01' })
    expect(refused(() => end(id, '2010-02-28'))).toMatchObject({
      code: 'END_BEFORE_START',
      data: { field: 'end', start: '2010-03-01' },
    })
    expect(refused(() => end(id, '2009'))).toMatchObject({ code: 'END_BEFORE_START' })
    expect(refused(() => end(id, '2020-01-01', { reason: 'nothing' })).data).toMatchObject({
      field: 'reason',
    })
    expect(refused(() => end(999, '2020-01-01')).code).toBe('NOT_FOUND')
    end(id, '2010')
    expect(refused(() => end(id, '2020-01-01'))).toMatchObject({
      code: 'ALREADY_ENDED',
      data: { field: 'end', end: '2010' },
    })
  })
})

describe('a caller with areas', () => {
  it('posts and ends only persons of these areas', () => {
    const id = post({ start: '2010-01-01', facilityId: register.southClinic })
    const north = register.context({ areas: [register.north] })
    const entry = newPosting.parse({ workerId: worker, facilityId: register.clinic, start: '2020-01-01' })
    expect(refused(() => startPosting(north, entry)).code).toBe('NOT_FOUND')
    expect(refused(() => endPosting(north, endEntry.parse({ id, end: '2020' }))).code).toBe('NOT_FOUND')
    expect(
      refused(() => takeUp(north, takeUpEntry.parse({ id, start: '2020', endsCurrentBase: false }))).code,
    ).toBe('NOT_FOUND')
  })
})
