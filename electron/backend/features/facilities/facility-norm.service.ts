import type { CallContext } from '#backend/context.ts'
import { findNorm } from '#backend/db/norms.ts'
import { countStaff, findFacilities } from '#backend/db/staffing.ts'
import type { FacilityNorm } from '#shared/contract/facilities.ts'
import { compareFacilities } from '#shared/domain/norms/compare-facilities.ts'
import { requirementsOf } from '#shared/domain/norms/requirements.ts'

/** A facility beside the norm in force today, exactly as the staffing report has it. */
export function normOf(
  { scope, db, today }: Pick<CallContext, 'scope' | 'db' | 'today'>,
  id: number,
): FacilityNorm | null {
  const norm = findNorm(db, null, today)
  const facilities = findFacilities(scope, db, { ids: [id], on: today, today })
  if (!norm || facilities.length === 0) return null
  const counts = countStaff(scope, db, { ids: [id], on: today, today })
  const [line] = compareFacilities(norm, facilities, counts)
  if (!line?.open) return null
  const { conformity, missing, groups, others } = line.standing
  const requirements = requirementsOf(norm)(line.facility)
  const asked = requirements.kind === 'determined' ? requirements.lines : []
  return {
    ...{ setId: norm.id, label: norm.label, status: norm.status, source: norm.source },
    ...{ conformity, missing, others },
    lines: norm.groups.flatMap(({ code, label }, position) => {
      const group = groups[position]
      if (!group || (group.required === null && group.present === 0)) return []
      const { groupId, required, present, gap, surplus } = group
      const mandatory = asked.some((one) => one.groupId === groupId && one.mandatory)
      return [{ code, label, required, present, gap, surplus, mandatory }]
    }),
  }
}
