import { Button } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { FacilityChoice } from '#renderer/lib/facility-choice.tsx'
import { useRoute } from '#renderer/lib/queries.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { PlacePicker } from '#renderer/ui/place-picker.tsx'
import type { ListEntry, ReferenceLists } from '#shared/contract/reference.ts'
import type { ReportParameter } from '#shared/contract/reports.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { addDays } from '#shared/domain/days.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { boundariesDay, orLeftOut, type ReportSearch } from './report-search.ts'
import classes from './reports.module.css'

interface ReportFormProps {
  readonly parameters: readonly ReportParameter[]
  readonly reference: ReferenceLists
  readonly today: string
  readonly value: ReportSearch
  readonly onChange: (value: ReportSearch) => void
  readonly onRun: (value: ReportSearch) => void
}

/** Most fields that stand in one row. */
const ONE_ROW = 6

/** A report's parameters in one row or two, and the way to run it. */
export function ReportForm(props: ReportFormProps) {
  const { parameters, value, onRun } = props
  const t = useTranslations('reports')
  const [typedDay, setTypedDay] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  const place = usePlaces(props)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setRefused(true)
    if (typedDay === null && !place.gone) onRun(value)
  }
  return (
    <form
      className={classes.form}
      data-many={parameters.length > ONE_ROW}
      aria-label={t('parameters')}
      onSubmit={submit}
      noValidate
    >
      {parameters.map((parameter) => (
        <Field
          key={parameter.name}
          {...props}
          parameter={parameter}
          place={place}
          day={typedDay ?? value.day ?? props.today}
          dayError={refused && typedDay !== null ? t('dayWhole') : undefined}
          setTypedDay={setTypedDay}
        />
      ))}
      <div className={classes.run}>
        <Button type="submit" size="sm">
          {t('run')}
        </Button>
      </div>
    </form>
  )
}

/** The places within the boundaries asked for; a place chosen before may not exist in them. */
function usePlaces({ value, today }: ReportFormProps) {
  const { data } = useRoute('reference.places', { on: boundariesDay(value, today) }, { keepPrevious: true })
  const places = data ?? []
  const gone =
    data !== undefined && value.place !== undefined && !data.some((unit) => unit.id === value.place)
  return { places, gone }
}

interface FieldProps extends ReportFormProps {
  readonly parameter: ReportParameter
  readonly place: ReturnType<typeof usePlaces>
  readonly day: string
  readonly dayError: string | undefined
  readonly setTypedDay: (text: string | null) => void
}

function Field(props: FieldProps) {
  const { parameter, reference, today, value, onChange, place, day, dayError, setTypedDay } = props
  const t = useTranslations('reports')
  const words = useTranslations('common')
  const locale = useLocale()
  const common = { label: t(parameter.kind), required: parameter.required }
  switch (parameter.kind) {
    case 'place': {
      const levels = (reference.lists.level ?? []).map(({ code, label }): [string, string] => [
        code,
        label[locale],
      ])
      return (
        <PlacePicker
          {...common}
          places={place.places}
          levels={Object.fromEntries(levels)}
          placeholder={words('place.whole')}
          value={value.place ?? null}
          error={place.gone ? t('placeGone') : undefined}
          onChange={(id) => onChange({ ...value, place: orLeftOut(id) })}
        />
      )
    }
    case 'day':
      return (
        <PartialDateInput
          {...common}
          today={today}
          value={day}
          error={dayError}
          onChange={(text) => {
            const whole = text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text)
            setTypedDay(whole ? null : (text ?? ''))
            if (whole) onChange({ ...value, day: text })
          }}
        />
      )
    case 'boundaries':
      return (
        <Choice
          {...common}
          options={boundariesOptions(reference.reforms, locale, t)}
          value={value.boundaries ?? 'asAt'}
          onChange={(boundaries) => onChange({ ...value, boundaries: orLeftOut(boundaries) })}
        />
      )
    case 'sector':
    case 'facilityType':
    case 'normSet':
    case 'facility':
    case 'form':
      return <ChosenField {...props} kind={parameter.kind} />
  }
}

type ChosenKind = Exclude<ReportParameter['kind'], 'place' | 'day' | 'boundaries'>

/** A field that is chosen from a list of the register, or left to its default. */
function ChosenField({
  parameter,
  kind,
  reference,
  value,
  onChange,
}: FieldProps & { readonly kind: ChosenKind }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const common = { label: t(kind), required: parameter.required }
  switch (kind) {
    case 'sector':
    case 'facilityType':
      return (
        <Choice
          {...common}
          placeholder={kind === 'sector' ? t('everySector') : t('everyType')}
          options={listOptions(reference.lists[kind === 'sector' ? 'sector' : 'facility_type'], locale)}
          value={value[kind] ?? null}
          onChange={(code) => onChange({ ...value, [kind]: orLeftOut(code) })}
        />
      )
    case 'normSet':
      return (
        <Choice
          {...common}
          placeholder={t('normSetDefault')}
          options={reference.normSets.map(({ id, label, status }) => ({
            value: id,
            label: label[locale],
            code: t(`normStatus.${status}`),
          }))}
          value={value.normSet ?? null}
          onChange={(id) => onChange({ ...value, normSet: orLeftOut(id) })}
        />
      )
    case 'facility':
      return (
        <FacilityChoice
          {...common}
          placeholder={t('everyFacility')}
          placeId={value.place ?? null}
          value={value.facility ?? null}
          onChange={(id) => onChange({ ...value, facility: orLeftOut(id) })}
        />
      )
    case 'form':
      return (
        <Choice
          {...common}
          options={[
            { value: 'long', label: t('formLong') },
            { value: 'short', label: t('formShort') },
          ]}
          value={value.form ?? 'long'}
          onChange={(form) => onChange({ ...value, form: orLeftOut(form) })}
        />
      )
  }
}

/** The boundaries of the report's day, of today, and those that stood before each reform. */
export function boundariesOptions(
  reforms: readonly string[],
  locale: Locale,
  t: ReturnType<typeof useTranslations<'reports'>>,
) {
  return [
    { value: 'asAt', label: t('boundariesAsAt') },
    { value: 'today', label: t('boundariesToday') },
    ...reforms.map((day) => ({
      value: addDays(day, -1),
      label: t('boundariesBefore', { day: formatPartialDate(day, locale, 'table') }),
    })),
  ]
}

function listOptions(entries: readonly ListEntry[] | undefined, locale: Locale) {
  return (entries ?? [])
    .filter((entry) => !entry.hidden)
    .map(({ code, label, attributes }) => {
      const short = attributes.abbreviation
      return { value: code, label: label[locale], ...(typeof short === 'string' ? { code: short } : {}) }
    })
}
