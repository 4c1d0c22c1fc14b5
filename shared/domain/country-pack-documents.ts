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

const share = z.number().min(0).max(1)
const weight = z.number().positive()
/** A name, its weight among the others, and the other spellings that people use. */
const weightedName = z.tuple([text, weight, z.array(text)])
const shares = z.record(code, share)
const codesOrAll = z.array(code).min(1).nullable()

const demonstrationNames = z.strictObject({
  female: z.array(weightedName).min(1),
  male: z.array(weightedName).min(1),
  family: z.array(weightedName).min(1),
  /** Share of persons one of whose files uses another spelling. */
  variantSpelling: share,
  withoutAccents: share,
  married: z.strictObject({ female: share, male: share }),
  /** Among married women. */
  husbandName: share,
})

const demonstrationZone = z.strictObject({
  code,
  /** Place names are a stem and an ending, each pair once: invented. */
  stems: z.array(text).min(1),
  endings: z.array(z.string()).min(1),
  /** Family names preferred here, and the share of people who bear one of them. */
  family: z.array(text),
  familyShare: share,
})

const demonstrationDistrict = z.strictObject({
  district: code,
  zone: code,
  latitude: z.number(),
  longitude: z.number(),
  /** How far facilities lie from the centre, in degrees. */
  spread: z.number().positive(),
  /** Facilities to invent: type → milieu → number. */
  facilities: z.record(code, z.record(code, z.int().min(0))),
})

const demonstrationPeople = z.strictObject({
  /** Share of women by corps. */
  female: shares,
  ages: z.array(
    z.strictObject({
      corps: codesOrAll,
      mean: z.number(),
      deviation: z.number(),
      youngest: z.int(),
      oldest: z.int(),
    }),
  ),
  /** The first entry that fits type and corps decides. */
  statuts: z.array(z.strictObject({ types: codesOrAll, corps: codesOrAll, shares })),
  /** Statut → contract, employer, who pays. */
  contracts: z.record(code, z.strictObject({ contract: code, employer: code, funding: code })),
  /** One holder per facility: the first person of the first corps that is there. */
  fonctions: z.array(
    z.strictObject({ fonction: code, types: z.array(code).min(1), corps: z.array(code).min(1) }),
  ),
  phones: z.strictObject({ starts: z.array(z.string().regex(/^\d+$/)).min(1), second: share }),
  /** Form of a staff number: 9 is a digit, A a letter. */
  staffNumberForm: text,
})

const demonstrationHistory = z.strictObject({
  firstYear: z.int(),
  /** Yearly chances of one person. */
  transfer: share,
  resignation: share,
  death: share,
  abandonment: share,
  /** Share of persons hired in each span of years, until the date of the register. */
  hires: z.array(z.strictObject({ from: z.int(), to: z.int(), share })),
  /** Share of today's staff in each position; the rest are in activity. */
  positions: shares,
  /** Share of postings decided whose holder has not arrived. */
  awaited: share,
  retiredKept: share,
  displacement: z.array(
    z.strictObject({
      districts: z.array(code).min(1),
      from: day,
      share,
      position: code,
      hosts: z.array(code).min(1),
      returned: share,
      returnedBy: day,
    }),
  ),
})

/** `demonstration.json`: what an invented register is drawn from. */
export const demonstrationSchema = z.strictObject({
  note: label,
  total: z.int().min(1),
  seed: z.int(),
  asAt: day,
  names: demonstrationNames,
  zones: z.array(demonstrationZone).min(1),
  districts: z.array(demonstrationDistrict).min(1),
  /** Type → how an invented facility is named; {place}, {district} and {brand} are filled in. */
  facilityNames: z.record(code, text),
  brands: z.array(text).min(1),
  /** Facilities with a name of their own, beside those counted in `districts`. */
  namedFacilities: z.array(z.strictObject({ name: text, type: code, district: code, milieu: code })),
  sectors: z.record(code, shares),
  /** Mean number of each corps in a facility. The counts are scaled together to `total`. */
  staff: z.array(
    z.strictObject({ type: code, milieux: codesOrAll, mean: z.record(code, z.number().min(0)) }),
  ),
  /** Standard deviation of a facility's size, as a share of its mean. */
  dispersion: share,
  /** Share of facilities that meet a norm set, and what the others lack. The first entry that fits decides. */
  normMet: z.array(
    z.strictObject({
      normSet: code,
      type: code,
      milieux: codesOrAll,
      districts: codesOrAll,
      share,
      lacking: z.array(code).min(1),
    }),
  ),
  people: demonstrationPeople,
  history: demonstrationHistory,
  faults: z.strictObject({
    withoutPhone: share,
    birthYearOnly: share,
    withoutBirth: share,
    withoutFirstPostingDate: share,
    withoutCategory: share,
    withoutNationalId: share,
    /** Statut → share without a staff number. */
    withoutStaffNumber: shares,
    twoFiles: share,
    sameStaffNumber: share,
    facilityWithoutMilieu: share,
    facilityWithoutSector: share,
    facilityWithoutPosition: share,
  }),
})

export type PackInfo = z.infer<typeof packSchema>
export type PackNormSet = z.infer<typeof normSetsSchema>['normSets'][number]
export type Demonstration = z.infer<typeof demonstrationSchema>
