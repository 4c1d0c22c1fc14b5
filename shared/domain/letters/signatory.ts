import { translator } from '#shared/i18n/index.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import type { Signatory } from './letter-template.ts'

/** The lines above the room for the signature: quality, and in whose place. */
export function signingLines({ formula, quality, deputy }: Signatory, locale: Locale): readonly string[] {
  const t = translator(locale, 'letters')
  const authority = lowerArticle(quality, locale)
  const lines = {
    direct: [quality],
    order: [t('signing.order', { authority }), deputy],
    delegation: [t('signing.delegation', { authority }), deputy],
    interim:
      deputy === '' ? [t('signing.interim', { quality })] : [t('signing.interim', { quality }), deputy],
  }[formula]
  return lines.filter((line) => line !== '')
}

/** « Le Directeur régional » inside a sentence: « le Directeur régional ». */
export function lowerArticle(quality: string, locale: Locale): string {
  return quality.replace(locale === 'fr' ? /^(Le|La|L’) ?(?=\p{L})/u : /^(The) (?=\p{L})/u, (article) =>
    article.toLocaleLowerCase('fr'),
  )
}
