import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import { fold } from '#shared/domain/fold.ts'
import { type FieldProps, inputProps, valueProps } from './field-props.ts'
import { useTakeFirst } from './take-first.ts'

export interface ChoiceOption<Value extends string | number> {
  readonly value: Value
  readonly label: string
  /** A short form that also finds it: SF, CSCom. Shown beside the label. */
  readonly code?: string | undefined
  readonly disabled?: boolean
}

interface ChoiceProps<Value extends string | number> extends FieldProps<Value | null> {
  readonly options: readonly ChoiceOption<Value>[]
  /** A way back to nothing chosen; off for required fields. */
  readonly clearable?: boolean
}

/** Most options drawn at once. */
const DRAWN = 100

/** One of a list, found by typing: any words of the label in any order, or the code; accents don't matter. */
export function Choice<Value extends string | number>({ options, clearable, ...props }: ChoiceProps<Value>) {
  const t = useTranslations('common')
  const canBeEmpty = clearable ?? props.required !== true
  const takeFirst = useTakeFirst()
  const codes = useMemo(() => new Map(options.map(({ value, code }) => [value, code])), [options])
  const folded = useMemo(
    () => new Map(options.map(({ value, label, code }) => [value, ` ${fold(label)} ${fold(code ?? '')}`])),
    [options],
  )
  return (
    <Select<Value>
      {...inputProps(props)}
      {...valueProps(props)}
      {...takeFirst}
      data={options.map(({ value, label, disabled }) => ({ value, label, disabled: disabled === true }))}
      searchable
      selectFirstOptionOnChange
      openOnFocus={false}
      autoSelectOnBlur={false}
      clearable={canBeEmpty}
      onBlur={(event) => {
        // Who empties the field and goes on means nothing chosen.
        const held = props.value !== undefined && props.value !== null
        if (canBeEmpty && held && event.currentTarget.value === '') props.onChange?.(null)
        props.onBlur?.(event)
      }}
      clearButtonProps={{ 'aria-label': t('clear') }}
      allowDeselect={false}
      limit={DRAWN}
      nothingFoundMessage={t('choice.empty')}
      filter={({ options: shown, search }) => {
        const words = fold(search).split(' ').filter(Boolean)
        // The limit of the list itself holds for its own filter only.
        return shown
          .filter((option) => 'value' in option && fits(folded.get(option.value) ?? '', words))
          .slice(0, DRAWN)
      }}
      renderOption={({ option }) => <OptionLine label={option.label} aside={codes.get(option.value)} />}
    />
  )
}

/** Every typed word begins a word of the text. */
function fits(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(` ${word}`))
}

/** A line of a drop-down: what it is, and what tells it apart, fainter on the light and on the marked line alike. */
export function OptionLine({
  label,
  aside,
}: {
  readonly label: string
  readonly aside?: string | undefined
}) {
  return (
    <span style={{ display: 'flex', justifyContent: 'space-between', gap: 12, width: '100%' }}>
      <span>{label}</span>
      {aside === undefined || aside === '' ? null : <span style={{ opacity: 0.8 }}>{aside}</span>}
    </span>
  )
}
