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

/** Adds facilities up: lacks to lacks and surpluses to surpluses, never one against the other. */
export function totalsOf(standings: readonly FacilityStanding[]): StandingTotals {
  const groups = new Map<number, GroupTotal>()
  const conformity = { met: 0, unmet: 0, undetermined: 0, none: 0 }
  let others = 0
  for (const standing of standings) {
    conformity[standing.conformity] += 1
    others += standing.others
    for (const { groupId, present, required, gap, surplus } of standing.groups) {
      const sum = groups.get(groupId) ?? { present: 0, required: null, gap: null, surplus: 0, lacking: 0 }
      groups.set(groupId, {
        present: sum.present + present,
        required: plus(sum.required, required),
        gap: plus(sum.gap, gap),
        surplus: sum.surplus + surplus,
        lacking: sum.lacking + ((gap ?? 0) > 0 ? 1 : 0),
      })
    }
  }
  return { groups, others, conformity }
}

function plus(sum: number | null, value: number | null): number | null {
  return value === null ? sum : (sum ?? 0) + value
}
