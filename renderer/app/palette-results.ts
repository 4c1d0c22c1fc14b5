import type { UseQueryResult } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { FacilityRow } from '#shared/contract/facilities.ts'
import type { ReportEntry } from '#shared/contract/reports.ts'
import type { WorkerHit, WorkerSearch } from '#shared/contract/workers.ts'
import { resolveText } from '#shared/i18n/text.ts'
import type { CallError } from '#renderer/lib/api.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { listedName } from '#shared/domain/person-name.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { workersLink } from '#renderer/lib/worker-list-link.ts'
import { fitting, type PaletteEntry, type PaletteGroup } from './palette-entries.ts'
import { useStandingEntries } from './palette-screens.ts'

/** Lines of each kind; who wants more goes to the list. */
const WORKERS = 8
const FACILITIES = 5

export interface PaletteResults {
  readonly groups: readonly PaletteGroup[]
  /** Everything shown answers what is typed now; until then nothing may be picked by key. */
  readonly settled: boolean
  readonly error: CallError | null
}

type Kind = 'workers' | 'facilities' | 'actions' | 'screens' | 'reports' | 'similar'

/** What is found everywhere for a text: the most probable first, what only sounds alike last. */
export function usePaletteResults(query: string, showShortcuts: () => void): PaletteResults {
  const t = useTranslations('palette.groups')
  const typed = query.trim() !== ''
  const options = { enabled: typed, keepPrevious: typed }
  const workers = useRoute('workers.search', { query, limit: WORKERS }, options)
  const facilities = useRoute('facilities.list', { query, limit: FACILITIES }, options)
  const catalogue = useRoute('reports.catalogue', {})
  const people = useWorkerEntries(typed ? workers.data : undefined, query)
  const places = useFacilityEntries(typed ? facilities.data : undefined)
  const reports = useReportEntries(catalogue.data)
  const { screens, actions } = useStandingEntries(showShortcuts)
  const groups = useMemo(() => {
    const sounding = workers.data?.similar === true
    const found: readonly (readonly [Kind, readonly PaletteEntry[]])[] = [
      ['workers', sounding ? [] : people],
      ['facilities', places],
      ['actions', fitting(actions, query)],
      ['screens', fitting(screens, query)],
      ['reports', typed ? fitting(reports, query) : []],
      ['similar', sounding ? people : []],
    ]
    return found.flatMap(([key, entries]) => (entries.length === 0 ? [] : [{ key, label: t(key), entries }]))
  }, [workers.data, people, places, actions, screens, reports, query, typed, t])
  const asked = typed ? [workers, facilities, catalogue] : []
  return { groups, settled: asked.every(isAnswered), error: asked.find(isFailure)?.error ?? null }
}

/** Answers for another text stand in until its own come. */
function isAnswered({ data, error, isPlaceholderData }: UseQueryResult): boolean {
  return error !== null || (data !== undefined && !isPlaceholderData)
}

/** What one may not see is simply not found. */
function isFailure({ error }: UseQueryResult): boolean {
  return error !== null && error.code !== 'NOT_PERMITTED'
}

function useWorkerEntries(found: WorkerSearch | undefined, query: string): readonly PaletteEntry[] {
  const t = useTranslations('palette')
  const locale = useLocale()
  const navigate = useNavigate()
  return useMemo(() => {
    if (found === undefined) return []
    const hits = found.hits.map((hit) => ({
      ...{ key: `worker ${hit.id}`, label: listedName(hit) },
      aside: factsOf(hit, query, locale).join(' · '),
      open: () => void navigate({ to: '/workers/$workerId', params: { workerId: String(hit.id) } }),
    }))
    const all = {
      ...{ key: 'workers all', label: t('all', { query: query.trim() }) },
      open: () => void navigate(workersLink({ query: query.trim() })),
    }
    return found.more || found.hits.length === WORKERS ? [...hits, all] : hits
  }, [found, query, locale, navigate, t])
}

/** What she is and where; her numbers where a number was typed. */
function factsOf(hit: WorkerHit, query: string, locale: 'fr' | 'en'): string[] {
  const numbers = /\d/.test(query) ? [hit.matricule, hit.phone] : []
  return [...numbers, hit.corps?.[locale] ?? null, hit.facility].filter((fact) => fact !== null)
}

function useFacilityEntries(found: readonly FacilityRow[] | undefined): readonly PaletteEntry[] {
  const label = useListLabel()
  const navigate = useNavigate()
  return useMemo(
    () =>
      (found ?? []).map(({ id, name, type, district, region }) => ({
        ...{ key: `facility ${id}`, label: name },
        aside: [label('facility_type', type), district, region].filter((fact) => fact !== null).join(' · '),
        open: () => void navigate({ to: '/facilities/$facilityId', params: { facilityId: String(id) } }),
      })),
    [found, label, navigate],
  )
}

function useReportEntries(catalogue: readonly ReportEntry[] | undefined) {
  const locale = useLocale()
  const navigate = useNavigate()
  return useMemo(
    () =>
      (catalogue ?? []).map(({ id, title, description }) => ({
        ...{ key: `report ${id}`, label: resolveText(title, locale) },
        words: resolveText(description, locale),
        open: () => void navigate({ to: '/reports/$reportId', params: { reportId: id } }),
      })),
    [catalogue, locale, navigate],
  )
}
