import { Radio } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl/react'
import type { ComparedField, DuplicateComparison, PairFile } from '#shared/contract/duplicates.ts'
import { fullName, listedName } from '#shared/domain/person-name.ts'
import { useValueWords } from '#renderer/lib/history-values.ts'
import { useFieldLabel } from '#renderer/lib/history-words.ts'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import classes from './duplicates.module.css'
import type { MergeChoice, Side } from './use-merge-choice.ts'

interface FieldTableProps {
  readonly comparison: DuplicateComparison
  readonly choice: MergeChoice
}

const SIDES: readonly Side[] = [0, 1]

/** Who the two files say they are; where they differ, one value is picked. */
export function FieldTable({ comparison: { files, fields }, choice }: FieldTableProps) {
  const t = useTranslations('duplicates')
  return (
    <div className={classes.fields}>
      <PlainTable label={t('compareTitle')} heads={[t('field'), t('columns.one'), t('columns.other')]}>
        <tr>
          <th scope="row">{t('keptFile')}</th>
          {SIDES.map((side) => (
            <td key={side}>
              <Radio
                {...{ name: 'kept', label: listedName(files[side]), checked: choice.kept === side }}
                onChange={() => choice.keep(side)}
              />
              <FileLine file={files[side]} />
            </td>
          ))}
        </tr>
        {fields
          .filter(({ values }) => values.some((value) => value !== null))
          .map((field) => (
            <FieldRow key={field.field} {...{ field, choice }} />
          ))}
      </PlainTable>
    </div>
  )
}

function FileLine({ file }: { readonly file: PairFile }) {
  const t = useTranslations('duplicates')
  const { matricule, facility } = file
  return (
    <span className={classes.line}>
      {[matricule, facility].filter((part) => part !== null).join(' · ')}{' '}
      <Link
        {...{ to: '/workers/$workerId', params: { workerId: String(file.id) } }}
        aria-label={t('openFile', { name: fullName(file) })}
      >
        {t('open')}
      </Link>
    </span>
  )
}

function FieldRow({
  field: { field, values, equal },
  choice,
}: {
  readonly field: ComparedField
  readonly choice: MergeChoice
}) {
  const label = useFieldLabel()
  const words = useValueWords()
  const name = label('worker', field)
  return (
    <tr data-differs={!equal || undefined}>
      <th scope="row">{name}</th>
      {SIDES.map((side) => (
        <td key={side}>
          {equal ? (
            words(values[side])
          ) : (
            <Radio
              {...{ name: field, label: words(values[side]), checked: choice.sideOf(field) === side }}
              aria-label={`${name} : ${words(values[side])}`}
              onChange={() => choice.pick(field, side)}
            />
          )}
        </td>
      ))}
    </tr>
  )
}
