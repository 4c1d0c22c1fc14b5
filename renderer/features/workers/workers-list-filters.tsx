import { CloseButton, TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { WorkerFilter } from '#shared/contract/worker-filter.ts'
import { FacilityChoice } from '#renderer/lib/facility-choice.tsx'
import { useLevels } from '#renderer/lib/levels.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { MultiChoice } from '#renderer/ui/multi-choice.tsx'
import { NumberRange } from '#renderer/ui/number-range.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { PlacePicker } from '#renderer/ui/place-picker.tsx'
import { type CodeField, type IdField, useFilterOptions } from './workers-list-options.ts'
import { useFilterPlaces } from './workers-list-places.ts'
import classes from './workers-list.module.css'

interface FilterPanelProps {
  readonly filter: WorkerFilter
  readonly today: string
  readonly onFilter: (patch: Partial<WorkerFilter>) => void
  readonly onClose: () => void
}

/** Oldest age and longest service that can be asked, in years. */
const MOST_YEARS = 120

/** Every filter of the list, beside the list that follows at once. Escape closes it. */
export function FilterPanel(props: FilterPanelProps) {
  const { onClose } = props
  const t = useTranslations('lists')
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event
    if (event.key !== 'Escape' || event.defaultPrevented) return
    // The first Escape folds an open drop-down.
    if (target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true') return
    event.preventDefault()
    onClose()
  }
  return (
    <section ref={panel} className={classes.panel} aria-label={t('filters')} onKeyDown={onKeyDown}>
      <header className={classes.panelHead}>
        <h2 className={classes.panelTitle}>{t('filters')}</h2>
        <CloseButton size="sm" aria-label={t('closeFilters')} onClick={onClose} />
      </header>
      <PlaceFields {...props} />
      <JobFields {...props} />
      <PersonFields {...props} />
      <FileFields {...props} />
    </section>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className={classes.section}>
      <h3 id={id} className={classes.sectionTitle}>
        {title}
      </h3>
      {children}
    </div>
  )
}

function Codes({ field, filter, onFilter }: FilterPanelProps & { readonly field: CodeField }) {
  const t = useTranslations('lists')
  const options = useFilterOptions()[field]
  return (
    <MultiChoice<string>
      label={t(`filter.${field}`)}
      placeholder={t('every')}
      options={options}
      value={filter[field]}
      onChange={(codes) => onFilter({ [field]: codes })}
    />
  )
}

function Records({ field, filter, onFilter }: FilterPanelProps & { readonly field: IdField }) {
  const t = useTranslations('lists')
  const options = useFilterOptions()[field]
  return (
    <MultiChoice<number>
      label={t(`filter.${field}`)}
      placeholder={t('every')}
      options={options}
      value={filter[field]}
      onChange={(ids) => onFilter({ [field]: [...ids] })}
    />
  )
}

function PlaceFields(props: FilterPanelProps) {
  const { filter, onFilter } = props
  const t = useTranslations('lists')
  const common = useTranslations('common')
  const levels = useLevels()
  return (
    <Section title={t('sections.place')}>
      <PlacePicker
        label={t('filter.placeId')}
        places={useFilterPlaces(filter)}
        levels={levels.words}
        placeholder={common('place.whole')}
        value={filter.placeId}
        onChange={(placeId) => onFilter({ placeId })}
      />
      <FacilityChoice
        label={t('filter.facilityId')}
        placeholder={t('everyFacility')}
        value={filter.facilityId}
        onChange={(facilityId) => onFilter({ facilityId })}
      />
      <Codes {...props} field="facilityTypes" />
      <Codes {...props} field="milieux" />
      <Codes {...props} field="sectors" />
    </Section>
  )
}

function JobFields(props: FilterPanelProps) {
  const { filter, onFilter } = props
  const t = useTranslations('lists')
  const { standing } = useFilterOptions()
  return (
    <Section title={t('sections.job')}>
      <Records {...props} field="corpsIds" />
      <Codes {...props} field="whoGroups" />
      <Records {...props} field="fonctionIds" />
      <Codes {...props} field="statuts" />
      <Codes {...props} field="categories" />
      <Codes {...props} field="contracts" />
      <Choice
        label={t('filter.standing')}
        options={standing}
        clearable={false}
        value={filter.standing}
        onChange={(chosen) => onFilter({ standing: chosen ?? 'any' })}
      />
      <Codes {...props} field="positions" />
    </Section>
  )
}

function PersonFields(props: FilterPanelProps) {
  const { filter, onFilter } = props
  const t = useTranslations('lists')
  return (
    <Section title={t('sections.person')}>
      <Codes {...props} field="sexes" />
      <NumberRange
        label={t('filter.age')}
        unit={t('years')}
        most={MOST_YEARS}
        value={{ from: filter.ageFrom, to: filter.ageTo }}
        onChange={({ from, to }) => onFilter({ ageFrom: from, ageTo: to })}
      />
      <NumberRange
        label={t('filter.seniority')}
        unit={t('years')}
        most={MOST_YEARS}
        value={{ from: filter.seniorityFrom, to: filter.seniorityTo }}
        onChange={({ from, to }) => onFilter({ seniorityFrom: from, seniorityTo: to })}
      />
      <YearField {...props} />
    </Section>
  )
}

/** A year is taken over once it is whole: its first digits are years too. */
function YearField({ filter, onFilter }: FilterPanelProps) {
  const t = useTranslations('lists')
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      label={t('filter.retiresIn')}
      placeholder={t('yearHint')}
      inputMode="numeric"
      maxLength={4}
      w={96}
      value={typed ?? String(filter.retiresIn ?? '')}
      onChange={(event) => {
        const text = event.currentTarget.value.replaceAll(/\D/g, '')
        setTyped(text)
        if (text === '') onFilter({ retiresIn: null })
        if (/^(19|20|21)\d\d$/.test(text)) onFilter({ retiresIn: Number(text) })
      }}
      onBlur={() => setTyped(null)}
    />
  )
}

function FileFields(props: FilterPanelProps) {
  const { filter, today, onFilter } = props
  const t = useTranslations('lists')
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Section title={t('sections.file')}>
      <Codes {...props} field="missing" />
      <PartialDateInput
        label={t('filter.on')}
        placeholder={t('today')}
        today={today}
        value={typed ?? filter.on}
        error={typed === null ? undefined : t('wholeDay')}
        onChange={(text) => {
          const whole = text === null || /^\d{4}-\d{2}-\d{2}$/.test(text)
          setTyped(whole ? null : text)
          if (whole) onFilter({ on: text })
        }}
      />
    </Section>
  )
}
