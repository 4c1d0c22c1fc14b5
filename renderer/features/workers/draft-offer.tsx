import { Button, Group } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl/react'
import type { Draft } from '#shared/contract/drafts.ts'
import { formatInstant } from '#shared/domain/dates.ts'
import { fullName } from '#shared/domain/person-name.ts'
import { EmptyState } from '#renderer/ui/states.tsx'
import { valuesOfDraft } from './worker-form-values.ts'

interface DraftOfferProps {
  readonly draft: Draft
  /** True: the file exists, starting again means its saved state. */
  readonly existing: boolean
  readonly onResume: () => void
  readonly onRestart: () => void
}

/** An entry that a power cut or a closed window interrupted: resume it, or not. */
export function DraftOffer({ draft, existing, onResume, onRestart }: DraftOfferProps) {
  const t = useTranslations('workers.draft')
  const when = formatInstant(draft.savedAt, useLocale())
  const name = fullName(valuesOfDraft(draft.payload)).trim()
  return (
    <EmptyState
      title={t('title')}
      text={name === '' ? t('text', { when }) : t('named', { when, name })}
      action={
        <Group>
          <Button size="sm" data-autofocus autoFocus onClick={onResume}>
            {t('resume', { when })}
          </Button>
          <Button size="sm" variant="default" onClick={onRestart}>
            {existing ? t('reload') : t('restart')}
          </Button>
        </Group>
      }
    />
  )
}
