import type { WriteContext } from '#backend/context.ts'
import {
  adminPosition,
  careerSpell,
  contact,
  contract,
  facility,
  facilityPlace,
  facilityState,
  identifier,
  office,
  posting,
  setting,
  worker,
} from '#backend/db/schema/index.ts'
import { readSetting } from '#backend/db/settings.ts'
import { type Door, write } from '#backend/db/write.ts'
import type { DemonstrationResult } from '#shared/contract/country.ts'
import type { CountryPack } from '#shared/domain/country-pack.ts'
import { fold, foldNumber } from '#shared/domain/fold.ts'
import type { Letterhead } from '#shared/domain/letterhead.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { readCountryPack } from '../country.files.ts'
import {
  countWorkers,
  findCorpsIds,
  findFacilitiesToStaff,
  findOwnOffice,
  findSetting,
  findUnitIds,
} from '../country.queries.ts'
import { type DemoFacility, inventFacilities } from './facilities.ts'
import { type DemoPerson, inventPerson } from './people.ts'
import { chanceFrom } from './random.ts'
import { staffPlaces } from './staffing.ts'

/** Persons in one transaction: enough to be quick, few enough to keep the log file small. */
const BATCH = 1000
const SOURCE = 'demonstration'

type Staffed = DemoFacility & { readonly id: number }

/** Fills an empty register with invented workers and marks it as a demonstration (REGISTER_NOT_EMPTY otherwise). */
export function fillDemonstration(
  context: WriteContext,
  input: { total?: number | undefined; seed?: number | undefined },
): DemonstrationResult {
  const { db } = context
  const present = countWorkers(context.scope, db)
  if (present > 0) throw new AppError('REGISTER_NOT_EMPTY', { workers: present })
  const pack = readCountryPack(context.countryDir, String(readSetting(db, 'country')))
  const seed = input.seed ?? pack.demonstration.seed
  const total = input.total ?? pack.demonstration.total
  write(db, context.cause(), (door) => markAsDemonstration(door, pack, context))
  const existing = findFacilitiesToStaff(db, context.today)
  const facilities =
    existing.length > 0
      ? existing
      : addFacilities(context, inventFacilities(pack, chanceFrom(seed, 'facilities')))
  const places = staffPlaces(pack, facilities, total, chanceFrom(seed, 'staff'))
  const chance = chanceFrom(seed, 'people')
  const writer = personWriter(pack, findCorpsIds(db), context.cause().office)
  for (let first = 0; first < places.length; first += BATCH) {
    write(db, context.cause(), (door) => {
      places.slice(first, first + BATCH).forEach(({ facility: position, corps }, offset) => {
        const at = facilities[position]
        if (at) writer(door, inventPerson(pack, corps, at, first + offset + 1, chance), at)
      })
    })
    context.progress(Math.min(first + BATCH, places.length), places.length)
  }
  return { facilities: facilities.length, workers: places.length }
}

/** The mark on every screen and page, and the office and letterhead that invented papers bear. */
function markAsDemonstration(door: Door, pack: CountryPack, { db }: WriteContext): void {
  const { name, place, timbre } = pack.info.demonstrationOffice
  door.insert(setting, { name: 'demo', value: true })
  const own = findOwnOffice(db)
  if (own) door.update(office, own.id, { name: name.fr })
  const letterhead = findSetting(db, 'letterhead')
  const known = letterhead === null ? null : (JSON.parse(letterhead.value) as Letterhead | null)
  if (letterhead && known) {
    door.update(setting, letterhead.id, { value: { ...known, place, timbre } })
  }
}

function addFacilities(context: WriteContext, invented: readonly DemoFacility[]): Staffed[] {
  const units = findUnitIds(context.db)
  return write(context.db, context.cause(), (door) =>
    invented.map((one) => {
      const { name, type, sector, milieu, latitude, longitude } = one
      const { id } = door.insert(facility, {
        ...{ ownerOffice: context.cause().office, name, folded: fold(name), aliases: [], codes: {} },
        ...{ latitude, longitude, positionSource: latitude === null ? null : SOURCE, source: SOURCE },
      })
      const unitId = units.get(one.district ?? '')
      if (unitId !== undefined)
        door.insert(facilityPlace, { facilityId: id, unitId, proposed: false, source: SOURCE })
      door.insert(facilityState, { facilityId: id, type, sector, milieu, status: 'open' })
      return { ...one, id }
    }),
  )
}

function personWriter(pack: CountryPack, corpsIds: ReadonlyMap<string, number>, ownerOffice: string) {
  const phoneKind = pack.contactKinds.find((kind) => kind.phone)?.code ?? 'phone'
  const base = pack.postingKinds.find((kind) => kind.role === 'base')?.code ?? 'base'
  const { contracts } = pack.demonstration.people
  return (door: Door, person: DemoPerson, at: Staffed): void => {
    const { prenoms, nom, nomEpoux, sex, birth } = person
    const { id: workerId } = door.insert(worker, { ownerOffice, prenoms, nom, nomEpoux, sex, birth })
    person.phones.forEach((value, sortOrder) => {
      door.insert(contact, { workerId, kind: phoneKind, value, normalised: value, sortOrder })
    })
    if (person.staffNumber !== null) {
      const number = person.staffNumber
      door.insert(identifier, {
        workerId,
        type: pack.info.staffNumber,
        number,
        normalised: foldNumber(number),
      })
    }
    const { statut, category } = person
    const corpsId = corpsIds.get(person.corps)
    if (corpsId !== undefined)
      door.insert(careerSpell, { workerId, corpsId, statut, category, start: person.hired })
    door.insert(posting, {
      workerId,
      facilityId: at.id,
      kind: base,
      start: person.start,
      decidedOn: person.start ?? pack.demonstration.asAt,
    })
    const terms = contracts[statut ?? '']
    if (terms) {
      const { contract: kind, employer, funding } = terms
      door.insert(contract, { workerId, kind, employer, fundingSource: funding, start: person.hired })
    }
    if (person.position !== null)
      door.insert(adminPosition, { workerId, kind: person.position, start: pack.demonstration.asAt })
  }
}
