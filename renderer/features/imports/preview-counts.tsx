import { useLocale, useTranslations } from 'use-intl/react'
import { DefinitionList } from '#renderer/ui/definition.tsx'
import type { ImportCounts } from '#shared/contract/imports.ts'
import { formatNumber } from '#shared/domain/format.ts'
import classes from './imports.module.css'

const SHOWN = [
  ...(['rows', 'fresh', 'known', 'rejected', 'homonyms', 'similarNames'] as const),
  ...(['districtsProposed', 'withoutDistrict', 'withoutPosition'] as const),
  ...(['withoutType', 'withoutSector', 'withoutMilieu'] as const),
] as const

/** The figures of the import; what is not known is counted, not hidden. */
export function PreviewCounts({ counts }: { readonly counts: ImportCounts }) {
  const t = useTranslations('imports')
  const locale = useLocale()
  return (
    <section aria-label={t('counts.label')}>
      <DefinitionList
        columns={3}
        entries={SHOWN.map((count) => ({
          term: t(`counts.${count}`),
          value: formatNumber(counts[count], locale),
        }))}
      />
      {counts.damagedText > 0 ? (
        <p role="alert" className={classes.caution}>
          {t('damagedNotice', { count: counts.damagedText })}
        </p>
      ) : null}
    </section>
  )
}
