import type { ReadDb } from '#backend/db/connection.ts'
import { findNorm, type PrintedNorm } from '#backend/db/norms.ts'
import { countStaff, findFacilities } from '#backend/db/staffing.ts'
import type { FacilityEffect, FacilityFigures } from '#shared/contract/movements.ts'
import { type ComparedFacility, compareFacilities } from '#shared/domain/norms/compare-facilities.ts'
import type { FacilityOnDay } from '#backend/db/staffing.ts'
import type { Context } from './recording.ts'

/** Facilities that a batch touches. */
export interface Touched {
  readonly origins: ReadonlySet<number>
  readonly destinations: ReadonlySet<number>
}

/** How the facilities stand on a day, as the register says at this moment. */
export type Standings = ReadonlyMap<number, ComparedFacility<FacilityOnDay>>

export function standings(
  { scope, db, today }: Pick<Context, 'scope' | 'today'> & { readonly db: ReadDb },
  asked: { readonly ids: readonly number[]; readonly on: string; readonly norm: PrintedNorm | null },
): Standings {
  const { ids, on, norm } = asked
  const facilities = findFacilities(scope, db, { ids, on, today })
  const counts = countStaff(scope, db, { ids, on, today })
  const compared = compareFacilities(norm ?? { groups: [], lines: [] }, facilities, counts)
  return new Map(compared.map((line) => [line.facility.id, line]))
}

export function normOn(db: ReadDb, on: string): PrintedNorm | null {
  return findNorm(db, null, on)
}

/** What a batch changes at each facility, by name; what it leaves as it was is told too, so that nobody wonders. */
export function effectsOf(
  norm: PrintedNorm | null,
  { origins, destinations }: Touched,
  { before, after }: { readonly before: Standings; readonly after: Standings },
): FacilityEffect[] {
  const known = [...new Map([...before, ...after]).values()].map(({ facility }) => facility)
  return known
    .sort((one, other) => (one.folded < other.folded ? -1 : 1))
    .map(({ id, name }) => ({
      ...{ facilityId: id, name },
      role: !origins.has(id) ? 'destination' : destinations.has(id) ? 'both' : 'origin',
      ...{ before: figuresOf(before.get(id)), after: figuresOf(after.get(id)) },
      groups: changedGroups(norm, before.get(id), after.get(id)),
    }))
}

function figuresOf(line: ComparedFacility<FacilityOnDay> | undefined): FacilityFigures {
  if (!line) return { budget: 0, available: 0, conformity: 'none', gap: null }
  const { budget, available, standing } = line
  const gaps = standing.groups.flatMap(({ gap }) => gap ?? [])
  const gap = gaps.length === 0 ? null : gaps.reduce((sum, one) => sum + one, 0)
  return { budget, available, conformity: standing.conformity, gap }
}

function changedGroups(
  norm: PrintedNorm | null,
  before: ComparedFacility<FacilityOnDay> | undefined,
  after: ComparedFacility<FacilityOnDay> | undefined,
): FacilityEffect['groups'] {
  return (norm?.groups ?? []).flatMap(({ label }, position) => {
    const [was, is] = [before?.standing.groups[position], after?.standing.groups[position]]
    const [had, has] = [was?.present ?? 0, is?.present ?? 0]
    const required = is?.required ?? was?.required ?? null
    return had === has ? [] : [{ label, before: had, after: has, required }]
  })
}
