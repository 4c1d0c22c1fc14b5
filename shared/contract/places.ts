import { z } from 'zod'
import { oneLine } from '#shared/domain/person-fields.ts'
import type { Act } from './history.ts'
import { type, type Route } from './route.ts'

const id = z.number().int().positive()
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'not_a_day')
const name = oneLine(120).pipe(z.string().min(2, 'required'))
const changing = { on: day, reason: oneLine(200).nullable().default(null) }
export const trees = ['administrative', 'health'] as const
export type Tree = (typeof trees)[number]

/** A unit under another, or above it, from a first to a last day (null: always, still). */
export interface UnitLink {
  readonly unitId: number
  readonly name: string
  readonly level: string
  readonly tree: Tree
  readonly from: string | null
  readonly to: string | null
}

/** What became of a unit: split, merged, renamed, moved. */
export interface UnitChange {
  readonly kind: string
  readonly day: string
  readonly oldId: number
  readonly oldUnit: string
  readonly newId: number
  readonly newUnit: string
  readonly oldName: string | null
  readonly newName: string | null
  readonly source: string
}

export interface UnitPage {
  readonly id: number
  readonly name: string
  readonly level: string
  readonly aliases: readonly string[]
  readonly opened: string | null
  readonly closed: string | null
  /** The newest first. */
  readonly parents: readonly UnitLink[]
  /** Units under it today or once. */
  readonly children: readonly UnitLink[]
  /** Facilities that lie in it today, straight away. */
  readonly facilities: readonly { readonly id: number; readonly name: string }[]
  readonly changes: readonly UnitChange[]
}

export const unitRenaming = z.object({ id, name, ...changing })
export type UnitRenaming = z.output<typeof unitRenaming>

export const unitMove = z.object({
  id,
  tree: z.enum(trees),
  parentId: z.number().int().positive('required'),
  ...changing,
})
export type UnitMove = z.output<typeof unitMove>

export const unitSplit = z.object({
  id,
  name,
  /** Units and facilities that belong to the new unit from the day on. */
  childIds: z.array(id).max(5000).default([]),
  facilityIds: z.array(id).max(20_000).default([]),
  ...changing,
})
export type UnitSplit = z.output<typeof unitSplit>

export const unitMerger = z.object({
  /** The unit that goes on. */
  id,
  fromIds: z.array(id).min(1, 'required').max(50, 'too_many'),
  ...changing,
})
export type UnitMerger = z.output<typeof unitMerger>

const write = { kind: 'write', needs: 'facility.write' } as const

export const placesContract = {
  'places.page': {
    kind: 'read',
    needs: 'reference.read',
    input: z.object({ id }),
    output: type<UnitPage>(),
  },
  'places.rename': { ...write, input: unitRenaming, output: type<Act>() },
  'places.move': { ...write, input: unitMove, output: type<Act>() },
  'places.split': { ...write, input: unitSplit, output: type<Act & { readonly id: number }>() },
  'places.merge': { ...write, input: unitMerger, output: type<Act>() },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
