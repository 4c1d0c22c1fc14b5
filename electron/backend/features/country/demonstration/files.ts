import type { CountryPack } from '#shared/domain/country-pack.ts'
import type { DemoFacility } from './facilities.ts'
import { inventAbsences, inventDisplacement } from './absences.ts'
import { contradict } from './contradictions.ts'
import type { FileTruth, InventedFile, InventedStay } from './invented.ts'
import { inventLife, type Role } from './life.ts'
import { inventNumbers, inventPhones } from './numbers.ts'
import { inventPerson } from './people.ts'
import { type Chance, chanceFrom } from './random.ts'
import { inventSecondFile } from './second-file.ts'
import { SharedNumbers } from './shared-numbers.ts'
import { inventContracts, inventSpells } from './spells.ts'
import { inventStays } from './stays.ts'
import { type Draw, makeWorld, type World } from './world.ts'

/**
 * The files of an invented register, one after the other: who serves or is awaited, facility by facility; who has
 * left; second files of persons who have one. The same for the same pack, facilities, total and seed. At no time are
 * more than the second files to come held in memory.
 */
export function* inventFiles(
  pack: CountryPack,
  facilities: readonly DemoFacility[],
  draw: Draw,
): Generator<InventedFile, void> {
  const world = makeWorld(pack, facilities, draw)
  const shared = new SharedNumbers(world)
  const doubled: InventedFile[] = []
  const lots = chanceFrom(draw.seed, 'second files')
  let number = 0
  for (const role of placesOf(world)) {
    number += 1
    const file = shared.borrow(inventFile(world, { ...role, number }))
    const left = world.counts.places - number + 1
    if (canBeDoubled(file) && lots.happens((world.counts.seconds - doubled.length) / left)) doubled.push(file)
    yield file
  }
  const leavers = chanceFrom(draw.seed, 'leavers')
  for (let one = 0; one < world.counts.leavers; one += 1) {
    const place = world.workplaces.any(leavers)
    if (!place) break
    number += 1
    yield inventFile(world, { ...place, number, fonction: null, standing: 'former' })
  }
  for (const first of doubled) {
    number += 1
    yield inventSecondFile(world, first, number, chanceOf(world, number))
  }
}

function chanceOf(world: World, number: number): Chance {
  return chanceFrom(world.seed, `file ${number}`)
}

/** Something must tell a second file from those of namesakes. */
function canBeDoubled({ person, truth }: InventedFile): boolean {
  return person.birth?.length === 10 && truth.contradiction === null && truth.standing === 'serving'
}

function* placesOf(world: World): Generator<Omit<Role, 'number'>> {
  const { history } = world.pack.demonstration
  const chance = chanceFrom(world.seed, 'standing')
  for (const [facility, counts] of world.staffing.entries()) {
    const holders = fonctionsAt(world, facility)
    for (const [corps, count] of counts) {
      for (let one = 0; one < count; one += 1) {
        const awaited = chance.happens(history.awaited)
        const transferred = awaited && chance.happens(history.awaitedTransfers)
        yield {
          ...{ facility, corps, fonction: one === 0 ? (holders.get(corps) ?? null) : null },
          standing: transferred ? 'transferred' : awaited ? 'recruit' : 'serving',
        }
      }
    }
  }
}

/** Which corps of a facility holds which fonction: the first of the rule's that is there and holds none yet. */
function fonctionsAt(world: World, facility: number): Map<string, string> {
  const type = world.facilities[facility]?.type ?? ''
  const counts = world.staffing[facility]
  const holders = new Map<string, string>()
  for (const { fonction, types, corps } of world.pack.demonstration.people.fonctions) {
    if (!types.includes(type)) continue
    const holder = corps.find((code) => (counts?.get(code) ?? 0) > 0 && !holders.has(code))
    if (holder !== undefined) holders.set(holder, fonction)
  }
  return holders
}

function inventFile(world: World, role: Role): InventedFile {
  const chance = chanceOf(world, role.number)
  const life = inventLife(world, role, chance)
  const stays = inventStays(world, role, life, chance)
  const displacement = inventDisplacement(world, { role, life, stays }, chance)
  if (displacement?.settled) {
    const { stay, reason } = displacement.settled
    const next = stays[stays.indexOf(stay) + 1]
    stay.endReason = reason
    if (next) next.startReason = reason
  }
  const known = displacement ? [displacement.absence] : []
  const file: InventedFile = {
    number: role.number,
    person: inventPerson(world, role, life, chance),
    phones: inventPhones(world, chance),
    numbers: inventNumbers(world, { number: role.number, statut: life.statut }, chance),
    spells: inventSpells(world, { corps: role.corps, life, stays }, chance),
    contracts: inventContracts(world, { life }),
    stays,
    absences: [...known, ...inventAbsences(world, { role, life, stays, known }, chance)],
    truth: truthOf(role, stays, displacement),
  }
  return contradict({ world, role, life, file, chance })
}

function truthOf(
  { number, standing }: Role,
  stays: readonly InventedStay[],
  displacement: ReturnType<typeof inventDisplacement>,
): FileTruth {
  const awaited = stays.at(-1)?.start === null
  return {
    ...{ person: number, contradiction: null, staffNumberOf: null, phoneOf: null },
    standing: standing === 'former' ? 'former' : awaited ? 'awaited' : 'serving',
    displaced: displacement && {
      ...{ event: displacement.event, start: displacement.absence.start, end: displacement.absence.end },
    },
  }
}
