import type { InventedNumber } from './invented.ts'
import { type Chance, drawShare } from './random.ts'
import type { World } from './world.ts'

/** Phones as people write them. */
export function inventPhones(world: World, chance: Chance): string[] {
  const { people, faults } = world.pack.demonstration
  if (chance.happens(faults.withoutPhone)) return []
  const count = !chance.happens(people.phones.second) ? 1 : chance.happens(people.phones.third) ? 3 : 2
  return Array.from({ length: count }, () => {
    const digits = nationalNumber(world, chance)
    const form = drawShare(chance, people.phones.forms)
    return form === null ? digits : writtenAs(form, digits, world.pack.info.phone.prefix)
  })
}

function nationalNumber(world: World, chance: Chance): string {
  const start = chance.pick(world.pack.demonstration.people.phones.starts)
  const length = world.pack.info.phone.nationalLengths[0] ?? 8
  return start + Array.from({ length: length - start.length }, () => chance.below(10)).join('')
}

function writtenAs(form: string, digits: string, prefix: string): string {
  let used = 0
  return form.replaceAll('9', () => digits.charAt(used++)).replace('{prefix}', prefix)
}

/** Staff number and national number, as far as a person of the statut has them. */
export function inventNumbers(
  world: World,
  { number, statut }: { readonly number: number; readonly statut: string | null },
  chance: Chance,
): InventedNumber[] {
  const { info, demonstration } = world.pack
  const { people, faults } = demonstration
  const staff = !chance.happens(faults.withoutStaffNumber[statut ?? ''] ?? 0)
  const national = !chance.happens(faults.withoutNationalId)
  const one = (type: string, form: string) => {
    return { type, number: filledIn(form, number, chance), duplicateReason: null }
  }
  return [
    ...(staff ? [one(info.staffNumber, people.staffNumberForm)] : []),
    ...(national ? [one(info.nationalId, people.nationalIdForm)] : []),
  ]
}

/** Shuffles running numbers: each of a million files gets another last six digits, in no visible order. */
const SCATTER = 618_033
const LAST_DIGITS = 6

/** A number of the form that no other file of the first million has. */
function filledIn(form: string, number: number, chance: Chance): string {
  const digits = form.replace(/[^9]/g, '').length
  const own = Math.min(digits, LAST_DIGITS)
  const running = String((number * SCATTER) % 10 ** own).padStart(own, '0')
  const all = Array.from({ length: digits - own }, () => chance.below(10)).join('') + running
  let used = 0
  return form.replace(/[9A]/g, (place) =>
    place === 'A' ? String.fromCharCode(65 + chance.below(26)) : all.charAt(used++),
  )
}

/** The same number with one digit another. */
export function oneDigitOff(number: string, chance: Chance): string {
  const places = [...number.matchAll(/\d/g)].slice(-4)
  if (places.length === 0) return number
  const { index, 0: digit } = chance.pick(places)
  return number.slice(0, index) + String((Number(digit) + 1 + chance.below(9)) % 10) + number.slice(index + 1)
}
