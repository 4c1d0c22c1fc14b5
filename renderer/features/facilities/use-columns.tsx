import { type ReactNode, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { FacilityRow } from '#shared/contract/facilities.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import type { GridColumn } from '#renderer/ui/grid.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import classes from './facilities.module.css'
import { useLevels } from '#renderer/lib/levels.ts'

/** The columns of the list; what is not known is said, and sorts last. */
export function useColumns(): GridColumn<FacilityRow>[] {
  const t = useTranslations('facilities')
  const common = useTranslations('common')
  const label = useListLabel()
  const shortType = useShortType()
  const levels = useLevels()
  return useMemo(() => {
    const known = (text: string | null): ReactNode => text ?? <Unknown>{t('unknown')}</Unknown>
    const told = (key: 'sector' | 'milieu') => ({
      key,
      header: t(key),
      value: (row: FacilityRow) => label(key, row[key]),
      render: (row: FacilityRow) => known(label(key, row[key])),
    })
    return [
      {
        key: 'name',
        header: t('name'),
        value: (row) => row.name,
        render: (row) => <Name row={row} />,
        grow: 2,
      },
      {
        key: 'type',
        header: t('type'),
        value: shortType,
        render: (row) => known(shortType(row)),
        width: 110,
      },
      {
        key: 'district',
        header: levels.ofRole('district'),
        value: (row) => row.district,
        render: (row) => (
          <>
            {known(row.district)}{' '}
            {row.districtProposed ? <Mark tone="caution">{common('proposed')}</Mark> : null}
          </>
        ),
        grow: 1.4,
      },
      {
        key: 'region',
        header: levels.ofRole('region'),
        value: (row) => row.region,
        render: (row) => known(row.region),
      },
      told('sector'),
      told('milieu'),
      { key: 'available', header: t('available'), kind: 'integer', value: (row) => row.available, width: 92 },
      { key: 'budget', header: t('budget'), kind: 'integer', value: (row) => row.budget, width: 96 },
    ]
  }, [t, common, label, shortType, levels])
}

function Name({ row }: { readonly row: FacilityRow }) {
  const t = useTranslations('facilities')
  if (row.status === 'open') return row.name
  return (
    <>
      {row.name} <Mark tone="alarm">{t(`status.${row.status}`)}</Mark>
    </>
  )
}

export function Unknown({ children }: { readonly children: ReactNode }) {
  return <span className={classes.unknown}>{children}</span>
}

/** A type by its abbreviation where the country has one: the column is narrow. */
function useShortType(): (row: FacilityRow) => string | null {
  const reference = useReference()
  const locale = useLocale()
  return useMemo(() => {
    const types = new Map(
      (reference?.lists.facility_type ?? []).map(({ code, label, attributes }) => {
        const short = attributes.abbreviation
        return [code, typeof short === 'string' ? short : label[locale]]
      }),
    )
    return ({ type }) => (type === null ? null : (types.get(type) ?? type))
  }, [reference, locale])
}
