import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl/react'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SessionForm } from './session-form.tsx'
import { bringAlong, useWantedWorkers } from './wanted-workers.ts'

/** A session that is to be held, or was. */
export function NewSessionPage() {
  const t = useTranslations('training')
  const navigate = useNavigate()
  const search = bringAlong(useWantedWorkers())
  return (
    <>
      <PageHeader title={t('newTitle')} />
      <SessionForm
        {...{ id: null, values: {} }}
        onSaved={(id) =>
          void navigate({ to: '/training/$sessionId', params: { sessionId: String(id) }, search })
        }
        onClose={() => void navigate({ to: '/training', search })}
      />
    </>
  )
}
