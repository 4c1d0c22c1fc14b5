import { z } from 'zod'
import type { Conformity } from '#shared/domain/norms/facility-standing.ts'
import { oneLine } from '#shared/domain/person-fields.ts'
import type { Act } from './history.ts'
import type { Label } from './reference.ts'
import { type, type Route } from './route.ts'

/** Open, closed for a time, closed for good. */
export const facilityStatuses = ['open', 'suspended', 'closed'] as const
export type FacilityStatus = (typeof facilityStatuses)[number]

export interface FacilityRow {
  readonly id: number
  readonly name: string
  readonly aliases: readonly string[]
  readonly type: string | null
  readonly sector: string | null
  readonly milieu: string | null
  readonly status: FacilityStatus
  /** Unit of the health tree that has the role of a district; null: none is known. */
  readonly district: string | null
  readonly region: string | null
  readonly districtProposed: boolean
  /** Effectif budgétaire and disponible today; null outside what the caller may see. */
  readonly budget: number | null
  readonly available: number | null
}

/**
 * present: counted and here; away: counted, not here; hosted: here, counted elsewhere or nowhere;
 * outside: based here, neither counted nor here (secondment …); awaited: decided, not arrived.
 */
export type Presence = 'present' | 'away' | 'hosted' | 'outside' | 'awaited'

export interface FacilityStaff {
  readonly workerId: number
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string | null
  readonly sex: 'F' | 'M' | null
  readonly corps: Label | null
  readonly fonction: Label | null
  /** Taking up of duty here, as precisely as it is known. */
  readonly start: string | null
  readonly presence: Presence
}

export interface FacilityPlaceEntry {
  readonly unitId: number
  readonly unit: string
  readonly level: string
  readonly proposed: boolean
  /** The one that `facilities.update` replaces: that of the health tree where there is one. */
  readonly main: boolean
  readonly from: string | null
  /** From the nearest up, in both trees. */
  readonly ancestors: readonly {
    readonly name: string
    readonly level: string
    readonly tree: 'administrative' | 'health'
  }[]
}

export interface FormerPlace {
  readonly unit: string
  readonly level: string
  readonly from: string | null
  readonly to: string
}

/** One line of the norm beside who is available; `required` and `gap` are null where nothing is asked or determined. */
export interface FacilityNormLine {
  readonly code: string
  readonly label: Label
  readonly required: number | null
  readonly present: number
  readonly gap: number | null
  readonly surplus: number
  /** Without it the facility does not meet the norm. */
  readonly mandatory: boolean
}

/** The facility beside the norm in force today, as in the staffing report. */
export interface FacilityNorm {
  readonly setId: number
  readonly label: Label
  readonly status: 'official' | 'example' | 'local'
  readonly source: string
  readonly conformity: Conformity
  /** What is not known of the facility, so that the norm is undetermined. */
  readonly missing: 'type' | 'milieu' | 'population' | null
  readonly lines: readonly FacilityNormLine[]
  /** Available persons who stand in no line. */
  readonly others: number
}

/** Somebody who serves or served at a facility; `to` is null while she does. */
export interface FacilityService {
  readonly postingId: number
  readonly workerId: number
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string | null
  /** Her corps on the last day here, or today's. */
  readonly corps: Label | null
  readonly fonction: Label | null
  /** Code of the kind of posting. */
  readonly kind: string
  readonly from: string
  readonly to: string | null
  /** Code of the reason why it ended. */
  readonly reason: string | null
}

/** What a facility is or was from a first to a last day (null: always, still). */
export interface FacilityStateEntry {
  readonly type: string | null
  readonly sector: string | null
  readonly managingBody: string | null
  readonly milieu: string | null
  readonly status: FacilityStatus
  readonly from: string | null
  readonly to: string | null
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
  readonly status: FacilityStatus
  /** Today's places; the main one first. */
  readonly places: readonly FacilityPlaceEntry[]
  readonly formerPlaces: readonly FormerPlace[]
  /** Everything that is known of it over time, the newest first. */
  readonly states: readonly FacilityStateEntry[]
  readonly staff: readonly FacilityStaff[]
  /** Staff of the facility whom the caller may not see. */
  readonly withheld: number
  /** Today; null outside what the caller may see. */
  readonly budget: number | null
  readonly available: number | null
  readonly awaited: number | null
  /** Null: no norm is in force, the facility is closed, or it is outside what the caller may see. */
  readonly norm: FacilityNorm | null
}

const id = z.number().int().positive()
const code = z.string().min(1).max(60)

/** What the form of a facility holds. `unitId` is its main place; null only where none was known. */
export const facilityEntry = z.object({
  name: oneLine(120).pipe(z.string().min(2, 'required')),
  type: code.nullable(),
  sector: code.nullable(),
  managingBody: code.nullable(),
  milieu: code.nullable(),
  status: z.enum(facilityStatuses),
  unitId: id.nullable(),
})
export type FacilityEntry = z.output<typeof facilityEntry>

/** A record that is there, with what it was when the form was opened: what another window wrote since is not lost. */
const changedFacility = facilityEntry.extend({
  id,
  opened: z.record(z.string(), z.unknown()),
  recordChange: z.boolean().default(false),
})
export type ChangedFacility = z.output<typeof changedFacility>

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
  /** All who took up duty here, the last to leave first; who is gone from what the caller may see is only counted. */
  'facilities.services': {
    kind: 'read',
    needs: 'facility.read',
    input: z.object({ id }),
    output: type<{ readonly services: readonly FacilityService[]; readonly withheld: number }>(),
  },
  /**
   * Corrects what was wrong all along (the default), or records a change as of today: what was true until
   * yesterday stays in the history.
   */
  'facilities.update': {
    kind: 'write',
    needs: 'facility.write',
    input: changedFacility,
    output: type<Act>(),
  },
  /** Makes proposed districts definite: all of a place, or those of the facilities named. */
  'facilities.acceptProposedPlaces': {
    kind: 'write',
    needs: 'facility.write',
    input: z.object({
      placeId: id.nullable().default(null),
      facilityIds: z.array(id).max(20_000).nullable().default(null),
    }),
    output: type<Act & { readonly accepted: number }>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
