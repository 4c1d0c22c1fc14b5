import { useLocale, useTranslations } from 'use-intl/react'
import type { FacilityNorm, FacilityPage, FacilityPlaceEntry } from '#shared/contract/facilities.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { formatNumber, MISSING } from '#shared/domain/format.ts'
import { resolveText } from '#shared/i18n/text.ts'
import { useLevels } from '#renderer/lib/levels.ts'
import { useLabel, useListLabel } from '#renderer/lib/list-labels.ts'
import { useOffice } from '#renderer/lib/office.ts'
import { listedName } from '#shared/domain/person-name.ts'
import type { RecordPaperParts } from '#renderer/lib/record-files.ts'
import type { FactsPart, TablePart } from '#renderer/print/record-paper.tsx'
import { conformityText, normText } from './facility-norm-words.ts'
import { chainOf } from './facility-places.tsx'
import { usePositionWords } from './facility-position.ts'

/** The sheet of a facility: what it is, where it lies, how it stands beside the norm, who works there. */
export function useFacilityPaper(facility: FacilityPage): () => RecordPaperParts {
  const t = useTranslations('facilities')
  const locale = useLocale()
  const today = useOffice()?.today ?? ''
  const identity = useIdentity(facility)
  const places = usePlaces(facility.places)
  const norm = useNorm(facility.norm)
  const staff = useStaff(facility)
  return () => ({
    ...{ title: t('paper.title'), subtitle: facility.name },
    scope: [
      t('paper.asAt', { day: formatPartialDate(today, locale, 'sentence') }),
      ...(facility.withheld > 0 ? [t('withheld', { count: facility.withheld })] : []),
    ],
    parts: [identity, places, ...norm, staff],
    ...{ certified: null, signed: false },
  })
}

function useIdentity(facility: FacilityPage): FactsPart {
  const t = useTranslations('facilities')
  const locale = useLocale()
  const label = useListLabel()
  const position = usePositionWords()
  const { aliases, budget, available, awaited, norm } = facility
  const number = (value: number | null) => (value === null ? null : formatNumber(value, locale))
  const counts = [
    { term: t('effectifAvailable'), value: number(available) },
    { term: t('effectifBudget'), value: number(budget) },
    { term: t('awaited'), value: number(awaited) },
  ]
  return {
    ...{ kind: 'facts', title: t('identity') },
    facts: [
      { term: t('type'), value: label('facility_type', facility.type) },
      { term: t('sector'), value: label('sector', facility.sector) },
      { term: t('managingBody'), value: label('managing_body', facility.managingBody) },
      { term: t('milieu'), value: label('milieu', facility.milieu) },
      { term: t('statusLabel'), value: t(`status.${facility.status}`) },
      { term: t('position'), value: position(facility) },
      { term: t('aliases'), value: aliases.length === 0 ? null : aliases.join(', ') },
      ...(budget === null ? [] : counts),
      // Last, where an odd one has the line for itself: an example is never taken for an official text.
      ...(norm === null ? [] : [{ term: t('norm.applied'), value: resolveText(normText(norm), locale) }]),
    ],
  }
}

function usePlaces(places: readonly FacilityPlaceEntry[]): TablePart {
  const t = useTranslations('facilities')
  const common = useTranslations('common')
  const { words } = useLevels()
  return {
    ...{ kind: 'table', title: t('places'), none: t('noPlace') },
    columns: [
      { key: 'unit', label: common('place.label'), numeric: false, width: 3 },
      { key: 'health', label: common('tree.health'), numeric: false, width: 4 },
      { key: 'administrative', label: common('tree.administrative'), numeric: false, width: 4 },
    ],
    rows: places.map((place) => ({
      ...{ kind: 'row', level: 0 },
      cells: {
        unit: `${place.unit} (${words[place.level] ?? place.level})${place.proposed ? `, ${common('proposed')}` : ''}`,
        health: chainOf(place, 'health', words) || MISSING,
        administrative: chainOf(place, 'administrative', words) || MISSING,
      },
    })),
  }
}

const HEADS = ['required', 'present', 'gap', 'surplus'] as const

function useNorm(norm: FacilityNorm | null): TablePart[] {
  const t = useTranslations('facilities.norm')
  const locale = useLocale()
  if (norm === null) return []
  const number = (value: number | null) => (value === null ? MISSING : formatNumber(value, locale))
  const others = { required: null, present: norm.others, gap: null, surplus: null }
  const lines = [
    ...norm.lines.map(({ label, mandatory, required, present, gap, surplus }) => ({
      group: required === null || mandatory ? label[locale] : `${label[locale]} ${t('notMandatory')}`,
      figures: { required, present, gap, surplus: required === null ? null : surplus },
    })),
    ...(norm.others === 0 ? [] : [{ group: t('others'), figures: others }]),
  ]
  const outcome = resolveText(conformityText(norm), locale)
  return [
    {
      ...{ kind: 'table', title: `${t('title')} — ${outcome}`, none: t('noLine') },
      columns: [
        { key: 'group', label: t('group'), numeric: false, width: 6 },
        ...HEADS.map((key) => ({ key, label: t(key), numeric: true, width: 1, emphasis: key === 'gap' })),
      ],
      rows: (norm.conformity === 'none' ? [] : lines).map(({ group, figures }) => ({
        ...{ kind: 'row', level: 0 },
        cells: { group, ...Object.fromEntries(HEADS.map((key) => [key, number(figures[key])])) },
      })),
    },
  ]
}

function useStaff({ staff }: FacilityPage): TablePart {
  const t = useTranslations('facilities')
  const print = useTranslations('print')
  const locale = useLocale()
  const label = useLabel()
  return {
    ...{ kind: 'table', title: t('staff'), none: t('noStaff') },
    columns: [
      { key: 'order', label: print('order'), numeric: true, width: 0.8 },
      { key: 'name', label: t('staffName'), numeric: false, width: 4 },
      { key: 'corps', label: t('corps'), numeric: false, width: 4 },
      { key: 'fonction', label: t('fonction'), numeric: false, width: 3 },
      { key: 'start', label: t('start'), numeric: false, width: 2 },
      { key: 'presence', label: t('presence.label'), numeric: false, width: 2 },
    ],
    rows: staff.map((person, position) => ({
      ...{ kind: 'row', level: 0 },
      cells: {
        order: String(position + 1),
        name: listedName(person),
        corps: label(person.corps) ?? MISSING,
        fonction: label(person.fonction) ?? MISSING,
        start: person.start === null ? MISSING : formatPartialDate(person.start, locale, 'table'),
        presence: t(`presence.${person.presence}`),
      },
    })),
  }
}
