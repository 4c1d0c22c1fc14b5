import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { careerSpell, facility, facilityPlace, posting, setting, worker } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import { officeState, renameOffice } from '#backend/features/office/office.service.ts'
import { officeContract } from '#shared/contract/office.ts'
import { letterheadFrom } from '#shared/domain/letterhead.ts'
import { openBareRegister, removeFolder, temporaryFolder } from '#tests/helpers/bare-register.ts'
import { openTestRegister, type TestRegister } from '#tests/helpers/open-test-register.ts'
import { refusal } from '#tests/helpers/small-register.ts'

let register: TestRegister
beforeEach(() => {
  register = openTestRegister({ country: 'zz', today: '2026-03-31' })
})
afterEach(() => {
  register.close()
})

const unit = (key: string) =>
  register.db.sqlite.prepare<[string], { id: number }>('select id from org_unit where key = ?').get(key)
    ?.id ?? 0

/** One facility with one worker in each of two districts. */
function staffTwoDistricts(): void {
  write(register.db, register.cause(), (door) => {
    const corps = register.db.sqlite.prepare<[], { id: number }>('select min(id) as id from corps').get()
    for (const key of ['zs-lac', 'zs-port']) {
      const own = { ownerOffice: 'o', name: key, folded: key, aliases: [], codes: {}, source: 't' }
      const { id: facilityId } = door.insert(facility, own)
      door.insert(facilityPlace, { facilityId, unitId: unit(key), source: 't' })
      const { id: workerId } = door.insert(worker, { ownerOffice: 'o', prenoms: 'Awa', nom: key })
      door.insert(careerSpell, { workerId, corpsId: corps?.id ?? 0 })
      door.insert(posting, { workerId, facilityId, kind: 'base', start: '2020' })
    }
  })
}

describe('state of the office', () => {
  it('tells what the country pack brought', () => {
    expect(officeState(register.context())).toMatchObject({
      ...{
        country: 'zz',
        demo: false,
        today: '2026-03-31',
        workers: 0,
        facilities: 0,
        phonePrefix: '+999',
        currency: 'ZZZ',
      },
      letterhead: { layout: 'centred', timbre: ['OFFICE DE LA SANTÉ', 'INSPECTION PROVINCIALE'] },
    })
  })

  it('counts the persons of the scope', () => {
    staffTwoDistricts()
    const count = (areas: 'all' | number[]) => officeState(register.context({ areas })).workers
    expect([count('all'), count([unit('zs-lac')]), count([])]).toEqual([2, 1, 0])
    expect(officeState(register.context()).facilities).toBe(2)
  })

  it('says that the register is a demonstration', () => {
    write(register.db, register.cause(), (door) => door.insert(setting, { name: 'demo', value: true }))
    expect(officeState(register.context()).demo).toBe(true)
  })
})

describe('renaming the office', () => {
  it('goes through the log', () => {
    renameOffice(register.context(), 'Inspection du Nord')
    expect(officeState(register.context()).office).toBe('Inspection du Nord')
    const last = register.db.sqlite
      .prepare('select action, entity, field, new from change_log order by seq desc limit 1')
      .get()
    expect(last).toEqual({ action: 'change', entity: 'office', field: 'name', new: '"Inspection du Nord"' })
  })

  it.each(['', ' A ', 'x'.repeat(121), 'A\u0000B'])('takes no name like %j', (name) => {
    expect(officeContract['office.rename'].input.safeParse({ name }).success).toBe(false)
  })

  it('answers NOT_FOUND in a register that was never founded', () => {
    const folder = temporaryFolder()
    const db = openBareRegister(folder)
    const { code } = refusal(() => renameOffice({ ...register.context(), db }, 'Nom'))
    db.sqlite.close()
    removeFolder(folder)
    expect(code).toBe('NOT_FOUND')
  })
})

describe('letterhead', () => {
  it.each([null, {}, 'text', { layout: 'diagonal' }])('is the name of the office alone for %j', (kept) => {
    expect(letterheadFrom(kept, 'DRS')).toEqual({
      ...{ layout: 'centred', timbre: ['DRS'], republic: '', motto: '' },
      ...{ separator: '', place: '', signatory: '' },
    })
  })
})
