import { Alert, Button } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl/react'
import { formatInstant } from '#shared/domain/dates.ts'
import type { Day } from '#shared/domain/days.ts'
import { ConflictPanel } from '#renderer/lib/conflict-panel.tsx'
import { moveOnEnter } from '#renderer/lib/enter-moves.ts'
import { FormFoot } from '#renderer/ui/form-foot.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import classes from './entry.module.css'
import { useEntryLabel, useEntryValue } from './entry-words.ts'
import { SimilarFiles } from './similar-files.tsx'
import { type Saved, useWorkerForm, type WorkerFormOptions } from './use-worker-form.ts'
import { WorkerFields } from './worker-fields.tsx'
import type { WorkerFormValues } from './worker-form-values.ts'

export type AfterSave = 'open' | 'next'

export interface WorkerFormProps extends WorkerFormOptions {
  readonly today: Day
  /** The file that is changed; null for a new one: then "save and next" and the first posting are there. */
  readonly workerId: number | null
  readonly onSaved: (saved: Saved, values: WorkerFormValues, then: AfterSave) => void
  readonly onCancel: () => void
}

/** The paper sheet: Enter moves, Ctrl+S saves, and nothing typed is lost when something is refused. */
export function WorkerForm({ today, workerId, onSaved, onCancel, ...options }: WorkerFormProps) {
  const t = useTranslations('workers.form')
  const state = useWorkerForm(options)
  const { form, busy, draft, conflict } = state
  const many = workerId === null
  const label = useEntryLabel()
  const say = useEntryValue()

  const run = (then: AfterSave) =>
    void state.submit().then((done) => (done ? onSaved(done.saved, done.values, then) : undefined))
  const save = { label: t('save'), run: () => run('open') }
  usePageKeys({
    'mod+S': save,
    'mod+Enter': save,
    ...(many ? { 'mod+shift+S': { label: t('saveNext'), run: () => run('next') } } : {}),
  })

  return (
    <form noValidate onKeyDown={moveOnEnter} onSubmit={(event) => event.preventDefault()}>
      {Object.keys(form.errors).length > 0 ? (
        <Alert color="red.9" variant="outline" role="alert" mb="md">
          {t('refused')}
        </Alert>
      ) : null}
      <ConflictPanel state={conflict} label={label} say={say} />
      <div className={classes.sheet}>
        <div>
          <WorkerFields form={form} today={today} clash={state.clash} withPosting={many} />
          <FormFoot
            saveLabel={t('save')}
            busy={busy}
            onSave={() => run('open')}
            onCancel={() =>
              void draft
                .discard()
                .catch(() => undefined)
                .then(onCancel)
            }
            aside={<DraftState {...draft} />}
            {...(many
              ? { keys: t('keys'), others: <SaveNext busy={busy} onSave={() => run('next')} /> }
              : {})}
          />
        </div>
        <SimilarFiles values={form.getValues()} except={workerId} />
      </div>
    </form>
  )
}

function SaveNext({ busy, onSave }: { readonly busy: boolean; readonly onSave: () => void }) {
  const t = useTranslations('workers.form')
  return (
    <Button size="sm" type="button" variant="default" disabled={busy} onClick={onSave}>
      {t('saveNext')}
    </Button>
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
