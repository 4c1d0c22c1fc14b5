import { TextInput } from '@mantine/core'
import { useUncontrolled } from '@mantine/hooks'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { formatPartialDate, parsePartialDate, partialDate } from '#shared/domain/dates.ts'
import type { Day } from '#shared/domain/days.ts'
import { fieldWords } from '#shared/i18n/error-words.ts'
import { type FieldProps, inputProps } from './field-props.ts'

interface PartialDateInputProps extends FieldProps<string | null> {
  readonly today: Day
}

/**
 * A date as well as it is known. Accepts what an office types (3/5/78, mai 1978, vers 1978) and rewrites it when the
 * field is left. The form holds the stored shape (`1978-05`), or the typed text where it is no date, so that the
 * schema refuses it and nothing typed is lost.
 */
export function PartialDateInput({ today, ...props }: PartialDateInputProps) {
  const t = useTranslations('common.date')
  const locale = useLocale()
  const { draft, stored, shown, refusal, type, leave } = useTypedDate(props, today)
  const isRefused = props.error !== undefined && props.error !== null && props.error !== false
  // Not while it is being typed, unless the form was sent; then what is wrong with the text says more than the form does.
  const isSaid = refusal !== null && (draft === null || isRefused)
  return (
    <TextInput
      {...inputProps(props)}
      placeholder={props.placeholder ?? t('hint')}
      error={isSaid ? fieldWords(locale, refusal) : props.error}
      value={draft ?? shown}
      maxLength={40}
      autoComplete="off"
      rightSectionWidth="auto"
      rightSectionPointerEvents="none"
      rightSection={draft === null && stored ? <Precision text={stored.text} /> : null}
      onChange={(event) => type(event.currentTarget.value)}
      onFocus={(event) => props.onFocus?.(event)}
      onBlur={(event) => {
        leave()
        props.onBlur?.(event)
      }}
    />
  )
}

/** The text under the fingers (`draft`, null while the field is left alone) and what the form holds. */
function useTypedDate(props: FieldProps<string | null>, today: Day) {
  const locale = useLocale()
  const [draft, setDraft] = useState<string | null>(null)
  const [value, setValue] = useUncontrolled<string | null>({
    ...(props.value === undefined ? {} : { value: props.value }),
    ...(props.defaultValue === undefined ? {} : { defaultValue: props.defaultValue }),
    ...(props.onChange === undefined ? {} : { onChange: props.onChange }),
    finalValue: null,
  })
  const stored = partialDate(value ?? '')
  return {
    draft,
    stored,
    shown: stored ? formatPartialDate(stored.text, locale, 'table') : (value ?? ''),
    refusal: stored || value === null || value === '' ? null : refusalOf(value, today),
    type: (text: string) => {
      setDraft(text)
      const parsed = text.trim() === '' ? null : parsePartialDate(text, today)
      setValue(parsed === null ? null : parsed.ok ? parsed.date.text : text)
    },
    leave: () => setDraft(null),
  }
}

function refusalOf(text: string, today: Day) {
  const parsed = parsePartialDate(text, today)
  return parsed.ok ? null : parsed.reason
}

/** Says what of the date is not known. */
function Precision({ text }: { readonly text: string }) {
  const t = useTranslations('common.date')
  if (text.length === 10) return null
  return (
    <span style={{ paddingInline: 8, color: 'var(--ink-soft)' }}>
      {text.length === 4 ? t('year') : t('month')}
    </span>
  )
}
