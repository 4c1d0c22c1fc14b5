import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { NO_FILTER } from '#shared/contract/worker-filter.ts'
import { useOffice } from '#renderer/lib/office.ts'
import type { GridHandle } from '#renderer/ui/grid.tsx'
import { ROW_HEIGHT } from '#renderer/ui/grid-size.ts'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { KeyHint } from '#renderer/ui/mark.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { NoPermission } from '#renderer/ui/states.tsx'
import { type ListAddress, useListAddress } from './workers-list-address.ts'
import { ChosenBar } from './workers-list-chosen.tsx'
import { FilterPanel } from './workers-list-filters.tsx'
import { ListGrid } from './workers-list-grid.tsx'
import { ListHead } from './workers-list-head.tsx'
import { useListPlace } from './workers-list-place.ts'
import { useWorkerRows } from './workers-list-rows.ts'
import { useListSelection } from './workers-list-selection.ts'
import { useSubmit } from './workers-list-submit.ts'
import { useCurrentView } from './workers-list-views.tsx'
import classes from './workers-list.module.css'

/** All workers: searched as one types, filtered, sorted, in the columns that the work needs. */
export function WorkersPage() {
  const t = useTranslations('workers')
  const lists = useTranslations('lists')
  const navigate = useNavigate()
  const address = useListAddress()
  const current = useCurrentView(address.view)
  const enterNew = () => void navigate({ to: '/workers/new' })
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        {...(current === null ? {} : { aside: lists('views.current', { name: current.name }) })}
        actions={
          <>
            <Link to="/workers/cases">{t('list.cases')}</Link>
            <Button size="sm" onClick={enterNew} rightSection={<KeyHint keys="Ctrl+N" />}>
              {t('actions.new')}
            </Button>
          </>
        }
      />
      <WorkersList address={address} onNew={enterNew} />
    </div>
  )
}

interface WorkersListProps {
  readonly address: ListAddress
  readonly onNew: () => void
}

function WorkersList({ address, onNew }: WorkersListProps) {
  const { view, change, filter } = address
  const navigate = useNavigate()
  const office = useOffice()
  const grid = useRef<GridHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const { place, remember } = useListPlace()
  // Whoever comes back stands in the list, not in the search box.
  const [comesBack] = useState(place !== null)
  const [start] = useState(() => Math.floor((place?.offset ?? 0) / ROW_HEIGHT))
  const rows = useWorkerRows(view, start)
  const open = ({ id }: { readonly id: number }) =>
    void navigate({ to: '/workers/$workerId', params: { workerId: String(id) } })
  const submit = useSubmit({ store: rows.store, view, grid, open })
  const selection = useListSelection(rows.store)
  const filters = useFilterPanel(() => search.current?.focus())
  if (rows.error?.code === 'NOT_PERMITTED') return <NoPermission />
  return (
    <>
      <ListHead
        {...{ address, search }}
        store={rows.store}
        filtering={filters.opened}
        takesFocus={!comesBack}
        onSubmit={submit}
        onFilters={filters.toggle}
      />
      <ChosenBar view={view} />
      <div className={classes.main}>
        <div className={classes.list}>
          <ListGrid
            {...{ rows, view, grid, place, onNew, selection }}
            onPlace={remember}
            onSort={(sort) => change({ sort })}
            onOpen={open}
            onClear={() => {
              filter({ ...NO_FILTER }, true)
              search.current?.focus()
            }}
          />
        </div>
        {filters.opened ? (
          <FilterPanel
            filter={view.filter}
            today={office?.today ?? ''}
            onFilter={filter}
            onClose={filters.close}
          />
        ) : null}
      </div>
    </>
  )
}

/** The filters open and close with a button or a key; closed, they give the keyboard back. */
function useFilterPanel(giveBack: () => void) {
  const t = useTranslations('lists')
  const [opened, setOpened] = useState(false)
  const close = () => {
    setOpened(false)
    giveBack()
  }
  const toggle = () => (opened ? close() : setOpened(true))
  usePageKeys({ 'mod+shift+F': { label: t('filters'), run: toggle } })
  return { opened, close, toggle }
}
