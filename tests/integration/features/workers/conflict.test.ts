import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { workerPage } from '#backend/features/workers/worker-page.service.ts'
import { createWorker, updateWorker } from '#backend/features/workers/workers.service.ts'
import { changedWorker, newWorker, type WorkerEntry } from '#shared/contract/workers.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'
import { openSmallRegister, refusal, type SmallRegister } from '#tests/helpers/small-register.ts'

let register: SmallRegister
let worker = 0
let opened: WorkerEntry
beforeEach(() => {
  register = openSmallRegister()
  const entry = {
    ...{ prenoms: 'Awa', nom: 'Traoré', birth: '1985', phones: ['76 12 34 56'], matricule: '12' },
    ...{ nationalId: '12345678901234A', corpsId: register.nurse, statut: 'contract' },
  }
  worker = createWorker(register.context(), newWorker.parse(entry)).id
  // Two windows show the file.
  opened = current()
})
afterEach(() => {
  register.close()
})

function current(): WorkerEntry {
  return workerPage(EVERYWHERE, register.db, worker, '2026-03-31').entry
}
/** Saves a window's form: what it was opened with, and what was typed into it. */
function save(typed: Partial<WorkerEntry>, from: WorkerEntry = opened): void {
  const input = { ...from, ...typed, id: worker, opened: from }
  updateWorker(register.context(), changedWorker.parse(input))
}

describe('two windows on one file', () => {
  it('the second save sees what the other one wrote, who and when, and changes nothing', () => {
    save({ nom: 'Traore', phones: ['66 00 00 01'], corpsId: register.doctor, nationalId: null })
    const before = register.snapshot()
    const { code, data } = refusal(() => save({ nom: 'Diarra', birthplace: 'Kati' }))
    expect(register.snapshot()).toBe(before)
    expect(code).toBe('RECORD_CHANGED')
    expect(data.current).toEqual(current())
    const by = { user: 'aminata', at: expect.stringMatching(/^20\d\d-.*Z$/) }
    expect(data.changes).toEqual([
      { field: 'nom', ...by },
      { field: 'phones', ...by },
      { field: 'nationalId', ...by },
      { field: 'corpsId', ...by },
    ])
  })

  it('then saves with what was chosen: the other’s fields taken over, its own kept', () => {
    save({ nom: 'Traore', birthplace: 'Kati' })
    const theirs = current()
    save({ birthplace: 'Kayes', father: 'Oumar' }, theirs)
    expect(current()).toMatchObject({ nom: 'Traore', birthplace: 'Kayes', father: 'Oumar' })
  })

  it('lets a save pass that wants what the other wrote', () => {
    save({ nom: 'Traore' })
    save({ nom: 'Traore', birthplace: 'Kati' })
    expect(current()).toMatchObject({ nom: 'Traore', birthplace: 'Kati' })
  })

  it('lets a save pass where what changed is no part of the form', () => {
    register.db.sqlite.exec("update worker set residence = 'Kita'")
    save({ birthplace: 'Kati' })
    expect(current().birthplace).toBe('Kati')
  })

  it('sees a change even where this window left the field alone', () => {
    save({ birth: '1986' })
    expect(refusal(() => save({ father: 'Oumar' })).data.changes).toMatchObject([{ field: 'birth' }])
    expect(current()).toMatchObject({ birth: '1986', father: null })
  })

  it('sees what was taken away', () => {
    save({ phones: [], matricule: null, corpsId: null, statut: null })
    const fields = (refusal(() => save({})).data.changes as { field: string }[]).map(({ field }) => field)
    expect(fields).toEqual(['phones', 'matricule', 'corpsId', 'statut'])
  })

  it('an opened file that the register would not take today is no obstacle', () => {
    register.db.sqlite.exec("update worker set nom = 'Traoré 2'")
    const from = current()
    save({ nom: 'Traoré' }, from)
    expect(current().nom).toBe('Traoré')
  })
})
