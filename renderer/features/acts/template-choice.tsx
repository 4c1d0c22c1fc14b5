import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { ActLetter, ActPage } from '#shared/contract/acts.ts'
import { type Locale, locales } from '#shared/i18n/locale.ts'
import { CallError } from '#renderer/lib/api.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { ConfirmDialog } from '#renderer/ui/dialogs.tsx'
import { FieldRow } from '#renderer/ui/form-section.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'

interface TemplateChoiceProps {
  readonly page: ActPage
  readonly letter: ActLetter
}

interface Wanted {
  readonly template: string
  readonly locale: Locale
}

/** Another template or language begins the letter anew, so it asks first. */
export function TemplateChoice({ page, letter }: TemplateChoiceProps) {
  const t = useTranslations('acts')
  const locale = useLocale()
  const words = useErrorWords()
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const { mutateAsync, isPending } = useWriteRoute('acts.write')
  const now: Wanted = { template: letter.template.code, locale: letter.locale }
  const ask = (change: Partial<Wanted>) => {
    const next = { ...now, ...change }
    if (JSON.stringify(next) !== JSON.stringify(now)) setWanted(next)
  }
  const replace = () => {
    if (wanted === null) return
    mutateAsync({ id: page.id, ...wanted }).then(
      () => setWanted(null),
      (error: unknown) => {
        setWanted(null)
        if (!(error instanceof CallError)) throw error
        toastFailure(words(error))
      },
    )
  }
  return (
    <>
      <FieldRow columns="2fr 1fr">
        <Choice
          label={t('form.template')}
          required
          options={page.templates.map(({ code, label }) => ({ value: code, label: label[locale] }))}
          value={now.template}
          onChange={(template) => (template === null ? undefined : ask({ template }))}
        />
        <Choice
          label={t('form.language')}
          required
          options={locales.map((value) => ({ value, label: t(`locales.${value}`) }))}
          value={now.locale}
          onChange={(language) => (language === null ? undefined : ask({ locale: language }))}
        />
      </FieldRow>
      <ConfirmDialog
        opened={wanted !== null}
        title={t('form.changeTemplate')}
        confirmLabel={t('form.replace')}
        busy={isPending}
        onConfirm={replace}
        onCancel={() => setWanted(null)}
      >
        {t('form.changeTemplateText')}
      </ConfirmDialog>
    </>
  )
}
