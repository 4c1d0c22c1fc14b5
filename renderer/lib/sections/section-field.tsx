import { Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl/react'
import type { FieldKind, SectionField } from '#shared/domain/sections/index.ts'
import type { SectionValue } from '#shared/domain/sections/values.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { FacilityChoice } from '../facility-choice.tsx'
import { listOptions } from '../list-labels.ts'
import { useOffice, useReference } from '../office.ts'

export interface FieldInputProps {
  readonly field: SectionField
  readonly label: string
  readonly value: SectionValue
  readonly error: string | undefined
  readonly autoFocus: boolean
  readonly onChange: (value: SectionValue) => void
}

interface KindProps extends FieldInputProps {
  /** What every input of the kit takes. */
  readonly common: {
    readonly label: string
    readonly autoFocus: boolean
    readonly 'data-path': string
    readonly required?: true
    readonly error?: string
  }
}

/** The input of one field, by its kind. */
export function FieldInput(props: FieldInputProps) {
  const { field, label, error, autoFocus } = props
  const common = {
    ...{ label, autoFocus, 'data-path': field.name },
    ...(field.required ? { required: true as const } : {}),
    ...(error === undefined ? {} : { error }),
  }
  const Kind = INPUTS[field.kind]
  return <Kind {...props} common={common} />
}

function LineInput({ value, onChange, common }: KindProps) {
  return (
    <TextInput
      {...common}
      autoComplete="off"
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function LongInput({ value, onChange, common }: KindProps) {
  return (
    <Textarea
      {...common}
      {...{ autosize: true, minRows: 2, maxRows: 8 }}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function DateInput({ value, onChange, common }: KindProps) {
  const today = useOffice()?.today ?? ''
  const text = typeof value === 'string' && value !== '' ? value : null
  return <PartialDateInput {...common} today={today} value={text} onChange={onChange} />
}

function FlagInput({ value, onChange, common }: KindProps) {
  const { required: _, ...rest } = common
  return (
    <Checkbox
      {...rest}
      checked={value === true}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

function FacilityInput({ value, onChange, common }: KindProps) {
  return <FacilityChoice {...common} value={typeof value === 'number' ? value : null} onChange={onChange} />
}

function ReferenceChoice({ field, value, onChange, common }: KindProps) {
  const locale = useLocale()
  const reference = useReference()
  const options =
    field.kind === 'fonction'
      ? reference?.fonctions.map(({ id, label }) => ({ value: id, label: label[locale] }))
      : reference?.corps
          .filter(({ id, hidden }) => !hidden || id === value)
          .map(({ id, label, abbreviation }) => ({ value: id, label: label[locale], code: abbreviation }))
  return (
    <Choice
      {...common}
      options={options ?? []}
      value={typeof value === 'number' ? value : null}
      onChange={onChange}
    />
  )
}

function CodeChoice({ field, value, onChange, common }: KindProps) {
  const t = useTranslations('workers')
  const locale = useLocale()
  const reference = useReference()
  const held = typeof value === 'string' && value !== '' ? value : null
  const options =
    field.kind === 'sex'
      ? (['F', 'M'] as const).map((sex) => ({ value: sex, label: t(`sex.${sex}`) }))
      : field.kind === 'category'
        ? [...new Set((reference?.corps ?? []).flatMap(({ category }) => category ?? []))]
            .sort()
            .map((code) => ({ value: code, label: code }))
        : listOptions(reference, field.list ?? '', locale, held)
  return <Choice {...common} options={options} value={held} onChange={onChange} />
}

function FigureInput({ field, value, onChange, common }: KindProps) {
  const locale = useLocale()
  const plain = field.kind === 'year'
  return (
    <NumberInput
      {...common}
      hideControls
      allowNegative={false}
      allowDecimal={field.kind === 'decimal'}
      decimalSeparator={locale === 'fr' ? ',' : '.'}
      {...(plain ? {} : { thousandSeparator: locale === 'fr' ? '\u202F' : ',' })}
      value={typeof value === 'number' ? value : ''}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
    />
  )
}

/** A person is named by the forms of movements, never in a section. */
const INPUTS: Readonly<Record<FieldKind, React.ComponentType<KindProps>>> = {
  line: LineInput,
  name: LineInput,
  place: LineInput,
  phone: LineInput,
  number: LineInput,
  currency: LineInput,
  worker: LineInput,
  text: LongInput,
  partial: DateInput,
  day: DateInput,
  flag: FlagInput,
  facility: FacilityInput,
  corps: ReferenceChoice,
  fonction: ReferenceChoice,
  code: CodeChoice,
  sex: CodeChoice,
  category: CodeChoice,
  year: FigureInput,
  whole: FigureInput,
  amount: FigureInput,
  decimal: FigureInput,
}
