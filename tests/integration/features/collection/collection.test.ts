import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { worker } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import {
  batchPage,
  findSheet,
  listBatches,
  prepareSheets,
  sheetPapers,
  tickSheets,
  type WantedSheets,
} from '#backend/features/collection/collection.service.ts'
import { undo } from '#backend/features/history/undo.service.ts'
import { dispatch, type Dispatcher } from '#backend/dispatch.ts'
import { EVERYWHERE, type Scope } from '#shared/domain/scope.ts'
import { cause } from '#tests/helpers/bare-register.ts'
import { refusal } from '#tests/helpers/small-register.ts'
import { openWorkforceRegister, TODAY, type WorkforceRegister } from '#tests/helpers/workforce-register.ts'

let register: WorkforceRegister
beforeEach(() => {
  register = openWorkforceRegister()
})
afterEach(() => register.close())

const context = (scope: Scope = EVERYWHERE, today = TODAY) => ({ ...register.context(scope), today })
const prepare = (wanted: Partial<WantedSheets>, scope?: Scope, today?: string) =>
  prepareSheets(context(scope, today), { facilityId: null, workerIds: [], staff: false, blank: 0, ...wanted })
const sheetsOf = (batchId: number, scope?: Scope) => batchPage(context(scope), batchId).sheets
const numbersOf = (batchId: number) => sheetsOf(batchId).map(({ number }) => number)
const south = (): Scope => ({ areas: [register.south] })

describe('preparing sheets', () => {
  it('numbers one for each person who is present, by name, and the blank ones after them', () => {
    const { batchId, sheets } = prepare({ facilityId: register.clinic, staff: true, blank: 2 })
    const { batch, sheets: listed } = batchPage(context(), batchId)
    // Lent to the clinic, so she is there; who is awaited is not.
    expect(listed.map(({ number, nom }) => [number, nom])).toEqual([
      ['2026-0001', 'Ba'],
      ['2026-0002', 'Dia'],
      ['2026-0003', 'Traoré'],
      ['2026-0004', null],
      ['2026-0005', null],
    ])
    expect(sheets).toBe(5)
    expect(new Set(listed.map(({ facility, state, on }) => `${facility} ${state} ${on}`))).toEqual(
      new Set([`Centre A printed ${TODAY}`]),
    )
    expect(batch).toEqual({
      ...{ id: batchId, name: 'Centre A', printedOn: TODAY, person: null, blank: 2 },
      numbers: { first: '2026-0001', last: '2026-0005' },
      counts: { printed: 5, returned: 0, entered: 0, lost: 0 },
    })
  })

  it('leaves out who is away', () => {
    const { batchId } = prepare({ facilityId: register.hospital, staff: true, blank: 1 })
    expect(sheetsOf(batchId).map(({ nom }) => nom)).not.toContain('Diarra')
  })

  it('counts on through batches, from one again in a new year, and past ten thousand', () => {
    prepare({ blank: 2 })
    expect(numbersOf(prepare({ blank: 2 }).batchId)).toEqual(['2026-0003', '2026-0004'])
    expect(numbersOf(prepare({ blank: 1 }, EVERYWHERE, '2027-01-02').batchId)).toEqual(['2027-0001'])
    register.db.sqlite.exec(`update local_state set value = '9998' where name = 'collectionNumber.2026'`)
    const { batchId } = prepare({ blank: 3 })
    expect(numbersOf(batchId)).toEqual(['2026-9999', '2026-10000', '2026-10001'])
    expect(batchPage(context(), batchId).batch.numbers).toEqual({ first: '2026-9999', last: '2026-10001' })
    expect(numbersOf(prepare({ blank: 1 }).batchId)).toEqual(['2026-10002'])
  })

  it('never gives a number twice: not after an undo, nor where this PC forgot what it gave', () => {
    const { act } = prepare({ blank: 3 })
    undo(context(), act)
    expect(listBatches(context())).toEqual([])
    expect(numbersOf(prepare({ blank: 1 }).batchId)).toEqual(['2026-0004'])
    register.db.sqlite.exec(`delete from local_state where name = 'collectionNumber.2026'`)
    expect(numbersOf(prepare({ blank: 1 }).batchId)).toEqual(['2026-0005'])
  })

  it('takes no number where it is refused', () => {
    expect(refusal(() => prepare({ facilityId: 999_999, blank: 1 })).data).toEqual({
      entity: 'facility',
      id: 999_999,
    })
    expect(refusal(() => prepare({ workerIds: [999_999] })).data).toEqual({ entity: 'worker', id: 999_999 })
    expect(refusal(() => prepare({ facilityId: register.hospital, staff: true })).code).toBe('NO_SHEETS')
    const one = register.people.Awa ?? 0
    expect(refusal(() => prepare({ workerIds: [one], blank: 2000 }))).toEqual({
      code: 'TOO_MANY_SHEETS',
      data: { count: 2001, most: 2000 },
    })
    expect(numbersOf(prepare({ blank: 1 }).batchId)).toEqual(['2026-0001'])
  })

  it('is called by the person where it is for one', () => {
    const { batchId } = prepare({ workerIds: [register.people.Awa ?? 0] })
    const { batch, sheets } = batchPage(context(), batchId)
    expect(batch).toMatchObject({ name: '', person: { prenoms: 'Awa', nom: 'Traoré' } })
    expect(sheets).toMatchObject([{ workerId: register.people.Awa, facility: 'Centre A' }])
  })
})

describe('what is printed', () => {
  it('is what the register holds, in the fields of the entry form; nothing on a blank sheet', () => {
    const { batchId } = prepare({ facilityId: register.clinic, staff: true, blank: 1 })
    const papers = sheetPapers(
      context(),
      sheetsOf(batchId).map(({ id }) => id),
    )
    expect(papers.map(({ content }) => content?.nom ?? null)).toEqual(['Ba', 'Dia', 'Traoré', null])
    expect(papers[2]?.content).toEqual({
      ...{ prenoms: 'Awa', nom: 'Traoré', nomEpoux: null, civilite: null, father: null, mother: null },
      ...{ sex: 'F', birth: '1980-02-29', birthplace: null, phones: ['66000001', '76 12 34 56'] },
      ...{ matricule: '0123-A', nationalId: 'N1', corps: { fr: 'nurse (fr)', en: 'nurse (en)' } },
      ...{
        statut: 'civil-servant',
        category: 'B',
        facility: 'Centre A',
        fonction: { fr: 'Chef', en: 'Head' },
      },
      ...{ actNumber: null, decidedOn: null, start: '2010-05-01' },
    })
    // Lent: her posting is the base that she is counted under.
    expect(papers[0]?.content).toMatchObject({ facility: 'Centre C', start: '2020-02-01' })
  })

  it('has the decision of who is awaited', () => {
    const { batchId } = prepare({ workerIds: [register.people.Oumar ?? 0] })
    const [paper] = sheetPapers(
      context(),
      sheetsOf(batchId).map(({ id }) => id),
    )
    expect(paper?.content).toMatchObject({ facility: 'Centre A', decidedOn: '2026-03-01', start: null })
  })
})

describe('sheets that come back', () => {
  it('are ticked in, entered or lost, and each act is undone by itself', () => {
    const { batchId } = prepare({ blank: 4 })
    const [one, two, three] = sheetsOf(batchId).map(({ id }) => id) as [number, number, number]
    const later = context(EVERYWHERE, '2026-04-10')
    const act = tickSheets(later, { sheetIds: [one, two], state: 'returned' })
    tickSheets(later, { sheetIds: [three], state: 'lost' })
    expect(batchPage(later, batchId).batch.counts).toEqual({ printed: 1, returned: 2, entered: 0, lost: 1 })
    expect(sheetsOf(batchId).map(({ on }) => on)).toEqual(['2026-04-10', '2026-04-10', '2026-04-10', TODAY])
    undo(later, act)
    expect(sheetsOf(batchId).map(({ state, on }) => [state, on])).toEqual([
      ['printed', TODAY],
      ['printed', TODAY],
      ['lost', '2026-04-10'],
      ['printed', TODAY],
    ])
  })

  it('keep the day of their state where they are ticked again', () => {
    const [sheet] = sheetsOf(prepare({ blank: 1 }).batchId)
    const sheetIds = [sheet?.id ?? 0]
    tickSheets(context(), { sheetIds, state: 'returned' })
    tickSheets(context(EVERYWHERE, '2026-05-01'), { sheetIds, state: 'returned' })
    expect(sheetsOf(sheet?.batchId ?? 0)).toMatchObject([{ state: 'returned', on: TODAY }])
  })

  it('stand in the way of undoing their batch', () => {
    const { batchId, act } = prepare({ blank: 1 })
    tickSheets(context(), { sheetIds: sheetsOf(batchId).map(({ id }) => id), state: 'returned' })
    expect(refusal(() => undo(context(), act)).code).toBe('ACT_CHANGED_SINCE')
  })

  it('change nothing where one of them is not there', () => {
    const [sheet] = sheetsOf(prepare({ blank: 1 }).batchId)
    const sheetIds = [sheet?.id ?? 0, 999_999]
    expect(refusal(() => tickSheets(context(), { sheetIds, state: 'lost' })).data).toEqual({
      entity: 'collection_sheet',
      id: 999_999,
    })
    expect(sheetsOf(sheet?.batchId ?? 0)).toMatchObject([{ state: 'printed' }])
  })

  it('are found by what somebody types of their number', () => {
    prepare({ blank: 3 })
    expect(findSheet(context(), ' N° 2026-0002 ')?.number).toBe('2026-0002')
    expect(findSheet(context(), '2')?.number).toBe('2026-0002')
    expect(findSheet(context(EVERYWHERE, '2027-01-05'), '2')).toBeNull()
    expect(findSheet(context(), '4')).toBeNull()
    expect(findSheet(context(), 'Awa')).toBeNull()
  })
})

describe('who may not see a person', () => {
  it('sees neither her sheet nor her batch, and can not tick it', () => {
    const own = prepare({ workerIds: [register.people.Awa ?? 0] })
    const both = prepare({ facilityId: register.clinic, staff: true, blank: 1 })
    const [sheet] = sheetsOf(own.batchId)
    expect(listBatches(context(south())).map(({ id, counts }) => [id, counts.printed])).toEqual([
      [both.batchId, 2],
    ])
    // Lent from the south: she may be seen.
    expect(sheetsOf(both.batchId, south()).map(({ nom }) => nom)).toEqual(['Ba', null])
    expect(refusal(() => batchPage(context(south()), own.batchId)).code).toBe('NOT_FOUND')
    expect(findSheet(context(south()), '1')).toBeNull()
    expect(sheetPapers(context(south()), [sheet?.id ?? 0])).toEqual([])
    const tick = () => tickSheets(context(south()), { sheetIds: [sheet?.id ?? 0], state: 'returned' })
    expect(refusal(tick).code).toBe('NOT_FOUND')
  })

  it('prepares none of hers', () => {
    const awa = register.people.Awa ?? 0
    expect(refusal(() => prepare({ workerIds: [awa] }, south())).code).toBe('NOT_FOUND')
    const { batchId } = prepare({ facilityId: register.clinic, staff: true }, south())
    expect(sheetsOf(batchId).map(({ nom }) => nom)).toEqual(['Ba'])
  })
})

it('keeps the file of a person of whom a sheet is out', () => {
  const made = write(register.db, cause, (door) => ({
    id: door.insert(worker, { ownerOffice: 'office-1', prenoms: 'Nouveau', nom: 'Venu' }).id,
    act: door.act,
  }))
  prepare({ workerIds: [made.id] })
  expect(refusal(() => undo(context(), made.act)).code).toBe('ACT_CHANGED_SINCE')
})

it('writes only with its own permission', async () => {
  const dispatcher: Dispatcher = {
    caller: { user: 'test', scope: EVERYWHERE, may: (permission) => permission !== 'collection.write' },
    contextFor: () => context(),
    path: '',
    logError: (_incident, _route, error) => {
      throw error
    },
  }
  const refused = { ok: false, error: { code: 'NOT_PERMITTED', data: { needs: 'collection.write' } } }
  expect(await dispatch(dispatcher, 'collection.prepare', { blank: 1 })).toEqual(refused)
  expect(await dispatch(dispatcher, 'collection.tick', { sheetIds: [1], state: 'lost' })).toEqual(refused)
  expect(await dispatch(dispatcher, 'collection.batches', {})).toEqual({ ok: true, value: [] })
})
