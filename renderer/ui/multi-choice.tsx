import { MultiSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import { fold } from '#shared/domain/fold.ts'
import { type ChoiceOption, OptionLine } from './choice.tsx'
import { type FieldProps, inputProps, valueProps } from './field-props.ts'
import { useTakeFirst } from './take-first.ts'

interface MultiChoiceProps<Value extends string | number> extends FieldProps<readonly Value[]> {
  readonly options: readonly ChoiceOption<Value>[]
}

/** Most options drawn at once. */
const DRAWN = 100

/** Any number of a list, found by typing as in a Choice; Backspace takes the last one back. */
export function MultiChoice<Value extends string | number>({ options, ...props }: MultiChoiceProps<Value>) {
  const t = useTranslations('common')
  const takeFirst = useTakeFirst()
  const codes = useMemo(() => new Map(options.map(({ value, code }) => [value, code])), [options])
  const folded = useMemo(
    () => new Map(options.map(({ value, label, code }) => [value, ` ${fold(label)} ${fold(code ?? '')}`])),
    [options],
  )
  const { value, defaultValue, onChange, ...rest } = props
  const chosen = value ?? []
  return (
    <MultiSelect<Value>
      {...inputProps({ ...rest, ...(chosen.length > 0 ? { placeholder: '' } : {}) })}
      {...valueProps(rest)}
      {...takeFirst}
      value={[...chosen]}
      {...(defaultValue === undefined ? {} : { defaultValue: [...defaultValue] })}
      {...(onChange === undefined ? {} : { onChange })}
      data={options.map((option) => ({ value: option.value, label: option.label, disabled: false }))}
      searchable
      selectFirstOptionOnChange
      openOnFocus={false}
      withScrollArea={false}
      maxDropdownHeight={220}
      limit={DRAWN}
      nothingFoundMessage={t('choice.empty')}
      filter={({ options: shown, search }) => {
        const words = fold(search).split(' ').filter(Boolean)
        return shown.filter(
          (option) =>
            'value' in option && words.every((word) => (folded.get(option.value) ?? '').includes(` ${word}`)),
        )
      }}
      renderOption={({ option }) => <OptionLine label={option.label} aside={codes.get(option.value)} />}
    />
  )
}
