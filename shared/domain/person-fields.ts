import { z } from 'zod'

/** Letters of any script, marks, spaces, apostrophes of both kinds, hyphens, full stops: no digit, symbol or emoji. */
const NAME = /^(?=.*\p{L})[\p{L}\p{M}'’ʼ.\- ]+$/u

/** What a place's name may hold besides: digits, brackets, commas, slashes, the degree sign. */
const PLACE = /^(?=.*\p{L})[\p{L}\p{M}\p{Nd}'’ʼ.,()/°\- ]+$/u

/** Letters, digits and the marks that offices put between them. */
const NUMBER = /^(?=.*\d)[\p{L}\d .\-/°]+$/u

/** Fewest and most digits of a phone number: local short forms; 15 is the international limit, 2 more for `00`. */
const PHONE_DIGITS = { least: 6, most: 17 }

/** Longest name a form accepts, in characters. */
export const NAME_LIMIT = 80

/** Folds white space and hyphens and composes accents, so that one name is always the same text. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A person's name as typed: 1 to 80 characters; the error message is a key of the `fields` texts. */
export const personName = z
  .string()
  .transform(tidy)
  .pipe(z.string().min(1, 'required').max(NAME_LIMIT, 'too_long').regex(NAME, 'not_a_name'))

/** A birthplace or residence as typed. */
export const placeName = z
  .string()
  .transform(tidy)
  .pipe(z.string().min(1, 'required').max(NAME_LIMIT, 'too_long').regex(PLACE, 'not_a_place'))

/** A matricule or identity number as typed: 1 to 30 characters, at least one digit. */
export const numberText = z
  .string()
  .transform(tidy)
  .pipe(z.string().min(1, 'required').max(30, 'too_long').regex(NUMBER, 'not_a_number'))

/** Free text of one line: no control characters, at most `limit` characters. */
export function oneLine(limit: number) {
  return z
    .string()
    .transform(tidy)
    .pipe(
      z
        .string()
        .max(limit, 'too_long')
        .regex(/^[^\p{C}]*$/u, 'not_text'),
    )
}

/** A partial date: `1978`, `1978-05` or `1978-05-03`, a day that exists. */
export const partialDateText = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'not_a_date')
  .refine(exists, 'not_a_date')

function exists(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Marks of writing direction that come along with a number copied from a telephone: nothing one sees. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** A phone number as people type it: digits, spaces, dots, dashes, brackets, a leading + or 00. */
export const phoneText = z
  .string()
  .transform((text) => text.replace(INVISIBLE, ''))
  .pipe(oneLine(40))
  .pipe(
    z
      .string()
      .regex(/^\+?[\d\s.\-()/]+$/, 'not_a_phone')
      .refine(hasPhoneDigits, 'not_a_phone'),
  )

function hasPhoneDigits(text: string): boolean {
  const count = text.replaceAll(/\D/g, '').length
  return count >= PHONE_DIGITS.least && count <= PHONE_DIGITS.most
}
