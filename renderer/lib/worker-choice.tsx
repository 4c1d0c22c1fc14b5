import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { fullName } from '#shared/domain/person-name.ts'
import { type FieldProps, inputProps, valueProps } from '#renderer/ui/field-props.ts'
import { useTakeFirst } from '#renderer/ui/take-first.ts'
import { useRoute } from './queries.ts'

/** How long typing must pause before the register is asked, in milliseconds. */
const PAUSE = 80
/** Most persons offered at once. */
const OFFERED = 20

/** A person of the register, found as in the search: by name in any order, phone or number. */
export function WorkerChoice(props: FieldProps<number | null>) {
  const t = useTranslations('common')
  const movements = useTranslations('movements.fields')
  const takeFirst = useTakeFirst()
  const [typed, setTyped] = useState('')
  const [query] = useDebouncedValue(typed.trim(), PAUSE)
  const held = props.value ?? null
  const known = useRoute('workers.rows', { ids: held === null ? [] : [held] }, { enabled: held !== null })
  const found = useRoute(
    'workers.search',
    { query, limit: OFFERED },
    { enabled: query.length > 1, keepPrevious: true },
  )
  const hits = (query.length > 1 ? (found.data?.hits ?? []) : []).map((hit) => ({
    value: hit.id,
    label: [fullName(hit), hit.matricule ?? hit.facility].filter(Boolean).join(' · '),
  }))
  const own = (known.data ?? []).map((row) => ({ value: row.id, label: fullName(row) }))
  const missing = own.filter(({ value }) => hits.every((hit) => hit.value !== value))
  return (
    <Select<number>
      {...inputProps({ placeholder: movements('supervisorHint'), ...props })}
      {...valueProps(props)}
      {...takeFirst}
      data={[...missing, ...hits]}
      searchable
      clearable={props.required !== true}
      clearButtonProps={{ 'aria-label': t('clear') }}
      selectFirstOptionOnChange
      openOnFocus={false}
      autoSelectOnBlur={false}
      allowDeselect={false}
      onSearchChange={setTyped}
      // The register has searched already.
      filter={({ options }) => options}
      nothingFoundMessage={query.length > 1 ? t('choice.empty') : null}
    />
  )
}
