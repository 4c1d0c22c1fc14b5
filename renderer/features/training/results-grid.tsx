import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Participant, SessionPage } from '#shared/contract/training.ts'
import { listedName } from '#shared/domain/person-name.ts'
import { type ResultField, resultRecord } from '#shared/domain/training/session.ts'
import { moveOnEnter } from '#renderer/lib/enter-moves.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { FieldInput } from '#renderer/lib/sections/section-field.tsx'
import { useFieldName } from '#renderer/lib/sections/section-words.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { usePageKeys, useShownKeys } from '#renderer/ui/hotkeys.ts'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import classes from './training.module.css'
import { type Results, useResults } from './use-results.ts'

/** Attendance and results, entered person after person and saved at once. */
export function ResultsGrid({ session }: { readonly session: SessionPage }) {
  const t = useTranslations('training')
  const label = useFieldName(resultRecord.table)
  const results = useResults(session)
  const { root, rows, changed, busy } = results
  usePageKeys(
    {
      'mod+S': { label: t('saveResults'), run: results.submit },
      'mod+D': { label: t('fill'), run: results.fill },
    },
    { group: 'form' },
  )
  useShownKeys([{ group: 'form', label: t('otherRow'), combinations: ['mod+ArrowUp', 'mod+ArrowDown'] }])
  const heads = [t('person'), ...resultRecord.fields.map(({ name }) => label(name))]
  return (
    <form
      {...{ ref: root, className: classes.results, 'aria-label': t('results') }}
      // Before the fields themselves: a figure would count up and down.
      onKeyDownCapture={stepRow}
      onKeyDown={moveOnEnter}
      onSubmit={(event) => {
        event.preventDefault()
        results.submit()
      }}
    >
      <PlainTable label={t('participants')} heads={[...heads, { text: t('deeds'), hidden: true }]}>
        {rows.map((row) => (
          <ResultRow key={row.id} {...{ row, results }} />
        ))}
      </PlainTable>
      <div className={classes.foot}>
        <Button size="sm" data-after-fields disabled={busy || changed === 0} onClick={results.submit}>
          {t('saveResults')}
        </Button>
        <Button size="sm" variant="default" disabled={rows.length < 2} onClick={results.fill}>
          {t('fill')}
        </Button>
        <span className={classes.soft} role="status">
          {changed === 0 ? t('keys') : t('unsaved', { count: changed })}
        </span>
      </div>
    </form>
  )
}

function ResultRow({ row, results }: { readonly row: Participant; readonly results: Results }) {
  const t = useTranslations('training')
  const label = useFieldName(resultRecord.table)
  const withdraw = useWithdraw()
  const name = listedName(row)
  return (
    <tr data-row={row.id}>
      <td className={classes.person}>
        <Link to="/workers/$workerId" params={{ workerId: String(row.workerId) }}>
          {name}
        </Link>
        <span className={classes.place}>{row.facility ?? '–'}</span>
      </td>
      {resultRecord.fields.map((field) => (
        <td key={field.name}>
          <FieldInput
            field={{ ...field, name: `${row.id}.${field.name}` }}
            label={t('cell', { field: label(field.name), name })}
            value={row[field.name as ResultField]}
            error={results.errors[`${row.id}.${field.name}`]}
            autoFocus={false}
            onChange={(value) => results.set(row.id, field.name as ResultField, value)}
          />
        </td>
      ))}
      <td>
        <Button
          {...{ variant: 'subtle', size: 'compact-xs', 'aria-label': t('withdrawWhom', { name }) }}
          onClick={() => void withdraw(row)}
        >
          {t('withdraw')}
        </Button>
      </td>
    </tr>
  )
}

function useWithdraw(): (row: Participant) => Promise<void> {
  const t = useTranslations('training')
  const words = useErrorWords()
  const undo = useToastUndo()
  const withdrawing = useWriteRoute('training.withdraw')
  return (row) =>
    withdrawing.mutateAsync({ id: row.id }).then(
      ({ act }) => void undo(t('withdrawn', { name: listedName(row) }), act),
      (error: unknown) => toastFailure(words(error)),
    )
}

/** Ctrl+↑ and Ctrl+↓: the same field of the person above or below. */
function stepRow(event: KeyboardEvent<HTMLElement>): void {
  const down = event.key === 'ArrowDown'
  if (!(event.ctrlKey || event.metaKey) || (!down && event.key !== 'ArrowUp')) return
  if (!(event.target instanceof HTMLElement)) return
  const row = event.target.closest('tr')
  const other = down ? row?.nextElementSibling : row?.previousElementSibling
  const column = event.target.closest('td')?.cellIndex
  if (!(other instanceof HTMLTableRowElement) || column === undefined) return
  event.preventDefault()
  event.stopPropagation()
  other.cells[column]?.querySelector<HTMLElement>('input, a, button')?.focus()
}
