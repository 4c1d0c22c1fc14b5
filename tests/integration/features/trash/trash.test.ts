import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undo } from '#backend/features/history/undo.service.ts'
import { startPosting } from '#backend/features/postings/postings.service.ts'
import { addRecord, removeRecord } from '#backend/features/sections/sections.service.ts'
import { listTrash, removeWorker } from '#backend/features/trash/trash.service.ts'
import { createWorker } from '#backend/features/workers/workers.service.ts'
import { newPosting } from '#shared/contract/postings.ts'
import { workerFileInputs } from '#shared/contract/sections.ts'
import { trashContract } from '#shared/contract/trash.ts'
import { newWorker } from '#shared/contract/workers.ts'
import { openSmallRegister, refusal, type SmallRegister } from '#tests/helpers/small-register.ts'

let register: SmallRegister
let workerId = 0
beforeEach(() => {
  register = openSmallRegister()
  const corpsId = register.nurse
  workerId = createWorker(
    register.context(),
    newWorker.parse({ prenoms: 'Awa', nom: 'Traoré', phones: ['66123456'], corpsId, matricule: '123' }),
  ).id
  const posted = {
    workerId,
    facilityId: register.clinic,
    start: '2024-03-01',
    actNumber: '12',
    decidedOn: '2024-02-01',
  }
  startPosting(register.context(), newPosting.parse(posted))
})
afterEach(() => {
  register.close()
})

const context = () => register.context()
const note = (text: string) =>
  addRecord(context(), workerFileInputs.add.parse({ ownerId: workerId, section: 'note', values: { text } }))
    .id

describe('a whole file', () => {
  it('goes with everything in it, is listed, and comes back as it was', () => {
    note('à revoir')
    const count = () =>
      ['worker', 'contact', 'identifier', 'career_spell', 'posting', 'act_line', 'note'].map(
        (table) => register.db.sqlite.prepare(`select count(*) from ${table}`).pluck().get() as number,
      )
    const before = count()
    const { act, records } = removeWorker(context(), { workerId, reason: 'dossier de test' })
    expect(records).toBe(before.reduce((sum, n) => sum + n, 0))
    expect(count()).toEqual(before.map(() => 0))
    expect(listTrash(context())).toMatchObject([
      { act, whole: true, name: 'Awa Traoré', reason: 'dossier de test', records },
    ])
    undo(context(), act)
    expect(count()).toEqual(before)
    expect(listTrash(context())).toEqual([])
  })

  it('needs a reason, and somebody', () => {
    const { input } = trashContract['trash.removeWorker']
    expect(input.safeParse({ workerId, reason: ' ' }).success).toBe(false)
    expect(refusal(() => removeWorker(context(), { workerId: 999, reason: 'x' })).code).toBe('NOT_FOUND')
  })
})

describe('a record', () => {
  it('that was taken out is listed under its file until it is back', () => {
    const id = note('à revoir')
    const { act } = removeRecord(
      context(),
      workerFileInputs.remove.parse({ ownerId: workerId, section: 'note', id, reason: 'double' }),
    )
    expect(listTrash(context())).toMatchObject([
      { act, whole: false, name: 'Awa Traoré', entities: ['note'], records: 1, reason: 'double' },
    ])
    undo(context(), act)
    expect(listTrash(context())).toEqual([])
  })

  it('of people outside the area is not told', () => {
    const id = note('secret')
    removeRecord(context(), workerFileInputs.remove.parse({ ownerId: workerId, section: 'note', id }))
    removeWorker(context(), { workerId, reason: 'x' })
    expect(listTrash({ ...context(), scope: { areas: [999] } })).toEqual([])
  })
})
