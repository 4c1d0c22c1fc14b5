import type { CountryPack } from '#shared/domain/country-pack.ts'
import type { DemoFacility } from './facilities.ts'
import type { Chance } from './random.ts'

type Counts = Map<string, number>

/** The pack's rule on how often facilities like this one meet a norm; the first that fits decides. */
export function ruleFor(pack: CountryPack, facility: DemoFacility) {
  return pack.demonstration.normMet.find(
    ({ type, milieux, districts }) =>
      type === facility.type &&
      isAmong(facility.milieu, milieux) &&
      (districts === null || (facility.district !== null && districts.includes(facility.district))),
  )
}

/** Gives some facilities what the norm asks, and takes from the others what the pack says they lack. */
export function applyRule(
  pack: CountryPack,
  facility: DemoFacility,
  counts: Counts,
  { complete, chance }: { readonly complete: boolean; readonly chance: Chance },
): void {
  const rule = ruleFor(pack, facility)
  if (!rule) return
  if (!chance.happens(rule.share)) for (const corps of chance.pick(rule.lacking)) counts.set(corps, 0)
  else if (complete) meetNorm(pack, rule.normSet, facility, counts)
}

/** Brings every mandatory line of a norm to its minimum; one more where several are asked, for somebody is on leave. */
function meetNorm(pack: CountryPack, normSet: string, facility: DemoFacility, counts: Counts): void {
  const set = pack.normSets.find(({ code }) => code === normSet)
  for (const { facilityType, milieux, mandatory, group, minimum } of set?.lines ?? []) {
    if (!mandatory || facilityType !== facility.type || !isAmong(facility.milieu, milieux)) continue
    const members = set?.groups.find(({ code }) => code === group)?.members ?? []
    const wanted = minimum > 1 ? minimum + 1 : minimum
    const [first] = members
    const missing = wanted - members.reduce((sum, { corps }) => sum + countOf(counts, corps), 0)
    if (first && missing > 0) counts.set(first.corps, countOf(counts, first.corps) + missing)
  }
}

function isAmong(milieu: string | null, milieux: readonly string[] | null): boolean {
  return milieux === null || (milieu !== null && milieux.includes(milieu))
}

function countOf(counts: Counts, corps: string): number {
  return counts.get(corps) ?? 0
}
