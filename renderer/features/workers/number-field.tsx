import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl/react'
import { foldNumber } from '#shared/domain/fold.ts'
import type { WorkerFormValues } from './worker-form-values.ts'

interface NumberFieldProps {
  readonly form: UseFormReturnType<WorkerFormValues>
  readonly field: 'matricule' | 'nationalId'
  readonly label: string
  /** A regular expression that it should match without spaces and signs; null where none is known. */
  readonly pattern: string | null
}

/** One of the country's numbers. One that does not look as usual is pointed out, and saved all the same. */
export function NumberField({ form, field, label, pattern }: NumberFieldProps) {
  const t = useTranslations('workers.form')
  const typed = form.getValues()[field]
  return (
    <TextInput
      label={label}
      autoComplete="off"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={looksRight(typed, pattern) ? undefined : t('unusualNumber')}
      {...form.getInputProps(field)}
    />
  )
}

/** The pattern is the country pack's own; one that is no regular expression says nothing. */
function looksRight(typed: string, pattern: string | null): boolean {
  if (pattern === null || typed.trim() === '') return true
  try {
    return new RegExp(pattern, 'u').test(foldNumber(typed))
  } catch {
    return true
  }
}
