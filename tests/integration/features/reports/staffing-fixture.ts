import { CancelFlag, registerCancel } from '#backend/db/cancel.ts'
import {
  adminPosition,
  careerSpell,
  facility,
  facilityCatchment,
  facilityPlace,
  facilityState,
  posting,
  worker,
} from '#backend/db/schema/index.ts'
import { type Door, write } from '#backend/db/write.ts'
import { openTestRegister, type TestRegister } from '#tests/helpers/open-test-register.ts'

export interface StaffingRegister extends TestRegister {
  readonly unit: (key: string) => number
  readonly facilityIds: Readonly<Record<string, number>>
}

/** A person of the fixture: corps, and whatever is out of the ordinary. */
interface Person {
  readonly corps: string | null
  readonly start?: string | null
  readonly decided?: string
  readonly leaveFrom?: string
  readonly lentTo?: string
}

interface Place {
  readonly type: string | null
  readonly milieu: string | null
  readonly unit: string
  readonly status?: 'open' | 'closed'
  readonly population?: number
  readonly sector?: string | null
  readonly proposed?: boolean
  readonly staff: readonly Person[]
}

/**
 * The invented country's norm asks: a coastal post 2 of "soins" (mandatory) and 1 of "naissance" (not); an inland
 * post 1 of "soins" under 10,000 inhabitants and 2 above; a zone hospital 4 of "soins"; nothing of an inspection.
 */
export const PLACES: Readonly<Record<string, Place>> = {
  // One of two here: the doctor is on leave. Lacks 1.
  'Poste Anse': {
    ...{ type: 'poste', milieu: 'cotier', unit: 'zs-port' },
    staff: [{ corps: 'soignant' }, { corps: 'docteur', leaveFrom: '2026-03-01' }, { corps: 'accoucheuse' }],
  },
  // Three of two, no midwife: the mandatory line is met. The district moved from north to south in 2020.
  'Poste Baie': {
    ...{ type: 'poste', milieu: 'cotier', unit: 'zs-lac', proposed: true },
    staff: [{ corps: 'soignant' }, { corps: 'soignant' }, { corps: 'soignant' }, { corps: 'commis' }],
  },
  // 12,000 inhabitants ask for two; one arrived today, one arrives tomorrow, one is awaited. Lacks 1.
  'Poste Colline': {
    ...{ type: 'poste', milieu: 'interieur', unit: 'zs-mine', population: 12_000 },
    staff: [
      { corps: 'docteur', start: '2026-03-31' },
      { corps: 'soignant', start: '2026-04-01' },
      { corps: 'soignant', start: null, decided: '2026-03-15' },
    ],
  },
  // Nobody knows where it stands: no norm, but its people count, with her who is lent to it.
  'Poste Dune': {
    type: 'poste',
    milieu: null,
    unit: 'zs-mine',
    sector: null,
    staff: [{ corps: 'soignant' }],
  },
  // Two doctors of four; the nurse is lent to Dune and stays in the budgeted headcount. Lacks 2.
  'Hôpital Port': {
    ...{ type: 'hopital-de-zone', milieu: null, unit: 'zs-port' },
    staff: [{ corps: 'docteur' }, { corps: 'docteur' }, { corps: 'soignant', lentTo: 'Poste Dune' }],
  },
  // In no district; the norm says nothing of it. One person's corps is unknown.
  Inspection: {
    type: 'inspection',
    milieu: null,
    unit: 'nord',
    staff: [{ corps: 'commis' }, { corps: null }],
  },
  'Poste Éteint': { type: 'poste', milieu: 'cotier', unit: 'zs-port', status: 'closed', staff: [] },
}

/** A register with the places above; today is 2026-03-31. */
export function openStaffingRegister(): StaffingRegister {
  const register = openTestRegister({ today: '2026-03-31' })
  registerCancel(register.db, new CancelFlag(new SharedArrayBuffer(4)))
  const idOf = (sql: string, key: string) =>
    register.db.sqlite.prepare<[string], { id: number }>(sql).get(key)?.id ?? 0
  const unit = (key: string) => idOf('select id from org_unit where key = ?', key)
  const corpsId = (code: string) => idOf('select id from corps where code = ?', code)
  const facilityIds = write(register.db, register.cause(), (door) => {
    const ids = Object.fromEntries(
      Object.entries(PLACES).map(([name, place]) => [name, addPlace(door, name, place, unit(place.unit))]),
    )
    for (const [name, { staff }] of Object.entries(PLACES)) {
      for (const person of staff) addPerson(door, person, ids[name] ?? 0, { ids, corpsId })
    }
    return ids
  })
  return { ...register, unit, facilityIds }
}

function addPlace(door: Door, name: string, place: Place, unitId: number): number {
  const words = { ownerOffice: 'o', name, folded: name.toLowerCase(), aliases: [], codes: {}, source: 'test' }
  const { id } = door.insert(facility, words)
  door.insert(facilityPlace, { facilityId: id, unitId, proposed: place.proposed ?? false, source: 'test' })
  door.insert(facilityState, {
    ...{ facilityId: id, type: place.type, milieu: place.milieu, status: place.status ?? 'open' },
    sector: place.sector === undefined ? 'etatique' : place.sector,
  })
  if (place.population !== undefined) {
    door.insert(facilityCatchment, { facilityId: id, year: 2024, value: place.population, source: 'test' })
    door.insert(facilityCatchment, { facilityId: id, year: 2027, value: 1, source: 'projection' })
  }
  return id
}

interface Known {
  readonly ids: Readonly<Record<string, number>>
  readonly corpsId: (code: string) => number
}

function addPerson(door: Door, person: Person, facilityId: number, known: Known): void {
  const { id: workerId } = door.insert(worker, { ownerOffice: 'o', prenoms: 'Awa', nom: 'Test' })
  if (person.corps)
    door.insert(careerSpell, { workerId, corpsId: known.corpsId(person.corps), start: '2010' })
  const start = person.start === undefined ? '2015-01-01' : person.start
  const decidedOn = person.decided ?? start ?? null
  door.insert(posting, { workerId, facilityId, kind: 'base', decidedOn, start })
  if (person.leaveFrom) door.insert(adminPosition, { workerId, kind: 'en-conge', start: person.leaveFrom })
  if (person.lentTo) {
    const host = known.ids[person.lentTo] ?? 0
    door.insert(posting, {
      workerId,
      facilityId: host,
      kind: 'pret',
      decidedOn: '2025-01-01',
      start: '2025-01-01',
    })
  }
}
