import { z } from 'zod'

const text = z.string().trim().min(1)
const code = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/)
const day = z.iso.date()
const label = z.strictObject({ fr: text, en: text })
const word = z.strictObject({ one: text, many: text })

const letterhead = z.strictObject({
  from: day.nullable(),
  to: day.nullable(),
  layout: z.enum(['two-columns', 'stacked-left', 'centred']),
  republic: text,
  motto: text,
  timbre: z.array(text).min(1),
  separator: z.string(),
  signatory: text,
  source: text,
  certainty: text,
})

/** What the country calls the things that every screen speaks of. */
const words = z.strictObject({
  region: word,
  district: word,
  commune: word,
  baseFacility: word,
  referralFacility: word,
  regionalOffice: word,
  districtOffice: word,
  staffNumber: word,
  nationalId: word,
})

/** `pack.json`: the country's names, phones, letterheads, words, categories and reforms. */
export const packSchema = z.strictObject({
  code: z.string().regex(/^[a-z]{2}$/),
  name: label,
  version: text,
  date: day,
  sources: z.array(z.strictObject({ title: text, note: text.optional() })).min(1),
  locale: z.enum(['fr', 'en']),
  phone: z.strictObject({
    prefix: z.string().regex(/^\+\d{1,4}$/),
    nationalLengths: z.array(z.int().min(4).max(12)).min(1),
  }),
  currency: z.strictObject({
    code: z.string().regex(/^[A-Z]{3}$/),
    symbol: text,
    decimals: z.int().min(0).max(3),
  }),
  letterheads: z.array(letterhead).min(1),
  words: z.strictObject({ fr: words, en: words }),
  trees: z.strictObject({ administrative: label, health: label }),
  categories: z.array(z.strictObject({ code: text, label })).min(1),
  /** Types of identifier.csv that play these parts. */
  staffNumber: code,
  nationalId: code,
  reforms: z.array(z.strictObject({ date: day, label, source: text })),
  demonstrationOffice: z.strictObject({ name: label, unit: code, place: text, timbre: z.array(text) }),
})

const normGroup = z.strictObject({
  code,
  label,
  abbreviation: text,
  /** In the order in which they fill the line. */
  members: z.array(z.strictObject({ corps: code, primary: z.boolean() })).min(1),
})

/** Null `milieux`: whatever the milieu, known or not. Null population bounds: no bound. */
const normLine = z.strictObject({
  facilityType: code,
  milieux: z.array(code).min(1).nullable(),
  populationMin: z.int().min(0).nullable().default(null),
  populationMax: z.int().min(0).nullable().default(null),
  group: code,
  minimum: z.int().min(0),
  ideal: z.int().min(0).nullable(),
  mandatory: z.boolean(),
})

/** `norm-sets.json`: staffing norms with their substitution groups. */
export const normSetsSchema = z.strictObject({
  normSets: z.array(
    z.strictObject({
      code,
      label,
      status: z.enum(['official', 'example', 'local']),
      from: day.nullable(),
      to: day.nullable(),
      source: text,
      certainty: text,
      groups: z.array(normGroup).min(1),
      lines: z.array(normLine).min(1),
    }),
  ),
})

export type PackInfo = z.infer<typeof packSchema>
export type PackNormSet = z.infer<typeof normSetsSchema>['normSets'][number]
