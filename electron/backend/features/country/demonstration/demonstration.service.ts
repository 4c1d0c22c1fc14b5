import type { WriteContext } from '#backend/context.ts'
import { facility, facilityPlace, facilityState, office, setting } from '#backend/db/schema/index.ts'
import { readSetting } from '#backend/db/settings.ts'
import { type Door, write } from '#backend/db/write.ts'
import type { DemonstrationResult } from '#shared/contract/country.ts'
import type { CountryPack } from '#shared/domain/country-pack.ts'
import { fold } from '#shared/domain/fold.ts'
import type { Letterhead } from '#shared/domain/letterhead.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { readCountryPack } from '../country.files.ts'
import {
  countWorkers,
  findCorpsIds,
  findFacilitiesToStaff,
  findFonctionIds,
  findOwnOffice,
  findSetting,
  findUnitIds,
} from '../country.queries.ts'
import { type DemoFacility, inventFacilities } from './facilities.ts'
import { inventFiles } from './files.ts'
import { chanceFrom } from './random.ts'
import { FileWriter } from './writer.ts'

/** Files in one transaction: enough to be quick, few enough to keep the log file small. */
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
  const writer = new FileWriter(pack, {
    ownerOffice: context.cause().office,
    facilityIds: facilities.map(({ id }) => id),
    corpsIds: findCorpsIds(db),
    fonctionIds: findFonctionIds(db),
  })
  const files = inventFiles(pack, facilities, { total, seed })
  const workers = writeInBatches(context, files, writer, total)
  return { facilities: facilities.length, workers }
}

/** Writes files as they are invented; answers how many there were. */
function writeInBatches(
  context: WriteContext,
  files: ReturnType<typeof inventFiles>,
  writer: FileWriter,
  total: number,
): number {
  let written = 0
  for (let more = true; more;) {
    more = write(context.db, context.cause(), (door) => {
      for (let batch = 0; batch < BATCH; batch += 1) {
        const next = files.next()
        if (next.done) return false
        writer.write(door, next.value)
        written += 1
      }
      return true
    })
    context.progress(written, total)
  }
  return written
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
