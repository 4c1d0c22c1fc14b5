import type { WriteContext } from '#backend/context.ts'
import { listAttributes, notInList } from '#backend/db/code-lists.ts'
import { phonePrefix } from '#backend/db/country-habits.ts'
import { referenceExists, sectionRows, type StoredRecord } from '#backend/db/section-rows.ts'
import { phoneText } from '#shared/domain/person-fields.ts'
import { normalisePhone } from '#shared/domain/phone.ts'
import { type SectionName, sectionOf } from '#shared/domain/sections/index.ts'
import type { SectionValues } from '#shared/domain/sections/values.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { invalidField } from './invalid-field.ts'
import { checkNumber } from './number-rule.ts'

export type Context = Pick<WriteContext, 'db' | 'scope' | 'today' | 'cause'>

/** A record that is to be written: `known` is what stands there now, null for a new one. */
export interface Wanted {
  readonly ownerId: number
  readonly name: SectionName
  readonly values: SectionValues
  readonly known: StoredRecord | null
}

/**
 * The rules beyond each field's own; answers the columns that follow from the values.
 * @throws AppError INVALID_INPUT, SECTION_OVERLAP, NUMBER_IN_USE, each with the field
 */
export function checkRecord(context: Context, wanted: Wanted): Readonly<Record<string, unknown>> {
  checkReferences(context, wanted)
  checkSingle(context, wanted)
  if (wanted.name === 'contact') return contactColumns(context, wanted)
  if (wanted.name === 'facilityContact') return checkPhone(context, wanted.values)
  if (wanted.name === 'identifier') return checkNumber(context, wanted)
  return {}
}

/** A code must be of its list and a reference lead somewhere; what the record held before stays allowed. */
function checkReferences({ db }: Context, { name, values, known }: Wanted): void {
  for (const { name: field, kind, list } of sectionOf(name).fields) {
    const value = values[field] ?? null
    if (value === null || value === known?.values[field]) continue
    if (kind === 'code' && list !== undefined && listAttributes(db, list, String(value)) === null) {
      throw notInList(field)
    }
    const refers = kind === 'corps' || kind === 'fonction' || kind === 'facility'
    if (refers && !referenceExists(db, kind, Number(value))) throw notInList(field)
  }
}

/** Of some things there is one at a time: days that surely overlap are refused, those only perhaps are not. */
function checkSingle({ scope, db }: Context, { ownerId, name, values, known }: Wanted): void {
  const section = sectionOf(name)
  const { dated } = section
  if (section.single !== true || dated === undefined) return
  const stay = (of: SectionValues) => ({ start: of[dated.start] ?? null, end: of[dated.end] ?? null })
  const other = sectionRows(scope, db, name, ownerId).find(
    (row) => row.id !== known?.id && surelyMeet(stay(values), stay(row.values)),
  )
  if (other)
    throw new AppError('SECTION_OVERLAP', { field: dated.start, section: name, ...stay(other.values) })
}

interface Stay {
  readonly start: unknown
  readonly end: unknown
}

function surelyMeet(one: Stay, other: Stay): boolean {
  const after = lastOf(one.start) > firstOf(other.end)
  const before = firstOf(one.end) < lastOf(other.start)
  return !after && !before
}

/** The earliest day that the last day can mean; an open end is never reached. */
function firstOf(end: unknown): string {
  return typeof end === 'string' ? end : '9999'
}

/** The latest day that a first day can mean, as a text that sorts after every day of it. */
function lastOf(start: unknown): string {
  if (typeof start !== 'string') return ''
  return start.length === 10 ? start : `${start}-99`
}

function contactColumns(context: Context, wanted: Wanted): Readonly<Record<string, unknown>> {
  const { scope, db } = context
  const columns = checkPhone(context, wanted.values)
  if (wanted.known !== null) return columns
  return { ...columns, sortOrder: sectionRows(scope, db, 'contact', wanted.ownerId).length }
}

/** What is called must be a phone number; anything else is compared as it is written. */
function checkPhone({ db }: Context, { kind, value }: SectionValues): { normalised: string } {
  const text = String(value)
  const phone = listAttributes(db, 'contact_kind', String(kind))?.phone === true
  if (phone && !phoneText.safeParse(text).success) throw invalidField('value', 'not_a_phone')
  return { normalised: phone ? normalisePhone(text, phonePrefix(db)) : text.toLowerCase() }
}
