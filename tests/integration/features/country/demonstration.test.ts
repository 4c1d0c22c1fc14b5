import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSetting } from '#backend/db/settings.ts'
import { facility, facilityState, setting, worker } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import { fillDemonstration } from '#backend/features/country/demonstration/demonstration.service.ts'
import { openTestRegister, type TestRegister } from '#tests/helpers/open-test-register.ts'
import { watchLoggedTables } from '#tests/helpers/shadow.ts'

const TOTAL = 400
let register: TestRegister
let missing: unknown[] = []

beforeAll(() => {
  register = openTestRegister({ country: 'ml' })
  const shadow = watchLoggedTables(register.db)
  fillDemonstration(register.context(), { total: TOTAL })
  missing = shadow.missing()
})
afterAll(() => register.close())

const people = ({ db }: TestRegister) =>
  db.sqlite
    .prepare(
      `select w.prenoms, w.nom, w.birth, f.name, p.start from worker w join posting p on p.worker_id = w.id
       join facility f on f.id = p.facility_id order by w.id`,
    )
    .all()

describe('the demonstration register', () => {
  it('holds exactly the number of workers asked for, each with one base posting', () => {
    expect(people(register)).toHaveLength(TOTAL)
  })

  it('is the same for the same seed and another for another', () => {
    const [same, other] = [openTestRegister({ country: 'ml' }), openTestRegister({ country: 'ml' })]
    fillDemonstration(same.context(), { total: TOTAL })
    fillDemonstration(other.context(), { total: TOTAL, seed: 7 })
    expect(people(same)).toEqual(people(register))
    expect(people(other)).not.toEqual(people(register))
    same.close()
    other.close()
  })

  it('is marked as a demonstration and logged row by row', () => {
    expect(readSetting(register.db, 'demo')).toBe(true)
    expect(missing).toEqual([])
  })

  it('refuses a register that already holds a person', () => {
    expect(() => fillDemonstration(register.context(), {})).toThrow(
      expect.objectContaining({ code: 'REGISTER_NOT_EMPTY' }),
    )
    const real = openTestRegister({ country: 'ml' })
    write(real.db, real.cause(), (door) =>
      door.insert(worker, { ownerOffice: 'o', prenoms: 'Awa', nom: 'Diarra' }),
    )
    expect(() => fillDemonstration(real.context(), {})).toThrow(
      expect.objectContaining({ code: 'REGISTER_NOT_EMPTY' }),
    )
    expect(readSetting(real.db, 'demo')).toBeNull()
    real.close()
  })

  it('staffs the facilities that a register already has', () => {
    const real = openTestRegister({ country: 'ml' })
    write(real.db, real.cause(), (door) => {
      const { id } = door.insert(facility, {
        ownerOffice: 'o',
        name: 'CSCom Digan',
        folded: 'cscom digan',
        aliases: [],
        codes: {},
        source: 't',
      })
      door.insert(facilityState, { facilityId: id, type: 'cscom', status: 'open' })
    })
    expect(fillDemonstration(real.context(), { total: 12 })).toEqual({ facilities: 1, workers: 12 })
    expect(real.db.sqlite.prepare('select count(distinct facility_id) as n from posting').get()).toEqual({
      n: 1,
    })
    real.close()
  })

  it('works with a pack of another country', () => {
    const other = openTestRegister({ country: 'zz' })
    const { workers } = fillDemonstration(other.context(), { total: 30 })
    expect(workers).toBe(30)
    expect(
      other.db.sqlite.prepare('select count(*) as n from service_segment where corps_id is null').get(),
    ).toEqual({ n: 0 })
    other.close()
  })

  it('keeps the mark out of anybody’s reach but the log’s', () => {
    const marks = register.db.sqlite
      .prepare("select count(*) as n from change_log where entity = 'setting' and new like '%demo%'")
      .get()
    expect(marks).toEqual({ n: 1 })
    expect(
      register.db.orm
        .select()
        .from(setting)
        .all()
        .some((row) => row.name === 'demo'),
    ).toBe(true)
  })
})
