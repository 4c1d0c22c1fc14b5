import { useLocale, useTranslations } from 'use-intl/react'
import type { Figure } from '#shared/contract/dashboard.ts'
import { resolveText } from '#shared/i18n/text.ts'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import classes from './dashboard.module.css'

/** The figures that have a rule, numbered in their order. */
export function numberNotes(figures: readonly Figure[]): ReadonlyMap<Figure, number> {
  const ruled = figures.filter(({ rules }) => rules.length > 0)
  return new Map(ruled.map((figure, position) => [figure, position + 1]))
}

/** How each figure is counted and by which source, under its number. */
export function FigureNotes({ noteNumbers }: { readonly noteNumbers: ReadonlyMap<Figure, number> }) {
  const t = useTranslations('dashboard')
  const locale = useLocale()
  return (
    <TitledPart title={t('notesTitle')}>
      <ol className={classes.rules}>
        {[...noteNumbers.keys()].map(({ key, item, rules }) => (
          <li key={`${key}:${item?.code ?? ''}`}>
            {rules.map((rule) => resolveText(rule, locale)).join(' ')}
          </li>
        ))}
      </ol>
    </TitledPart>
  )
}
