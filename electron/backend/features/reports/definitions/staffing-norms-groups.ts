import { totalsOf } from '#shared/domain/norms/standing-totals.ts'
import type { StaffingNorms } from './staffing-norms-types.ts'

/** A norm's group that has columns in the report. */
export type ShownGroup = StaffingNorms['norm']['groups'][number] & {
  /** Its place in the norm, and so in every facility's standing. */
  readonly position: number
  readonly keys: { readonly present: string; readonly required: string; readonly gap: string }
}

/** Groups that the norm asks for, or that somebody counts in, somewhere in the report. */
export function groupsShown({ norm, lines }: StaffingNorms): ShownGroup[] {
  const totals = totalsOf(lines.map((line) => line.standing))
  return norm.groups.flatMap((group, position) => {
    const total = totals.groups.get(group.id)
    if ((total?.required ?? 0) === 0 && (total?.present ?? 0) === 0) return []
    const { code } = group
    const keys = { present: `${code}.present`, required: `${code}.required`, gap: `${code}.gap` }
    return [{ ...group, position, keys }]
  })
}
