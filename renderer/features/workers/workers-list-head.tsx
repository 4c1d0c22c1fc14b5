import { Button } from '@mantine/core'
import { type RefObject, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { narrowing, type WorkersView } from '#renderer/lib/worker-list-link.ts'
import { KeyHint } from '#renderer/ui/mark.tsx'
import type { ListAddress } from './workers-list-address.ts'
import { ColumnsDialog } from './workers-list-columns-dialog.tsx'
import { ListFiles } from './workers-list-files.tsx'
import type { WorkerStore } from './workers-list-rows.ts'
import { ListSearch } from './workers-list-search.tsx'
import { FilterTags } from './workers-list-tags.tsx'
import { ViewsDialog } from './workers-list-views.tsx'
import classes from './workers-list.module.css'

interface ListHeadProps {
  readonly address: ListAddress
  readonly store: WorkerStore | null
  readonly search: RefObject<HTMLInputElement | null>
  /** The filters are open. */
  readonly filtering: boolean
  readonly takesFocus: boolean
  readonly onSubmit: (query: string) => void
  readonly onFilters: () => void
}

/** Above the list: what is searched for, how many fit, what narrows them, and what can be made of them. */
export function ListHead(props: ListHeadProps) {
  const { address, store, search, takesFocus, onSubmit } = props
  const { view, filter } = address
  return (
    <>
      <div className={classes.tools} role="search">
        <div className={classes.search}>
          <ListSearch
            ref={search}
            query={view.filter.query}
            onQuery={(query) => filter({ query })}
            onSubmit={onSubmit}
            autoFocus={takesFocus}
          />
        </div>
        <Tools {...props} />
      </div>
      <div className={classes.line}>
        <p className={classes.count} role="status">
          {store === null ? '' : <Count store={store} view={view} />}
        </p>
        <FilterTags filter={view.filter} onFilter={filter} onLeave={() => search.current?.focus()} />
      </div>
      <Similar query={view.filter.query} />
    </>
  )
}

function Tools({ address, store, filtering, onFilters }: ListHeadProps) {
  const t = useTranslations('lists')
  const { view, change, open } = address
  const [dialog, setDialog] = useState<'columns' | 'views' | null>(null)
  const { query: _query, ...fields } = narrowing(view.filter)
  const active = Object.keys(fields).length
  const close = () => setDialog(null)
  return (
    <>
      <Button
        size="sm"
        variant="default"
        aria-expanded={filtering}
        onClick={onFilters}
        rightSection={<KeyHint keys={t('filtersKey')} />}
      >
        {active === 0 ? t('filters') : t('filtersActive', { count: active })}
      </Button>
      <Button size="sm" variant="default" onClick={() => setDialog('columns')}>
        {t('columns.open')}
      </Button>
      <Button size="sm" variant="default" onClick={() => setDialog('views')}>
        {t('views.open')}
      </Button>
      <ListFiles view={view} disabled={store === null || store.count === 0} />
      <ColumnsDialog
        opened={dialog === 'columns'}
        columns={view.columns}
        onChange={(columns) => change({ columns })}
        onClose={close}
      />
      <ViewsDialog opened={dialog === 'views'} view={view} onOpen={open} onClose={close} />
    </>
  )
}

function Count({ store, view }: { readonly store: WorkerStore; readonly view: WorkersView }) {
  const t = useTranslations('lists')
  const locale = useLocale()
  const count = t('count', { count: store.count })
  const { on } = view.filter
  return on === null ? count : t('countAt', { count, day: formatPartialDate(on, locale, 'table') })
}

/** Said where nobody's name is written as typed: the list then holds those that sound so. */
function Similar({ query }: { readonly query: string }) {
  const t = useTranslations('workers.list')
  const { data } = useRoute(
    'workers.search',
    { query, limit: 1 },
    { enabled: query !== '', keepPrevious: true },
  )
  if (query === '' || data?.similar !== true) return null
  return (
    <p className={classes.similar} role="note">
      {t('similar')}
    </p>
  )
}
