import { z } from 'zod'
import type { OrgChart } from '#shared/domain/posts/org-chart.ts'
import { oneLine } from '#shared/domain/person-fields.ts'
import type { ListedPerson } from '#shared/domain/person-identity.ts'
import type { Act } from './history.ts'
import type { Label } from './reference.ts'
import { type, type Route } from './route.ts'

const id = z.number().int().positive()
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'not_a_day')

/** What the register says of a post by itself; whether somebody fills it, the postings say. */
export const postStates = ['open', 'frozen', 'abolished'] as const
export type PostState = (typeof postStates)[number]

/** Filled: somebody who serves today names it; awaited: somebody who has not arrived does; vacant: nobody does. */
export const occupancies = ['filled', 'awaited', 'vacant'] as const
export type Occupancy = (typeof occupancies)[number]

/** What a list of posts asks for: open and vacant, open and filled, frozen, abolished. */
export const postStandings = ['vacant', 'awaited', 'filled', 'frozen', 'abolished'] as const

export const postFilter = z.object({
  placeId: id.nullable().default(null),
  facilityId: id.nullable().default(null),
  corpsId: id.nullable().default(null),
  /** Null: all that are not abolished. */
  standing: z.enum(postStandings).nullable().default(null),
  /** Only posts that have been vacant for so many whole months or more. */
  vacantMonths: z.number().int().min(0).max(600).nullable().default(null),
  /** Words of the code, the title or the facility. */
  query: z.string().max(200).default(''),
})
export type PostFilter = z.output<typeof postFilter>

export interface PostRow {
  readonly id: number
  readonly code: string
  readonly title: string
  readonly facilityId: number
  readonly facility: string
  readonly district: string | null
  readonly corps: Label | null
  readonly state: PostState
  readonly occupancy: Occupancy
  /** Who fills it today, or is awaited on it; more than one may. Nobody that the caller may not see. */
  readonly holders: readonly string[]
  /** An open post that nobody fills: since the day after the last holder left, or since it was opened. */
  readonly vacantSince: string | null
  readonly openedOn: string | null
}

/** Somebody who fills or filled a post. */
export interface PostHolder extends ListedPerson {
  readonly postingId: number
  readonly workerId: number
  readonly corps: Label | null
  readonly facility: string
  readonly kind: string
  /** Null: awaited. */
  readonly from: string | null
  readonly to: string | null
  readonly reason: string | null
  readonly now: boolean
}

const text = (most: number) => oneLine(most).nullable().default(null)

const postFields = {
  title: oneLine(120).pipe(z.string().min(2, 'required')),
  facilityId: z.number().int().positive('required'),
  service: text(80),
  corpsId: id.nullable().default(null),
  fonctionId: id.nullable().default(null),
  reportsToId: id.nullable().default(null),
  /** Of the whole working time, above 0 and at most 1. */
  fte: z.number('not_an_amount').gt(0, 'out_of_range').max(1, 'out_of_range').default(1),
  fundingSource: z.string().min(1).max(60).nullable().default(null),
  openedOn: day.nullable().default(null),
  /** When it was advertised, and when it should be filled at the latest. */
  postedOn: day.nullable().default(null),
  fillBy: day.nullable().default(null),
  proposedSalary: z.number('not_an_amount').int().min(0, 'out_of_range').max(1e12, 'out_of_range').nullable(),
  currency: text(3),
  description: text(500),
  notes: text(500),
}

const code = oneLine(60).pipe(z.string().min(1, 'required'))

/** What the form of a post holds. */
export const postEntry = z.object({ code, ...postFields })
export type PostEntry = z.output<typeof postEntry>

/** Most posts created at once. */
export const POST_BATCH_LIMIT = 500

const numbering = {
  /** `{facility}-{corps}-{n:03}`: words of the post, and its number with so many digits. */
  format: oneLine(80).pipe(z.string().min(1, 'required')),
  count: z.number('not_an_amount').int().min(1, 'out_of_range').max(POST_BATCH_LIMIT, 'out_of_range'),
  /** Null: the first number whose code is free; taken ones are passed over. */
  first: z.number('not_an_amount').int().min(0, 'out_of_range').max(999_999, 'out_of_range').nullable(),
}

export const postBatch = z.object({ ...numbering, ...postFields })
export type PostBatch = z.output<typeof postBatch>

export interface PostCode {
  readonly code: string
  /** A post of the office that is not abolished has it. */
  readonly taken: boolean
}

export const postDeeds = ['freeze', 'thaw', 'abolish', 'restore'] as const
export type PostDeed = (typeof postDeeds)[number]

export const postStep = z.object({ id, deed: z.enum(postDeeds), on: day, reason: text(200) })
export type PostStep = z.output<typeof postStep>

/** Everything about one post. */
export interface PostPage extends PostEntry {
  readonly id: number
  readonly uid: string
  readonly facility: string
  readonly corps: Label | null
  readonly fonction: Label | null
  readonly reportsTo: { readonly id: number; readonly code: string; readonly title: string } | null
  readonly under: readonly { readonly id: number; readonly code: string; readonly title: string }[]
  readonly state: PostState
  readonly stateSince: string | null
  readonly stateReason: string | null
  readonly closedOn: string | null
  readonly occupancy: Occupancy
  readonly vacantSince: string | null
  /** The present ones first. */
  readonly holders: readonly PostHolder[]
  /** Holders whom the caller may not see. */
  readonly withheld: number
}

/** A post of a facility as a posting's form offers it. */
export interface PostOption {
  readonly id: number
  readonly code: string
  readonly title: string
  readonly state: PostState
  readonly occupancy: Occupancy
}

/** Somebody who serves at a facility without a post. */
export interface Unplaced extends ListedPerson {
  readonly postingId: number
  readonly workerId: number
  readonly corps: Label | null
}

/** A facility's posts and people as its organisation chart shows them. */
export interface FacilityChart {
  readonly facility: string
  readonly today: string
  readonly chart: OrgChart
  readonly posts: number
  readonly persons: number
  /** People of the facility whom the caller may not see. */
  readonly withheld: number
}

const reading = { kind: 'read', needs: 'facility.read' } as const
const writing = { kind: 'write', needs: 'post.write' } as const

export const postsContract = {
  'posts.list': { ...reading, input: postFilter, output: type<readonly PostRow[]>() },
  'posts.page': { ...reading, input: z.object({ id }), output: type<PostPage>() },
  /** The posts of a facility that are not abolished. */
  'posts.options': { ...reading, input: z.object({ facilityId: id }), output: type<readonly PostOption[]>() },
  /** Who serves at a post's facility and fills no post. */
  'posts.unplaced': { ...reading, input: z.object({ facilityId: id }), output: type<readonly Unplaced[]>() },
  'posts.chart': { ...reading, input: z.object({ facilityId: id }), output: type<FacilityChart>() },
  'posts.create': { ...writing, input: postEntry, output: type<Act & { readonly id: number }>() },
  /** The codes that a batch would give. */
  'posts.codes': {
    ...reading,
    input: z.object({ ...numbering, facilityId: id, corpsId: id.nullable(), fonctionId: id.nullable() }),
    output: type<readonly PostCode[]>(),
  },
  'posts.createBatch': {
    ...writing,
    input: postBatch,
    output: type<Act & { readonly ids: readonly number[] }>(),
  },
  /** Corrects what was wrong; `opened` is what the form showed when it was opened. */
  'posts.update': {
    ...writing,
    input: postEntry.extend({ id, opened: z.record(z.string(), z.unknown()) }),
    output: type<Act>(),
  },
  /** Freezes, thaws, abolishes or restores a post, on a day and for a reason. */
  'posts.step': { ...writing, input: postStep, output: type<Act>() },
  /** Notes that somebody who serves at the facility fills the post (null: no post any more). */
  'posts.place': {
    ...writing,
    input: z.object({ postingId: id, postId: id.nullable() }),
    output: type<Act>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
