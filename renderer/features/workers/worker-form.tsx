import { Alert, Button, Group } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { formatInstant } from '#shared/domain/dates.ts'
import type { Day } from '#shared/domain/days.ts'
import type { RouteInput } from '#shared/contract/index.ts'
import { CallError } from '#renderer/lib/api.ts'
import { moveOnEnter } from '#renderer/lib/enter-moves.ts'
import { useErrorWords, useFieldWords } from '#renderer/lib/error-words.ts'
import { usePlaceError } from '#renderer/lib/form-errors.ts'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import { type Clash, clashOf } from './duplicate-notice.tsx'
import { useKeepDraft } from './use-draft.ts'
import { WorkerFields } from './worker-fields.tsx'
import { entryOf, issuesOf, type WorkerFormValues } from './worker-form-values.ts'

export type AfterSave = 'open' | 'next'

export interface WorkerFormProps {
  readonly initial: WorkerFormValues
  /** What is saved now: a draft is kept of what differs from it. */
  readonly saved: WorkerFormValues
  readonly draftKey: string
  readonly today: Day
  /** "Save and next" is for entering many. */
  readonly many: boolean
  /** Answers the worker's id. */
  readonly save: (entry: RouteInput<'workers.create'>) => Promise<number>
  readonly onSaved: (id: number, values: WorkerFormValues, then: AfterSave) => void
  readonly onCancel: () => void
}

/** The paper sheet: Enter moves, Ctrl+S saves, and nothing typed is lost when something is refused. */
export function WorkerForm({
  initial,
  saved,
  draftKey,
  today,
  many,
  save,
  onSaved,
  onCancel,
}: WorkerFormProps) {
  const t = useTranslations('workers.form')
  const fieldWords = useFieldWords()
  const errorWords = useErrorWords()
  const duplicateRequired = useTranslations('workers.duplicate')('required')
  const placeError = usePlaceError()
  const [busy, setBusy] = useState(false)
  const [clash, setClash] = useState<Clash | null>(null)
  const form = useForm<WorkerFormValues>({ initialValues: initial })
  const draft = useKeepDraft(draftKey, () => {
    const values = form.getValues()
    return JSON.stringify(values) === JSON.stringify(saved) ? null : { ...values }
  })

  const refuse = (error: unknown) => {
    if (!(error instanceof CallError)) throw error
    const found = clashOf(error)
    setClash(found)
    if (found) {
      form.setErrors({ matricule: errorWords(error).message, duplicateReason: duplicateRequired })
      // The reason's field appears with this very refusal.
      setTimeout(() => form.getInputNode('duplicateReason')?.focus())
      return
    }
    if (!placeError(error, form)) toastFailure(errorWords(error))
  }

  const submit = async (then: AfterSave) => {
    if (busy) return
    const values = form.getValues()
    const issues = issuesOf(values)
    const [first] = Object.keys(issues)
    form.setErrors(
      Object.fromEntries(Object.entries(issues).map(([field, issue]) => [field, fieldWords(issue)])),
    )
    if (first !== undefined) {
      form.getInputNode(first)?.focus()
      return
    }
    setBusy(true)
    try {
      const id = await save(entryOf(values))
      await draft.discard().catch(() => undefined)
      onSaved(id, values, then)
    } catch (error) {
      refuse(error)
    } finally {
      setBusy(false)
    }
  }

  const run = (then: AfterSave) => void submit(then)
  usePageKeys({
    'mod+S': () => run('open'),
    'mod+Enter': () => run('open'),
    ...(many ? { 'mod+shift+S': () => run('next') } : {}),
  })

  return (
    <form noValidate onKeyDown={moveOnEnter} onSubmit={(event) => event.preventDefault()}>
      {Object.keys(form.errors).length > 0 ? (
        <Alert color="red.9" variant="outline" role="alert" mb="md">
          {t('refused')}
        </Alert>
      ) : null}
      <WorkerFields form={form} today={today} clash={clash} />
      <Group mt="lg">
        <Button size="sm" type="button" data-after-fields disabled={busy} onClick={() => run('open')}>
          {t('save')}
        </Button>
        {many ? (
          <Button size="sm" type="button" variant="default" disabled={busy} onClick={() => run('next')}>
            {t('saveNext')}
          </Button>
        ) : null}
        <Button
          size="sm"
          type="button"
          variant="default"
          onClick={() =>
            void draft
              .discard()
              .catch(() => undefined)
              .then(onCancel)
          }
        >
          {t('cancel')}
        </Button>
        <DraftState {...draft} />
      </Group>
      <p style={{ color: 'var(--ink-soft)' }}>{t('keys')}</p>
    </form>
  )
}

function DraftState({
  state,
  at,
}: {
  readonly state: 'none' | 'kept' | 'failed'
  readonly at: string | null
}) {
  const t = useTranslations('workers.draft')
  const locale = useLocale()
  const kept = state === 'kept' && at !== null
  return (
    <span role="status" style={{ color: 'var(--ink-soft)' }}>
      {kept ? t('kept', { when: formatInstant(at, locale) }) : state === 'failed' ? t('failed') : ''}
    </span>
  )
}
