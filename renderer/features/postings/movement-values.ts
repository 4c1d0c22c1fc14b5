import type { MovementEntry } from '#shared/contract/movements.ts'
import type { Movement, MovementField } from '#shared/domain/movements/movement.ts'
import { decisionOf, type DecisionValues, NO_DECISION, presenceOf, stated } from './posting-values.ts'

/** What stands in the form of any movement; fields that its definition does not name stay empty. */
export interface MovementValues extends DecisionValues {
  readonly positionId: number | null
  readonly kind: string | null
  readonly facilityId: number | null
  readonly fonctionId: number | null
  readonly service: string
  readonly supervisorId: number | null
  readonly start: string | null
  readonly plannedEnd: string | null
  readonly presentOn: string | null
  readonly presenceState: string | null
  readonly end: string | null
  readonly notes: string
  readonly regularises: boolean
}

export const NO_MOVEMENT: MovementValues = {
  ...{ positionId: null, kind: null, facilityId: null, fonctionId: null, service: '', supervisorId: null },
  ...{ start: null, plannedEnd: null, presentOn: null, presenceState: null, end: null, notes: '' },
  ...{ regularises: false, ...NO_DECISION },
}

/** The form as the contract takes it: only what the movement's definition asks for is told. */
export function movementEntryOf(
  { workerId, carriesOut }: { readonly workerId: number; readonly carriesOut: number | null },
  movement: Movement,
  values: MovementValues,
) {
  const asked = <Value>(field: MovementField, value: Value) =>
    movement.fields.includes(field) ? value : null
  return {
    ...{ workerId, carriesOut, movement: movement.name, currentBaseId: null },
    ...decisionOf(values),
    regularises: values.regularises,
    positionId: asked('positionId', values.positionId),
    kind: asked('kind', values.kind),
    facilityId: asked('facilityId', values.facilityId),
    fonctionId: asked('fonctionId', values.fonctionId),
    service: asked('service', stated(values.service)),
    supervisorId: asked('supervisorId', values.supervisorId),
    start: asked('start', stated(values.start)),
    plannedEnd: asked('plannedEnd', stated(values.plannedEnd)),
    presence: asked('presence', presenceOf(values)),
    end: asked('end', stated(values.end)),
    notes: asked('notes', stated(values.notes)),
  } satisfies MovementEntry
}
