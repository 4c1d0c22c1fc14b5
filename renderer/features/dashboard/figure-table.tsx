import { useLocale, useTranslations } from 'use-intl/react'
import { type Dashboard, dashboardParts, type Figure } from '#shared/contract/dashboard.ts'
import { formatNumber, formatPercent } from '#shared/domain/format.ts'
import { resolveText } from '#shared/i18n/text.ts'
import classes from './dashboard.module.css'
import { FigureLink } from './figure-link.tsx'
import { densityIn, figureText, shareOf } from './figure-words.ts'

interface FigureTableProps {
  readonly dashboard: Dashboard
  /** Figure → number of the note under the page that says how it is counted. */
  readonly noteNumbers: ReadonlyMap<Figure, number>
}

const COLUMNS = ['indicator', 'value', 'of', 'ratio', 'threshold', 'details'] as const
const NUMERIC: ReadonlySet<string> = new Set(['value', 'of', 'ratio', 'threshold'])

/** Every figure with the whole that it is a part of, what it is measured against, and what to know of it. */
export function FigureTable({ dashboard, noteNumbers }: FigureTableProps) {
  const t = useTranslations('dashboard')
  const parts = Map.groupBy(dashboard.figures, (figure) => figure.part)
  return (
    <table className={classes.table} aria-label={t('title')}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" data-numeric={NUMERIC.has(column)}>
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      {dashboardParts.map((part) => {
        const figures = parts.get(part) ?? []
        if (figures.length === 0) return null
        return (
          <tbody key={part}>
            <tr>
              <th colSpan={COLUMNS.length} scope="rowgroup" className={classes.part}>
                {t(`part.${part}`)}
              </th>
            </tr>
            {figures.map((figure) => (
              <FigureRow
                key={`${figure.key}:${figure.item?.code ?? ''}`}
                figure={figure}
                asAt={dashboard.asAt}
                note={noteNumbers.get(figure) ?? null}
              />
            ))}
          </tbody>
        )
      })}
    </table>
  )
}

interface FigureRowProps {
  readonly figure: Figure
  readonly asAt: string
  readonly note: number | null
}

function FigureRow({ figure, asAt, note }: FigureRowProps) {
  const locale = useLocale()
  const name = resolveText(figureText(figure, asAt), locale)
  const { of, threshold, notes } = figure
  return (
    <tr>
      <th scope="row" className={classes.name}>
        {name}
        {note === null ? null : <sup className={classes.reference}>{note}</sup>}
      </th>
      <td data-numeric="true" className={classes.value}>
        <FigureLink figure={figure} name={name} />
      </td>
      <td data-numeric="true">{of === undefined ? null : formatNumber(of, locale)}</td>
      <td data-numeric="true">
        <Ratio figure={figure} />
      </td>
      <td data-numeric="true">
        {threshold === undefined
          ? null
          : formatNumber(threshold.value, locale, { decimals: decimalsOf(threshold.value) })}
      </td>
      <td className={classes.notes}>{notes.map((text) => resolveText(text, locale)).join(' ')}</td>
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
