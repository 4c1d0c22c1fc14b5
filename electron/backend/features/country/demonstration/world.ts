import type { CountryPack } from '#shared/domain/country-pack.ts'
import { type DemoFacility } from './facilities.ts'
import { PersonNames } from './names.ts'
import { Origins } from './origins.ts'
import { chanceFrom } from './random.ts'
import { RetirementYears } from './retirement-years.ts'
import { staffFacilities, type Staffing } from './staffing.ts'
import { Workplaces } from './workplaces.ts'

/** How many files of each sort make up the total. */
export interface FileCounts {
  /** Persons with a place: serving or awaited. */
  readonly places: number
  readonly leavers: number
  /** Second files of persons who have a place. */
  readonly seconds: number
}

/** What every file is invented from: the pack and what is worked out from it once. */
export interface World {
  readonly pack: CountryPack
  readonly facilities: readonly DemoFacility[]
  readonly staffing: Staffing
  readonly workplaces: Workplaces
  readonly names: PersonNames
  readonly origins: Origins
  readonly retirement: RetirementYears
  readonly counts: FileCounts
  readonly seed: number
}

export interface Draw {
  readonly total: number
  readonly seed: number
}

export function makeWorld(
  pack: CountryPack,
  facilities: readonly DemoFacility[],
  { total, seed }: Draw,
): World {
  const { faults, history } = pack.demonstration
  const leavers = Math.round(total * history.leavers.share)
  const seconds = Math.round(total * faults.twoFiles)
  const places = total - leavers - seconds
  const staffing = staffFacilities(pack, facilities, places, chanceFrom(seed, 'staff'))
  const workplaces = new Workplaces(pack, facilities, staffing)
  return {
    ...{ pack, facilities, staffing, seed, workplaces },
    counts: { places, leavers, seconds },
    origins: new Origins(pack, (district) => workplaces.regionOfDistrict(district)),
    names: new PersonNames(pack),
    retirement: new RetirementYears(pack),
  }
}
