import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CancelFlag, registerCancel } from '#backend/db/cancel.ts'
import type { WriteDb } from '#backend/db/connection.ts'
import { refreshForNewDay } from '#backend/db/derived/refresh.ts'
import {
  adminPosition,
  careerSpell,
  corps,
  facility,
  facilityPlace,
  listItem,
  orgUnit,
  posting,
  worker,
} from '#backend/db/schema/index.ts'
import { type Door, write } from '#backend/db/write.ts'
import { cause, openBareRegister, removeFolder, temporaryFolder } from '#tests/helpers/bare-register.ts'

let dataDir = ''
let db: WriteDb
let place: { north: number; south: number; northUnit: number; midwife: number; nurse: number }

const list = (door: Door, name: string, code: string, attributes: Record<string, unknown>) =>
  door.insert(listItem, {
    list: name,
    code,
    labelFr: code,
    labelEn: code,
    attributes,
    sortOrder: 1,
    source: 't',
  })

beforeEach(() => {
  dataDir = temporaryFolder()
  db = openBareRegister(dataDir)
  place = write(db, cause, (door) => {
    list(door, 'posting_kind', 'base', { role: 'base' })
    list(door, 'posting_kind', 'loan', { role: 'hosting' })
    list(door, 'position', 'leave', { available: false, budget: true })
    list(door, 'position', 'lent', { available: false, budget: true, host: true })
    list(door, 'position', 'displaced', { available: false, budget: true })
    const unit = (key: string) =>
      door.insert(orgUnit, { key, level: 'district', name: key, folded: key, aliases: [], source: 't' }).id
    const at = (name: string, unitId: number) => {
      const { id } = door.insert(facility, {
        ownerOffice: 'o',
        name,
        folded: name,
        aliases: [],
        codes: {},
        source: 't',
      })
      door.insert(facilityPlace, { facilityId: id, unitId, source: 't' })
      return id
    }
    const profession = (code: string) =>
      door.insert(corps, {
        ...{ code, labelFr: code, labelEn: code, abbreviation: code, isco08: '2222', whoGroup: 'midwives' },
        ...{ sortOrder: 1, source: 't' },
      }).id
    const northUnit = unit('north')
    const [north, south] = [at('north', northUnit), at('south', unit('south'))]
    return { north, south, northUnit, midwife: profession('midwife'), nurse: profession('nurse') }
  })
})
afterEach(() => {
  db.sqlite.close()
  removeFolder(dataDir)
})

function person(body: (door: Door, id: number) => void): number {
  return write(db, cause, (door) => {
    const { id } = door.insert(worker, { ownerOffice: 'o', prenoms: 'Awa', nom: 'Diarra' })
    body(door, id)
    return id
  })
}

function segments() {
  return db.sqlite
    .prepare(
      `select facility_id as at, corps_id as corps, from_day as "from", to_day as "to", budget, available
       from service_segment order by from_day, budget desc`,
    )
    .all()
}

const area = () => db.sqlite.prepare<[], { area: string }>('select area from worker_search').get()?.area

describe('service segments', () => {
  it('change corps in the middle of a posting', () => {
    person((door, workerId) => {
      door.insert(posting, { workerId, facilityId: place.north, kind: 'base', start: '2010-01-01' })
      door.insert(careerSpell, { workerId, corpsId: place.nurse, end: '2015-12-31' })
      door.insert(careerSpell, { workerId, corpsId: place.midwife, start: '2016-01-01' })
    })
    expect(segments()).toEqual([
      { at: place.north, corps: place.nurse, from: '2010-01-01', to: '2015-12-31', budget: 1, available: 1 },
      {
        at: place.north,
        corps: place.midwife,
        from: '2016-01-01',
        to: '9999-12-31',
        budget: 1,
        available: 1,
      },
    ])
  })

  it('count a displaced person under her base and available at her host', () => {
    person((door, workerId) => {
      door.insert(posting, { workerId, facilityId: place.north, kind: 'base', start: '2010-01-01' })
      door.insert(adminPosition, {
        workerId,
        kind: 'displaced',
        start: '2012-04-01',
        hostFacilityId: place.south,
      })
    })
    expect(segments()).toMatchObject([
      { at: place.north, to: '2012-03-31', budget: 1, available: 1 },
      { at: place.north, from: '2012-04-01', budget: 1, available: 0 },
      { at: place.south, from: '2012-04-01', budget: 0, available: 1 },
    ])
  })

  it('count a person lent to a facility there, and one on leave nowhere', () => {
    const hosted = (kind: string) =>
      person((door, workerId) => {
        door.insert(posting, { workerId, facilityId: place.north, kind: 'base', start: '2010-01-01' })
        door.insert(posting, { workerId, facilityId: place.south, kind: 'loan', start: '2020-01-01' })
        door.insert(adminPosition, { workerId, kind, start: '2020-01-01' })
      })
    const there = (id: number) =>
      db.sqlite
        .prepare(
          'select facility_id as at from service_segment where worker_id = ? and available and from_day >= ?',
        )
        .all(id, '2020-01-01')
    expect(there(hosted('lent'))).toEqual([{ at: place.south }])
    expect(there(hosted('leave'))).toEqual([])
  })

  it('count nobody who is awaited', () => {
    person((door, workerId) =>
      door.insert(posting, { workerId, facilityId: place.north, kind: 'base', decidedOn: '2026-01-01' }),
    )
    expect(segments()).toEqual([])
  })

  it('let the later of two imprecise bases win', () => {
    person((door, workerId) => {
      door.insert(posting, { workerId, facilityId: place.north, kind: 'base', start: '2010', end: '2015' })
      door.insert(posting, { workerId, facilityId: place.south, kind: 'base', start: '2015' })
    })
    expect(segments()).toMatchObject([
      { at: place.north, from: '2010-01-01', to: '2014-12-31' },
      { at: place.south, from: '2015-01-01', to: '9999-12-31' },
    ])
  })

  it('follow a corrected posting and go with a removed one', () => {
    const ids = { posting: 0 }
    person((door, workerId) => {
      ids.posting = door.insert(posting, {
        workerId,
        facilityId: place.north,
        kind: 'base',
        start: '2010-01-01',
      }).id
    })
    write(db, cause, (door) => door.update(posting, ids.posting, { facilityId: place.south }))
    expect(segments()).toMatchObject([{ at: place.south }])
    write(db, cause, (door) => door.remove(posting, ids.posting))
    expect(segments()).toEqual([])
  })
})

describe('the current area of a person', () => {
  it('is the unit of her base today and moves on when the day comes', () => {
    person((door, workerId) => {
      door.insert(posting, {
        workerId,
        facilityId: place.north,
        kind: 'base',
        start: '2010-01-01',
        end: '2026-04-10',
      })
      door.insert(posting, { workerId, facilityId: place.south, kind: 'base', start: '2026-04-11' })
    })
    expect(area()).toBe(`a${place.northUnit}`)
    expect(refreshForNewDay(db, '2026-03-31', '2026-04-10')).toBe(0)
    refreshForNewDay(db, '2026-04-10', '2026-04-11')
    expect(area()).not.toBe(`a${place.northUnit}`)
  })

  it('follows a facility that changes its district', () => {
    person((door, workerId) =>
      door.insert(posting, { workerId, facilityId: place.south, kind: 'base', start: '2010' }),
    )
    write(db, cause, (door) => {
      const row = db.sqlite
        .prepare<[number], { id: number }>('select id from facility_place where facility_id = ?')
        .get(place.south)
      door.update(facilityPlace, row?.id ?? 0, { unitId: place.northUnit })
    })
    expect(area()).toBe(`a${place.northUnit}`)
  })
})

describe('cancelling', () => {
  it('stops in the middle of a statement', () => {
    const memory = new SharedArrayBuffer(4)
    const flag = new CancelFlag(memory)
    registerCancel(db, flag)
    flag.begin(7)
    const endless =
      'with recursive n(i) as (select 1 union all select i + 1 from n where i < 100000 and keep_going()) select max(i) as top from n'
    expect(db.sqlite.prepare(endless).get()).toEqual({ top: 100000 })
    Atomics.store(new Int32Array(memory), 0, 7)
    expect(() => db.sqlite.prepare(endless).get()).toThrow(expect.objectContaining({ code: 'CANCELLED' }))
    flag.begin(8)
    expect(db.sqlite.prepare(endless).get()).toEqual({ top: 100000 })
  })
})
