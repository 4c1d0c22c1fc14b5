import { Button, Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { DuplicateComparison } from '#shared/contract/duplicates.ts'
import { listedName } from '#shared/domain/person-name.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { ConfirmDialog } from '#renderer/ui/dialogs.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import { BaseClashes } from './base-clashes.tsx'
import { ComparedParts } from './compared-parts.tsx'
import { DismissDialog } from './dismiss-dialog.tsx'
import classes from './duplicates.module.css'
import { FieldTable } from './field-table.tsx'
import { useReasonWords } from './reason-words.ts'
import { type MergeChoice, useMergeChoice } from './use-merge-choice.ts'

/** Two files side by side: one person, or two. */
export function ComparePage() {
  const words = useErrorWords()
  const [one, other] = [useRouteId('one'), useRouteId('other')]
  const comparison = useRoute('duplicates.compare', { one, other })
  if (comparison.error) return <ErrorState {...words(comparison.error)} />
  if (!comparison.data) return <LoadingState />
  return <Comparison key={`${one} ${other}`} comparison={comparison.data} />
}

function Comparison({ comparison }: { readonly comparison: DuplicateComparison }) {
  const t = useTranslations('duplicates')
  const reasons = useReasonWords()
  const choice = useMergeChoice(comparison)
  const [asking, setAsking] = useState<'merge' | 'dismiss' | null>(null)
  const { band, dismissed } = comparison
  const ask = () => setAsking('merge')
  usePageKeys({ 'mod+S': { label: t('merge'), run: () => choice.asked && ask() } })
  return (
    <>
      <PageHeader
        title={t('compareTitle')}
        aside={
          <Mark tone={band === 'probable' ? 'caution' : 'plain'}>{t(`bands.${band ?? 'unlikely'}`)}</Mark>
        }
        subtitle={reasons(comparison.reasons)}
        actions={
          <Deeds {...{ ready: choice.asked !== null, merge: ask, dismiss: () => setAsking('dismiss') }} />
        }
      />
      {dismissed === null ? null : (
        <p role="status">{t('dismissedBefore', { reason: dismissed.reason ?? t('noReason') })}</p>
      )}
      <FieldTable {...{ comparison, choice }} />
      <BaseClashes {...{ clashes: comparison.clashes, choice }} />
      <ComparedParts parts={comparison.parts} />
      <Group className={classes.foot}>
        <Deeds {...{ ready: choice.asked !== null, merge: ask, dismiss: () => setAsking('dismiss') }} />
        {choice.asked === null ? <span>{t('decideBases')}</span> : null}
      </Group>
      <MergeDialog {...{ comparison, choice, opened: asking === 'merge', close: () => setAsking(null) }} />
      <DismissDialog
        {...{ files: comparison.files, opened: asking === 'dismiss', close: () => setAsking(null) }}
      />
    </>
  )
}

interface DeedsProps {
  readonly ready: boolean
  readonly merge: () => void
  readonly dismiss: () => void
}

function Deeds({ ready, merge, dismiss }: DeedsProps) {
  const t = useTranslations('duplicates')
  return (
    <>
      <Button size="sm" variant="default" onClick={dismiss}>
        {t('dismiss')}
      </Button>
      <Button size="sm" disabled={!ready} onClick={merge}>
        {t('merge')}
      </Button>
    </>
  )
}

interface MergeDialogProps {
  readonly comparison: DuplicateComparison
  readonly choice: MergeChoice
  readonly opened: boolean
  readonly close: () => void
}

function MergeDialog({ comparison: { files }, choice, opened, close }: MergeDialogProps) {
  const t = useTranslations('duplicates')
  const words = useErrorWords()
  const navigate = useNavigate()
  const undo = useToastUndo()
  const { mutateAsync, isPending } = useWriteRoute('duplicates.merge')
  const [kept, former] = [files[choice.kept], files[choice.kept === 0 ? 1 : 0]]
  const merge = async () => {
    if (choice.asked === null) return
    try {
      const { id, act } = await mutateAsync(choice.asked)
      close()
      undo(t('merged', { name: listedName(kept) }), act, {
        onUndone: () => void navigate({ to: '/duplicates' }),
      })
      await navigate({ to: '/workers/$workerId', params: { workerId: String(id) } })
    } catch (error) {
      close()
      toastFailure(words(error))
    }
  }
  return (
    <ConfirmDialog
      {...{ opened, title: t('mergeTitle'), confirmLabel: t('merge'), busy: isPending }}
      onConfirm={() => void merge()}
      onCancel={close}
    >
      <p>{t('mergeText', { kept: listedName(kept), former: listedName(former) })}</p>
      <p>{t('mergeBack')}</p>
    </ConfirmDialog>
  )
}
