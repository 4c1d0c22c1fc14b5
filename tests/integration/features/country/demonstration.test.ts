import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSetting } from '#backend/db/settings.ts'
import { facility, facilityState, setting, worker } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import { fillDemonstration } from '#backend/features/country/demonstration/demonstration.service.ts'
import type { InventedFile } from '#backend/features/country/demonstration/invented.ts'
import { invented } from '#tests/helpers/invented.ts'
import { openTestRegister, type TestRegister } from '#tests/helpers/open-test-register.ts'
import { watchLoggedTables } from '#tests/helpers/shadow.ts'

const TOTAL = 2500
let register: TestRegister
const { files, facilities, pack } = invented('ml', { total: TOTAL })

beforeAll(() => {
  register = openTestRegister({ country: 'ml' })
  fillDemonstration(register.context(), { total: TOTAL })
})
afterAll(() => register.close())

function rows<Row = Record<string, unknown>>({ db }: TestRegister, sql: string): Row[] {
  return db.sqlite.prepare<[], Row>(sql).all()
}

const PEOPLE = `select w.id, w.prenoms, w.nom, w.nom_epoux as nomEpoux, w.civilite, w.father, w.mother, w.sex, w.birth,
    w.birthplace from worker w order by w.id`
const POSTINGS = `select p.worker_id as worker, f.name, p.start, p."end", p.decided_on as decidedOn, p.start_reason as startReason,
    p.end_reason as endReason, a.number, b.number as ended, k.code as fonction, p.service
  from posting p join facility f on f.id = p.facility_id left join act a on a.id = p.start_act_id
  left join act b on b.id = p.end_act_id left join fonction k on k.id = p.fonction_id order by p.id`

describe('the demonstration register', () => {
  it('holds exactly the files that are invented for its total, in their order', () => {
    expect(rows(register, PEOPLE)).toEqual(files.map(({ number, person }) => ({ id: number, ...person })))
    expect(files).toHaveLength(TOTAL)
  })

  it('holds every posting with its acts, and the acts one line for each person', () => {
    const told = files.flatMap(({ number, stays }) =>
      stays.map(({ facility: at, startAct, endAct, ...stay }) => {
        return {
          worker: number,
          name: facilities[at]?.name,
          ...stay,
          number: startAct?.number ?? null,
          ended: endAct?.number ?? null,
        }
      }),
    )
    expect(rows(register, POSTINGS)).toEqual(told)
    const lines = rows<{ n: number }>(register, 'select count(*) as n from act_line')[0]?.n
    expect(lines).toBe(told.filter(({ number }) => number).length + told.filter(({ ended }) => ended).length)
    expect(rows(register, 'select 1 from act group by kind, number, date having count(*) > 1')).toEqual([])
  })

  it('holds numbers, phones, spells, contracts and positions', () => {
    const count = (table: string) => rows<{ n: number }>(register, `select count(*) as n from ${table}`)[0]?.n
    const total = (of: (file: InventedFile) => readonly unknown[]) =>
      files.reduce((sum, file) => sum + of(file).length, 0)
    expect(count('contact')).toBe(total(({ phones }) => phones))
    expect(count('identifier')).toBe(total(({ numbers }) => numbers))
    expect(count('career_spell')).toBe(total(({ spells }) => spells))
    expect(count('contract')).toBe(total(({ contracts }) => contracts))
    expect(count('admin_position')).toBe(total(({ absences }) => absences))
    const taken = rows(register, 'select 1 from admin_position where host_facility_id is not null').length
    expect(taken).toBe(total(({ absences }) => absences.filter(({ host }) => host !== null)))
    expect(taken).toBeGreaterThan(20)
  })

  it('counts nobody twice on a day, but by a second file', () => {
    expect(
      rows(
        register,
        `select a.worker_id from service_segment a join service_segment b on b.worker_id = a.worker_id and b.id > a.id
         where a.from_day <= b.to_day and b.from_day <= a.to_day
           and ((a.budget and b.budget) or (a.available and b.available))`,
      ),
    ).toEqual([])
    expect(rows(register, 'select 1 from service_segment where flagged')).toEqual([])
    expect(rows(register, 'select 1 from service_segment where corps_id is null')).toEqual([])
  })

  it('knows who served in the north before the crisis, and where they are', () => {
    const north = pack.demonstration.history.displacement.flatMap(({ districts }) => districts)
    const told = files
      .filter(({ stays }) =>
        stays.some(
          ({ start, end, facility: at }) =>
            start !== null &&
            start <= '2012-03-01' &&
            (end ?? '9999') >= '2012-03-01' &&
            (end ?? '9999') >= start &&
            north.includes(facilities[at]?.district ?? ''),
        ),
      )
      .map(({ number }) => number)
    const found = rows<{ id: number }>(
      register,
      `select distinct s.worker_id as id from service_segment s join facility_place p on p.facility_id = s.facility_id
       join org_unit u on u.id = p.unit_id where s.budget and s.from_day <= '2012-03-01' and s.to_day >= '2012-03-01'
         and u.key in (${north.map((key) => `'${key}'`).join()}) order by 1`,
    ).map(({ id }) => id)
    expect(found).toEqual(told)
    expect(told.length).toBeGreaterThan(50)
    const away = rows<{ id: number }>(
      register,
      `select distinct worker_id as id from admin_position where kind = 'deplace' and "end" is null order by 1`,
    )
    const still = files.filter(({ truth }) => truth.displaced?.end === null).map(({ number }) => number)
    expect(away.map(({ id }) => id)).toEqual(still)
    // At the host they are there, at their base they are counted.
    const counted = rows<{ budget: number; available: number }>(
      register,
      `select budget, available from service_segment s where to_day = '9999-12-31' and worker_id in (${still.join()})`,
    )
    expect(counted.filter(({ budget }) => budget)).toHaveLength(still.length)
    expect(counted.filter((one) => one.budget && one.available)).toEqual([])
  })

  it('lists shared staff numbers as cases, with a reason for some', () => {
    const { nationalId } = pack.info
    const shared = rows<{ n: number; reasons: number }>(
      register,
      `select count(*) as n, count(duplicate_reason) as reasons from identifier where type <> '${nationalId}'
       group by normalised having count(*) > 1`,
    )
    const told = files.filter(({ truth, number, numbers }) => {
      const first = files[truth.person - 1]?.numbers[0]?.number
      return (
        truth.staffNumberOf !== null ||
        (truth.person !== number && numbers[0]?.number === first && numbers.length > 0)
      )
    })
    expect(shared.reduce((sum, { n }) => sum + n - 1, 0)).toBe(told.length)
    expect(shared.some(({ reasons }) => reasons > 0)).toBe(true)
  })

  it('is the same for the same seed and another for another, logged row by row', () => {
    const [same, other] = [openTestRegister(), openTestRegister()]
    const shadow = watchLoggedTables(same.db)
    fillDemonstration(same.context(), { total: 60 })
    expect(shadow.missing()).toEqual([])
    fillDemonstration(other.context(), { total: 60, seed: 8 })
    const people = invented('zz', { total: 60 }).files.map(({ number, person }) => ({
      id: number,
      ...person,
    }))
    expect(rows(same, PEOPLE)).toEqual(people)
    expect(rows(other, PEOPLE)).not.toEqual(people)
    same.close()
    other.close()
  })

  it('is marked as a demonstration', () => {
    expect(readSetting(register.db, 'demo')).toBe(true)
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
