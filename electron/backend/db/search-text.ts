import { fold } from '#shared/domain/fold.ts'
import { phoneticKey } from '#shared/domain/phonetic.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { areaToken } from './derived/search-row.ts'

/** What was typed, taken apart. Every token holds nothing but a–z and 0–9. */
export interface SearchText {
  readonly names: readonly string[]
  /** The digits typed with the names, read as one number: its possible beginnings. */
  readonly numbers: readonly string[]
  /** Everything typed, read as one number (`A 123 456`). */
  readonly whole: readonly string[]
}

const MOST_TOKENS = 8
/** Shorter keys begin too many names to say anything. */
const SHORTEST_KEY_PREFIX = 3

/** Takes a query apart; `prefix` gives the country's phone prefix and is asked only when digits were typed. */
export function readQuery(query: string, prefix: () => string): SearchText {
  const folded = fold(query)
  if (folded === '') return { names: [], numbers: [], whole: [] }
  const tokens = folded.split(' ').slice(0, MOST_TOKENS)
  if (!/\d/.test(folded)) return { names: tokens, numbers: [], whole: [] }
  const own = prefix().replace(/\D/g, '')
  const names: string[] = []
  const digits: string[] = []
  tokens.forEach((token, position) => {
    const beside = token.length === 1 && (hasDigit(tokens[position - 1]) || hasDigit(tokens[position + 1]))
    if (hasDigit(token) || beside) digits.push(token)
    else names.push(token)
  })
  return { names, numbers: beginnings(digits.join(''), own), whole: beginnings(tokens.join(''), own) }
}

function hasDigit(token: string | undefined): boolean {
  return token !== undefined && /\d/.test(token)
}

/** A number as typed and, where it may begin with 00 or the country's prefix, without them. */
function beginnings(number: string, own: string): string[] {
  const bare = number.startsWith('00') ? number.slice(2) : number
  const national = own !== '' && bare.startsWith(own) ? bare.slice(own.length) : bare
  return [...new Set([number, bare, national])].filter(
    (candidate) => candidate.length > 1 || candidate === number,
  )
}

/** The full-text expression for names that begin as typed, in any order. */
export function asTyped(text: SearchText): string {
  return withNumbers(
    text,
    text.names.map((name) => `names:"${name}"*`),
  )
}

/** The expression for names that are exactly as typed: the first answer where too many begin so. */
export function exactly(text: SearchText): string {
  return withNumbers(
    text,
    text.names.map((name) => `names:"${name}"`),
  )
}

/** The expression for names that sound as typed. */
export function similarly(text: SearchText): string {
  const spellings = [text.names, joinParticles(text.names)].map((names) =>
    names.map((name) => {
      const key = phoneticKey(name)
      if (key === '') return `names:"${name}"*`
      return `(names:"${name}"* OR phonetic:"${key}"${key.length < SHORTEST_KEY_PREFIX ? '' : '*'})`
    }),
  )
  const alternatives = [...new Set(spellings.map((terms) => terms.join(' AND ')))]
  return withNumbers(text, [`(${alternatives.join(' OR ')})`])
}

/** « n diaye », « el hadj »: a particle typed apart from its name. */
function joinParticles(names: readonly string[]): string[] {
  const joined: string[] = []
  for (const name of names) {
    const last = joined.at(-1)
    if (last !== undefined && last.length <= 2) joined[joined.length - 1] = last + name
    else joined.push(name)
  }
  return joined
}

function withNumbers(text: SearchText, names: readonly string[]): string {
  const parts = [...names, ...anyNumber(text.numbers)].join(' AND ')
  const whole = text.names.length > 0 ? anyNumber(text.whole) : []
  return [`(${parts})`, ...whole].join(' OR ')
}

function anyNumber(numbers: readonly string[]): string[] {
  return numbers.length === 0 ? [] : [`(${numbers.map((number) => `numbers:"${number}"*`).join(' OR ')})`]
}

/** An expression limited to a scope: the search table carries the area, so a limited search is as fast as a whole one. */
export function matchWithin(scope: Scope, match: string): string {
  if (scope.areas === 'all') return match
  return `(${match}) AND area:(${scope.areas.map((unit) => `"${areaToken(unit)}"`).join(' OR ')})`
}
