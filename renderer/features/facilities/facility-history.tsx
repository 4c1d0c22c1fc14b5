import { TitledPart } from '#renderer/ui/titled-part.tsx'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { useLocale, useTranslations } from 'use-intl/react'
import type { FacilityPage as Page } from '#shared/contract/facilities.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import classes from './facilities.module.css'
import { useLevels } from '#renderer/lib/levels.ts'

/** What the facility was and where it lay before; nothing where nothing ever changed. */
export function FacilityHistory({ facility }: { readonly facility: Page }) {
  const t = useTranslations('facilities')
  const { states, formerPlaces } = facility
  if (states.length < 2 && formerPlaces.length === 0) return null
  return (
    <TitledPart title={t('history')}>
      {states.length < 2 ? null : <States states={states} />}
      {formerPlaces.length === 0 ? null : <FormerPlaces places={formerPlaces} />}
    </TitledPart>
  )
}

function useDay() {
  const locale = useLocale()
  return (day: string | null) => (day === null ? '–' : formatPartialDate(day, locale, 'table'))
}

function States({ states }: Pick<Page, 'states'>) {
  const t = useTranslations('facilities')
  const label = useListLabel()
  const day = useDay()
  return (
    <PlainTable
      label={t('states')}
      heads={[t('from'), t('to'), t('type'), t('sector'), t('managingBody'), t('milieu'), t('statusLabel')]}
    >
      {states.map(({ from, to, type, sector, managingBody, milieu, status }) => (
        <tr key={from ?? ''}>
          <td>{day(from)}</td>
          <td>{day(to)}</td>
          <td>{label('facility_type', type) ?? t('unknown')}</td>
          <td>{label('sector', sector) ?? t('unknown')}</td>
          <td>{label('managing_body', managingBody) ?? t('unknown')}</td>
          <td>{label('milieu', milieu) ?? t('unknown')}</td>
          <td>{t(`status.${status}`)}</td>
        </tr>
      ))}
    </PlainTable>
  )
}

function FormerPlaces({ places }: { readonly places: Page['formerPlaces'] }) {
  const t = useTranslations('facilities')
  const levels = useLevels()
  const day = useDay()
  return (
    <PlainTable label={t('formerPlaces')} heads={[t('from'), t('to'), t('formerPlace')]}>
      {places.map(({ unit, level, from, to }) => (
        <tr key={`${unit}:${to}`}>
          <td>{day(from)}</td>
          <td>{day(to)}</td>
          <td>
            {unit} <span className={classes.chain}>— {levels.words[level] ?? level}</span>
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}
