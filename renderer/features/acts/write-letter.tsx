import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { ActPage } from '#shared/contract/acts.ts'
import { locales } from '#shared/i18n/locale.ts'
import { CallError } from '#renderer/lib/api.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { FieldRow } from '#renderer/ui/form-section.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'

/** An act that was entered without a letter: which template is to make one. */
export function WriteLetter({ page }: { readonly page: ActPage }) {
  const t = useTranslations('acts')
  const locale = useLocale()
  const words = useErrorWords()
  const [code, setCode] = useState<string | null>(
    page.templates.find(({ actKind }) => actKind === page.kind)?.code ?? null,
  )
  const [language, setLanguage] = useState(locale)
  const { mutateAsync, isPending } = useWriteRoute('acts.write')
  if (page.state === 'cancelled') return <EmptyState title={t('page.noLetter')} />
  const write = () => {
    if (code === null) return
    mutateAsync({ id: page.id, template: code, locale: language }).catch((error: unknown) => {
      if (!(error instanceof CallError)) throw error
      toastFailure(words(error))
    })
  }
  return (
    <EmptyState
      title={t('page.unwritten')}
      text={t('page.unwrittenText')}
      action={
        <div style={{ display: 'grid', gap: 12, minWidth: 520, textAlign: 'left' }}>
          <FieldRow>
            <Choice
              label={t('form.template')}
              required
              autoFocus
              options={page.templates.map(({ code: value, label }) => ({ value, label: label[locale] }))}
              value={code}
              onChange={setCode}
            />
            <Choice
              label={t('form.language')}
              required
              options={locales.map((value) => ({ value, label: t(`locales.${value}`) }))}
              value={language}
              onChange={(value) => setLanguage(value ?? locale)}
            />
          </FieldRow>
          <Button size="sm" disabled={isPending || code === null} onClick={write}>
            {t('page.write')}
          </Button>
        </div>
      }
    />
  )
}
