import { Fragment } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { type Dashboard, dashboardParts, type Figure } from '#shared/contract/dashboard.ts'
import { formatNumber, formatPercent } from '#shared/domain/format.ts'
import { resolveText } from '#shared/i18n/text.ts'
import classes from './dashboard.module.css'
import { FigureLink } from './figure-link.tsx'
import { densityIn, figureText, shareOf } from './figure-words.ts'

/** Every figure with the whole that it is a part of, what it is measured against, and what to know of it. */
export function FigureTable({ dashboard }: { readonly dashboard: Dashboard }) {
  const t = useTranslations('dashboard')
  const parts = Map.groupBy(dashboard.figures, (figure) => figure.part)
  return (
    <table className={classes.table} aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('indicator')}</th>
          <th scope="col" data-numeric>
            {t('value')}
          </th>
          <th scope="col" data-numeric>
            {t('of')}
          </th>
          <th scope="col" data-numeric>
            {t('ratio')}
          </th>
          <th scope="col">{t('threshold')}</th>
          <th scope="col">{t('details')}</th>
        </tr>
      </thead>
      {dashboardParts.map((part) => {
        const figures = parts.get(part) ?? []
        if (figures.length === 0) return null
        return (
          <tbody key={part}>
            <tr>
              <th colSpan={6} scope="rowgroup" className={classes.part}>
                {t(`part.${part}`)}
              </th>
            </tr>
            {figures.map((figure) => (
              <FigureRow
                key={`${figure.key}:${figure.item?.code ?? ''}`}
                figure={figure}
                asAt={dashboard.asAt}
              />
            ))}
          </tbody>
        )
      })}
    </table>
  )
}

function FigureRow({ figure, asAt }: { readonly figure: Figure; readonly asAt: string }) {
  const t = useTranslations('dashboard')
  const locale = useLocale()
  const name = resolveText(figureText(figure, asAt), locale)
  const { of, threshold, notes } = figure
  return (
    <tr>
      <th scope="row" className={classes.name}>
        {name}
      </th>
      <td className={classes.value}>
        <FigureLink figure={figure} name={name} />
      </td>
      <td data-numeric>{of === undefined ? null : formatNumber(of, locale)}</td>
      <td data-numeric>
        <Ratio figure={figure} />
      </td>
      <td>
        {threshold === undefined
          ? null
          : t('thresholdOf', {
              value: formatNumber(threshold.value, locale, { decimals: decimalsOf(threshold.value) }),
              label: threshold.label[locale],
            })}
      </td>
      <td className={classes.notes}>
        {notes.map((note, position) => (
          // Notes of a figure never move: their place is their identity.
          <Fragment key={position}>{`${resolveText(note, locale)} `}</Fragment>
        ))}
      </td>
    </tr>
  )
}

function Ratio({ figure }: { readonly figure: Figure }) {
  const t = useTranslations('dashboard')
  const locale = useLocale()
  const share = shareOf(figure)
  const density = densityIn(figure)
  if (density !== null) return t('densityOf', { value: formatNumber(density, locale, { decimals: 1 }) })
  if (figure.persons !== undefined) return t('unsaid')
  return share === null ? null : formatPercent(share, locale)
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : 1
}
