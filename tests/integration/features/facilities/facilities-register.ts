import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import {
  adminPosition,
  careerSpell,
  facility,
  facilityPlace,
  facilityState,
  posting,
  worker,
} from '#backend/db/schema/index.ts'
import { type NewRow, write } from '#backend/db/write.ts'
import { fold } from '#shared/domain/fold.ts'
import { openTestRegister, type TestRegister } from '#tests/helpers/open-test-register.ts'

export const TODAY = '2026-03-31'

/** A register of the invented country with a way to put facilities and staff into it. */
export interface FacilitiesRegister extends TestRegister {
  readonly unit: (key: string) => number
  readonly corps: (code: string) => number
  readonly put: <Table extends SQLiteTable>(table: Table, values: NewRow<Table>) => number
  readonly addFacility: (
    name: string,
    unit: string | null,
    facts?: Partial<Omit<NewRow<typeof facilityState>, 'facilityId'>> & {
      proposed?: boolean
      aliases?: string[]
    },
  ) => number
  /** A person with her base at a facility since 2020; `null` start: awaited. */
  readonly addWorker: (
    facilityId: number,
    facts?: { nom?: string; start?: string | null; position?: string; host?: number },
  ) => number
  readonly rows: <Row>(sql: string, ...parameters: unknown[]) => Row[]
}

export function openFacilitiesRegister(options: { today?: string } = {}): FacilitiesRegister {
  const register = openTestRegister({ country: 'zz', today: options.today ?? TODAY })
  const { db, cause } = register
  const rows = <Row>(sql: string, ...parameters: unknown[]) =>
    db.sqlite.prepare<unknown[], Row>(sql).all(...parameters)
  const idOf = (table: string, column: string, value: string) =>
    rows<{ id: number }>(`select id from ${table} where ${column} = ?`, value)[0]?.id ?? 0
  const put = <Table extends SQLiteTable>(table: Table, values: NewRow<Table>) =>
    write(db, cause(), (door) => door.insert(table, values).id)
  const unit = (key: string) => idOf('org_unit', 'key', key)
  return {
    ...{ ...register, rows, put, unit, corps: (code) => idOf('corps', 'code', code) },
    addFacility: (name, place, { proposed = false, aliases = [], ...state } = {}) => {
      const own = { ownerOffice: cause().office, codes: {}, source: 'test' }
      const facilityId = put(facility, { ...own, name, folded: fold(name), aliases })
      if (place !== null) put(facilityPlace, { facilityId, unitId: unit(place), proposed, source: 'test' })
      put(facilityState, { facilityId, status: 'open', ...state })
      return facilityId
    },
    addWorker: (facilityId, { nom = 'Zan', start = '2020-01-01', position, host } = {}) => {
      const workerId = put(worker, { ownerOffice: cause().office, prenoms: 'Awa', nom })
      put(careerSpell, { workerId, corpsId: idOf('corps', 'code', 'soignant') })
      put(posting, { workerId, facilityId, kind: 'base', start, decidedOn: '2019-12-01' })
      if (position !== undefined) {
        const hostFacilityId = host ?? null
        put(adminPosition, { workerId, kind: position, start: '2026-01', hostFacilityId })
      }
      return workerId
    },
  }
}

interface Logged {
  readonly action: string
  readonly entity: string
  readonly field: string | null
}

/** What the log says since a call of this: actions, entities and fields, in order. */
export function watchLog(register: FacilitiesRegister): () => Logged[] {
  const since = register.rows<{ seq: number }>('select max(seq) as seq from change_log')[0]?.seq ?? 0
  return () => register.rows('select action, entity, field from change_log where seq > ? order by seq', since)
}
