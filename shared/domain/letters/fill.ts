import { formatPartialDate, partialDate } from '#shared/domain/dates.ts'
import { formatNumber } from '#shared/domain/format.ts'
import { LARGEST_IN_WORDS, numberInWords } from '#shared/domain/number-words.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { type Nouns, withA, withArticle, withDe } from './french.ts'

/** What stands for a placeholder: a text as it is, a partial date as stored, a whole number; null: nothing is known. */
export type TokenValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'number'; readonly number: number }
  | null

/** Of whom a text speaks: the words agree with them. */
export interface Agreement {
  readonly count: number
  /** `mixed` agrees as the masculine does; null: not known. */
  readonly sex: 'F' | 'M' | 'mixed' | null
}

export interface FillContext {
  readonly locale: Locale
  readonly agreement: Agreement
  readonly nouns: Nouns
  /** Undefined: there is no such placeholder, and its braces stay as they are typed. */
  readonly value: (token: string) => TokenValue | undefined
  /** Hears of each placeholder that had to be left to be filled by hand. */
  readonly onMissing?: (token: string) => void
}

/** Room to write by hand what is not known. */
export const ROOM = '…………………'

const OPTIONAL = /\[\[((?:(?!\[\[|\]\]).)*)\]\]/gs
const BRACES = /\{([^{}\n]*)\}/g
const TOKEN = /^([\p{Ll}\d_.]+)(?::([\p{L}_]+))?$/u

/**
 * A template's text with its placeholders filled.
 * `{agent.matricule}` what is known; `{conge.jours:lettres}` « trente (30) »; `{structure:de}` « du CSCom … », `:a`
 * « au … », `:le` « le … »; `{effet.date:court}` 01/02/2026; `{objet:MAJ}` capitals, `:Maj` the first letter;
 * `{né|née}`, `{affecté|affectée|affectés|affectées}` agrees; `[[, né en {…}]]` vanishes where what it needs is not known.
 */
export function fillText(text: string, context: FillContext): string {
  let open = text
  for (let before = ''; before !== open;) {
    before = open
    open = open.replace(OPTIONAL, (_whole, inner: string) => (isKnown(inner, context) ? inner : ''))
  }
  return open.replace(BRACES, (whole, inner: string) => fillBraces(inner, context) ?? whole)
}

/** The placeholders of a text, without those of agreement. */
export function tokensOf(text: string): readonly string[] {
  return [...text.matchAll(BRACES)].flatMap(([, inner = '']) => TOKEN.exec(inner)?.[1] ?? [])
}

function isKnown(text: string, context: FillContext): boolean {
  return tokensOf(text).every((token) => context.value(token) !== null)
}

function fillBraces(inner: string, context: FillContext): string | null {
  if (inner.includes('|')) return agreed(inner.split('|'), context.agreement)
  const [, token, how] = TOKEN.exec(inner) ?? []
  if (token === undefined) return null
  const value = context.value(token)
  if (value === undefined) return null
  if (value === null) {
    context.onMissing?.(token)
    return context.locale === 'fr' && how === 'de' ? `de ${ROOM}` : how === 'a' ? `à ${ROOM}` : ROOM
  }
  return worded(value, how, context)
}

function worded(value: NonNullable<TokenValue>, how: string | undefined, context: FillContext): string {
  const { locale, nouns } = context
  if (value.kind === 'number') return number(value.number, how, locale)
  if (value.kind === 'date') {
    const known = partialDate(value.date) !== null
    return known ? formatPartialDate(value.date, locale, how === 'court' ? 'table' : 'sentence') : value.date
  }
  const { text } = value
  if (how === 'MAJ') return text.toLocaleUpperCase('fr')
  if (how === 'Maj') return text.slice(0, 1).toLocaleUpperCase('fr') + text.slice(1)
  // English names take no article here: the sentence has its own preposition.
  if (locale === 'en') return text
  if (how === 'de') return withDe(text, nouns)
  if (how === 'a') return withA(text, nouns)
  return how === 'le' ? withArticle(text, nouns) : text
}

/** « trente (30) » where words are asked for; digits where there are none. */
function number(value: number, how: string | undefined, locale: Locale): string {
  const digits = formatNumber(value, locale, { decimals: Number.isInteger(value) ? 0 : 1 })
  const hasWords = Number.isInteger(value) && value >= 0 && value <= LARGEST_IN_WORDS
  if ((how !== 'lettres' && how !== 'lettres_f') || !hasWords) return digits
  return `${numberInWords(value, locale, how === 'lettres_f' ? 'feminine' : 'masculine')} (${digits})`
}

/** The form for those of whom the text speaks. Two forms are those of one person; their plurals then take an s. */
function agreed(forms: readonly string[], { count, sex }: Agreement): string {
  const [masculine = '', feminine = ''] = forms
  if (count > 1) {
    const one = sex === 'F' ? feminine : masculine
    const many = sex === 'F' ? forms[3] : forms[2]
    return many ?? (/[sx]$/.test(one) ? one : `${one}s`)
  }
  if (sex === 'F') return feminine
  if (sex !== null) return masculine
  // Only where the sex is not known: « né(e) », « Monsieur/Madame ».
  if (feminine.startsWith(masculine)) {
    const rest = feminine.slice(masculine.length)
    return rest === '' ? masculine : `${masculine}(${rest})`
  }
  return `${masculine}/${feminine}`
}
