import { CloseIcon } from '@mantine/core'
import { useRef } from 'react'
import { useFormatter, useLocale, useTranslations } from 'use-intl/react'
import { NO_FILTER, type WorkerFilter } from '#shared/contract/worker-filter.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { useFacilityOptions } from '#renderer/lib/facility-choice.tsx'
import { useLevels } from '#renderer/lib/levels.ts'
import { narrowing } from '#renderer/lib/worker-list-link.ts'
import { codeFields, idFields, useFilterOptions } from './workers-list-options.ts'
import { useFilterPlaces } from './workers-list-places.ts'
import classes from './workers-list.module.css'

interface Tag {
  readonly key: string
  readonly label: string
  readonly value: string
  /** The fields that it stands for. */
  readonly fields: readonly (keyof WorkerFilter)[]
}

interface FilterTagsProps {
  readonly filter: WorkerFilter
  readonly onFilter: (patch: Partial<WorkerFilter>, step?: boolean) => void
  /** Where the keyboard goes when no tag is left. */
  readonly onLeave: () => void
}

/** The filters in force, each to be taken away: Enter or Delete on it. */
export function FilterTags({ filter, onFilter, onLeave }: FilterTagsProps) {
  const t = useTranslations('lists')
  const list = useRef<HTMLUListElement>(null)
  const tags = useTags(filter)
  if (tags.length === 0) return null
  const remove = (tag: Tag, position: number) => {
    onFilter(Object.fromEntries(tag.fields.map((field) => [field, NO_FILTER[field]])))
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const next = buttons[position + 1] ?? buttons[position - 1]
    // The list's last button clears all: alone, it is about to go.
    if (next && tags.length > 1) next.focus()
    else onLeave()
  }
  return (
    <ul ref={list} className={classes.tags} aria-label={t('activeFilters')}>
      {tags.map((tag, position) => {
        const text = t('tag', { label: tag.label, value: tag.value })
        return (
          <li key={tag.key}>
            <button
              type="button"
              className={classes.tag}
              aria-label={t('tagRemove', { tag: text })}
              onClick={() => remove(tag, position)}
              onKeyDown={(event) => {
                if (event.key !== 'Delete' && event.key !== 'Backspace') return
                event.preventDefault()
                remove(tag, position)
              }}
            >
              <span className={classes.tagText}>{text}</span>
              <CloseIcon size="14" aria-hidden />
            </button>
          </li>
        )
      })}
      <li>
        <button
          type="button"
          className={classes.clearAll}
          onClick={() => {
            onFilter({ ...NO_FILTER, query: filter.query }, true)
            onLeave()
          }}
        >
          {t('clearAll')}
        </button>
      </li>
    </ul>
  )
}

/** Values named in a tag before the rest are only counted. */
const NAMED = 2

/** What narrows the list beside the search box, in words. */
function useTags(filter: WorkerFilter): readonly Tag[] {
  const t = useTranslations('lists')
  const format = useFormatter()
  const words = useFieldWords(filter)
  const narrowed = narrowing(filter)
  const label = (key: 'age' | 'seniority' | Exclude<keyof typeof narrowed, Bound>) => t(`filter.${key}`)
  const said = (values: readonly string[]) =>
    values.length <= NAMED
      ? format.list(values, { type: 'disjunction' })
      : t('more', { values: values.slice(0, NAMED).join(', '), count: values.length - NAMED })
  const single = (['on', 'standing', 'placeId', 'facilityId', 'workerIds', 'retiresIn'] as const).flatMap(
    (key): Tag[] =>
      key in narrowed ? [{ key, label: label(key), value: words.single(key), fields: [key] }] : [],
  )
  const several = [...codeFields, ...idFields].flatMap((key): Tag[] =>
    key in narrowed ? [{ key, label: label(key), value: said(words.several(key)), fields: [key] }] : [],
  )
  const ranges = (['age', 'seniority'] as const).flatMap((key): Tag[] => {
    const fields = [`${key}From`, `${key}To`] as const
    const [from, to] = [filter[fields[0]], filter[fields[1]]]
    return from === null && to === null
      ? []
      : [{ key, label: label(key), value: words.range(from, to), fields }]
  })
  return [...single, ...several, ...ranges]
}

type Bound = 'ageFrom' | 'ageTo' | 'seniorityFrom' | 'seniorityTo'

function useFieldWords(filter: WorkerFilter) {
  const t = useTranslations('lists')
  const locale = useLocale()
  const options = useFilterOptions()
  const levels = useLevels()
  const places = useFilterPlaces(filter)
  const facilities = useFacilityOptions({ wanted: filter.facilityId !== null })
  const place = () => {
    const found = places.find((unit) => unit.id === filter.placeId)
    if (!found) return t('unknownPlace', { id: filter.placeId ?? 0 })
    return `${found.name} (${levels.words[found.level] ?? found.level})`
  }
  const single = {
    on: () => (filter.on === null ? '' : formatPartialDate(filter.on, locale, 'table')),
    standing: () => t(`standing.${filter.standing}`),
    placeId: place,
    facilityId: () =>
      facilities?.find(({ value }) => value === filter.facilityId)?.label ??
      t('unknownFacility', { id: filter.facilityId ?? 0 }),
    workerIds: () => t('chosen', { count: filter.workerIds.length }),
    retiresIn: () => String(filter.retiresIn ?? ''),
  }
  return {
    single: (key: keyof typeof single) => single[key](),
    several: (key: (typeof codeFields)[number] | (typeof idFields)[number]) =>
      filter[key].map((value) => {
        const known: readonly { readonly value: string | number; readonly label: string }[] = options[key]
        return known.find((option) => option.value === value)?.label ?? String(value)
      }),
    range: (from: number | null, to: number | null) =>
      from === null
        ? t('rangeTo', { to: to ?? 0 })
        : to === null
          ? t('rangeFrom', { from })
          : t('range', { from, to }),
  }
}
