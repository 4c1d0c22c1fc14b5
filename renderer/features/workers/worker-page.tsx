import { TitledPart } from '#renderer/ui/titled-part.tsx'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl/react'
import type { WorkerPage as Page } from '#shared/contract/workers.ts'
import { civilites } from '#shared/contract/workers.ts'
import { formatBirth, formatPartialDate } from '#shared/domain/dates.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { fullName } from '#renderer/lib/person-name.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { DefinitionList } from '#renderer/ui/definition.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { NumberCases } from './number-cases.tsx'
import { PostingHistory } from './posting-history.tsx'
import { SpellHistory } from './spell-history.tsx'
import classes from './workers-page.module.css'

/** Everything about one worker, on one page. */
export function WorkerPage() {
  const id = useRouteId('workerId')
  const words = useErrorWords()
  const page = useRoute('workers.page', { id })
  if (page.error) return <ErrorState {...words(page.error)} onRetry={() => void page.refetch()} />
  if (!page.data) return <LoadingState />
  return <Sheet worker={page.data} />
}

function Sheet({ worker }: { readonly worker: Page }) {
  const t = useTranslations('workers')
  const navigate = useNavigate()
  const params = { workerId: String(worker.id) }
  const edit = () => void navigate({ to: '/workers/$workerId/edit', params })
  const post = () => void navigate({ to: '/workers/$workerId/post', params })
  usePageKeys({ 'mod+E': edit, 'mod+M': post })
  const matricule = worker.entry.matricule
  return (
    <>
      <PageHeader
        title={fullName(worker)}
        {...(matricule === null ? {} : { aside: t('page.matricule', { number: matricule }) })}
        actions={
          <>
            <Button size="sm" variant="default" onClick={edit}>
              {t('actions.edit')}
            </Button>
            <Button size="sm" onClick={post}>
              {t('actions.post')}
            </Button>
          </>
        }
      />
      {worker.cases.length > 0 ? (
        <TitledPart title={t('page.cases')}>
          <NumberCases cases={worker.cases} except={worker.id} />
        </TitledPart>
      ) : null}
      <Identity worker={worker} />
      <Numbers worker={worker} />
      <TitledPart title={t('page.career')}>
        <SpellHistory spells={worker.spells} />
      </TitledPart>
      <TitledPart title={t('page.postings')}>
        <PostingHistory workerId={worker.id} postings={worker.postings} />
      </TitledPart>
    </>
  )
}

function Identity({ worker }: { readonly worker: Page }) {
  const t = useTranslations('workers')
  const locale = useLocale()
  const civilite = civilites.find((code) => code === worker.civilite)
  return (
    <TitledPart title={t('page.identity')}>
      <DefinitionList
        columns={2}
        entries={[
          { term: t('form.civilite'), value: civilite ? t(`civilites.${civilite}`) : worker.civilite },
          { term: t('form.sex'), value: worker.sex && t(`sex.${worker.sex}`) },
          { term: t('form.prenoms'), value: worker.prenoms },
          { term: t('form.birth'), value: worker.birth && formatBirth(worker.birth, locale) },
          { term: t('form.nom'), value: worker.nom },
          { term: t('form.birthplace'), value: worker.birthplace },
          { term: t('form.nomEpoux'), value: worker.nomEpoux },
          { term: t('form.father'), value: worker.father },
          ...useService(worker),
          { term: t('form.mother'), value: worker.mother },
        ]}
      />
    </TitledPart>
  )
}

/** Position and contract, where the register knows them. */
function useService({ position, contract }: Page) {
  const t = useTranslations('workers.page')
  const locale = useLocale()
  const label = useListLabel()
  const since = position?.start ? ` (${formatPartialDate(position.start, locale, 'table')})` : ''
  return [
    ...(position
      ? [{ term: t('position'), value: `${label('position', position.kind) ?? ''}${since}` }]
      : []),
    ...(contract
      ? [
          { term: t('contract'), value: label('contract_type', contract.kind) },
          { term: t('employer'), value: label('employer', contract.employer) },
          { term: t('funding'), value: label('funding_source', contract.fundingSource) },
        ]
      : []),
  ]
}

function Numbers({ worker }: { readonly worker: Page }) {
  const t = useTranslations('workers.page')
  const label = useListLabel()
  return (
    <div className={classes.pair}>
      <TitledPart title={t('contacts')} none={worker.contacts.length === 0 ? t('noContacts') : null}>
        <DefinitionList
          entries={[...Map.groupBy(worker.contacts, (contact) => contact.kind)].map(([kind, contacts]) => ({
            term: label('contact_kind', kind) ?? kind,
            value: contacts.map((contact) => contact.value).join(' · '),
          }))}
        />
      </TitledPart>
      <TitledPart title={t('identifiers')} none={worker.identifiers.length === 0 ? t('noIdentifiers') : null}>
        <DefinitionList
          entries={worker.identifiers.map(({ type, number, duplicateReason }) => ({
            term: label('identifier_type', type) ?? type,
            value:
              duplicateReason === null ? (
                number
              ) : (
                <>
                  {number} <Mark tone="caution">{t('duplicate', { reason: duplicateReason })}</Mark>
                </>
              ),
          }))}
        />
      </TitledPart>
    </div>
  )
}
