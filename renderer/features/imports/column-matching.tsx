import { useTranslations } from 'use-intl/react'
import { Choice } from '#renderer/ui/choice.tsx'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { facilityColumns } from '#shared/domain/import/facility-row.ts'
import classes from './imports.module.css'
import type { FacilityImport } from './use-facility-import.ts'

interface ColumnMatchingProps {
  readonly work: FacilityImport
  readonly preview: ImportPreview
}

/** Which header of the file stands for what; found by itself, changed by hand. */
export function ColumnMatching({ work, preview }: ColumnMatchingProps) {
  const t = useTranslations('imports.columns')
  const fields = useTranslations('fields')
  const headers = [...new Set(preview.headers.filter((header) => header !== ''))]
  const { missing } = preview
  return (
    <div className={classes.matching}>
      {missing.length === 0 ? (
        <p className={classes.note}>{t('intro')}</p>
      ) : (
        <p role="alert" className={classes.caution}>
          {t('missing', { columns: missing.map((column) => t(column)).join(', ') })}
        </p>
      )}
      <div className={classes.columns}>
        {facilityColumns.map((column) => (
          <Choice
            key={column}
            label={t(column)}
            placeholder={t('none')}
            options={headers.map((header) => ({ value: header, label: header }))}
            value={preview.mapping[column]}
            onChange={(header) => work.setColumn(column, header)}
            {...(missing.includes(column) ? { error: fields('required') } : {})}
          />
        ))}
      </div>
    </div>
  )
}
