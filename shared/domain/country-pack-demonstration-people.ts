import { z } from 'zod'

const text = z.string().trim().min(1)
const weight = z.number().positive()

export const code = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/)
export const share = z.number().min(0).max(1)
export const shares = z.record(code, share)
export const codesOrAll = z.array(code).min(1).nullable()

/** A name, its weight among the others, and the other spellings that people use. */
const weightedName = z.tuple([text, weight, z.array(text)])

export const demonstrationNames = z.strictObject({
  female: z.array(weightedName).min(1),
  male: z.array(weightedName).min(1),
  family: z.array(weightedName).min(1),
  /** First words of a family name that sons and daughters bear differently. */
  familyForms: z.array(z.strictObject({ male: text, female: text })),
  /** Share of files that use another spelling. */
  variantSpelling: share,
  withoutAccents: share,
  /** Share of files with the family name in capitals. */
  capitals: share,
  married: z.strictObject({ female: share, male: share }),
  /** Among married women. */
  husbandName: share,
})

export const demonstrationPeople = z.strictObject({
  /** Share of women by corps. */
  female: shares,
  /** Nobody is hired into a corps before its youngest age. The first entry that fits decides. */
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
  /** Statut → contract, employer, who pays; `years`: how long a contract runs before it is renewed. */
  contracts: z.record(
    code,
    z.strictObject({
      contract: code,
      employer: code,
      funding: code,
      years: z.int().positive().nullable().default(null),
    }),
  ),
  /** One holder per facility: the first person of the first corps that is there. */
  fonctions: z.array(
    z.strictObject({ fonction: code, types: z.array(code).min(1), corps: z.array(code).min(1) }),
  ),
  /** Departments, and the share of postings that name one. */
  services: z.array(z.strictObject({ types: z.array(code).min(1), names: z.array(text).min(1), share })),
  /** Form of address: the first entry that fits decides. */
  titles: z.array(
    z.strictObject({
      title: z.enum(['m', 'mme', 'mlle', 'dr', 'pr']),
      corps: codesOrAll,
      sex: z.enum(['F', 'M']).nullable(),
      married: z.boolean().nullable(),
    }),
  ),
  /** Share of people who come from the region in which they serve. */
  fromHere: share,
  /** Share of files that name father and mother. */
  parents: share,
  phones: z.strictObject({
    starts: z.array(z.string().regex(/^\d+$/)).min(1),
    second: share,
    /** Among those with a second. */
    third: share,
    /** How people write a number, each 9 standing for a digit, {prefix} for the country’s → share. */
    forms: z.record(z.string().regex(/9/), share),
  }),
  /** Forms of the two numbers: 9 is a digit, A a letter. */
  staffNumberForm: text,
  nationalIdForm: text,
})
