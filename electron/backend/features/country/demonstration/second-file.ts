import type { PersonIdentity } from '#shared/domain/person-identity.ts'
import type { InventedFile, InventedNumber, InventedStay } from './invented.ts'
import { withoutAccents } from './names.ts'
import { oneDigitOff } from './numbers.ts'
import { type Chance, drawShare } from './random.ts'
import type { World } from './world.ts'

/**
 * The file that somebody made again for a person who had one: her name or birth written otherwise, fewer facts, only
 * the posting that she then had. Something always tells that it is she: the birth, a phone or the staff number.
 */
export function inventSecondFile(
  world: World,
  first: InventedFile,
  number: number,
  chance: Chance,
): InventedFile {
  const { secondFile: shares } = world.pack.demonstration.faults
  const birth = otherBirth(first.person.birth, drawShare(chance, shares.birth), chance)
  const staffNumber = drawShare(chance, shares.staffNumber)
  const numbers = otherNumbers(world, first, staffNumber, chance)
  const known = (staffNumber === 'same' && numbers.length > 0) || birth === first.person.birth
  const change = known ? drawShare(chance, shares.phone) : null
  const phones = otherPhones(first.phones, change, chance)
  const told = known || phones.length > 0
  const stays = otherStays(first.stays, chance.happens(shares.elsewhere))
  const spell = first.spells.at(-1)
  return {
    ...{ number, phones, numbers, stays, absences: [] },
    person: {
      ...otherName(world, first.person, drawShare(chance, shares.name), chance),
      birth: told ? birth : first.person.birth,
    },
    spells: spell ? [{ ...spell, start: stays[0]?.start ?? spell.start, end: null }] : [],
    contracts: first.contracts.slice(-1),
    truth: { ...first.truth, person: first.number, contradiction: null, displaced: null },
  }
}

function otherName(
  world: World,
  person: PersonIdentity,
  change: string | null,
  chance: Chance,
): PersonIdentity {
  const { prenoms, nom, nomEpoux } = person
  const fewer = { ...person, father: null, mother: null, civilite: null }
  if (change === 'spelling') {
    return chance.happens(0.5)
      ? { ...fewer, prenoms: world.names.misspelled(chance, prenoms) }
      : { ...fewer, nom: world.names.misspelled(chance, nom) }
  }
  if (change === 'accents') {
    const plain = withoutAccents(nom)
    return {
      ...fewer,
      prenoms: withoutAccents(prenoms),
      nom: plain === nom ? nom.toLocaleUpperCase('fr') : plain,
      nomEpoux: nomEpoux && withoutAccents(nomEpoux),
    }
  }
  if (change === 'order') return { ...fewer, prenoms: nom, nom: prenoms }
  // Who has no husband's name can't be filed under it.
  if (change === 'husband' && nomEpoux !== null) return { ...fewer, nom: nomEpoux, nomEpoux: null }
  return fewer
}

function otherBirth(birth: string | null, change: string | null, chance: Chance): string | null {
  if (birth === null || change === 'none') return null
  if (change === 'year') return birth.slice(0, 4)
  if (change !== 'other') return birth
  const [year = '', month, day] = birth.split('-')
  // Day and month the other way round, or a year more or less.
  if (month !== undefined && day !== undefined && Number(day) <= 12 && day !== month)
    return `${year}-${day}-${month}`
  const near = String(Number(year) + (chance.happens(0.5) ? 1 : -1))
  return birth.slice(4) === '-02-29' ? `${near}-02-28` : near + birth.slice(4)
}

function otherNumbers(
  world: World,
  { numbers }: InventedFile,
  change: string | null,
  chance: Chance,
): InventedNumber[] {
  const staff = numbers.find(({ type }) => type === world.pack.info.staffNumber)
  if (!staff || change === null) return []
  if (change === 'digit') return [{ ...staff, number: oneDigitOff(staff.number, chance) }]
  return [{ ...staff, duplicateReason: numberReason(world, chance) }]
}

/** Why two files hold one number, where somebody said so. */
export function numberReason(world: World, chance: Chance): string | null {
  const { sameNumberExplained, sameNumberReasons } = world.pack.demonstration.faults
  return chance.happens(sameNumberExplained) ? chance.pick(sameNumberReasons) : null
}

function otherPhones(phones: readonly string[], change: string | null, chance: Chance): string[] {
  const [first] = phones
  if (first === undefined || change === 'none') return []
  if (change === 'digit') return [oneDigitOff(first, chance)]
  if (change === 'other') return phones.slice(1, 2)
  return [first]
}

/** The last posting that was taken up, or the one before it as if it had never ended. */
function otherStays(stays: readonly InventedStay[], elsewhere: boolean): InventedStay[] {
  const taken = stays.filter((stay) => stay.start !== null)
  const at = (elsewhere ? taken.at(-2) : undefined) ?? taken.at(-1) ?? stays.at(-1)
  if (!at) return []
  return [{ ...at, end: null, endReason: null, endAct: null, startAct: null, fonction: null }]
}
