import { useTranslations } from 'use-intl/react'
import type { HistoryAct, HistoryField, HistoryRecord } from '#shared/contract/history.ts'
import classes from './history.module.css'
import { type HistoryWords, useHistoryWords } from './history-words.ts'

/** Every act, the newest first: who and when, each record, each field before and after. */
export function HistoryTable({ acts }: { readonly acts: readonly HistoryAct[] }) {
  const t = useTranslations('history')
  const words = useHistoryWords()
  return (
    <table className={classes.table} aria-label={t('paper')}>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      {acts.map((act) => (
        <tbody key={act.act}>
          <tr className={classes.act}>
            <th scope="rowgroup" colSpan={3}>
              {words.act(act)}
            </th>
          </tr>
          {act.records.map((record, position) => (
            // The records of an act never move: their place is their identity.
            <RecordLines key={position} record={record} words={words} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function RecordLines({ record, words }: { readonly record: HistoryRecord; readonly words: HistoryWords }) {
  return (
    <>
      <tr className={classes.record}>
        <th scope="row" colSpan={3}>
          {words.record(record)}
        </th>
      </tr>
      {record.fields.map((field) => (
        <FieldLine key={field.field} record={record} field={field} words={words} />
      ))}
    </>
  )
}

interface FieldLineProps {
  readonly record: HistoryRecord
  readonly field: HistoryField
  readonly words: HistoryWords
}

function FieldLine({ record, field, words }: FieldLineProps) {
  const [before, after] = words.values(record, field)
  return (
    <tr>
      <td>{words.field(record.entity, field.field)}</td>
      <td className={field.old === null ? classes.empty : undefined}>{before}</td>
      <td className={field.new === null ? classes.empty : undefined}>{after}</td>
    </tr>
  )
}
