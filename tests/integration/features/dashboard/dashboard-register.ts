import {
  adminPosition,
  careerSpell,
  contact,
  facility,
  facilityPlace,
  facilityState,
  posting,
  worker,
} from '#backend/db/schema/index.ts'
import { type Door, write } from '#backend/db/write.ts'
import { openTestRegister, type TestRegister } from '#tests/helpers/open-test-register.ts'

export const TODAY = '2026-03-31'

export interface DashboardRegister extends TestRegister {
  readonly unit: (key: string) => number
}

interface Place {
  readonly unit: string
  readonly type: string
  readonly milieu?: string
  readonly status?: 'closed'
}

/**
 * The invented country's norm asks 2 of "soins" (doctor or nurse) of a coastal post, 4 of a zone hospital; an inland
 * post depends on its population, which nobody knows here.
 */
const PLACES: Readonly<Record<string, Place>> = {
  Anse: { unit: 'zs-port', type: 'poste', milieu: 'cotier' },
  Mine: { unit: 'zs-mine', type: 'poste', milieu: 'interieur' },
  Port: { unit: 'zs-port', type: 'hopital-de-zone' },
  Éteint: { unit: 'zs-port', type: 'poste', milieu: 'cotier', status: 'closed' },
}

interface Person {
  readonly corps: string | null
  /** Null: never posted. */
  readonly at: string | null
  readonly birth?: string
  readonly rank?: string
  readonly start?: null
  readonly end?: string
  readonly onLeave?: true
  readonly phone?: true
}

/** Ranks retire at 68 (I) and 63 (II), on 31 December. */
const PEOPLE: readonly Person[] = [
  // 68 this year: leaves. The nurse reached 63 last year, the other reaches it next year.
  { corps: 'docteur', at: 'Anse', birth: '1958', rank: 'I', phone: true },
  { corps: 'soignant', at: 'Anse', birth: '1962-05-03', rank: 'II' },
  { corps: 'soignant', at: 'Anse', birth: '1964-01', rank: 'II' },
  { corps: 'accoucheuse', at: 'Anse', phone: true },
  { corps: 'accoucheuse', at: 'Anse', onLeave: true },
  { corps: 'accoucheuse', at: 'Mine' },
  { corps: 'accoucheuse', at: 'Port' },
  { corps: 'docteur', at: 'Port' },
  { corps: 'soignant', at: 'Anse', start: null },
  { corps: 'docteur', at: 'Port', end: '2020-12-31', birth: '1950', rank: 'I' },
  { corps: null, at: null },
]

/** Eleven files in four facilities; today is 2026-03-31. */
export function openDashboardRegister(): DashboardRegister {
  const register = openTestRegister({ country: 'zz', today: TODAY })
  const idOf = (table: string, column: string, value: string) =>
    register.db.sqlite
      .prepare<[string], { id: number }>(`select id from ${table} where ${column} = ?`)
      .get(value)?.id ?? 0
  const unit = (key: string) => idOf('org_unit', 'key', key)
  write(register.db, register.cause(), (door) => {
    const ids = new Map(
      Object.entries(PLACES).map(([name, place]) => [name, addPlace(door, name, place, unit(place.unit))]),
    )
    for (const person of PEOPLE) {
      const corpsId = person.corps === null ? null : idOf('corps', 'code', person.corps)
      addPerson(door, person, corpsId, ids.get(person.at ?? '') ?? null)
    }
  })
  return { ...register, unit }
}

function addPlace(door: Door, name: string, place: Place, unitId: number): number {
  const words = { ownerOffice: 'o', name, folded: name.toLowerCase(), aliases: [], codes: {}, source: 'test' }
  const { id } = door.insert(facility, words)
  const { type, milieu = null, status = 'open' } = place
  door.insert(facilityPlace, { facilityId: id, unitId, source: 'test' })
  door.insert(facilityState, { facilityId: id, type, milieu, status, sector: 'etatique' })
  return id
}

function addPerson(door: Door, person: Person, corpsId: number | null, facilityId: number | null): void {
  const { birth = null, rank = null, start = '2010-01-01', end = null } = person
  const name = { ownerOffice: 'o', prenoms: 'Awa', nom: 'Test' }
  const { id: workerId } = door.insert(worker, { ...name, birth })
  if (corpsId !== null) {
    const statut = rank === null ? null : 'titulaire'
    door.insert(careerSpell, { workerId, corpsId, statut, category: rank, start: '2000' })
  }
  if (facilityId !== null) {
    const decided = { kind: 'base', decidedOn: '2009-12-01' }
    door.insert(posting, { workerId, facilityId, ...decided, start, end })
  }
  if (person.onLeave) door.insert(adminPosition, { workerId, kind: 'en-conge', start: '2026-01' })
  if (person.phone) {
    const phone = { kind: 'portable', value: '900', normalised: '900', sortOrder: 0 }
    door.insert(contact, { workerId, ...phone })
  }
}
