import type { Scope } from '#shared/domain/scope.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import { statement } from '#backend/db/statement.ts'

const corpsIds = statement<object, { code: string; id: number }>('select code, id from corps')

/** Corps by code. */
export function findCorpsIds(db: ReadDb): Map<string, number> {
  return new Map(corpsIds.all(db, {}).map((row) => [row.code, row.id]))
}

const fonctionIds = statement<object, { code: string; id: number }>('select code, id from fonction')

/** Fonctions by code. */
export function findFonctionIds(db: ReadDb): Map<string, number> {
  return new Map(fonctionIds.all(db, {}).map((row) => [row.code, row.id]))
}

const unitIds = statement<object, { key: string; id: number }>('select key, id from org_unit')

/** Units by key. */
export function findUnitIds(db: ReadDb): Map<string, number> {
  return new Map(unitIds.all(db, {}).map((row) => [row.key, row.id]))
}

const workers = statement<object, { n: number }>('select count(*) as n from worker')

/** How many persons the register holds, everywhere: a register is empty or it is not. */
export function countWorkers(_scope: Scope, db: ReadDb): number {
  return workers.get(db, {})?.n ?? 0
}

/** A facility of the register as the demonstration staffs it. */
export interface FacilityToStaff {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly milieu: string | null
  readonly sector: string | null
  readonly district: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

const toStaff = statement<{ today: string }, FacilityToStaff>(
  `select f.id, f.name, s.type, s.milieu, s.sector, f.latitude, f.longitude,
     (select u.key from facility_place p join org_unit u on u.id = p.unit_id where p.facility_id = f.id
      order by exists (select 1 from org_unit_parent q where q.unit_id = u.id and q.tree = 'health') desc, p.id limit 1) as district
   from facility f join facility_state s on s.facility_id = f.id
   where s.type is not null and coalesce(s.from_day, '') <= @today and coalesce(s.to_day, '9999') >= @today
   order by f.id`,
)

/** Facilities whose type is known today. */
export function findFacilitiesToStaff(db: ReadDb, today: string): FacilityToStaff[] {
  return toStaff.all(db, { today })
}

const ownOffice = statement<object, { id: number }>('select id from office where self = 1')

/** The office whose register this is. */
export function findOwnOffice(db: ReadDb): { readonly id: number } | undefined {
  return ownOffice.get(db, {})
}

const settings = statement<{ name: string }, { id: number; value: string }>(
  'select id, value from setting where name = @name',
)

/** A setting's record with its value as JSON text; null where there is none. */
export function findSetting(
  db: ReadDb,
  name: string,
): { readonly id: number; readonly value: string } | null {
  return settings.get(db, { name }) ?? null
}
