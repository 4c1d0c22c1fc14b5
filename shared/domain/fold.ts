const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ɛ: 'e',
  ɔ: 'o',
  ŋ: 'n',
  ɲ: 'ny',
  ß: 'ss',
}

/**
 * A text as comparisons see it: without accents, case, apostrophes or punctuation, single spaces.
 * SQLite's own lower() knows ASCII only, so folding is done here, on both sides of every comparison.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæɛɔŋɲß]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** A matricule or identity number as comparisons see it: capitals and digits only. */
export function foldNumber(text: string): string {
  return fold(text).replaceAll(' ', '').toUpperCase()
}

/** The order of two folded texts, for sorting. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
