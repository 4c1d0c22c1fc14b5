import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { CorpsEntry, FonctionEntry, ListEntry, ReferenceLists } from '#shared/contract/reference.ts'
import { CODE_LISTS, gaps, standings, UNKNOWN } from '#shared/contract/worker-filter.ts'
import { isWhoGroup } from '#shared/domain/who-groups.ts'
import { useReference } from '#renderer/lib/office.ts'
import type { ChoiceOption } from '#renderer/ui/choice.tsx'

/** Filters that take several codes of a list, and those that take several records. */
export const codeFields = [
  'facilityTypes',
  'milieux',
  'sectors',
  'whoGroups',
  'statuts',
  'categories',
  'positions',
  'contracts',
  'sexes',
  'missing',
] as const
export type CodeField = (typeof codeFields)[number]
export const idFields = ['corpsIds', 'fonctionIds'] as const
export type IdField = (typeof idFields)[number]

export type FilterOptions = Readonly<Record<CodeField, readonly ChoiceOption<string>[]>> &
  Readonly<Record<IdField, readonly ChoiceOption<number>[]>> & {
    readonly standing: readonly ChoiceOption<(typeof standings)[number]>[]
  }

const NONE: ReferenceLists = { lists: {}, corps: [], fonctions: [], normSets: [], reforms: [] }

/** What each filter offers, in the words of the office. */
export function useFilterOptions(): FilterOptions {
  const t = useTranslations()
  const locale = useLocale()
  const reference = useReference() ?? NONE
  return useMemo(() => {
    const unknown = { value: UNKNOWN, label: t('common.notStated') }
    const list = (field: keyof typeof CODE_LISTS) => [
      ...(reference.lists[CODE_LISTS[field]] ?? []).map((entry) => listOption(entry, locale)),
      unknown,
    ]
    const groups = [...new Set(reference.corps.map((corps) => corps.whoGroup))]
    const categories = [...new Set(reference.corps.flatMap((corps) => corps.category ?? []))].sort()
    return {
      facilityTypes: list('facilityTypes'),
      milieux: list('milieux'),
      sectors: list('sectors'),
      statuts: list('statuts'),
      positions: list('positions'),
      contracts: list('contracts'),
      whoGroups: [
        ...groups.map((group) => ({
          value: group,
          label: isWhoGroup(group) ? t(`lists.whoGroup.${group}`) : group,
        })),
        unknown,
      ],
      categories: [...categories.map((code) => ({ value: code, label: code })), unknown],
      sexes: [{ value: 'F', label: t('workers.sex.F') }, { value: 'M', label: t('workers.sex.M') }, unknown],
      missing: gaps.map((gap) => ({ value: gap, label: t(`lists.gap.${gap}`) })),
      standing: standings.map((standing) => ({ value: standing, label: t(`lists.standing.${standing}`) })),
      corpsIds: reference.corps.map((entry) => corpsOption(entry, locale)),
      fonctionIds: reference.fonctions.map((entry: FonctionEntry) => ({
        value: entry.id,
        label: entry.label[locale],
      })),
    }
  }, [t, locale, reference])
}

function listOption({ code, label, attributes }: ListEntry, locale: 'fr' | 'en'): ChoiceOption<string> {
  const { abbreviation } = attributes
  return {
    value: code,
    label: label[locale],
    ...(typeof abbreviation === 'string' ? { code: abbreviation } : {}),
  }
}

function corpsOption({ id, label, abbreviation }: CorpsEntry, locale: 'fr' | 'en'): ChoiceOption<number> {
  return { value: id, label: label[locale], code: abbreviation }
}
