import { z } from 'zod'
import { oneLine, numberText, partialDateText, personName, phoneText, placeName } from '../person-fields.ts'
import type { FieldKind, Section, SectionField } from './section.ts'

/** What a field of a record holds. */
export type SectionValue = string | number | boolean | null
export type SectionValues = Readonly<Record<string, SectionValue>>

/** Years that a register may speak of. */
const YEARS = { least: 1900, most: 2100 }
/** Largest amount: a thousand million million stays exact. */
const AMOUNT = 1_000_000_000_000_000
const reference = z.number('invalid').int('invalid').positive('invalid')
const day = partialDateText.refine((text) => text.length === 10, 'not_a_day')

const amount = z.number('not_an_amount')
const year = amount.int('not_an_amount').min(YEARS.least, 'out_of_range').max(YEARS.most, 'out_of_range')

type Schema = (field: SectionField) => z.ZodType<SectionValue>
const bounded = ({ least = 0, most = AMOUNT }: SectionField) =>
  amount.min(least, 'out_of_range').max(most, 'out_of_range')
const whole = (field: SectionField) => bounded(field).int('not_an_amount')
const line = ({ limit = 120 }: SectionField) => oneLine(limit)

/** The schema of one filled-in field, by its kind; the messages are keys of the `fields` texts. */
const SCHEMAS: Readonly<Record<FieldKind, Schema>> = {
  line,
  category: line,
  text: ({ limit = 2000 }) => z.string().trim().max(limit, 'too_long'),
  name: () => personName,
  place: () => placeName,
  phone: () => phoneText,
  number: () => numberText,
  partial: () => partialDateText,
  day: () => day,
  code: () => z.string().min(1, 'required').max(60, 'too_long'),
  currency: () => z.string().regex(/^[A-Z]{3}$/, 'invalid'),
  sex: () => z.enum(['F', 'M'], 'invalid'),
  year: () => year,
  whole,
  amount: whole,
  decimal: bounded,
  flag: () => z.boolean('invalid'),
  corps: () => reference,
  fonction: () => reference,
  facility: () => reference,
  worker: () => reference,
}

/** The values of a record: every field of the section, null where nothing is known. */
export type ParsedValues =
  | { readonly ok: true; readonly values: SectionValues }
  | { readonly ok: false; readonly issues: readonly { readonly path: string; readonly message: string }[] }

function parseField(field: SectionField, given: unknown) {
  const empty = given === undefined || given === null || (typeof given === 'string' && given.trim() === '')
  if (empty && field.kind === 'flag') return { value: false, message: null }
  if (empty) return { value: null, message: field.required ? 'required' : null }
  const parsed = SCHEMAS[field.kind](field).safeParse(given)
  if (!parsed.success) return { value: null, message: parsed.error.issues[0]?.message ?? 'invalid' }
  return { value: parsed.data, message: null }
}

/** Checks what was typed against the section's definition; unknown fields are ignored. `today` is a day. */
export function parseSection(
  section: Section,
  given: Readonly<Record<string, unknown>>,
  today: string,
): ParsedValues {
  const values: Record<string, SectionValue> = {}
  const issues: { path: string; message: string }[] = []
  for (const field of section.fields) {
    const { value, message } = parseField(field, given[field.name])
    values[field.name] = value
    if (message !== null) issues.push({ path: field.name, message })
    else if (field.past && typeof value === 'string' && value.slice(0, 10) > today.slice(0, value.length)) {
      issues.push({ path: field.name, message: 'in_the_future' })
    }
  }
  if (issues.length === 0) issues.push(...orderIssues(values))
  return issues.length > 0 ? { ok: false, issues } : { ok: true, values }
}

/** First and last days that stand in the wrong order, as far as both are known. */
function orderIssues(values: SectionValues) {
  const pairs = [
    ['start', 'end'],
    ['fromDay', 'toDay'],
    ['issued', 'expires'],
  ] as const
  return pairs.flatMap(([first, last]) => {
    const [from, to] = [values[first], values[last]]
    if (typeof from !== 'string' || typeof to !== 'string') return []
    const length = Math.min(from.length, to.length)
    return to.slice(0, length) < from.slice(0, length) ? [{ path: last, message: 'ends_before_start' }] : []
  })
}
