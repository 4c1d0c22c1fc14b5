import { Select } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import { OptionLine } from './choice.tsx'
import { type FieldProps, inputProps, valueProps } from './field-props.ts'
import { findPlaces, type Place, placeEntries, type PlaceEntry } from './place-search.ts'
import { useTakeFirst } from './take-first.ts'

interface PlacePickerProps extends FieldProps<number | null> {
  readonly places: readonly Place[]
  /** Level code → its word in the office's language: region → "région". */
  readonly levels: Readonly<Record<string, string>>
}

/** Most places drawn at once. */
const DRAWN = 40

/** The one way to choose a place: type, across all levels of both trees; "Sikasso — région". */
export function PlacePicker({ places, levels, ...props }: PlacePickerProps) {
  const t = useTranslations('common')
  const takeFirst = useTakeFirst()
  const entries = useMemo(() => placeEntries(places), [places])
  const parents = useMemo(() => new Map(entries.map((entry) => [entry.id, entry.parent])), [entries])
  const option = useCallback(
    (entry: PlaceEntry) => ({ value: entry.id, label: placeLabel(entry, levels) }),
    [levels],
  )
  const data = useMemo(() => entries.map(option), [entries, option])
  return (
    <Select<number>
      {...inputProps(props)}
      {...valueProps(props)}
      {...takeFirst}
      placeholder={props.placeholder ?? t('place.hint')}
      data={data}
      searchable
      selectFirstOptionOnChange
      openOnFocus={false}
      clearable={props.required !== true}
      clearButtonProps={{ 'aria-label': t('clear') }}
      allowDeselect={false}
      limit={DRAWN}
      nothingFoundMessage={t('choice.empty')}
      filter={({ search, limit }) =>
        [...findPlaces(entries, search.split(' — ')[0] ?? '', limit)].map(option)
      }
      renderOption={({ option: shown }) => (
        <OptionLine label={shown.label} aside={parents.get(shown.value) ?? undefined} />
      )}
    />
  )
}

function placeLabel(entry: PlaceEntry, levels: Readonly<Record<string, string>>): string {
  return `${entry.name} — ${levels[entry.level] ?? entry.level}`
}
