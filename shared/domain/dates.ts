import type { Locale } from '#shared/i18n/locale.ts'
import type { Day } from './days.ts'
import { fold } from './fold.ts'

/** A date as well as it is known: `1978`, `1978-05` or `1978-05-03`, with its first and last possible day. */
export interface PartialDate {
  readonly text: string
  readonly first: Day
  readonly last: Day
}

/** Keys of the `fields` texts. */
export type DateRefusal = 'not_a_date' | 'no_such_day'

export type ParsedDate =
  { readonly ok: true; readonly date: PartialDate } | { readonly ok: false; readonly reason: DateRefusal }

const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

/** A two-digit year is read as the century that puts it at most this many years ahead of today. */
const YEARS_AHEAD = 10
const FIRST_YEAR = 1800

/** Typed shapes, after folding: words, digits and single spaces only. */
const SHAPES: readonly { readonly pattern: RegExp; readonly order: readonly ('y' | 'm' | 'd')[] }[] = [
  { pattern: /^(\d{4}) (\d{1,2}) (\d{1,2})$/, order: ['y', 'm', 'd'] },
  { pattern: /^(\d{4}) (\d{1,2})$/, order: ['y', 'm'] },
  { pattern: /^(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})$/, order: ['d', 'm', 'y'] },
  { pattern: /^(\d{1,2}) (\d{4})$/, order: ['m', 'y'] },
  { pattern: /^(\d{2})(\d{2})(\d{4}|\d{2})$/, order: ['d', 'm', 'y'] },
  { pattern: /^(\d{4})$/, order: ['y'] },
]

/** "vers 1978", "en 1978", "né en 1978", "circa 1978": the words before a year that is all one knows. */
const AROUND = /^(ne |nee |born )?(vers|en|env|environ|circa|about|around|in) (?=\d{4}$)/

/** Letters, digits and the marks that stand between them: an emoji or a formula is no date. */
const PLAIN = /^[\p{L}\p{M}\p{Pd}\d\s./’']+$/u

/**
 * A date as an office types it: 03/05/1978, 3.5.78, 3-5-1978, 030578, 03051978, 05/1978, mai 1978, 3 mai 1978,
 * 1er mai 1978, vers 1978, 1978, 1978-05-03. Days come before months, as on paper.
 */
export function parsePartialDate(typed: string, today: Day): ParsedDate {
  if (!PLAIN.test(typed)) return { ok: false, reason: 'not_a_date' }
  const words = withMonthNumber(fold(typed)).replace(AROUND, '')
  for (const { pattern, order } of SHAPES) {
    const found = pattern.exec(words)
    if (!found) continue
    const part = (name: 'y' | 'm' | 'd') =>
      order.includes(name) ? found[order.indexOf(name) + 1] : undefined
    return assemble(fullYear(part('y') ?? '', today), part('m'), part('d'))
  }
  return { ok: false, reason: 'not_a_date' }
}

/** "3 mai 1978" → "3 5 1978": full names and the short forms of four letters or more, in either language. */
function withMonthNumber(words: string): string {
  return words
    .replace(/\b1er\b/, '1')
    .replace(/\b(\d{1,2})(st|nd|rd|th)\b/, '$1')
    .replace(/[a-z]{3,}/g, (word) => {
      for (const names of Object.values(MONTHS)) {
        const month = names.findIndex(
          (name) => fold(name) === word || (word.length > 2 && isShortFor(word, name)),
        )
        if (month >= 0) return String(month + 1)
      }
      return word
    })
}

function isShortFor(word: string, name: string): boolean {
  const full = fold(name)
  // "jui" could be June or July: a short form must fit one month only.
  return full.startsWith(word) && word !== 'jui' && word.length < full.length
}

function fullYear(digits: string, today: Day): number {
  const year = Number(digits)
  if (digits.length === 4) return year
  return 2000 + year <= Number(today.slice(0, 4)) + YEARS_AHEAD ? 2000 + year : 1900 + year
}

function assemble(year: number, month: string | undefined, day: string | undefined): ParsedDate {
  const two = (part: string | undefined) => (part === undefined ? '' : `-${part.padStart(2, '0')}`)
  const date = year < FIRST_YEAR ? null : partialDate(`${year}${two(month)}${two(day)}`)
  return date ? { ok: true, date } : { ok: false, reason: 'no_such_day' }
}

/** The first and last possible day of a stored partial date; null if it is none. */
export function partialDate(text: string): PartialDate | null {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text)
  if (!found) return null
  const [year, month, day] = found
    .slice(1)
    .map((part: string | undefined) => (part === undefined ? undefined : Number(part)))
  if (year === undefined || month === 0 || (month ?? 1) > 12) return null
  if (month === undefined) return { text, first: `${text}-01-01`, last: `${text}-12-31` }
  const length = daysIn(year, month)
  if (day === undefined) return { text, first: `${text}-01`, last: `${text}-${length}` }
  return day >= 1 && day <= length ? { text, first: text, last: text } : null
}

/** Days of a month of the Gregorian calendar; day 0 of the next month is its last, and Date knows leap years. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/**
 * A partial date as it is shown. Tables: 03/05/1978, 05/1978, 1978. Sentences: 1er mai 1978, mai 1978, 1978.
 * What is not known is never padded.
 */
export function formatPartialDate(text: string, locale: Locale, style: 'table' | 'sentence'): string {
  const [year = '', month, day] = text.split('-')
  if (month === undefined) return year
  if (style === 'table') return [day, month, year].filter((part) => part !== undefined).join('/')
  const monthName = MONTHS[locale][Number(month) - 1] ?? month
  if (day === undefined) return `${monthName} ${year}`
  const date = Number(day)
  return `${locale === 'fr' && date === 1 ? '1er' : date} ${monthName} ${year}`
}

/** A birth date in a sentence or on a sheet; a year alone is an estimate: "vers 1978". */
export function formatBirth(text: string, locale: Locale): string {
  if (text.length > 4) return formatPartialDate(text, locale, 'table')
  return `${locale === 'fr' ? 'vers' : 'about'} ${text}`
}

/** An instant as the PC's own day and hour: 31/03/2026 14:05. */
export function formatInstant(iso: string, locale: Locale): string {
  const moment = new Date(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`
  return `${day} ${locale === 'fr' ? 'à ' : ''}${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** Whole years lived on a day; a range where the birth is not known to the day. Null if the text is no date. */
export function ageOn(birth: string, day: Day): { readonly least: number; readonly most: number } | null {
  const range = partialDate(birth)
  if (!range) return null
  // By hand: it is asked at every save, and text order of month and day is their order.
  const years = (from: Day) =>
    Number(day.slice(0, 4)) - Number(from.slice(0, 4)) - (day.slice(5) < from.slice(5) ? 1 : 0)
  return { least: years(range.last), most: years(range.first) }
}
