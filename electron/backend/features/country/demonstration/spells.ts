import { addDays, type Day, daysBetween } from '#shared/domain/days.ts'
import { addYears, earlier, yearOf } from './calendar.ts'
import type { InventedContract, InventedSpell, InventedStay } from './invented.ts'
import type { Life } from './life.ts'
import type { Chance } from './random.ts'
import type { World } from './world.ts'

interface Turns {
  readonly corps: string
  readonly life: Life
  readonly stays: readonly InventedStay[]
}

/** Corps, statut, category and class since being hired, a spell for each that is known; who leaves keeps her corps. */
export function inventSpells(world: World, { corps, life, stays }: Turns, chance: Chance): InventedSpell[] {
  const { faults, history } = world.pack.demonstration
  const { hired, corpsChange, statutChange } = life
  const days = new Set([hired, ...[corpsChange, statutChange].flatMap((change) => change?.on ?? [])])
  if (chance.happens(history.classes.recorded)) for (const day of classDays(world, life)) days.add(day)
  const sorted = [...days].sort()
  const step = chance.below(history.classes.steps) + 1
  const unknownCategory = chance.happens(faults.withoutCategory)
  const unknownStatut = chance.happens(faults.withoutStatut)
  return sorted.map((start, position) => {
    const next = sorted[position + 1]
    const corpsThen = corpsChange && start < corpsChange.on ? corpsChange.from : corps
    const statut = statutChange && start < statutChange.on ? statutChange.from : life.statut
    const classe = classOn(world, { hired, statut }, next === undefined ? life.until : addDays(next, -1))
    return {
      ...{
        corps: corpsThen,
        statut: unknownStatut ? null : statut,
        classe,
        echelon: classe === null ? null : String(step),
      },
      category: unknownCategory ? null : categoryOf(world, corpsThen),
      start: position === 0 ? asImprecise(start, stays) : start,
      end: next === undefined ? null : addDays(next, -1),
    }
  })
}

export function categoryOf(world: World, corps: string): string | null {
  return world.pack.corps.find(({ code }) => code === corps)?.category ?? null
}

/** Nobody has a corps later than she serves: a first posting known by its year makes the corps known by it. */
function asImprecise(hired: Day, stays: readonly InventedStay[]): string {
  const [first] = stays
  return first?.start?.length === 4 && first.start === hired.slice(0, 4) ? first.start : hired
}

/** The days on which classes were reached. */
function classDays(world: World, { hired, until, statut }: Life): Day[] {
  const { statuts, names, years } = world.pack.demonstration.history.classes
  if (statut === null || !statuts.includes(statut)) return []
  return names
    .slice(1)
    .map((_, position) => addYears(hired, (position + 1) * years))
    .filter((day) => day < addDays(until, -1))
}

function classOn(
  world: World,
  { hired, statut }: { readonly hired: Day; readonly statut: string | null },
  day: Day,
): string | null {
  const { statuts, names, years } = world.pack.demonstration.history.classes
  if (statut === null || !statuts.includes(statut)) return null
  const reached = Math.floor(daysBetween(hired, day) / (years * 365.25))
  return names[Math.min(names.length - 1, Math.max(0, reached))] ?? null
}

/** What each statut was worked under; a contract that runs out is the one that was renewed last. */
export function inventContracts(world: World, { life }: Pick<Turns, 'life'>): InventedContract[] {
  const { hired, until, leaving, statut, statutChange } = life
  const last = leaving === null ? null : until
  if (!statutChange) return contractsOf(world, statut, { from: hired, to: last, told: until })
  const before = addDays(statutChange.on, -1)
  return [
    ...contractsOf(world, statutChange.from, { from: hired, to: before, told: before }),
    ...contractsOf(world, statut, { from: statutChange.on, to: last, told: until }),
  ]
}

function contractsOf(
  world: World,
  statut: string | null,
  { from, to, told }: { readonly from: Day; readonly to: Day | null; readonly told: Day },
): InventedContract[] {
  const terms = world.pack.demonstration.people.contracts[statut ?? '']
  if (!terms) return []
  const { contract: kind, employer, funding: fundingSource, years } = terms
  const shared = { kind, employer, fundingSource }
  if (years === null) return [{ ...shared, start: from, end: to }]
  const renewals = Math.floor((yearOf(told) - yearOf(from)) / years)
  const turn = (count: number) =>
    `${yearOf(from) + count * years}${from.slice(4) === '-02-29' ? '-02-28' : from.slice(4)}`
  const start = turn(renewals) <= told ? turn(renewals) : turn(Math.max(0, renewals - 1))
  const runsOut = addDays(`${yearOf(start) + years}${start.slice(4)}`, -1)
  return [{ ...shared, start: earlier(start, told), end: to === null ? runsOut : earlier(to, runsOut) }]
}
