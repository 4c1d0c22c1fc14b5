import { z } from 'zod'
import { code, codesOrAll, share, shares } from './country-pack-demonstration-people.ts'

const text = z.string().trim().min(1)
const day = z.iso.date()
/** Fewest and most, both included. */
const between = z.tuple([z.int().min(0), z.int().min(0)]).refine(([fewest, most]) => fewest <= most)
const span = z.strictObject({ from: z.int(), to: z.int(), share })

const transfers = z.strictObject({
  /** Yearly chance of one person. The first entry that fits decides. */
  yearly: z.array(z.strictObject({ statuts: codesOrAll, share })),
  /** Share that stay in their region. */
  within: share,
  /** Share that are some days on the road, and how many. */
  travel: z.strictObject({ share, days: between }),
  /** Why a first posting begins, and why people are transferred: reason → share. */
  firstReasons: shares,
  reasons: shares,
})

const acts = z.strictObject({
  /** Share of decisions whose number and date are known; of the others, share whose date is. */
  share,
  dateOnly: share,
  /** {number} and {year} are filled in. */
  form: text,
  /** Days in a year on which an office decides transfers and intakes: who moves together shares an act. */
  transferDays: z.int().min(1).max(52),
  intakeDays: z.int().min(1).max(52),
  /** Days from the decision to the taking up of duty. */
  delay: between,
})

/** People of `to` who were `from` until so many years after they were hired. */
const change = z.strictObject({ from: code, to: code, share, years: between })

const position = z.strictObject({
  position: code,
  /** Shares of those who may: who are in it on the day of the register, who once were. */
  today: share,
  past: share,
  days: between,
  sex: z.enum(['F', 'M']).nullable().default(null),
  youngerThan: z.int().nullable().default(null),
  statuts: codesOrAll.default(null),
  /** Share whose host is a facility of these types. */
  hosts: z
    .strictObject({ share, types: z.array(code).min(1) })
    .nullable()
    .default(null),
})

const displacement = z.strictObject({
  districts: z.array(code).min(1),
  /** First and last day on which people fled. */
  from: day,
  to: day,
  /** Of those who serve there on the first day. */
  share,
  position: code,
  /** Districts that take people in. */
  hosts: z.array(code).min(1),
  returned: share,
  returnedBy: day,
  /** Reason of the transfer of those who are posted elsewhere for good. */
  reason: code,
})

export const demonstrationHistory = z.strictObject({
  /** Nobody's service is known from before. */
  firstYear: z.int(),
  /** People are hired so many years after their corps's youngest age: the mean, and the oldest age. */
  hiredAfter: z.number().positive(),
  oldestHired: z.int(),
  /** Share of today's places whose holder is decided and has not arrived. */
  awaited: share,
  /** Share of these who serve elsewhere meanwhile; the others are recruits. */
  awaitedTransfers: share,
  /** Decided so many days before the date of the register. */
  awaitedSince: between,
  transfers,
  acts,
  corpsChanges: z.array(change),
  statutChanges: z.array(change),
  /** Advancement of those of a statut: a class every so many years, steps within it. */
  classes: z.strictObject({
    statuts: z.array(code),
    names: z.array(text).min(1),
    years: z.int().positive(),
    steps: z.int().positive(),
    /** Share of files that hold every class, not only the present one. */
    recorded: share,
  }),
  positions: z.array(position),
  /** Files of persons who serve no more: share of all files, years of leaving, reasons. */
  leavers: z.strictObject({
    share,
    years: z.array(span).min(1),
    /** `retirement`: leaves on the day that the country's rules say. */
    reasons: z.array(z.strictObject({ reason: code, share, retirement: z.boolean() })).min(1),
  }),
  displacement: z.array(displacement),
})

/** What is wrong with files: shares of all of them unless said otherwise. */
export const demonstrationFaultShares = z.strictObject({
  withoutPhone: share,
  birthYearOnly: share,
  birthMonthOnly: share,
  withoutBirth: share,
  withoutBirthplace: share,
  withoutSex: share,
  withoutStatut: share,
  withoutTitle: share,
  withoutFirstPostingDate: share,
  withoutCategory: share,
  withoutNationalId: share,
  /** Statut → share without a staff number. */
  withoutStaffNumber: shares,
  /** Of all files: second files of persons who have one. */
  twoFiles: share,
  /** How a second file differs from the first. */
  secondFile: z.strictObject({
    /** Ways to write the name → share; the rest write it the same. `husband`: filed under the husband's name. */
    name: z.partialRecord(z.enum(['spelling', 'accents', 'order', 'husband']), share),
    birth: z.partialRecord(z.enum(['year', 'other', 'none']), share),
    phone: z.partialRecord(z.enum(['digit', 'other', 'none']), share),
    /** The rest have no staff number. */
    staffNumber: z.partialRecord(z.enum(['same', 'digit']), share),
    /** Share that still stand at an earlier facility. */
    elsewhere: share,
  }),
  /** Different persons under one number. */
  sameStaffNumber: share,
  /** Share of shared numbers with a reason, and the reasons that people gave. */
  sameNumberExplained: share,
  sameNumberReasons: z.array(text).min(1),
  /** Different persons of one facility with one phone. */
  sharedPhone: share,
  /** Of the files in which it can be. */
  contradictions: z.strictObject({
    /** Serves before the age of majority: a birth too late. */
    underage: share,
    /** A man in a corps of women. */
    sex: share,
    /** A posting that ends before it begins. */
    endBeforeStart: share,
    /** A category that is not the corps's. */
    category: share,
    /** Serves after the age of retirement. */
    pastRetirement: share,
    /** Decided long after the taking up of duty. */
    decidedLate: share,
    /** A form of address of the other sex. */
    title: share,
  }),
  facilityWithoutMilieu: share,
  facilityWithoutSector: share,
  facilityWithoutPosition: share,
})
