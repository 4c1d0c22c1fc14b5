import type { Conformity, FacilityStanding } from './facility-standing.ts'

/** Sums of one group over facilities; `required` and `gap` are null where no facility has a requirement. */
export interface GroupTotal {
  readonly present: number
  readonly required: number | null
  readonly gap: number | null
  readonly surplus: number
  /** Facilities that lack somebody of this group. */
  readonly lacking: number
}

export interface StandingTotals {
  readonly groups: ReadonlyMap<number, GroupTotal>
  readonly others: number
  readonly conformity: Readonly<Record<Conformity, number>>
}

type Sums = { -readonly [Name in keyof GroupTotal]: GroupTotal[Name] }

/** Adds facilities up: lacks to lacks and surpluses to surpluses, never one against the other. */
export function totalsOf(standings: readonly FacilityStanding[]): StandingTotals {
  const groups = new Map<number, Sums>()
  const conformity = { met: 0, unmet: 0, undetermined: 0, none: 0 }
  let others = 0
  for (const standing of standings) {
    conformity[standing.conformity] += 1
    others += standing.others
    for (const group of standing.groups) {
      const sums = groups.get(group.groupId) ?? {
        present: 0,
        required: null,
        gap: null,
        surplus: 0,
        lacking: 0,
      }
      groups.set(group.groupId, sums)
      sums.present += group.present
      sums.surplus += group.surplus
      if (group.required === null || group.gap === null) continue
      sums.required = (sums.required ?? 0) + group.required
      sums.gap = (sums.gap ?? 0) + group.gap
      if (group.gap > 0) sums.lacking += 1
    }
  }
  return { groups, others, conformity }
}
