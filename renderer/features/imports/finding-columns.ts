import { useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import type { GridColumn } from '#renderer/ui/grid.tsx'
import type { Homonym, ImportPreview, RejectedRow } from '#shared/contract/imports.ts'

type UnknownPlace = ImportPreview['unknownPlaces'][number]
type UnknownWord = ImportPreview['unknownWords'][number]

function isLevel(level: string): level is 'region' | 'district' | 'commune' {
  return level === 'region' || level === 'district' || level === 'commune'
}

export function usePlaceColumns(): GridColumn<UnknownPlace>[] {
  const t = useTranslations('imports')
  return useMemo(
    () => [
      { key: 'name', header: t('row.place'), value: (row) => row.name, grow: 2 },
      {
        key: 'level',
        header: t('row.level'),
        value: (row) => (isLevel(row.level) ? t(`levels.${row.level}`) : row.level),
      },
      { key: 'parent', header: t('row.parent'), value: (row) => row.parent ?? t('row.country'), grow: 2 },
      { key: 'rows', header: t('row.rows'), kind: 'integer', value: (row) => row.rows },
    ],
    [t],
  )
}

export function useWordColumns(): GridColumn<UnknownWord>[] {
  const t = useTranslations('imports')
  return useMemo(
    () => [
      { key: 'word', header: t('row.word'), value: (row) => row.word, grow: 2 },
      { key: 'column', header: t('row.column'), value: (row) => t(`columns.${row.column}`) },
      { key: 'rows', header: t('row.rows'), kind: 'integer', value: (row) => row.rows },
    ],
    [t],
  )
}

export function useHomonymColumns(): GridColumn<Homonym>[] {
  const t = useTranslations('imports.row')
  return useMemo(
    () => [
      { key: 'name', header: t('original'), value: (row) => row.name, grow: 2 },
      { key: 'region', header: t('region'), value: (row) => row.region },
      { key: 'lines', header: t('lines'), value: (row) => row.lines.join(', ') },
      {
        key: 'inRegister',
        header: t('inRegister'),
        kind: 'integer',
        value: (row) => row.inRegister,
        width: 140,
      },
      { key: 'spelling', header: t('spelling'), value: (row) => t(row.spelling) },
    ],
    [t],
  )
}

export function useRejectedColumns(): GridColumn<RejectedRow>[] {
  const t = useTranslations('imports')
  return useMemo(
    () => [
      { key: 'line', header: t('row.line'), kind: 'integer', value: (row) => row.line, width: 64 },
      { key: 'name', header: t('row.original'), value: (row) => row.name },
      {
        key: 'reason',
        header: t('row.reason'),
        value: (row) => t(`reasons.${row.reason}`, { value: row.value }),
        grow: 3,
      },
    ],
    [t],
  )
}
