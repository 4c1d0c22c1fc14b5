import {
  batchPlan,
  type BatchField,
  type BatchPlan,
  type BatchPlanInput,
} from '#shared/contract/movements.ts'
import type { BatchDeed } from './movement-addresses.ts'
import { decisionOf, type DecisionValues, NO_DECISION, stated } from './posting-values.ts'

/** What stands in the form of a batch, whatever the deed. */
export interface BatchValues extends DecisionValues {
  readonly deed: BatchDeed
  readonly facilityId: number | null
  readonly kind: string | null
  readonly fonctionId: number | null
  readonly service: string
  readonly start: string | null
  readonly plannedEnd: string | null
  readonly regularises: boolean
  readonly end: string | null
  readonly field: BatchField | null
  readonly value: string | null
  readonly how: 'change' | 'correct'
  readonly from: string | null
  readonly why: string
}

export const NO_BATCH: Omit<BatchValues, 'deed'> = {
  ...NO_DECISION,
  ...{ facilityId: null, kind: null, fonctionId: null, service: '', start: null, plannedEnd: null },
  ...{ regularises: false, end: null, field: null, value: null, how: 'change', from: null, why: '' },
}

/** The plan as the contract takes it; what is missing is refused by the contract at its field. */
export function planOf(values: BatchValues): BatchPlanInput {
  const { deed } = values
  if (deed === 'update') {
    const { field, value, how } = values
    return {
      ...{ deed, value: value ?? '', how, reason: stated(values.why) },
      // The contract refuses an empty field by its name.
      field: field ?? ('' as BatchField),
      from: how === 'change' ? stated(values.from) : null,
    }
  }
  if (deed === 'end') return { deed, ...decisionOf(values), end: values.end ?? '' }
  const { facilityId, kind, fonctionId, regularises, toPrepare } = values
  return {
    ...{ deed, facilityId: facilityId ?? 0, fonctionId, regularises, ...decisionOf(values) },
    ...{ kind: deed === 'post' ? kind : null, service: stated(values.service) },
    start: toPrepare ? null : stated(values.start),
    plannedEnd: deed === 'post' ? stated(values.plannedEnd) : null,
  }
}

/** The plan once it can be previewed; null while something is missing. */
export function readyPlan(values: BatchValues): BatchPlanInput | null {
  const parsed = batchPlan.safeParse(planOf(values))
  return parsed.success && isComplete(parsed.data) ? parsed.data : null
}

/** Nobody is awaited without a decision, and a change holds from a day on. */
function isComplete(plan: BatchPlan): boolean {
  if (plan.deed === 'update') return plan.how === 'correct' || plan.from !== null
  if (plan.deed === 'end') return true
  return plan.start !== null || plan.toPrepare || plan.actNumber !== null || plan.decidedOn !== null
}
