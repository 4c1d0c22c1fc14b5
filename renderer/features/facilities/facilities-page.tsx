import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { FacilityRow } from '#shared/contract/facilities.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { listOptions } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { Grid, type GridHandle } from '#renderer/ui/grid.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PlacePicker } from '#renderer/ui/place-picker.tsx'
import { SearchBox } from '#renderer/ui/search-box.tsx'
import { AcceptPlaces } from './accept-places.tsx'
import classes from './facilities.module.css'
import type { FacilitySearch } from './facility-search.ts'
import { useLevels } from '#renderer/lib/levels.ts'
import { useColumns } from './use-columns.tsx'

/** How long typing must pause before the register is asked, in milliseconds. */
const PAUSE = 120

/** Every facility, filtered by name, place and type; the address keeps the filters. */
export function FacilitiesPage() {
  const t = useTranslations('facilities')
  const words = useErrorWords()
  const navigate = useNavigate()
  const search = useSearch({ from: '/facilities' })
  const columns = useColumns()
  const grid = useRef<GridHandle>(null)
  const [asked] = useDebouncedValue(search, PAUSE)
  const { query = '', place = null, type = null } = asked
  const list = useRoute('facilities.list', { query, placeId: place, type }, { keepPrevious: true })
  const places = usePlaces()
  const rows = list.data ?? null
  const placeName = places.find((unit) => unit.id === place)?.name ?? null
  const filter = (patch: FacilitySearch) =>
    void navigate({ to: '/facilities', search: { ...search, ...patch }, replace: true })
  const open = (row: FacilityRow) =>
    void navigate({ to: '/facilities/$facilityId', params: { facilityId: String(row.id) } })
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        {...(rows === null ? {} : { aside: t('count', { count: rows.length }) })}
        actions={
          rows === null ? undefined : (
            <AcceptPlaces
              facilities={rows.filter((row) => row.districtProposed)}
              place={placeName}
              narrowed={query !== '' || type !== null}
            />
          )
        }
      />
      <Filters
        search={search}
        places={places}
        onFilter={filter}
        onSubmit={() => grid.current?.focusFirstRow()}
      />
      <Grid
        ref={grid}
        label={t('title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        onOpen={open}
        totals={rows === null ? {} : totalsOf(rows, t('total'))}
        error={list.error ? { ...words(list.error), onRetry: () => void list.refetch() } : null}
        empty={emptyWords(t, query !== '' || place !== null || type !== null)}
      />
    </div>
  )
}

function usePlaces() {
  return useRoute('reference.places', {}).data ?? []
}

interface FiltersProps {
  readonly search: FacilitySearch
  readonly places: ReturnType<typeof usePlaces>
  readonly onFilter: (patch: FacilitySearch) => void
  readonly onSubmit: () => void
}

function Filters({ search, places, onFilter, onSubmit }: FiltersProps) {
  const t = useTranslations('facilities')
  const common = useTranslations('common')
  const locale = useLocale()
  const reference = useReference()
  const levels = useLevels()
  // The address follows a moment later; what is typed must not wait for it.
  const [typed, setTyped] = useState(search.query ?? '')
  return (
    <div className={classes.filters} role="search">
      <SearchBox
        label={t('search')}
        value={typed}
        onChange={(text) => {
          setTyped(text)
          onFilter({ query: text === '' ? undefined : text })
        }}
        onSubmit={onSubmit}
        autoFocus
      />
      <PlacePicker
        label={common('place.label')}
        places={places}
        levels={levels.words}
        placeholder={common('place.whole')}
        value={search.place ?? null}
        onChange={(id) => onFilter({ place: id ?? undefined })}
      />
      <Choice
        label={t('type')}
        placeholder={t('everyType')}
        options={listOptions(reference, 'facility_type', locale)}
        value={search.type ?? null}
        onChange={(code) => onFilter({ type: code ?? undefined })}
      />
    </div>
  )
}

function totalsOf(rows: readonly FacilityRow[], name: string) {
  const sum = (of: (row: FacilityRow) => number | null) =>
    rows.reduce((total, row) => total + (of(row) ?? 0), 0)
  return { name, available: sum((row) => row.available), budget: sum((row) => row.budget) }
}

function emptyWords(t: ReturnType<typeof useTranslations<'facilities'>>, filtered: boolean) {
  return filtered
    ? { title: t('noneTitle'), text: t('noneText') }
    : { title: t('emptyTitle'), text: t('emptyText') }
}
