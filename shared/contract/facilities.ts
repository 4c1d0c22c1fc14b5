import { z } from 'zod'
import { oneLine } from '#shared/domain/person-fields.ts'
import type { Label } from './reference.ts'
import { type, type Route } from './route.ts'

export interface FacilityRow {
  readonly id: number
  readonly name: string
  readonly aliases: readonly string[]
  readonly type: string | null
  readonly sector: string | null
  readonly milieu: string | null
  readonly status: string
  /** Smallest unit of the health tree, then the one above it. */
  readonly district: string | null
  readonly region: string | null
  readonly districtProposed: boolean
  readonly budget: number
  readonly available: number
}

export interface FacilityStaff {
  readonly workerId: number
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string | null
  readonly sex: 'F' | 'M' | null
  readonly corps: Label | null
  readonly fonction: Label | null
  readonly start: string | null
  /** present: counted and here; away: counted, not here; hosted: here, counted elsewhere; awaited: decided, not arrived. */
  readonly presence: 'present' | 'away' | 'hosted' | 'awaited'
}

export interface FacilityPlaceEntry {
  readonly unitId: number
  readonly unit: string
  readonly level: string
  readonly proposed: boolean
  readonly ancestors: readonly { readonly name: string; readonly level: string; readonly tree: string }[]
}

export interface FacilityPage {
  readonly id: number
  readonly uid: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly latitude: number | null
  readonly longitude: number | null
  readonly positionSource: string | null
  readonly source: string
  readonly type: string | null
  readonly sector: string | null
  readonly managingBody: string | null
  readonly milieu: string | null
  readonly status: string
  readonly places: readonly FacilityPlaceEntry[]
  readonly staff: readonly FacilityStaff[]
  readonly budget: number
  readonly available: number
}

const id = z.number().int().positive()
const code = z.string().min(1).max(60)

export const facilitiesContract = {
  'facilities.list': {
    kind: 'read',
    needs: 'facility.read',
    input: z.object({
      placeId: id.nullable().default(null),
      type: code.nullable().default(null),
      query: z.string().max(200).default(''),
      limit: z.number().int().min(1).max(20_000).default(20_000),
    }),
    output: type<readonly FacilityRow[]>(),
  },
  'facilities.page': {
    kind: 'read',
    needs: 'facility.read',
    input: z.object({ id }),
    output: type<FacilityPage>(),
  },
  'facilities.update': {
    kind: 'write',
    needs: 'facility.write',
    input: z.object({
      id,
      name: oneLine(120).pipe(z.string().min(2, 'required')),
      type: code.nullable(),
      sector: code.nullable(),
      milieu: code.nullable(),
      unitId: id,
    }),
    output: type<null>(),
  },
  /** Makes proposed districts definite: all of a place, or those of the facilities named. */
  'facilities.acceptProposedPlaces': {
    kind: 'write',
    needs: 'facility.write',
    input: z.object({
      placeId: id.nullable().default(null),
      facilityIds: z.array(id).max(20_000).nullable().default(null),
    }),
    output: type<{ readonly accepted: number }>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
