import { useLocale, useTranslations } from 'use-intl/react'
import type { WorkerPage as Page } from '#shared/contract/workers.ts'
import { civilites } from '#shared/contract/workers.ts'
import { formatBirth, formatPartialDate } from '#shared/domain/dates.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { DefinitionList } from '#renderer/ui/definition.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'

/** Who she is. */
export function WorkerIdentity({ worker }: { readonly worker: Page }) {
  const t = useTranslations('workers')
  return (
    <TitledPart title={t('page.identity')}>
      <DefinitionList columns={2} entries={useIdentityFacts(worker)} />
    </TitledPart>
  )
}

/** Position and contract of today; nothing where none is recorded. */
export function WorkerService({ worker }: { readonly worker: Page }) {
  const t = useTranslations('workers.paper')
  const facts = [...usePositionFacts(worker), ...useContractFacts(worker)]
  if (facts.length === 0) return null
  return (
    <TitledPart title={t('administrative')}>
      <DefinitionList columns={2} entries={facts} />
    </TitledPart>
  )
}

/** The facts of a person, as screen and paper call them. */
export function useIdentityFacts(worker: Page): { term: string; value: string | null }[] {
  const t = useTranslations('workers')
  const locale = useLocale()
  const civilite = civilites.find((code) => code === worker.civilite)
  return [
    { term: t('form.prenoms'), value: worker.prenoms },
    { term: t('form.father'), value: worker.father },
    { term: t('form.nom'), value: worker.nom },
    { term: t('form.mother'), value: worker.mother },
    { term: t('form.nomEpoux'), value: worker.nomEpoux },
    { term: t('form.sex'), value: worker.sex && t(`sex.${worker.sex}`) },
    { term: t('form.civilite'), value: civilite ? t(`civilites.${civilite}`) : worker.civilite },
    { term: t('form.birth'), value: worker.birth && formatBirth(worker.birth, locale) },
    { term: t('form.birthplace'), value: worker.birthplace },
  ]
}

/** The position of today with its days, where one is recorded. */
export function usePositionFacts({ position }: Page): { term: string; value: string | null }[] {
  const t = useTranslations('workers.page')
  const locale = useLocale()
  const label = useListLabel()
  if (position === null) return []
  const days = [position.start, position.end].map((day) =>
    day === null ? '…' : formatPartialDate(day, locale, 'table'),
  )
  return [{ term: t('position'), value: `${label('position', position.kind) ?? ''} (${days.join(' – ')})` }]
}

/** The contract of today, where one is recorded. */
function useContractFacts({ contract }: Page): { term: string; value: string | null }[] {
  const t = useTranslations('workers.page')
  const label = useListLabel()
  if (contract === null) return []
  return [
    { term: t('contract'), value: label('contract_type', contract.kind) },
    { term: t('employer'), value: label('employer', contract.employer) },
    { term: t('funding'), value: label('funding_source', contract.fundingSource) },
  ]
}
