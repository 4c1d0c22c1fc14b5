import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { TemplateEntry } from '#shared/contract/acts.ts'
import type { TemplateBody } from '#shared/domain/letters/letter-template.ts'
import { KNOWN_TOKENS } from '#shared/domain/letters/tokens.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { CallError } from '#renderer/lib/api.ts'
import { moveOnEnter } from '#renderer/lib/enter-moves.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { FormFoot } from '#renderer/ui/form-foot.tsx'
import { FieldRow } from '#renderer/ui/form-section.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ErrorState, LoadingState, NoPermission } from '#renderer/ui/states.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import { toastDone, toastFailure } from '#renderer/ui/toasts.tsx'
import { joinRecipients, splitRecipients } from './draft-text.ts'
import { TextFields } from './text-fields.tsx'
import { Typed } from './typed.tsx'
import classes from './acts.module.css'

/** The texts that acts begin with, as the office wants them. */
export function TemplatesPage() {
  const t = useTranslations('acts')
  const locale = useLocale()
  const words = useErrorWords()
  const { data, error, refetch } = useRoute('acts.templates', {})
  const [code, setCode] = useState<string | null>(null)
  if (error?.code === 'NOT_PERMITTED') return <NoPermission />
  if (error) return <ErrorState {...words(error)} onRetry={() => void refetch()} />
  if (!data) return <LoadingState />
  const template = data.find((one) => one.code === code) ?? data[0]
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('templatesPage.title')}
        subtitle={
          <>
            {t('templatesPage.subtitle')} <Link to="/acts">{t('back')}</Link>
          </>
        }
      />
      <Choice
        label={t('templatesPage.label')}
        required
        autoFocus
        options={data.map(({ code: value, label }) => ({ value, label: label[locale] }))}
        value={template?.code ?? null}
        onChange={setCode}
      />
      {template ? <TemplateForm key={JSON.stringify(template)} template={template} /> : null}
    </div>
  )
}

function TemplateForm({ template }: { readonly template: TemplateEntry }) {
  const t = useTranslations('acts')
  const form = useTemplateForm(template)
  const { body, label, hidden, setLabel, setBody, setHidden } = form
  usePageKeys({ 'mod+S': { label: t('templatesPage.save'), run: form.save } })
  return (
    <form noValidate onKeyDown={moveOnEnter} onSubmit={(event) => event.preventDefault()}>
      <FieldRow>
        {(['fr', 'en'] as const).map((language) => (
          <TextInput
            key={language}
            label={t(language === 'fr' ? 'templatesPage.nameFr' : 'templatesPage.nameEn')}
            value={label[language]}
            onChange={(event) => setLabel({ ...label, [language]: event.currentTarget.value })}
          />
        ))}
      </FieldRow>
      <FieldRow>
        {body.each ? (
          <span />
        ) : (
          <NumberInput
            label={t('templatesPage.inline')}
            value={body.inline}
            min={0}
            max={60}
            allowDecimal={false}
            onChange={(inline) => setBody({ ...body, inline: Number(inline) })}
          />
        )}
        <Checkbox
          label={t('templatesPage.hidden')}
          checked={hidden}
          onChange={(event) => setHidden(event.currentTarget.checked)}
        />
      </FieldRow>
      {(['fr', 'en'] as const).map((language) => (
        <Wording key={language} {...{ body, language }} onChange={setBody} />
      ))}
      <Tokens body={body} />
      <FormFoot
        saveLabel={t('templatesPage.save')}
        busy={form.busy}
        onSave={form.save}
        onCancel={form.reset}
        keys={t('form.keys')}
        aside={<span>{`${t('templatesPage.source')} : ${template.source}`}</span>}
      />
    </form>
  )
}

function useTemplateForm(template: TemplateEntry) {
  const t = useTranslations('acts')
  const words = useErrorWords()
  const [body, setBody] = useState(template.body)
  const [label, setLabel] = useState(template.label)
  const [hidden, setHidden] = useState(template.hidden)
  const { mutateAsync, isPending } = useWriteRoute('acts.saveTemplate')
  const save = () => {
    if (isPending) return
    mutateAsync({ id: template.id, label, body, hidden }).then(
      () => toastDone(t('templatesPage.saved')),
      (error: unknown) => {
        if (!(error instanceof CallError)) throw error
        toastFailure(words(error))
      },
    )
  }
  const reset = () => {
    setBody(template.body)
    setLabel(template.label)
    setHidden(template.hidden)
  }
  return { body, label, hidden, setBody, setLabel, setHidden, save, reset, busy: isPending }
}

interface WordingProps {
  readonly body: TemplateBody
  readonly language: Locale
  readonly onChange: (body: TemplateBody) => void
}

function Wording({ body, language, onChange }: WordingProps) {
  const t = useTranslations('acts')
  const wording = body[language]
  const set = (change: Partial<typeof wording>) =>
    onChange({ ...body, [language]: { ...wording, ...change } })
  const { many } = wording
  return (
    <>
      <TitledPart title={`${t(`locales.${language}`)} — ${t('templatesPage.one')}`}>
        <div className={classes.fields}>
          <TextFields text={wording} onChange={set} />
        </div>
      </TitledPart>
      {many === undefined ? null : (
        <TitledPart title={`${t(`locales.${language}`)} — ${t('templatesPage.many')}`}>
          <div className={classes.fields}>
            <TextFields text={many} onChange={(change) => set({ many: { ...many, ...change } })} />
          </div>
        </TitledPart>
      )}
      <Typed
        label={t('form.recipients')}
        description={t('form.recipientsHint')}
        value={wording.recipients}
        write={joinRecipients}
        read={splitRecipients}
        onChange={(recipients) => set({ recipients })}
      />
    </>
  )
}

/** The words in braces that the register knows. */
function Tokens({ body }: { readonly body: TemplateBody }) {
  const t = useTranslations('acts.templatesPage')
  const locale = useLocale()
  return (
    <>
      {body.fields.length === 0 ? null : (
        <TitledPart title={t('asked')}>
          <ul className={classes.tokens}>
            {body.fields.map(({ token, label }) => (
              <li key={token}>{`{${token}} ${label[locale]}`}</li>
            ))}
          </ul>
        </TitledPart>
      )}
      <TitledPart title={t('tokens')}>
        <ul className={classes.tokens}>
          {KNOWN_TOKENS.map((token) => (
            <li key={token}>{`{${token}}`}</li>
          ))}
        </ul>
      </TitledPart>
    </>
  )
}
