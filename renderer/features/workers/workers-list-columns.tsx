import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { type ListColumn, listColumns, type WorkerRow } from '#shared/contract/worker-list.ts'
import { useLevels } from '#renderer/lib/levels.ts'
import { useLabel, useListLabel } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { listedName } from '#shared/domain/person-name.ts'
import type { GridColumn } from '#renderer/ui/grid.tsx'

type Shape = Omit<GridColumn<WorkerRow>, 'key' | 'header'>

/** The heads of all columns, as the list, its chooser and its filters name them. */
export function useColumnNames(): Readonly<Record<ListColumn, string>> {
  const t = useTranslations('lists.column')
  const levels = useLevels()
  return useMemo(() => {
    const named = listColumns.map((column): [ListColumn, string] => [
      column,
      column === 'district' || column === 'region' ? levels.ofRole(column) : t(column),
    ])
    // Every column has just been named.
    return Object.fromEntries(named) as Record<ListColumn, string>
  }, [t, levels])
}

/** The chosen columns of the list, in their order. */
export function useListColumns(chosen: readonly ListColumn[]): GridColumn<WorkerRow>[] {
  const names = useColumnNames()
  const shapes = useShapes()
  return useMemo(
    () => chosen.map((column) => ({ key: column, header: names[column], ...shapes[column] })),
    [chosen, names, shapes],
  )
}

function useShapes(): Readonly<Record<ListColumn, Shape>> {
  const t = useTranslations()
  const code = useListLabel()
  const label = useLabel()
  const type = useShortType()
  return useMemo(() => {
    const coded = (list: string, of: (row: WorkerRow) => string | null, width?: number): Shape => ({
      value: (row) => code(list, of(row)),
      ...(width === undefined ? {} : { width }),
    })
    const years = (of: (row: WorkerRow) => number | null): Shape => ({
      kind: 'integer',
      value: of,
      width: 96,
    })
    const text = (of: (row: WorkerRow) => string | null, width?: number): Shape => ({
      value: of,
      ...(width === undefined ? {} : { width }),
    })
    return {
      name: { value: (row) => (row.nom === '' ? t('lists.gone') : listedName(row)), grow: 1.3, least: 210 },
      // As on paper: the letter is the same in both languages, and the column leaves its room to the corps.
      sex: text((row) => row.sex, 60),
      birth: { kind: 'date', value: (row) => row.birth, width: 100 },
      age: { ...years((row) => row.age), width: 64 },
      matricule: text((row) => row.matricule, 104),
      nationalId: text((row) => row.nationalId, 140),
      phone: text((row) => row.phone, 116),
      corps: { value: (row) => label(row.corps), grow: 2.2, least: 180 },
      category: text((row) => row.category, 90),
      statut: coded('statut', (row) => row.statut, 170),
      fonction: { value: (row) => label(row.fonction), least: 160 },
      position: coded('position', (row) => row.position, 130),
      contract: coded('contract_type', (row) => row.contract, 150),
      facility: { value: (row) => row.facility, least: 160 },
      facilityType: text((row) => type(row.facilityType), 90),
      milieu: coded('milieu', (row) => row.milieu, 110),
      sector: coded('sector', (row) => row.sector, 120),
      district: text((row) => row.district, 124),
      region: text((row) => row.region, 110),
      start: { kind: 'date', value: (row) => row.start, width: 126 },
      seniority: years((row) => row.seniority),
      gaps: {
        value: (row) => row.gaps.map((gap) => t(`lists.gap.${gap}`)).join(', '),
        width: 240,
      },
    }
  }, [t, code, label, type])
}

/** A type by its abbreviation where the country has one: the column is narrow. */
function useShortType(): (code: string | null) => string | null {
  const types = useReference()?.lists.facility_type
  const locale = useLocale()
  return useMemo(() => {
    const short = new Map(
      (types ?? []).map(({ code, label, attributes }) => {
        const { abbreviation } = attributes
        return [code, typeof abbreviation === 'string' ? abbreviation : label[locale]]
      }),
    )
    return (code) => (code === null ? null : (short.get(code) ?? code))
  }, [types, locale])
}
