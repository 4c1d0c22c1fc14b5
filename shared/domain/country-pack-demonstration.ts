import { z } from 'zod'
import { demonstrationFaultShares, demonstrationHistory } from './country-pack-demonstration-history.ts'
import {
  code,
  codesOrAll,
  demonstrationNames,
  demonstrationPeople,
  share,
  shares,
} from './country-pack-demonstration-people.ts'

const text = z.string().trim().min(1)
const label = z.strictObject({ fr: text, en: text })

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

/** `demonstration.json`: what an invented register is drawn from. */
export const demonstrationSchema = z.strictObject({
  note: label,
  /** Number of files: of those who serve, are awaited or have left, and second files of the same persons. */
  total: z.int().min(1),
  seed: z.int(),
  asAt: z.iso.date(),
  names: demonstrationNames,
  zones: z.array(demonstrationZone).min(1),
  districts: z.array(demonstrationDistrict).min(1),
  /** Type → how an invented facility is named; {place}, {district} and {brand} are filled in. */
  facilityNames: z.record(code, text),
  brands: z.array(text).min(1),
  /** Facilities with a name of their own, beside those counted in `districts`. */
  namedFacilities: z.array(z.strictObject({ name: text, type: code, district: code, milieu: code })),
  sectors: z.record(code, shares),
  /** Mean number of each corps in a facility. The counts are scaled together to those who serve. */
  staff: z.array(
    z.strictObject({ type: code, milieux: codesOrAll, mean: z.record(code, z.number().min(0)) }),
  ),
  /** Standard deviation of a facility's size, as a share of its mean. */
  dispersion: share,
  /**
   * Share of facilities that have the staff that a norm set asks (some of them on leave), and what each of the others
   * lacks: all corps of one of the lists.
   * The first entry that fits decides.
   */
  normMet: z.array(
    z.strictObject({
      normSet: code,
      type: code,
      milieux: codesOrAll,
      districts: codesOrAll,
      share,
      lacking: z.array(z.array(code).min(1)).min(1),
    }),
  ),
  people: demonstrationPeople,
  history: demonstrationHistory,
  faults: demonstrationFaultShares,
})

export type Demonstration = z.infer<typeof demonstrationSchema>
