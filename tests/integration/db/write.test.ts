import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chainHash } from '#backend/db/change-rows.ts'
import type { WriteDb } from '#backend/db/connection.ts'
import { contact, worker } from '#backend/db/schema/index.ts'
import { undoAct } from '#backend/db/undo.ts'
import { write } from '#backend/db/write.ts'
import { cause, openBareRegister, removeFolder, temporaryFolder } from '#tests/helpers/bare-register.ts'
import { watchLoggedTables } from '#tests/helpers/shadow.ts'

let dataDir = ''
let db: WriteDb

beforeEach(() => {
  dataDir = temporaryFolder()
  db = openBareRegister(dataDir)
})
afterEach(() => {
  db.sqlite.close()
  removeFolder(dataDir)
})

interface LogRow {
  action: string
  entity: string
  field: string | null
  old: string | null
  new: string | null
  reason: string | null
  clock: string
  base_clock: string | null
}

function log(): LogRow[] {
  return db.sqlite.prepare<[], LogRow>('select * from change_log order by seq').all()
}

function addWorker(nom = 'Diarra') {
  return write(db, cause, (door) => ({
    ...door.insert(worker, { ownerOffice: 'o', prenoms: 'Awa', nom, birth: '1980-02' }),
    act: door.act,
  }))
}

describe('the write door', () => {
  it('logs a creation as one row with its values and references as uids', () => {
    const person = addWorker()
    write(db, cause, (door) =>
      door.insert(contact, {
        workerId: person.id,
        kind: 'phone',
        value: '76',
        normalised: '76',
        sortOrder: 1,
      }),
    )
    const [created, phone] = log()
    expect(created).toMatchObject({ action: 'create', entity: 'worker', field: null, old: null })
    expect(JSON.parse(created?.new ?? '')).toEqual({
      ownerOffice: 'o',
      prenoms: 'Awa',
      nom: 'Diarra',
      birth: '1980-02',
    })
    expect(JSON.parse(phone?.new ?? '')).toMatchObject({ workerId: person.uid })
  })

  it('logs one row per field that differs, with before, after and the clock of what it replaces', () => {
    const person = addWorker()
    const changed = write(db, { ...cause, reason: 'acte de mariage' }, (door) =>
      door.update(worker, person.id, { nom: 'Diarra', nomEpoux: 'Keïta', residence: 'Kati' }),
    )
    expect(changed).toBe(2)
    const rows = log().slice(1)
    expect(rows.map((row) => [row.field, row.old, row.new])).toEqual([
      ['nomEpoux', 'null', '"Keïta"'],
      ['residence', 'null', '"Kati"'],
    ])
    expect(rows.every((row) => row.base_clock === log()[0]?.clock && row.reason === 'acte de mariage')).toBe(
      true,
    )
  })

  it('writes nothing and logs nothing when the body fails', () => {
    expect(() =>
      write(db, cause, (door) => {
        door.insert(worker, { ownerOffice: 'o', prenoms: 'Awa', nom: 'Diarra' })
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(log()).toEqual([])
    expect(db.sqlite.prepare('select count(*) as n from worker').get()).toEqual({ n: 0 })
  })

  it('leaves no changed row without its log row', () => {
    const shadow = watchLoggedTables(db)
    const person = addWorker()
    write(db, cause, (door) => door.update(worker, person.id, { nom: 'Traoré' }))
    write(db, cause, (door) => door.remove(worker, person.id))
    expect(shadow.missing()).toEqual([])
    db.sqlite.exec(
      `insert into worker (uid, owner_office, prenoms, nom) values (x'00', 'o', 'Passe', 'Muraille')`,
    )
    expect(shadow.missing()).toEqual([{ entity: 'worker', uid: '00', action: 'insert' }])
  })

  it('chains every row to the one before', () => {
    const person = addWorker()
    write(db, cause, (door) => door.update(worker, person.id, { nom: 'Traoré' }))
    const rows = db.sqlite
      .prepare<[], Record<string, Buffer & string>>('select * from change_log order by seq')
      .all()
    let previous = '0'.repeat(64)
    for (const row of rows) {
      const { op, act, clock, base_clock, device, office, user, action, entity, uid, field, old, reason } =
        row
      const fields = [
        op?.toString('hex'),
        act?.toString('hex'),
        clock,
        base_clock,
        device,
        office,
        user,
        action,
        entity,
      ]
      const told = [...fields, uid?.toString('hex'), field, old, row.new, reason] as string[]
      expect(row.previous_hash?.toString('hex')).toBe(previous)
      previous = chainHash(previous, told)
      expect(row.hash?.toString('hex')).toBe(previous)
    }
  })

  it('keeps clocks rising when the PC clock goes back', () => {
    addWorker()
    db.sqlite.exec("update change_log set clock = 'ffff00000000' || '0000'")
    addWorker('Sangaré')
    expect(log()[1]?.clock).toBe('ffff000000000001')
  })

  it('keeps the first and last day of a partial date in step with its text', () => {
    const person = addWorker()
    const days = () => db.sqlite.prepare('select birth, birth_first, birth_last from worker').get()
    expect(days()).toEqual({ birth: '1980-02', birth_first: '1980-02-01', birth_last: '1980-02-29' })
    write(db, cause, (door) => door.update(worker, person.id, { birth: '1979' }))
    expect(days()).toEqual({ birth: '1979', birth_first: '1979-01-01', birth_last: '1979-12-31' })
  })
})

describe('undo', () => {
  it('takes a whole act back and logs that as a new act', () => {
    const person = addWorker()
    write(db, cause, (door) => undoAct(db, door, person.act))
    expect(db.sqlite.prepare('select count(*) as n from worker').get()).toEqual({ n: 0 })
    expect(log().map((row) => row.action)).toEqual(['create', 'delete'])
  })

  it('restores a removed record with its uid and its references', () => {
    const person = addWorker()
    write(db, cause, (door) =>
      door.insert(contact, {
        workerId: person.id,
        kind: 'phone',
        value: '76',
        normalised: '76',
        sortOrder: 1,
      }),
    )
    const act = write(db, cause, (door) => {
      const row = db.sqlite.prepare<[], { id: number }>('select id from contact').get()
      door.remove(contact, row?.id ?? 0)
      door.update(worker, person.id, { nom: 'Traoré' })
      return door.act
    })
    write(db, cause, (door) => undoAct(db, door, act))
    expect(db.sqlite.prepare('select worker_id, value from contact').get()).toEqual({
      worker_id: person.id,
      value: '76',
    })
    expect(db.sqlite.prepare('select nom from worker').get()).toEqual({ nom: 'Diarra' })
  })

  it('changes nothing when a record was changed since, and says which', () => {
    const person = addWorker()
    write(db, cause, (door) => door.update(worker, person.id, { nom: 'Traoré' }))
    const attempt = () => write(db, cause, (door) => undoAct(db, door, person.act))
    expect(attempt).toThrow(expect.objectContaining({ code: 'ACT_CHANGED_SINCE' }))
    expect(log()).toHaveLength(2)
  })
})
