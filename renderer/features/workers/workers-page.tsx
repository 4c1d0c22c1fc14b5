import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { WorkerHit, WorkerSearch } from '#shared/contract/workers.ts'
import type { CallError } from '#renderer/lib/api.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { listedName } from '#renderer/lib/person-name.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { Grid, type GridColumn, type GridHandle } from '#renderer/ui/grid.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { KeyHint } from '#renderer/ui/mark.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SearchBox } from '#renderer/ui/search-box.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import classes from './workers-page.module.css'

/** How long typing must pause before the register is asked, in milliseconds. */
const PAUSE = 60

/** Finding a worker: the page opens with the keyboard in the search box. */
export function WorkersPage() {
  const t = useTranslations('workers')
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [query] = useDebouncedValue(typed.trim(), PAUSE)
  const search = useRoute('workers.search', { query }, { enabled: query !== '', keepPrevious: true })
  const grid = useRef<GridHandle>(null)
  const enterNew = () => void navigate({ to: '/workers/new' })
  usePageKeys({ 'mod+N': enterNew })
  const open = (hit: WorkerHit) =>
    void navigate({ to: '/workers/$workerId', params: { workerId: String(hit.id) } })
  const hits = query === '' ? null : (search.data?.hits ?? null)
  const submit = () => {
    const only = hits?.length === 1 ? hits[0] : undefined
    if (only) open(only)
    else grid.current?.focusFirstRow()
  }
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <Link to="/workers/cases">{t('list.cases')}</Link>
            <Button size="sm" onClick={enterNew} rightSection={<KeyHint keys="Ctrl+N" />}>
              {t('actions.new')}
            </Button>
          </>
        }
      />
      <SearchBox
        label={t('list.search')}
        placeholder={t('list.hint')}
        value={typed}
        onChange={setTyped}
        onSubmit={submit}
        autoFocus
      />
      {query === '' ? (
        <EmptyState title={t('list.startTitle')} text={t('list.startText')} />
      ) : (
        <Results
          answer={search.data ?? null}
          error={search.error}
          grid={grid}
          onOpen={open}
          onNew={enterNew}
        />
      )}
    </div>
  )
}

interface ResultsProps {
  readonly answer: WorkerSearch | null
  readonly error: CallError | null
  readonly grid: React.RefObject<GridHandle | null>
  readonly onOpen: (hit: WorkerHit) => void
  readonly onNew: () => void
}

function Results({ answer, error, grid, onOpen, onNew }: ResultsProps) {
  const t = useTranslations('workers')
  const words = useErrorWords()
  const columns = useColumns()
  return (
    <>
      <p className={classes.notice} role="status">
        {answer === null ? '' : <Notice answer={answer} />}
      </p>
      <Grid
        ref={grid}
        label={t('list.results')}
        columns={columns}
        rows={answer?.hits ?? null}
        rowKey={(hit) => hit.id}
        onOpen={onOpen}
        error={error ? words(error) : null}
        empty={{
          ...{ title: t('list.noneTitle'), text: t('list.noneText') },
          action: (
            <Button size="sm" variant="default" onClick={onNew}>
              {t('actions.new')}
            </Button>
          ),
        }}
      />
    </>
  )
}

function Notice({ answer: { hits, more, similar } }: { readonly answer: WorkerSearch }) {
  const t = useTranslations('workers.list')
  if (hits.length === 0) return ''
  const count = hits.length
  return `${similar ? `${t('similar')} ` : ''}${more ? t('more', { count }) : t('count', { count })}`
}

function useColumns(): GridColumn<WorkerHit>[] {
  const t = useTranslations('workers.columns')
  const locale = useLocale()
  return useMemo(
    () => [
      { key: 'name', header: t('name'), value: listedName, grow: 1.6 },
      { key: 'birth', header: t('birth'), kind: 'date', value: (hit) => hit.birth },
      { key: 'corps', header: t('corps'), value: (hit) => hit.corps?.[locale] ?? null, grow: 1.2 },
      { key: 'facility', header: t('facility'), value: (hit) => hit.facility, grow: 1.2 },
      { key: 'place', header: t('place'), value: (hit) => hit.place },
      { key: 'matricule', header: t('matricule'), value: (hit) => hit.matricule, width: 120 },
      { key: 'phone', header: t('phone'), value: (hit) => hit.phone, width: 130 },
    ],
    [t, locale],
  )
}
