import type { Dashboard, Figure } from '#shared/contract/dashboard.ts'
import type { ReferenceLists } from '#shared/contract/reference.ts'
import type { Text } from '#shared/i18n/text.ts'

/** What a figure is called; some say the year that they are about. */
export function figureText({ key, item }: Figure, asAt: string): Text {
  if (key === 'midwivesIn') return item?.label ?? { key: 'dashboard.figure.midwivesInUnknown' }
  return { key: `dashboard.figure.${key}`, values: { year: asAt.slice(0, 4) } }
}

/** « Région : Sikasso », or the whole territory. */
export function placeText({ place }: Dashboard, reference: ReferenceLists | null): Text {
  if (place === null) return { key: 'common.place.whole' }
  const level = reference?.lists.level?.find(({ code }) => code === place.level)?.label ?? place.level
  return { key: 'dashboard.ofPlace', values: { level, name: place.name } }
}

/** What is counted: of a density the persons, else the figure itself. */
export function countOf({ persons, value }: Figure): number | null {
  return persons ?? value
}

/** The part of the whole; null where there is no whole, or the ratio is a density. */
export function shareOf({ value, of, persons }: Figure): number | null {
  return value === null || of === undefined || of === 0 || persons !== undefined ? null : value / of
}

/** Workers per 10,000 inhabitants; null for a figure that is none, or that can't be said. */
export function densityIn({ value, persons }: Figure): number | null {
  return persons === undefined ? null : value
}

/** Sentences one after the other, as one text; null where there is none. */
export function remarksOf([first, ...more]: readonly Text[]): Text | null {
  if (first === undefined) return null
  return more.reduce<Text>((one, other) => ({ key: 'dashboard.and', values: { one, other } }), first)
}
