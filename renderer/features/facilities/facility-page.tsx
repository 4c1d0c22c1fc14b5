import { TitledPart } from '#renderer/ui/titled-part.tsx'
import { Button } from '@mantine/core'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl/react'
import type { FacilityPage as Page } from '#shared/contract/facilities.ts'
import { formatNumber } from '#shared/domain/format.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { FacilitySections } from '#renderer/lib/sections/file-sections.tsx'
import { RecordActions } from '#renderer/lib/record-actions.tsx'
import { workersLink } from '#renderer/lib/worker-list-link.ts'
import { DefinitionList } from '#renderer/ui/definition.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { AcceptPlaces } from './accept-places.tsx'
import classes from './facilities.module.css'
import { FacilityHistory } from './facility-history.tsx'
import { FacilityNorm } from './facility-norm.tsx'
import { useFacilityPaper } from './facility-paper.ts'
import { FacilityPlaces } from './facility-places.tsx'
import { usePositionWords } from './facility-position.ts'
import { FacilityServices } from './facility-services.tsx'
import { FacilityStaff } from './facility-staff.tsx'
import { Unknown } from './use-columns.tsx'

/** Everything about one facility, on one page. */
export function FacilityPage() {
  const { facilityId } = useParams({ from: '/facilities/$facilityId' })
  const words = useErrorWords()
  const page = useRoute('facilities.page', { id: Number(facilityId) })
  if (page.error) return <ErrorState {...words(page.error)} onRetry={() => void page.refetch()} />
  if (!page.data) return <LoadingState />
  return <Sheet facility={page.data} />
}

function Sheet({ facility }: { readonly facility: Page }) {
  const t = useTranslations('facilities')
  const history = useTranslations('history')
  const collection = useTranslations('collection')
  const navigate = useNavigate()
  const edit = () =>
    void navigate({ to: '/facilities/$facilityId/edit', params: { facilityId: String(facility.id) } })
  const paper = useFacilityPaper(facility)
  usePageKeys({ 'mod+E': { label: t('edit'), run: edit } })
  const proposed = facility.places.some((place) => place.proposed)
  const main = facility.places.find((place) => place.main)
  return (
    <>
      <PageHeader
        title={facility.name}
        subtitle={
          <>
            <Link to="/facilities/$facilityId/history" params={{ facilityId: String(facility.id) }}>
              {history('link')}
            </Link>{' '}
            ·{' '}
            <Link to="/collection/new" search={{ facility: facility.id }}>
              {collection('facilityLink')}
            </Link>
          </>
        }
        {...(facility.status === 'open'
          ? {}
          : { aside: <Mark tone="alarm">{t(`status.${facility.status}`)}</Mark> })}
        actions={
          <>
            <AcceptPlaces facilities={proposed ? [facility] : []} place={main?.unit ?? null} narrowed />
            <RecordActions paper={paper} name={facility.name} />
            <Button size="sm" onClick={edit}>
              {t('edit')}
            </Button>
          </>
        }
      />
      <TitledPart title={t('identity')}>
        <Identity facility={facility} />
      </TitledPart>
      <TitledPart title={t('places')}>
        <FacilityPlaces places={facility.places} />
      </TitledPart>
      <FacilityNorm facility={facility} />
      <TitledPart title={t('staff')}>
        <Numbers facility={facility} />
        <FacilityStaff staff={facility.staff} />
        <p className={classes.note}>
          {facility.withheld > 0 ? `${t('withheld', { count: facility.withheld })} ` : null}
          <Link {...workersLink({ facilityId: facility.id })}>{t('allWorkers')}</Link>
        </p>
      </TitledPart>
      <FacilityServices id={facility.id} />
      <FacilitySections facilityId={facility.id} />
      <FacilityHistory facility={facility} />
    </>
  )
}

function Identity({ facility }: { readonly facility: Page }) {
  const t = useTranslations('facilities')
  const label = useListLabel()
  const position = usePositionWords()
  const known = (text: string | null) => text ?? <Unknown>{t('unknown')}</Unknown>
  return (
    <DefinitionList
      columns={2}
      entries={[
        { term: t('type'), value: known(label('facility_type', facility.type)) },
        { term: t('sector'), value: known(label('sector', facility.sector)) },
        { term: t('milieu'), value: known(label('milieu', facility.milieu)) },
        { term: t('managingBody'), value: known(label('managing_body', facility.managingBody)) },
        { term: t('statusLabel'), value: t(`status.${facility.status}`) },
        { term: t('aliases'), value: facility.aliases.join(' ; ') || t('noAlias') },
        { term: t('position'), value: position(facility) ?? <Unknown>{t('unknownPosition')}</Unknown> },
      ]}
    />
  )
}

function Numbers({ facility: { budget, available, awaited } }: { readonly facility: Page }) {
  const t = useTranslations('facilities')
  const locale = useLocale()
  if (budget === null || available === null || awaited === null) return null
  return (
    <div className={classes.numbers}>
      <DefinitionList
        columns={3}
        entries={[
          { term: t('effectifAvailable'), value: formatNumber(available, locale) },
          { term: t('effectifBudget'), value: formatNumber(budget, locale) },
          { term: t('awaited'), value: formatNumber(awaited, locale) },
        ]}
      />
    </div>
  )
}
