import type { ReferenceLists } from '#shared/contract/reference.ts'
import type { WorkerPosting } from '#shared/contract/workers.ts'

/** What stands in the form of a new posting. */
export interface PostingValues {
  readonly facilityId: number | null
  readonly kind: string | null
  readonly fonctionId: number | null
  readonly service: string
  readonly actNumber: string
  readonly decidedOn: string | null
  readonly start: string | null
  readonly end: string | null
  readonly reason: string | null
  readonly endsCurrentBase: boolean
}

/** Posting kinds of which a person has one at a time. */
export function baseKinds(reference: ReferenceLists): string[] {
  const kinds = reference.lists.posting_kind ?? []
  return kinds.filter((item) => item.attributes.role === 'base').map((item) => item.code)
}

/** The base that is open. */
export function currentBase(
  postings: readonly WorkerPosting[],
  bases: readonly string[],
): WorkerPosting | null {
  return (
    postings.find(({ kind, start, end }) => bases.includes(kind) && start !== null && end === null) ?? null
  )
}

export function startingValues(kind: string | null, hasCurrent: boolean): PostingValues {
  return {
    ...{ facilityId: null, kind, fonctionId: null, service: '', actNumber: '', decidedOn: null },
    ...{ start: null, end: null, reason: null, endsCurrentBase: hasCurrent },
  }
}

/** The form as the contract takes it. Whoever is only awaited leaves nothing yet. */
export function entryOf(
  workerId: number,
  values: PostingValues,
  { bases, current }: { readonly bases: readonly string[]; readonly current: WorkerPosting | null },
) {
  const stated = (text: string | null) => (text === null || text.trim() === '' ? null : text)
  const start = stated(values.start)
  const isBase = values.kind === null || bases.includes(values.kind)
  return {
    ...values,
    workerId,
    // 0 is no facility: the contract refuses it at the field.
    facilityId: values.facilityId ?? 0,
    service: stated(values.service),
    actNumber: stated(values.actNumber),
    decidedOn: stated(values.decidedOn),
    start,
    end: stated(values.end),
    endsCurrentBase: values.endsCurrentBase && isBase && current !== null && start !== null,
  }
}
