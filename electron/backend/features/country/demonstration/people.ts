import type { CountryPack } from '#shared/domain/country-pack.ts'
import { addDays, type Day } from '#shared/domain/days.ts'
import type { DemoFacility } from './facilities.ts'
import { type Chance, drawShare } from './random.ts'

export interface DemoPerson {
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string | null
  readonly sex: 'F' | 'M'
  readonly birth: string | null
  readonly phones: readonly string[]
  readonly staffNumber: string | null
  readonly corps: string
  readonly statut: string | null
  readonly category: string | null
  /** First day in the post; null while awaited. */
  readonly start: Day | null
  readonly hired: Day
  /** Statutory position today when it is not activity. */
  readonly position: string | null
}

/** Invents the person who holds a place. */
export function inventPerson(
  pack: CountryPack,
  corps: string,
  facility: DemoFacility,
  number: number,
  chance: Chance,
): DemoPerson {
  const { people, faults, history, asAt } = pack.demonstration
  const sex = chance.happens(people.female[corps] ?? 0.5) ? 'F' : 'M'
  const born = birthDay(pack, corps, chance)
  const statut = statutOf(pack, corps, facility, chance)
  const hired = hiringDay(pack, born, chance)
  const category = pack.corps.find((entry) => entry.code === corps)?.category ?? null
  const noNumber = chance.happens(faults.withoutStaffNumber[statut ?? ''] ?? 0)
  const startUnknown = chance.happens(faults.withoutFirstPostingDate)
  const started = addDays(hired, Math.floor(chance.next() * 900))
  const start = started < asAt ? started : hired
  return {
    ...personName(pack, sex, facility, chance),
    sex,
    birth: asKnown(born, faults.birthYearOnly, faults.withoutBirth, chance),
    phones: phones(pack, chance),
    staffNumber: noNumber ? null : staffNumber(people.staffNumberForm, number, chance),
    corps,
    statut,
    category: chance.happens(faults.withoutCategory) ? null : category,
    start: chance.happens(history.awaited) ? null : startUnknown ? start.slice(0, 4) : start,
    hired,
    position: drawShare(chance, history.positions),
  }
}

function asKnown(born: Day, yearOnly: number, unknown: number, chance: Chance): string | null {
  if (chance.happens(unknown)) return null
  return chance.happens(yearOnly) ? born.slice(0, 4) : born
}

function birthDay(pack: CountryPack, corps: string, chance: Chance): Day {
  const ages = pack.demonstration.people.ages.find(
    (entry) => entry.corps === null || entry.corps.includes(corps),
  )
  const { mean, deviation, youngest, oldest } = ages ?? { mean: 40, deviation: 9, youngest: 22, oldest: 60 }
  const age = Math.min(oldest, Math.max(youngest, chance.normal(mean, deviation)))
  return addDays(pack.demonstration.asAt, -Math.floor(age * 365.25))
}

function hiringDay(pack: CountryPack, born: Day, chance: Chance): Day {
  const { history, asAt } = pack.demonstration
  const span = chance.weighted(history.hires, (entry) => entry.share)
  const earliest = addDays(born, 20 * 365)
  const year = span.from + chance.below(span.to - span.from + 1)
  const day = addDays(`${year}-01-01`, chance.below(365))
  const latest = addDays(asAt, -30)
  return day < earliest ? (earliest < latest ? earliest : latest) : day < latest ? day : latest
}

function statutOf(pack: CountryPack, corps: string, facility: DemoFacility, chance: Chance): string | null {
  const rule = pack.demonstration.people.statuts.find(
    (entry) =>
      (entry.types === null || entry.types.includes(facility.type)) &&
      (entry.corps === null || entry.corps.includes(corps)),
  )
  return rule ? drawShare(chance, rule.shares) : null
}

function personName(pack: CountryPack, sex: 'F' | 'M', facility: DemoFacility, chance: Chance) {
  const { names, zones, districts } = pack.demonstration
  const zoneCode = districts.find((entry) => entry.district === facility.district)?.zone
  const zone = zones.find((entry) => entry.code === zoneCode)
  const spelling = ([name, , variants]: readonly [string, number, string[]]) =>
    variants.length > 0 && chance.happens(names.variantSpelling) ? chance.pick(variants) : name
  const family = () =>
    zone && zone.family.length > 0 && chance.happens(zone.familyShare)
      ? chance.pick(zone.family)
      : spelling(chance.weighted(names.family, ([, weight]) => weight))
  const given = spelling(chance.weighted(sex === 'F' ? names.female : names.male, ([, weight]) => weight))
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')
  const strip = chance.happens(names.withoutAccents)
  const married = sex === 'F' && chance.happens(names.married.female) && chance.happens(names.husbandName)
  const [nom, nomEpoux] = [family(), married ? family() : null]
  return strip
    ? { prenoms: plain(given), nom: plain(nom), nomEpoux: nomEpoux && plain(nomEpoux) }
    : { prenoms: given, nom, nomEpoux }
}

function phones(pack: CountryPack, chance: Chance): string[] {
  const { people, faults } = pack.demonstration
  if (chance.happens(faults.withoutPhone)) return []
  const length = pack.info.phone.nationalLengths[0] ?? 8
  const one = () => {
    const start = chance.pick(people.phones.starts)
    return start + Array.from({ length: length - start.length }, () => chance.below(10)).join('')
  }
  return chance.happens(people.phones.second) ? [one(), one()] : [one()]
}

/** A number of the pack's form; the running number makes it different from all others. */
function staffNumber(form: string, number: number, chance: Chance): string {
  const digits = form.replace(/[^9]/g, '').length
  const running = String(number).padStart(digits, '0').slice(-digits)
  let used = 0
  return form.replace(/[9A]/g, (place) => {
    if (place === 'A') return String.fromCharCode(65 + chance.below(26))
    used += 1
    return running[used - 1] ?? '0'
  })
}
