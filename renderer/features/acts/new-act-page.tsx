import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { TemplateEntry } from '#shared/contract/acts.ts'
import { locales } from '#shared/i18n/locale.ts'
import { CallError } from '#renderer/lib/api.ts'
import { moveOnEnter } from '#renderer/lib/enter-moves.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { FormFoot } from '#renderer/ui/form-foot.tsx'
import { FieldRow, FormSection } from '#renderer/ui/form-section.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ErrorState, LoadingState, NoPermission } from '#renderer/ui/states.tsx'
import { toastDone, toastFailure } from '#renderer/ui/toasts.tsx'
import { ActPersons } from './act-persons.tsx'

/** Prepares an act: for whom, from which template, in which language. */
export function NewActPage() {
  const t = useTranslations('acts')
  const words = useErrorWords()
  const { workers, template } = useSearch({ from: '/acts/new' })
  const templates = useRoute('acts.templates', {})
  if (templates.error?.code === 'NOT_PERMITTED') return <NoPermission />
  if (templates.error) return <ErrorState {...words(templates.error)} />
  if (!templates.data) return <LoadingState />
  return (
    <>
      <PageHeader title={t('create.title')} />
      <NewAct templates={templates.data} workers={workers ?? []} template={template ?? null} />
    </>
  )
}

interface NewActProps {
  readonly templates: readonly TemplateEntry[]
  readonly workers: readonly number[]
  readonly template: string | null
}

function NewAct({ templates, workers: asked, template: wanted }: NewActProps) {
  const t = useTranslations('acts')
  const locale = useLocale()
  const [workers, setWorkers] = useState(asked)
  const [code, setCode] = useState<string | null>(
    templates.some((template) => template.code === wanted) ? wanted : null,
  )
  const [language, setLanguage] = useState(locale)
  const template = templates.find((one) => one.code === code) ?? null
  const { busy, create } = useCreate()
  const lacksWorker = template?.body.each === true && workers.length === 0
  const submit = () => {
    if (template === null || lacksWorker || busy) return
    create({ template: template.code, locale: language, workerIds: [...workers] }, workers)
  }
  usePageKeys({ 'mod+S': { label: t('create.submit'), run: submit } })
  const each = template?.body.each === true
  return (
    <form noValidate onKeyDown={moveOnEnter} onSubmit={(event) => event.preventDefault()}>
      <FormSection title={t('create.template')} description={t('create.how')}>
        <FieldRow>
          <Choice
            label={t('create.template')}
            required
            autoFocus
            options={templates
              .filter(({ hidden }) => !hidden)
              .map(({ code: value, label }) => ({ value, label: label[locale] }))}
            value={code}
            onChange={setCode}
          />
          <Choice
            label={t('create.language')}
            required
            options={locales.map((value) => ({ value, label: t(`locales.${value}`) }))}
            value={language}
            onChange={(value) => setLanguage(value ?? locale)}
          />
        </FieldRow>
      </FormSection>
      <FormSection title={t('create.for')}>
        <ActPersons workers={workers} onChange={setWorkers} />
        <p role="status">
          {template === null
            ? ''
            : lacksWorker
              ? t('create.needsWorker')
              : t(each ? 'create.each' : 'create.together', { count: workers.length })}
        </p>
      </FormSection>
      <Foot busy={busy || template === null || lacksWorker} onSave={submit} />
    </form>
  )
}

function Foot({ busy, onSave }: { readonly busy: boolean; readonly onSave: () => void }) {
  const t = useTranslations('acts')
  const navigate = useNavigate()
  return (
    <FormFoot
      saveLabel={t('create.submit')}
      busy={busy}
      onSave={onSave}
      onCancel={() => void navigate({ to: '/acts' })}
    />
  )
}

/** Prepares the drafts and goes to the one there is, or to the list where they stand first. */
function useCreate() {
  const t = useTranslations('acts')
  const words = useErrorWords()
  const navigate = useNavigate()
  const { mutateAsync, isPending } = useWriteRoute('acts.create')
  const create = (wanted: Parameters<typeof mutateAsync>[0], workers: readonly number[]) => {
    mutateAsync(wanted).then(
      ({ ids }) => {
        toastDone(t('create.done', { count: ids.length }))
        const [first] = ids
        const [worker] = workers
        if (ids.length === 1 && first !== undefined)
          void navigate({ to: '/acts/$actId', params: { actId: String(first) } })
        else if (workers.length === 1 && worker !== undefined)
          void navigate({ to: '/workers/$workerId/acts', params: { workerId: String(worker) } })
        else void navigate({ to: '/acts' })
      },
      (error: unknown) => {
        if (!(error instanceof CallError)) throw error
        toastFailure(words(error))
      },
    )
  }
  return { busy: isPending, create }
}
