import { z } from 'zod'
import { listMovements } from './movements/names.ts'
import { whoGroups } from './who-groups.ts'

const text = z.string().trim().min(1)
const optionalText = z
  .string()
  .trim()
  .transform((value) => (value === '' ? null : value))
const code = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/)
const optionalCode = z
  .string()
  .regex(/^([a-z0-9][a-z0-9_-]*)?$/)
  .transform((value) => (value === '' ? null : value))
const day = z.string().refine((value) => isDay(value))
const optionalDay = z
  .string()
  .refine((value) => value === '' || isDay(value))
  .transform((value) => (value === '' ? null : value))
const flag = z.enum(['0', '1']).transform((value) => value === '1')
const whole = z.string().regex(/^\d+$/).transform(Number)
const optionalWhole = z
  .string()
  .regex(/^\d*$/)
  .transform((value) => (value === '' ? null : Number(value)))
const yearlyDay = z.string().refine((value) => isDay(value.length === 5 ? `2024-${value}` : value))
const decimal = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .transform(Number)
const list = z.string().transform((value) =>
  value
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)
const pairs = z
  .string()
  .regex(/^([^=|]+=[^=|]+(\|[^=|]+=[^=|]+)*)?$/)
  .transform((value) =>
    value === ''
      ? []
      : value.split('|').map((pair) => {
          const [scheme = '', number = ''] = pair.split('=')
          return { scheme: scheme.trim(), value: number.trim() }
        }),
  )
const pattern = z
  .string()
  .refine((value) => isPattern(value))
  .transform((value) => (value === '' ? null : value))
const tree = z.enum(['administrative', 'health'])
/** The movement that a kind of posting, a position or a reason belongs to; empty: none of its own. */
const movement = z.enum(['', ...listMovements]).transform((value) => (value === '' ? null : value))

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

function isPattern(value: string): boolean {
  try {
    return new RegExp(value, 'u') instanceof RegExp
  } catch {
    return false
  }
}

const labels = { labelFr: text, labelEn: text }
const plurals = { pluralFr: text, pluralEn: text }
const evidence = { source: text, certainty: text }
const codeList = z.object({ code, ...labels, ...evidence })
/** Words, in any language, by which an import recognises the value. */
const matched = z.object({ code, ...labels, match: list, ...evidence })

/** One schema per CSV file: property names are the headers in camel case (`label_fr` is `labelFr`). */
export const rowSchemas = {
  /** `role` tells code which level it is dealing with, whatever the country calls it. */
  levels: z.object({
    code,
    ...labels,
    ...plurals,
    role: z.enum(['country', 'region', 'district', 'commune', 'other']),
    order: whole,
    trees: list.pipe(z.array(tree).min(1)),
  }),
  units: z.object({
    key: code,
    level: code,
    name: text,
    aliases: list,
    codes: pairs,
    opened: optionalDay,
    closed: optionalDay,
    ...evidence,
  }),
  unitParents: z.object({ unit: code, parent: code, tree, from: optionalDay, to: optionalDay, ...evidence }),
  population: z.object({
    unit: code,
    year: whole,
    value: whole,
    method: z.enum(['census-final', 'census-provisional', 'sum', 'estimate', 'projection']),
    boundariesOn: day,
    preferred: flag,
    ...evidence,
  }),
  /** `nameWord` begins a facility's French name; `headsDistrict`: the district is named after its place. */
  facilityTypes: z.object({
    code,
    level: z.enum(['base', 'first-referral', 'second-referral', 'third-referral', 'administration', 'other']),
    ...labels,
    ...plurals,
    abbreviation: text,
    nameWord: text,
    sectorDefault: optionalCode,
    healthCare: flag,
    headsDistrict: flag,
    match: list,
    ...evidence,
  }),
  sectors: matched,
  milieux: matched,
  managingBodies: matched,
  corps: z.object({
    code,
    ...labels,
    feminineFr: optionalText,
    abbreviation: text,
    isco08: z.string().regex(/^\d{4}$/),
    category: optionalText,
    whoGroup: z.enum(whoGroups),
    /** Associate professional: counted in a density only when the report says so. */
    associate: flag,
    order: whole,
    ...evidence,
  }),
  /** `headsFacility`: who holds it is responsible for the facility and stands first in its lists. */
  fonctions: z.object({ code, ...labels, headsFacility: flag, ...evidence }),
  /** `employerSector`: which retirement rules apply while nothing is known of the employer. */
  statuts: z.object({ code, ...labels, abbreviation: text, employerSector: code, ...evidence }),
  contractTypes: codeList,
  employers: z.object({ code, ...labels, sector: code, ...evidence }),
  fundingSources: codeList,
  /** `available`: really here; `budget`: still on the establishment; `host`: may name where the person is meanwhile. */
  positions: z.object({
    code,
    ...labels,
    available: flag,
    budget: flag,
    host: flag,
    movement,
    ...evidence,
  }),
  postingKinds: z.object({
    code,
    ...labels,
    role: z.enum(['base', 'hosting', 'partial', 'none']),
    movement,
  }),
  reasons: z.object({
    code,
    ...labels,
    kind: z.enum(['start', 'end', 'transfer', 'departure']),
    movement,
    ...evidence,
  }),
  identifierTypes: z.object({ code, ...labels, pattern, ...evidence }),
  contactKinds: z.object({ code, ...labels, phone: flag }),
  /** Every code list that needs nothing but words: diplomas, schools, languages, kinds of relation … */
  lists: z.object({ list: z.string().regex(/^[a-z][a-z_]*$/), code, ...labels, ...evidence }),
  /**
   * `position`: the absence that a granted leave is; `days`: what a person may take, none where there is no limit, per
   * `grant` (year, or event as a birth is one), counted as `counting` says; unspent days live `carryYears` more years.
   */
  leaveTypes: z.object({
    code,
    ...labels,
    position: code,
    days: optionalWhole,
    counting: z.enum(['calendar', 'working']),
    grant: z.enum(['year', 'event', 'none']),
    carryYears: whole,
    ...evidence,
  }),
  /** `day`: `05-01` every year, `2026-03-20` once. */
  holidays: z.object({ code, day: yearlyDay, ...labels, ...evidence }),
  /** A text that acts cite, while it is in force; `kinds`: the kinds of act that cite it. */
  visas: z.object({
    code,
    textFr: text,
    textEn: text,
    kinds: list,
    from: optionalDay,
    to: optionalDay,
    order: whole,
    ...evidence,
  }),
  retirementRules: z.object({
    statut: code,
    category: text,
    employerSector: code,
    from: day,
    to: optionalDay,
    age: whole,
    ...evidence,
  }),
  thresholds: z.object({
    code,
    value: decimal,
    ...labels,
    year: whole,
    groups: list.pipe(z.array(z.enum(whoGroups)).min(1)),
    ...evidence,
  }),
} as const

export type RowSchemas = typeof rowSchemas
/** A row of one of the pack's tables. */
export type PackRow<Table extends keyof RowSchemas> = z.infer<RowSchemas[Table]>
