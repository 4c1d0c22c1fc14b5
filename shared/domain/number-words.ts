import type { Locale } from '#shared/i18n/locale.ts'

const FRENCH = (
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept ' +
  'dix-huit dix-neuf'
).split(' ')
const FRENCH_TENS = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
]
const ENGLISH = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ')
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Greatest number that has words here. */
export const LARGEST_IN_WORDS = 999_999_999

/**
 * A whole number in words, as papers close their totals: « cent vingt-trois ».
 * French: traditional hyphens (only below a hundred), « feminine » makes « vingt et une ».
 * @throws RangeError outside 0 … 999 999 999 or for a fraction.
 */
export function numberInWords(
  value: number,
  locale: Locale,
  gender: 'masculine' | 'feminine' = 'masculine',
): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST_IN_WORDS)
    throw new RangeError(`No words for ${value}`)
  if (locale === 'en') return english(value)
  const words = french(value)
  return gender === 'feminine' ? words.replace(/(^|[ -])un$/, '$1une') : words
}

function french(value: number): string {
  const millions = Math.floor(value / 1_000_000)
  const thousands = Math.floor((value % 1_000_000) / 1000)
  const rest = value % 1000
  const parts: string[] = []
  if (millions > 0) parts.push(`${belowThousand(millions, true)} million${millions > 1 ? 's' : ''}`)
  // « mille » is a number, not a noun: no « un » before it, and quatre-vingt and cent lose their s.
  if (thousands > 0) parts.push(thousands === 1 ? 'mille' : `${belowThousand(thousands, false)} mille`)
  if (rest > 0 || parts.length === 0) parts.push(belowThousand(rest, true))
  return parts.join(' ')
}

function belowThousand(value: number, last: boolean): string {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  if (hundreds === 0) return belowHundred(rest, last)
  const head = hundreds === 1 ? 'cent' : `${FRENCH[hundreds] ?? ''} cent${rest === 0 && last ? 's' : ''}`
  return rest === 0 ? head : `${head} ${belowHundred(rest, last)}`
}

function belowHundred(value: number, last: boolean): string {
  if (value < 20) return FRENCH[value] ?? ''
  const tens = Math.floor(value / 10)
  // 70 and 90 count on from 60 and 80: soixante et onze, quatre-vingt-onze.
  const base = tens === 7 || tens === 9 ? tens - 1 : tens
  const rest = value - base * 10
  const word = FRENCH_TENS[base] ?? ''
  if (rest === 0) return base === 8 && last ? `${word}s` : word
  if ((rest === 1 || rest === 11) && base !== 8) return `${word} et ${FRENCH[rest] ?? ''}`
  return `${word}-${FRENCH[rest] ?? ''}`
}

function english(value: number): string {
  const scales: readonly [number, string][] = [
    [1_000_000, 'million'],
    [1000, 'thousand'],
    [100, 'hundred'],
  ]
  for (const [scale, name] of scales) {
    if (value < scale) continue
    const head = `${english(Math.floor(value / scale))} ${name}`
    const rest = value % scale
    if (rest === 0) return head
    return `${head}${rest < 100 ? ' and ' : ' '}${english(rest)}`
  }
  if (value < 20) return ENGLISH[value] ?? ''
  const rest = value % 10
  return `${ENGLISH_TENS[Math.floor(value / 10) - 2] ?? ''}${rest === 0 ? '' : `-${ENGLISH[rest] ?? ''}`}`
}
