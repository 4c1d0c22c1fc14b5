import { fold } from './fold.ts'

/**
 * Spelling variants met in francophone West African names, in order. Each line says one habit: ch/s, c/k/q, gn/ny,
 * dj/di/j, ou/w/v/o, ai/ei/e, silent h, n for m before b, k softened between vowels, doubled letters, ao/o, final vowels.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/tch/g, 's'],
  [/ch(?=[rl])/g, 'k'],
  [/sch|ch|sh/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/gu(?=[ei])/g, 'g'],
  [/qu|ck|[cqk]/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/gni(?=[aeou])|gn|ny|ni(?=[aeou])/g, 'n'],
  [/dj|d[iy](?=[aeou])/g, 'j'],
  [/ou|[wvo]/g, 'u'],
  [/(ai|ei|ay|ey)/g, 'e'],
  [/y/g, 'i'],
  [/h/g, ''],
  [/n(?=[bp])/g, 'm'],
  [/(.)\1+/g, '$1'],
  [/(?<=[aeiu])k(?=[aeiu])/g, 'g'],
  [/au(?=[^aeiu])/g, 'a'],
  [/(?<=..)e$/g, ''],
  [/(?<=....)[aeiu]+$/g, ''],
]

/** The key under which spellings of one name meet (Ouédraogo, Wedraogo; Diallo, Djalo). One word in, one out. */
export function phoneticKey(word: string): string {
  const folded = fold(word).replaceAll(' ', '')
  return RULES.reduce((key, [pattern, replacement]) => key.replace(pattern, replacement), folded)
}
