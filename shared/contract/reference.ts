import { z } from 'zod'
import { type, type Route } from './route.ts'

/** A label in both languages; the renderer chooses. */
export interface Label {
  readonly fr: string
  readonly en: string
}

export interface ListEntry {
  readonly code: string
  readonly label: Label
  readonly hidden: boolean
  readonly attributes: Readonly<Record<string, unknown>>
}

export interface CorpsEntry {
  readonly id: number
  readonly code: string
  readonly label: Label
  readonly feminineFr: string | null
  readonly abbreviation: string
  readonly category: string | null
  readonly whoGroup: string
  readonly hidden: boolean
}

export interface FonctionEntry {
  readonly id: number
  readonly code: string
  readonly label: Label
}

export interface NormSetEntry {
  readonly id: number
  readonly code: string
  readonly label: Label
  readonly status: 'official' | 'example' | 'local'
  readonly source: string
}

export interface ReferenceLists {
  /** Code lists by name: sector, milieu, facility_type, statut, position, posting_kind, reason, level … */
  readonly lists: Readonly<Record<string, readonly ListEntry[]>>
  readonly corps: readonly CorpsEntry[]
  readonly fonctions: readonly FonctionEntry[]
  readonly normSets: readonly NormSetEntry[]
  /** Days on which units changed their parent, newest first. */
  readonly reforms: readonly string[]
}

/** One unit in one tree as it is on a day. */
export interface PlaceNode {
  readonly id: number
  readonly name: string
  readonly level: string
  readonly tree: 'administrative' | 'health'
  readonly parentId: number | null
  readonly aliases: readonly string[]
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const referenceContract = {
  'reference.lists': {
    kind: 'read',
    needs: 'reference.read',
    input: z.object({}),
    output: type<ReferenceLists>(),
  },
  'reference.places': {
    kind: 'read',
    needs: 'reference.read',
    /** The units as they are on a day; today when left out. */
    input: z.object({ on: day.optional() }),
    output: type<readonly PlaceNode[]>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
