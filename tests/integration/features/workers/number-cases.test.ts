import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startPosting } from '#backend/features/postings/postings.service.ts'
import { numberCases } from '#backend/features/workers/number-cases.service.ts'
import { workerPage } from '#backend/features/workers/worker-page.service.ts'
import { createWorker, updateWorker } from '#backend/features/workers/workers.service.ts'
import { newPosting } from '#shared/contract/postings.ts'
import { newWorker, type WorkerEntry } from '#shared/contract/workers.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'
import { openSmallRegister, refusal, type SmallRegister } from '#tests/helpers/small-register.ts'

let register: SmallRegister
let first = 0
beforeEach(() => {
  register = openSmallRegister()
  first = enter({ prenoms: 'Awa', nom: 'Traoré', matricule: '0123-456-X' })
})
afterEach(() => {
  register.close()
})

function enter(values: Record<string, unknown>): number {
  return createWorker(register.context(), newWorker.parse(values)).id
}
const second = { prenoms: 'Ali', nom: 'Diallo', matricule: '0123 456 x' }
const page = (id: number) => workerPage(EVERYWHERE, register.db, id, '2026-03-31')

/** Saves the form of a file that was opened just now. */
function change(id: number, wanted: WorkerEntry) {
  return updateWorker(register.context(), { ...wanted, id, opened: { ...page(id).entry } })
}

describe('a matricule that another file holds', () => {
  it('is refused with the other file’s name, however it is spaced, and nothing is written', () => {
    const before = register.snapshot()
    for (const matricule of ['0123-456-X', '0123456x', '0123.456/X']) {
      expect(refusal(() => enter({ ...second, matricule }))).toEqual({
        code: 'NUMBER_IN_USE',
        data: { field: 'matricule', workers: [{ id: first, prenoms: 'Awa', nom: 'Traoré' }], withheld: 0 },
      })
    }
    expect(register.snapshot()).toBe(before)
  })

  it('is saved with a reason and listed as a case, also on both pages', () => {
    const other = enter({ ...second, duplicateReason: 'erreur de la DRH, signalée' })
    const expected = [
      {
        ...{ type: 'matricule', number: '0123-456-X', reason: 'erreur de la DRH, signalée', withheld: 0 },
        workers: [
          { id: first, prenoms: 'Awa', nom: 'Traoré' },
          { id: other, prenoms: 'Ali', nom: 'Diallo' },
        ],
      },
    ]
    expect(numberCases(EVERYWHERE, register.db)).toEqual(expected)
    expect(page(first).cases).toEqual(expected)
    expect(page(other).cases).toEqual(expected)
    expect(page(other).identifiers).toMatchObject([{ duplicateReason: 'erreur de la DRH, signalée' }])
  })

  it('lets both files be changed in other fields without asking again, and keeps the reason', () => {
    const other = enter({ ...second, duplicateReason: 'deux dossiers' })
    change(first, { ...page(first).entry, birthplace: 'Kati' })
    change(other, {
      ...page(other).entry,
      birthplace: 'Kati',
      duplicateReason: null,
    })
    expect(page(other).identifiers).toMatchObject([{ duplicateReason: 'deux dossiers' }])
  })

  it('is refused on a change too', () => {
    const other = enter({ prenoms: 'Ali', nom: 'Diallo', matricule: '999' })
    const changed = { ...page(other).entry, matricule: '0123456X' }
    expect(refusal(() => change(other, changed)).code).toBe('NUMBER_IN_USE')
  })

  it('stops being a case, and loses its reason, when one of the two is corrected', () => {
    const other = enter({ ...second, duplicateReason: 'deux dossiers' })
    change(other, { ...page(other).entry, matricule: '777-77-Y' })
    expect(numberCases(EVERYWHERE, register.db)).toEqual([])
    expect(page(other).identifiers).toMatchObject([{ number: '777-77-Y', duplicateReason: null }])
  })

  it('is said without the name where the other file lies outside the caller’s areas', () => {
    const posting = { workerId: first, facilityId: register.southClinic, start: '2020-01-01' }
    startPosting(register.context(), newPosting.parse(posting))
    const north = register.context({ areas: [register.north] })
    const refused = refusal(() => createWorker(north, newWorker.parse(second)))
    expect(refused.data).toEqual({ field: 'matricule', workers: [], withheld: 1 })
  })
})
