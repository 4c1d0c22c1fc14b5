import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { ConfirmDialog } from '#renderer/ui/dialogs.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import { useLevels } from '#renderer/lib/levels.ts'

interface AcceptPlacesProps {
  /** Facilities whose district was proposed: exactly those that the person sees. */
  readonly facilities: readonly { readonly id: number; readonly name: string }[]
  /** The place they were filtered by; null: the whole register. */
  readonly place: string | null
  /** Further filters stand: not all of the place is meant. */
  readonly narrowed: boolean
}

/** Makes the proposed districts of the facilities shown definite, after saying which. */
export function AcceptPlaces({ facilities, place, narrowed }: AcceptPlacesProps) {
  const t = useTranslations('facilities.accept')
  const common = useTranslations('common.place')
  const words = useErrorWords()
  const toastUndo = useToastUndo()
  const levels = useLevels()
  const [asking, setAsking] = useState(false)
  const accept = useWriteRoute('facilities.acceptProposedPlaces')
  const count = facilities.length
  if (count === 0) return null
  const confirm = () =>
    accept.mutate(
      { facilityIds: facilities.map((facility) => facility.id) },
      {
        onSuccess: ({ accepted, act }) => toastUndo(t('done', { count: accepted }), act),
        onError: (error) => toastFailure(words(error)),
        onSettled: () => setAsking(false),
      },
    )
  return (
    <>
      <Button size="sm" variant="default" onClick={() => setAsking(true)}>
        {t('action', { count })}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('title')}
        confirmLabel={t('confirm', { count })}
        busy={accept.isPending}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >
        <p>
          {t(narrowed ? 'questionNarrowed' : 'question', {
            ...{ count, place: place ?? common('whole'), level: levels.ofRole('district') },
          })}
        </p>
        <p>{t('consequence')}</p>
      </ConfirmDialog>
    </>
  )
}
