import type { Movement, MovementField } from './movement.ts'

/** What a form says of a movement, as far as its completeness goes. */
export interface Told extends Readonly<Partial<Record<MovementField | 'reason', unknown>>> {
  readonly actNumber?: string | null
  readonly decidedOn?: string | null
  readonly toPrepare?: boolean
}

/** What a movement's form must say that it does not: fields of its definition, and its reason. */
export function missingFields(movement: Movement, entry: Told): (MovementField | 'reason')[] {
  const empty = (field: MovementField | 'reason') => entry[field] === null || entry[field] === undefined
  const missing: (MovementField | 'reason')[] = movement.required.filter(empty)
  if (movement.reasonRequired && empty('reason')) missing.push('reason')
  // Nobody is awaited without a decision.
  const decided = entry.toPrepare === true || (entry.actNumber ?? entry.decidedOn ?? null) !== null
  if (movement.role === 'base' && empty('start') && !decided) missing.push('start')
  return missing
}
