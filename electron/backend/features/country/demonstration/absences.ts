import { addDays, type Day } from '#shared/domain/days.ts'
import { addYears, dayWithin, earlier, later, within } from './calendar.ts'
import type { InventedAbsence, InventedStay } from './invented.ts'
import type { Life, Role } from './life.ts'
import type { Chance } from './random.ts'
import { firstDay } from './stays.ts'
import type { World } from './world.ts'

type Rule = World['pack']['demonstration']['history']['positions'][number]

interface Served {
  readonly role: Role
  readonly life: Life
  readonly stays: readonly InventedStay[]
  /** Absences that are there already. */
  readonly known: readonly InventedAbsence[]
}

/** Leave, secondment, suspension …: those of the past, and at most one that runs today. No two share a day. */
export function inventAbsences(world: World, served: Served, chance: Chance): InventedAbsence[] {
  const { history } = world.pack.demonstration
  const { life, stays, known } = served
  const from = firstDay(stays)
  if (from === null) return []
  const absences = [...known]
  const running = life.leaving === null ? runningAbsence(world, served, from, chance) : null
  if (running) absences.push(running)
  for (const rule of history.positions) {
    const past = chance.happens(rule.past) ? pastAbsence(world, rule, served, from, chance) : null
    if (past && absences.every((other) => apart(past, other))) absences.push(past)
  }
  return absences.filter((absence) => !known.includes(absence)).sort((a, b) => (a.start < b.start ? -1 : 1))
}

function runningAbsence(world: World, served: Served, from: Day, chance: Chance): InventedAbsence | null {
  const { life, known, stays } = served
  const today = life.until
  if (known.some((absence) => absence.end === null)) return null
  for (const rule of world.pack.demonstration.history.positions) {
    if (!may(rule, life, today) || !chance.happens(rule.today)) continue
    // Never longer than in the present post, nor back into an absence that is over.
    const present = stays.findLast((stay) => stay.start !== null)?.start?.padEnd(10, '-01') ?? from
    const free = known.reduce((day, absence) => later(day, addDays(absence.end ?? today, 1)), present)
    const start = dayWithin(chance, later(free, addDays(today, -rule.days[1])), addDays(today, -1))
    if (start >= today) return null
    return { kind: rule.position, start, end: null, host: hostOf(world, rule, served, chance) }
  }
  return null
}

function pastAbsence(
  world: World,
  rule: Rule,
  served: Served,
  from: Day,
  chance: Chance,
): InventedAbsence | null {
  const { life } = served
  const length = within(chance, rule.days)
  const latest = addDays(life.until, -length - 2)
  const first = later(from, addDays(from, 30))
  if (latest <= first) return null
  const start = dayWithin(chance, first, latest)
  if (!may(rule, life, start)) return null
  return {
    kind: rule.position,
    start,
    end: addDays(start, length - 1),
    host: hostOf(world, rule, served, chance),
  }
}

function may({ sex, youngerThan, statuts }: Rule, life: Life, on: Day): boolean {
  return (
    (sex === null || sex === life.sex) &&
    (youngerThan === null || addYears(life.born, youngerThan) > on) &&
    (statuts === null || (life.statut !== null && statuts.includes(life.statut)))
  )
}

function hostOf(world: World, { hosts }: Rule, { role }: Served, chance: Chance): number | null {
  if (hosts === null || !chance.happens(hosts.share)) return null
  const found = world.workplaces.pick(chance, role.corps, { types: hosts.types })
  return found === role.facility ? null : found
}

function apart(one: InventedAbsence, other: InventedAbsence): boolean {
  return (one.end ?? '9999') < other.start || (other.end ?? '9999') < one.start
}

/** An event that made people flee, as it befell one person. */
export interface Displacement {
  readonly event: number
  readonly absence: InventedAbsence
  /** The posting left for good, and why. */
  readonly settled: { readonly stay: InventedStay; readonly reason: string } | null
}

/** How long people stayed away at least, in days. */
const SHORTEST_FLIGHT = 90

/** The first event of the pack that displaced the person: she comes back, is posted elsewhere, or is still away. */
export function inventDisplacement(
  world: World,
  { role, life, stays }: Omit<Served, 'known'>,
  chance: Chance,
): Displacement | null {
  const events = world.pack.demonstration.history.displacement
  for (const [event, rule] of events.entries()) {
    const stay = servedIn(world, stays, rule)
    if (!stay || !chance.happens(rule.share)) continue
    const start = dayWithin(chance, rule.from, rule.to)
    const leaves = stay.end ?? life.until
    if (leaves <= addDays(start, SHORTEST_FLIGHT)) continue
    const shared = {
      kind: rule.position,
      start,
      host: world.workplaces.pick(chance, role.corps, { districts: rule.hosts }),
    }
    if (chance.happens(rule.returned)) {
      const end = dayWithin(chance, addDays(start, SHORTEST_FLIGHT), earlier(rule.returnedBy, leaves))
      return { event, absence: { ...shared, end }, settled: null }
    }
    const absence = { ...shared, end: stay.end }
    const moved = stay.end !== null && stay !== stays.at(-1)
    return { event, absence, settled: moved ? { stay, reason: rule.reason } : null }
  }
  return null
}

/** The posting in one of the event's districts on its first day. */
function servedIn(
  world: World,
  stays: readonly InventedStay[],
  { districts, from }: { readonly districts: readonly string[]; readonly from: Day },
): InventedStay | null {
  const stay = stays.find((one) => one.start !== null && one.start <= from && (one.end ?? '9999') >= from)
  const district = world.facilities[stay?.facility ?? -1]?.district
  return stay && district != null && districts.includes(district) ? stay : null
}
