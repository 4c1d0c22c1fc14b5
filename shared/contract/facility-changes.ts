import { z } from 'zod'
import { oneLine } from '#shared/domain/person-fields.ts'
import type { ListedPerson } from '#shared/domain/person-identity.ts'
import { facilityStatuses } from './facilities.ts'
import type { Act } from './history.ts'
import { paper } from './postings.ts'
import type { Label } from './reference.ts'
import { type, type Route } from './route.ts'

const id = z.number().int().positive()
const code = z.string().min(1).max(60).nullable()
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'not_a_day')
const name = oneLine(120).pipe(z.string().min(2, 'required'))
const why = oneLine(200).nullable().default(null)
const unitId = z.number().int().positive('required')

/** What a structure's change rests on: the day, and the text or the reason. */
const changing = { on: day, reason: why }

/** Somebody who serves at a facility today, as the form of a split or a closure lists them. */
export interface ServingPerson extends ListedPerson {
  readonly postingId: number
  readonly workerId: number
  readonly corps: Label | null
  readonly fonction: Label | null
  readonly service: string | null
  readonly kind: string
  readonly from: string | null
  readonly postId: number | null
}

/** What became of a facility: of itself, or of another that it came from or went into. */
export interface FacilityChangeEntry {
  readonly kind: 'renamed' | 'moved' | 'split' | 'merged'
  readonly day: string
  readonly oldName: string | null
  readonly newName: string | null
  readonly otherId: number | null
  readonly other: string | null
  /** False: the change is the other facility's, which was split off this one or merged into it. */
  readonly own: boolean
  readonly source: string
}

export const facilityOpening = z.object({
  name,
  unitId,
  type: code.default(null),
  sector: code.default(null),
  managingBody: code.default(null),
  milieu: code.default(null),
  ...changing,
})
export type FacilityOpening = z.output<typeof facilityOpening>

/**
 * `change`: from `on` on the facility is open, suspended or closed, and was not before. `correct`: the status or the
 * day from which it holds was wrong.
 */
export const statusChange = z.object({
  id,
  status: z.enum(facilityStatuses),
  manner: z.enum(['change', 'correct']),
  ...changing,
  /** Closes although people still serve there: their postings are to be ended one by one. */
  evenStaffed: z.boolean().default(false),
})
export type StatusChange = z.output<typeof statusChange>

export const facilityRenaming = z.object({ id, name, ...changing })
export type FacilityRenaming = z.output<typeof facilityRenaming>

export const facilityMove = z.object({ id, unitId, ...changing })
export type FacilityMove = z.output<typeof facilityMove>

const { actNumber, decidedOn } = paper
/** The decision that moves the staff, where there is one. */
const decision = { actNumber, decidedOn }

export const facilitySplit = z.object({
  id,
  name,
  /** Null: where the old one stands. */
  unitId: id.nullable().default(null),
  /** Null: what the old one is. */
  type: code.default(null),
  /** Who goes to the new facility, and with which posts. */
  postingIds: z.array(id).max(2000).default([]),
  postIds: z.array(id).max(2000).default([]),
  ...changing,
  ...decision,
})
export type FacilitySplit = z.output<typeof facilitySplit>

export const facilityMerger = z.object({
  /** The facility that goes on. */
  id,
  /** Those that go into it. */
  fromIds: z.array(id).min(1, 'required').max(50, 'too_many'),
  /** `transfer`: everybody goes over on the day; `leave`: postings stay as they are, to be dealt with one by one. */
  staff: z.enum(['transfer', 'leave']),
  ...changing,
  ...decision,
})
export type FacilityMerger = z.output<typeof facilityMerger>

const read = { kind: 'read', needs: 'facility.read' } as const
const change = { kind: 'write', needs: 'facility.write' } as const
/** Ends and begins postings too. */
const moving = { kind: 'write', needs: 'facility.write' } as const

export const facilityChangesContract = {
  'facilities.changes': { ...read, input: z.object({ id }), output: type<readonly FacilityChangeEntry[]>() },
  /** Who serves at a facility today, whatever the kind; `withheld` are outside what the caller may see. */
  'facilities.serving': {
    ...read,
    input: z.object({ id }),
    output: type<{ readonly persons: readonly ServingPerson[]; readonly withheld: number }>(),
  },
  'facilities.open': { ...change, input: facilityOpening, output: type<Act & { readonly id: number }>() },
  'facilities.setStatus': { ...change, input: statusChange, output: type<Act>() },
  'facilities.rename': { ...change, input: facilityRenaming, output: type<Act>() },
  'facilities.move': { ...change, input: facilityMove, output: type<Act>() },
  'facilities.split': {
    ...moving,
    input: facilitySplit,
    output: type<Act & { readonly id: number; readonly moved: number }>(),
  },
  'facilities.merge': { ...moving, input: facilityMerger, output: type<Act & { readonly moved: number }>() },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
