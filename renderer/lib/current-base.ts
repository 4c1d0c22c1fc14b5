import type { ReferenceLists } from '#shared/contract/reference.ts'
import type { WorkerPosting } from '#shared/contract/workers.ts'

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
    postings.find(
      ({ kind, start, end, draft }) => bases.includes(kind) && !draft && start !== null && end === null,
    ) ?? null
  )
}
