import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { FacilityPage as Page } from '#shared/contract/facilities.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { FacilityForm } from './facility-form.tsx'

/** The record of a facility, to correct or to bring up to date. */
export function FacilityEditPage() {
  const { facilityId } = useParams({ from: '/facilities/$facilityId/edit' })
  const words = useErrorWords()
  const page = useRoute('facilities.page', { id: Number(facilityId) })
  if (page.error) return <ErrorState {...words(page.error)} />
  if (!page.data) return <LoadingState />
  return <Edit key={facilityId} facility={page.data} />
}

function Edit({ facility }: { readonly facility: Page }) {
  const t = useTranslations('facilities')
  const navigate = useNavigate()
  const toastUndo = useToastUndo()
  // What the record held when the form was opened: a refresh under the fingers must not move it.
  const [opened] = useState(facility)
  const back = () =>
    void navigate({ to: '/facilities/$facilityId', params: { facilityId: String(facility.id) } })
  return (
    <>
      <PageHeader title={t('editTitle', { name: opened.name })} />
      <FacilityForm
        facility={opened}
        onSaved={(act) => {
          toastUndo(t('saved'), act)
          back()
        }}
        onCancel={back}
      />
    </>
  )
}
