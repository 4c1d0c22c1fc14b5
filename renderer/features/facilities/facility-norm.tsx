import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl/react'
import type { FacilityNorm as Norm, FacilityPage } from '#shared/contract/facilities.ts'
import { formatNumber, MISSING } from '#shared/domain/format.ts'
import { resolveText } from '#shared/i18n/text.ts'
import { useOffice } from '#renderer/lib/office.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import classes from './facilities.module.css'
import { conformityText, normText } from './facility-norm-words.ts'

/** The facility beside the norm, line by line; what the norm depends on and is not known is said, never guessed. */
export function FacilityNorm({ facility }: { readonly facility: FacilityPage }) {
  const t = useTranslations('facilities.norm')
  const locale = useLocale()
  const office = useOffice()
  const { norm } = facility
  if (norm === null) return null
  const shown = norm.conformity !== 'none' && norm.lines.length > 0
  const say = (text: Parameters<typeof resolveText>[0]) => resolveText(text, locale)
  return (
    <TitledPart title={t('title')}>
      <p className={classes.conformity}>
        <Mark tone={norm.conformity === 'unmet' ? 'alarm' : norm.conformity === 'met' ? 'plain' : 'caution'}>
          {say(conformityText(norm))}
        </Mark>{' '}
        {say(normText(norm))}
      </p>
      {shown ? <Lines norm={norm} /> : null}
      <p className={classes.note}>
        {shown ? `${t('note')} ` : null}
        {main(facility) === null ? null : (
          <Link
            to="/reports/$reportId"
            params={{ reportId: 'staffing-norms' }}
            search={{ place: main(facility) ?? undefined, day: office?.today, normSet: norm.setId }}
          >
            {t('report')}
          </Link>
        )}
      </p>
    </TitledPart>
  )
}

function main({ places }: FacilityPage): number | null {
  return places.find((place) => place.main)?.unitId ?? null
}

function Lines({ norm }: { readonly norm: Norm }) {
  const t = useTranslations('facilities.norm')
  const locale = useLocale()
  const number = (value: number | null) => (value === null ? MISSING : formatNumber(value, locale))
  return (
    <table className={classes.normTable} aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('group')}</th>
          {(['required', 'present', 'gap', 'surplus'] as const).map((head) => (
            <th key={head} scope="col" data-numeric>
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {norm.lines.map(({ code, label, mandatory, required, present, gap, surplus }) => (
          <tr key={code}>
            <th scope="row">
              {label[locale]}
              {required === null || mandatory ? null : (
                <span className={classes.unknown}> {t('notMandatory')}</span>
              )}
            </th>
            <td data-numeric>{number(required)}</td>
            <td data-numeric>{number(present)}</td>
            <td data-numeric data-lacking={gap !== null && gap > 0}>
              {number(gap)}
            </td>
            <td data-numeric>{required === null ? MISSING : number(surplus)}</td>
          </tr>
        ))}
        {norm.others === 0 ? null : (
          <tr>
            <th scope="row">{t('others')}</th>
            <td data-numeric>{MISSING}</td>
            <td data-numeric>{number(norm.others)}</td>
            <td data-numeric>{MISSING}</td>
            <td data-numeric>{MISSING}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
