import { useLocale, useTranslations } from 'use-intl/react'
import type { ReportResult } from '#shared/domain/report-result.ts'
import { resolveText } from '#shared/i18n/text.ts'
import classes from './reports.module.css'

/** Rules, sources, what is unknown, abbreviations: what a director needs to defend the figures. */
export function ReportNotes({ result }: { readonly result: ReportResult }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  return (
    <div className={classes.notes} tabIndex={0} role="region" aria-label={t('notes')}>
      <h2>{t('notes')}</h2>
      <ol>
        {result.footnotes.map((note, index) => (
          <li key={index}>{resolveText(note, locale)}</li>
        ))}
      </ol>
      <h2>{t('completeness')}</h2>
      <ul>
        {result.completeness.map(({ label, known, of }, index) => (
          <li key={index}>{t('completenessLine', { label: resolveText(label, locale), known, of })}</li>
        ))}
      </ul>
      {result.legend === undefined ? null : (
        <>
          <h2>{t('legend')}</h2>
          <dl>
            {result.legend.map(({ short, long }) => (
              <Abbreviation
                key={resolveText(short, locale)}
                short={resolveText(short, locale)}
                long={resolveText(long, locale)}
              />
            ))}
          </dl>
        </>
      )}
    </div>
  )
}

function Abbreviation({ short, long }: { readonly short: string; readonly long: string }) {
  return (
    <>
      <dt>{short}</dt>
      <dd>{long}</dd>
    </>
  )
}
