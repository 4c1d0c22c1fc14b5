import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl/react'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useTranslations('common')
  const navigate = useNavigate()
  return (
    <>
      <PageHeader title={t('notFoundTitle')} />
      <EmptyState
        title={t('notFoundText')}
        action={
          <Button size="sm" variant="default" onClick={() => void navigate({ to: '/' })}>
            {t('toStart')}
          </Button>
        }
      />
    </>
  )
}
