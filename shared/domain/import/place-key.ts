import { fold } from '#shared/domain/fold.ts'

/** A place name as comparisons see it; letters and digits written together are taken apart (`Commune1`). */
export function placeKey(text: string): string {
  return fold(text).replace(/([a-z])(?=\d)/g, '$1 ')
}

const LEADING_ARTICLE = /^(?:de\s+la\s+|de\s+l['’]\s*|du\s+|des\s+|de\s+|d['’]\s*)/i

/** Keys that a place's name inside a longer one may have: as it stands, and without « de », « du », « d’ ». */
export function placeKeysWithin(text: string): readonly string[] {
  const keys = [placeKey(text), placeKey(text.replace(LEADING_ARTICLE, ''))]
  return [...new Set(keys)].filter((key) => key !== '')
}
