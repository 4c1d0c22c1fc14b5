import { fold } from '../fold.ts'

/** What a code may name of a post. */
export interface CodeParts {
  readonly facility: string
  readonly corps: string
  readonly fonction: string
}

/** `{facility}`, `{corps}`, `{fonction}`, `{n}` or `{n:03}`. */
const SLOT = /\{(facility|corps|fonction|n)(?::0?(\d{1,2}))?\}/g

/** Letters of a facility's name in a code, at most. */
const NAME_LETTERS = 16

/** Whether the codes of a format can differ, and whether it holds nothing that stays unresolved. */
export function numbersCodes(format: string): boolean {
  return /\{n(?::0?\d{1,2})?\}/.test(format)
}

export function isCodeFormat(format: string): boolean {
  return !/[{}]/.test(format.replaceAll(SLOT, ''))
}

/** The code of one post: the format with the post's words and its number. */
export function postCode(format: string, parts: CodeParts, number: number): string {
  return format.replaceAll(SLOT, (_, name: keyof CodeParts | 'n', digits?: string) =>
    name === 'n' ? String(number).padStart(Number(digits ?? 1), '0') : parts[name],
  )
}

/** A name as a code spells it: capitals without accents, words joined by hyphens. */
export function codeWord(name: string): string {
  const words = fold(name).toUpperCase().split(' ').filter(Boolean)
  let word = ''
  for (const part of words) {
    const longer = word === '' ? part : `${word}-${part}`
    if (longer.length > NAME_LETTERS && word !== '') break
    word = longer
  }
  return word.slice(0, NAME_LETTERS)
}

/**
 * The codes of a batch: from `first` on, each number once; without a first number, those that are free.
 * A format without a number gives one code, whatever the count.
 */
export function batchCodes(
  {
    format,
    count,
    first,
  }: { readonly format: string; readonly count: number; readonly first: number | null },
  parts: CodeParts,
  taken: (code: string) => boolean,
): { readonly code: string; readonly taken: boolean }[] {
  const told = (number: number) => {
    const code = postCode(format, parts, number)
    return { code, taken: taken(code) }
  }
  if (!numbersCodes(format)) return [told(first ?? 1)]
  if (first !== null) return Array.from({ length: count }, (_, step) => told(first + step))
  const codes: { code: string; taken: boolean }[] = []
  for (let number = 1; codes.length < count; number++) {
    const next = told(number)
    if (!next.taken) codes.push(next)
  }
  return codes
}
