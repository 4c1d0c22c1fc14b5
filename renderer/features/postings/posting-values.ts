import type { WorkerPosting } from '#shared/contract/workers.ts'

/** The paper behind a movement, as it stands in a form. */
export interface DecisionValues {
  readonly actNumber: string
  readonly decidedOn: string | null
  readonly reason: string | null
  /** The act is still to be written and signed. */
  readonly toPrepare: boolean
}

/** What stands in the form of a new posting. */
export interface PostingValues extends DecisionValues {
  readonly facilityId: number | null
  readonly kind: string | null
  readonly fonctionId: number | null
  readonly service: string
  readonly start: string | null
  readonly end: string | null
  readonly regularises: boolean
  readonly plannedEnd: string | null
  readonly supervisorId: number | null
  readonly presentOn: string | null
  readonly presenceState: string | null
  readonly endsCurrentBase: boolean
}

/** What stands in the form of a transfer: a base in place of the present one. */
export interface TransferValues extends DecisionValues {
  readonly facilityId: number | null
  readonly fonctionId: number | null
  readonly service: string
  /** Not yet: the decision is taken, the person has not come. */
  readonly arrived: 'yes' | 'not-yet'
  readonly start: string | null
  readonly regularises: boolean
}

export const NO_DECISION: DecisionValues = { actNumber: '', decidedOn: null, reason: null, toPrepare: false }

/** What few forms fill in. */
const NO_DETAILS = { plannedEnd: null, supervisorId: null, presentOn: null, presenceState: null }

export function startingValues(kind: string | null, hasCurrent: boolean): PostingValues {
  return {
    ...{ facilityId: null, kind, fonctionId: null, service: '', start: null, end: null },
    ...NO_DECISION,
    ...{ regularises: false, endsCurrentBase: hasCurrent, ...NO_DETAILS },
  }
}

export const NO_TRANSFER: TransferValues = {
  ...{ facilityId: null, fonctionId: null, service: '', arrived: 'yes', start: null, regularises: false },
  ...NO_DECISION,
}

/** A text that says something; what was left empty is not stated. */
export function stated(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text
}

/** The paper as the contract takes it: one that is to be prepared has neither number nor date. */
export function decisionOf({ actNumber, decidedOn, reason, toPrepare }: DecisionValues) {
  return toPrepare
    ? { actNumber: null, decidedOn: null, reason, toPrepare }
    : { actNumber: stated(actNumber), decidedOn: stated(decidedOn), reason, toPrepare }
}

/** Somebody looked, as the contract takes it; what was found is asked where a day is given. */
export function presenceOf(values: {
  readonly presentOn: string | null
  readonly presenceState: string | null
}): { on: string; state: string } | null {
  const [on, state] = [stated(values.presentOn), values.presenceState]
  return on === null && state === null ? null : { on: on ?? '', state: state ?? '' }
}

/** The form as the contract takes it. Whoever is only awaited leaves nothing yet. */
export function entryOf(
  workerId: number,
  values: PostingValues,
  { bases, current }: { readonly bases: readonly string[]; readonly current: WorkerPosting | null },
) {
  const { presentOn: _on, presenceState: _state, ...told } = values
  const start = stated(values.start)
  const isBase = values.kind === null || bases.includes(values.kind)
  const endsCurrentBase = values.endsCurrentBase && isBase && current !== null && start !== null
  return {
    ...told,
    ...decisionOf(values),
    presence: presenceOf(values),
    plannedEnd: stated(values.plannedEnd),
    workerId,
    // 0 is no facility: the contract refuses it at the field.
    facilityId: values.facilityId ?? 0,
    service: stated(values.service),
    start,
    end: stated(values.end),
    endsCurrentBase,
    currentBaseId: endsCurrentBase ? current.id : null,
  }
}

/** A transfer as the contract takes it: of who is only awaited, the old base goes on. */
export function transferOf(workerId: number, values: TransferValues, current: WorkerPosting) {
  const { arrived, regularises } = values
  const came = arrived === 'yes' && !values.toPrepare
  const start = came ? stated(values.start) : null
  return {
    ...decisionOf(values),
    ...{ workerId, facilityId: values.facilityId ?? 0, fonctionId: values.fonctionId },
    ...{ service: stated(values.service), start, regularises },
    ...(came ? { endsCurrentBase: true, currentBaseId: current.id } : {}),
  }
}
