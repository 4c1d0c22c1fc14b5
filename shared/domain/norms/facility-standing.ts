import { assignStaff, type Headcount } from './assign-staff.ts'
import type { NormSet, NormSubject } from './norm-set.ts'
import { requirementsOf } from './requirements.ts'

/** One group in one facility. `required` and `gap` are null where the norm asks for nothing there. */
export interface GroupStanding {
  readonly groupId: number
  readonly present: number
  readonly required: number | null
  /** max(0, required − present); another group's surplus never lessens it. */
  readonly gap: number | null
  readonly surplus: number
}

/** `undetermined`: type, milieu or population unknown; `none`: the norm says nothing of this type. */
export type Conformity = 'met' | 'unmet' | 'undetermined' | 'none'

export interface FacilityStanding {
  readonly conformity: Conformity
  /** What is unknown when the norm is undetermined. */
  readonly missing: 'type' | 'milieu' | 'population' | null
  /** One for each group of the norm, in its order. */
  readonly groups: readonly GroupStanding[]
  readonly others: number
}

/** Compares facilities with a norm. A facility meets it when every mandatory line is met. */
export function standingAgainst(
  norm: NormSet,
): (subject: NormSubject, available: Headcount) => FacilityStanding {
  const requirementsFor = requirementsOf(norm)
  return (subject, available) => {
    const requirements = requirementsFor(subject)
    const lines = requirements.kind === 'determined' ? requirements.lines : []
    const { present, others } = assignStaff(available, norm.groups, lines)
    const groups = norm.groups.map(({ id }) => {
      const required = lines.find((line) => line.groupId === id)?.minimum ?? null
      return standingOf(id, present.get(id) ?? 0, required)
    })
    if (requirements.kind !== 'determined') {
      const missing = requirements.kind === 'undetermined' ? requirements.missing : null
      return { conformity: requirements.kind, missing, groups, others }
    }
    const met = lines.every((line) => !line.mandatory || (present.get(line.groupId) ?? 0) >= line.minimum)
    return { conformity: met ? 'met' : 'unmet', missing: null, groups, others }
  }
}

function standingOf(groupId: number, present: number, required: number | null): GroupStanding {
  if (required === null) return { groupId, present, required, gap: null, surplus: 0 }
  return {
    groupId,
    present,
    required,
    gap: Math.max(0, required - present),
    surplus: Math.max(0, present - required),
  }
}
