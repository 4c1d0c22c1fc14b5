import { Button, Group } from '@mantine/core'
import type { RefObject } from 'react'
import { useTranslations } from 'use-intl/react'
import { listColumns, type ListSort, type WorkerRow } from '#shared/contract/worker-list.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { narrowing, type WorkersView } from '#renderer/lib/worker-list-link.ts'
import {
  Grid,
  type GridHandle,
  type GridPlace,
  type GridSelection,
  type GridSort,
} from '#renderer/ui/grid.tsx'
import { ROW_HEIGHT } from '#renderer/ui/grid-size.ts'
import { useListColumns } from './workers-list-columns.tsx'
import type { ListPlace } from './workers-list-place.ts'
import type { WorkerRows, WorkerStore } from './workers-list-rows.ts'

interface ListGridProps {
  readonly rows: WorkerRows
  readonly view: WorkersView
  readonly grid: RefObject<GridHandle | null>
  /** Where to come back to. */
  readonly place: ListPlace | null
  readonly selection: GridSelection<WorkerRow>
  readonly onPlace: (place: ListPlace) => void
  readonly onSort: (sort: ListSort) => void
  readonly onOpen: (row: WorkerRow) => void
  readonly onClear: () => void
  readonly onNew: () => void
}

/** The list itself; it fetches the rows that are looked at. */
export function ListGrid(props: ListGridProps) {
  const { rows, view, grid, place, selection, onPlace, onSort, onOpen } = props
  const t = useTranslations('workers')
  const words = useErrorWords()
  const { store, error, retry } = rows
  const empty = useEmptyWords(props)
  return (
    <Grid<WorkerRow>
      ref={grid}
      label={t('title')}
      columns={useListColumns(view.columns)}
      rows={store}
      rowKey={(row) => row.id}
      onOpen={onOpen}
      selection={selection}
      sort={view.sort.map(({ column, descending }) => ({ key: column, descending }))}
      onSort={(sort) => onSort(sort.flatMap(asked))}
      place={place && store ? backAt(place, store) : undefined}
      onPlace={(now) => onPlace({ ...now, id: store?.at(now.row)?.id ?? null })}
      error={error ? { ...words(error), onRetry: retry } : null}
      empty={empty}
    />
  )
}

function asked({ key, descending }: GridSort): ListSort {
  const column = listColumns.find((known) => known === key)
  return column === undefined ? [] : [{ column, descending }]
}

/** At the same person, who may stand elsewhere since. */
function backAt(place: ListPlace, store: WorkerStore): GridPlace {
  const found = place.id === null ? -1 : store.indexOf(place.id)
  const row = found >= 0 ? found : Math.min(place.row, store.count - 1)
  return { row, column: place.column, offset: Math.max(0, place.offset + (row - place.row) * ROW_HEIGHT) }
}

function useEmptyWords({ view, onClear, onNew }: ListGridProps) {
  const t = useTranslations('lists')
  const workers = useTranslations('workers')
  const narrowed = Object.keys(narrowing(view.filter)).length > 0
  const enter = (
    <Button size="sm" variant="default" onClick={onNew}>
      {workers('actions.new')}
    </Button>
  )
  if (!narrowed) return { title: t('emptyTitle'), text: t('emptyText'), action: enter }
  return {
    title: t('noneTitle'),
    text: t('noneText'),
    action: (
      <Group gap="sm">
        <Button size="sm" variant="default" onClick={onClear}>
          {t('clearAll')}
        </Button>
        {enter}
      </Group>
    ),
  }
}
