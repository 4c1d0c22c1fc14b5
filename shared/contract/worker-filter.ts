import { z } from 'zod'

/** Stands in a list of codes for "not known". */
export const UNKNOWN = 'unknown'

/**
 * Where persons stand on the day asked. any: every file; budget: in the effectif budgétaire; available: counted and
 * here; away: counted, not here; awaited: decided, not arrived; former: served once, no base now; none: never posted.
 */
export const standings = ['any', 'budget', 'available', 'away', 'awaited', 'former', 'none'] as const
export type Standing = (typeof standings)[number]

/** Facts that a file may lack, in the order of the sheet. */
export const gaps = [
  'sex',
  'birth',
  'phone',
  'matricule',
  'nationalId',
  'corps',
  'statut',
  'base',
  'start',
] as const
export type Gap = (typeof gaps)[number]

/** The code list behind each filter that has one. */
export const CODE_LISTS = {
  facilityTypes: 'facility_type',
  milieux: 'milieu',
  sectors: 'sector',
  statuts: 'statut',
  positions: 'position',
  contracts: 'contract_type',
} as const

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const id = z.number().int().positive()
const code = z.string().min(1).max(60)
const years = z.number().int().min(0).max(120).nullable().default(null)
const codes = z.array(code).max(100).default([])
const ids = z.array(id).max(500).default([])

/**
 * Which persons: the one filter of lists, printed lists, counts and figures. An empty list of codes means all;
 * `UNKNOWN` among them takes those of whom it is not known. Everything holds on the day `on`.
 */
export const workerFilter = z.object({
  /** As on this day; null: today. */
  on: day.nullable().default(null),
  /** Name in any order, phone, matricule, as in the search. */
  query: z.string().max(200).default(''),
  standing: z.enum(standings).default('any'),
  /** A unit of either tree and everything under it, within the boundaries of the day. */
  placeId: id.nullable().default(null),
  facilityId: id.nullable().default(null),
  facilityTypes: codes,
  milieux: codes,
  sectors: codes,
  corpsIds: ids,
  /** Groups of corps as the WHO counts them. */
  whoGroups: codes,
  fonctionIds: ids,
  statuts: codes,
  categories: codes,
  /** Administrative positions on the day; none recorded is `activite` where the country has it. */
  positions: codes,
  contracts: codes,
  sexes: z
    .array(z.enum(['F', 'M', UNKNOWN]))
    .max(3)
    .default([]),
  /** Completed years on the day, first and last included; a birth known by its year counts if any of its days does. */
  ageFrom: years,
  ageTo: years,
  /** Completed years since the first taking up of duty. */
  seniorityFrom: years,
  seniorityTo: years,
  /** Files that lack any of these. */
  missing: z.array(z.enum(gaps)).max(gaps.length).default([]),
  /** These persons and no others: chosen one by one in a list. */
  workerIds: ids,
  /** Who must retire on 31 December of this year, by the rules in force then. */
  retiresIn: z.number().int().min(1900).max(2200).nullable().default(null),
})
export type WorkerFilter = z.output<typeof workerFilter>
export type WorkerFilterInput = z.input<typeof workerFilter>

/** What nobody narrowed yet. */
export const NO_FILTER: WorkerFilter = workerFilter.parse({})
