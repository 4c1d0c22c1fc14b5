import type { WorkerPosting } from '#shared/contract/workers.ts'

/** The paper behind a movement, as it stands in a form. */
export interface DecisionValues {
  readonly actNumber: string
  readonly decidedOn: string | null
  readonly reason: string | null
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

const NO_DECISION: DecisionValues = { actNumber: '', decidedOn: null, reason: null }

export function startingValues(kind: string | null, hasCurrent: boolean): PostingValues {
  return {
    ...{ facilityId: null, kind, fonctionId: null, service: '', start: null, end: null },
    ...NO_DECISION,
    ...{ regularises: false, endsCurrentBase: hasCurrent },
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

/** The paper as the contract takes it. */
export function decisionOf({ actNumber, decidedOn, reason }: DecisionValues): {
  actNumber: string | null
  decidedOn: string | null
  reason: string | null
} {
  return { actNumber: stated(actNumber), decidedOn: stated(decidedOn), reason }
}

/** The form as the contract takes it. Whoever is only awaited leaves nothing yet. */
export function entryOf(
  workerId: number,
  values: PostingValues,
  { bases, current }: { readonly bases: readonly string[]; readonly current: WorkerPosting | null },
) {
  const start = stated(values.start)
  const isBase = values.kind === null || bases.includes(values.kind)
  const endsCurrentBase = values.endsCurrentBase && isBase && current !== null && start !== null
  return {
    ...values,
    ...decisionOf(values),
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
  const start = arrived === 'yes' ? stated(values.start) : null
  return {
    ...decisionOf(values),
    ...{ workerId, facilityId: values.facilityId ?? 0, fonctionId: values.fonctionId },
    ...{ service: stated(values.service), start, regularises },
    ...(arrived === 'yes' ? { endsCurrentBase: true, currentBaseId: current.id } : {}),
  }
}
