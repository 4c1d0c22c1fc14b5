import { useTranslations } from 'use-intl/react'
import type { ComparedPart, ComparedRecord } from '#shared/contract/duplicates.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import { useFieldLabel } from '#renderer/lib/history-words.ts'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import classes from './duplicates.module.css'
import { useRecordLine } from './record-line.ts'

/** Everything else that the two files hold, kind by kind; all of it comes to the file that stays. */
export function ComparedParts({ parts }: { readonly parts: readonly ComparedPart[] }) {
  const t = useTranslations('duplicates')
  const label = useFieldLabel()
  return (
    <TitledPart title={t('content')} none={parts.length === 0 ? t('noContent') : null}>
      <p>{t('contentText')}</p>
      <div className={classes.fields}>
        <PlainTable label={t('content')} heads={[t('kind'), t('columns.one'), t('columns.other')]}>
          {parts.map(({ entity, records: [left, right] }) => (
            <tr key={entity}>
              <th scope="row">{label(entity, null)}</th>
              <td>
                <Records {...{ entity, records: left }} />
              </td>
              <td>
                <Records {...{ entity, records: right }} />
              </td>
            </tr>
          ))}
        </PlainTable>
      </div>
    </TitledPart>
  )
}

interface RecordsProps {
  readonly entity: string
  readonly records: readonly ComparedRecord[]
}

function Records({ entity, records }: RecordsProps) {
  const t = useTranslations('duplicates')
  const line = useRecordLine()
  if (records.length === 0) return '–'
  return (
    <ul className={classes.records}>
      {records.map((record) => (
        <li key={record.uid}>
          {line(entity, record.fields)} {record.doubled ? <Mark>{t('doubled')}</Mark> : null}
        </li>
      ))}
    </ul>
  )
}
