import { formatPartialDate } from '#shared/domain/dates.ts'
import type { Locale } from './locale.ts'
import { type MessageKey, translate } from './index.ts'

/**
 * A text that is chosen when it is shown, not when it is computed: the same result is read in either language.
 * A message of ours with its values, a label that exists in both languages (reference data), a (partial) day
 * written out in full, several texts with commas between them, or a name that is the same everywhere.
 */
export type Text =
  | string
  | { readonly key: MessageKey; readonly values?: Readonly<Record<string, TextValue>> }
  | { readonly fr: string; readonly en: string }
  | { readonly day: string }
  | { readonly several: readonly Text[] }

export type TextValue = number | Text

/** The text in one language. */
export function resolveText(text: Text, locale: Locale): string {
  if (typeof text === 'string') return text
  if ('day' in text) return formatPartialDate(text.day, locale, 'sentence')
  if ('fr' in text) return text[locale]
  if ('several' in text) return text.several.map((one) => resolveText(one, locale)).join(', ')
  return translate(locale, text.key, resolveValues(text.values ?? {}, locale))
}

function resolveValues(values: Readonly<Record<string, TextValue>>, locale: Locale) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : resolveText(value, locale),
    ]),
  )
}
