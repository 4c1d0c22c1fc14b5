import { Alert, Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { SessionRow } from '#shared/contract/training.ts'
import { fold } from '#shared/domain/fold.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { Grid, type GridColumn, type GridHandle } from '#renderer/ui/grid.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SearchBox } from '#renderer/ui/search-box.tsx'
import { useSessionName } from './session-words.ts'
import classes from './training.module.css'
import { bringAlong, useWantedWorkers } from './wanted-workers.ts'

/** The sessions, the newest first. */
export function TrainingPage() {
  const t = useTranslations('training')
  const words = useErrorWords()
  const navigate = useNavigate()
  const workers = useWantedWorkers()
  const grid = useRef<GridHandle>(null)
  const [text, setText] = useState('')
  const columns = useColumns()
  const { data, error, refetch } = useRoute('training.sessions', {})
  const rows = useFound(data ?? null, useDeferredValue(text))
  const create = () => void navigate({ to: '/training/new', search: bringAlong(workers) })
  usePageKeys({ 'mod+shift+N': { label: t('new'), run: create } })
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <Button size="sm" onClick={create}>
            {t('new')}
          </Button>
        }
      />
      {workers.length === 0 ? null : (
        <Alert color="accent" variant="outline" role="status">
          {t('choose', { count: workers.length })}
        </Alert>
      )}
      <div className={classes.search}>
        <SearchBox
          {...{ label: t('search'), value: text, onChange: setText, autoFocus: true }}
          onSubmit={() => grid.current?.focusFirstRow()}
        />
      </div>
      <Grid
        {...{ ref: grid, label: t('title'), columns, rows }}
        rowKey={({ id }) => id}
        onOpen={({ id }) =>
          void navigate({
            ...{ to: '/training/$sessionId', params: { sessionId: String(id) } },
            search: bringAlong(workers),
          })
        }
        error={error ? { ...words(error), onRetry: () => void refetch() } : null}
        empty={text === '' ? { title: t('empty'), text: t('emptyText') } : { title: t('notFound') }}
      />
    </div>
  )
}

function useColumns(): readonly GridColumn<SessionRow>[] {
  const t = useTranslations('training')
  const label = useListLabel()
  const name = useSessionName()
  return useMemo(
    () => [
      { key: 'start', header: t('columns.start'), kind: 'date', value: ({ start }) => start },
      { key: 'end', header: t('columns.end'), kind: 'date', value: ({ end }) => end },
      { key: 'course', header: t('columns.course'), least: 240, grow: 2, value: name },
      { key: 'place', header: t('columns.place'), least: 120, value: ({ place }) => place },
      {
        ...{ key: 'institution', header: t('columns.institution'), least: 140 },
        value: ({ institution }) => label('training_institution', institution),
      },
      {
        ...{ key: 'participants', header: t('columns.participants'), kind: 'integer' },
        value: ({ participants }) => participants,
      },
      { key: 'seats', header: t('columns.seats'), kind: 'integer', value: ({ seats }) => seats },
      { key: 'entered', header: t('columns.entered'), kind: 'integer', value: ({ entered }) => entered },
    ],
    [t, label, name],
  )
}

/** Sessions in whose words every typed word begins one. */
function useFound(rows: readonly SessionRow[] | null, text: string): readonly SessionRow[] | null {
  const label = useListLabel()
  const name = useSessionName()
  const typed = fold(text).split(' ').filter(Boolean)
  if (rows === null || typed.length === 0) return rows
  return rows.filter((row) => {
    const told = [name(row), label('training_course', row.course), row.place, row.start, row.end]
    const words = ` ${fold([...told, label('training_institution', row.institution)].join(' '))}`
    return typed.every((word) => words.includes(` ${word}`))
  })
}
