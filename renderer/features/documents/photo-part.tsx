import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import { CallError } from '#renderer/lib/api.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { WorkerPhoto } from '#renderer/lib/worker-photo.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import { portraitOf } from './portrait.ts'

/** The photo with what can be done to it. */
export function PhotoPart({ workerId, name }: { readonly workerId: number; readonly name: string }) {
  const t = useTranslations('documents')
  const picker = useRef<HTMLInputElement>(null)
  const photo = useRoute('documents.photo', { workerId })
  const { put, remove } = usePhotoDeeds(workerId)
  const held = photo.data ?? null
  return (
    <TitledPart title={t('photo')}>
      {held === null ? <p>{t('noPhoto')}</p> : <WorkerPhoto {...{ workerId, name, width: 120 }} />}
      <p>
        {/* The file stays in this window: only the portrait made of it goes to the register. */}
        <input
          {...{ ref: picker, type: 'file', accept: 'image/jpeg,image/png', hidden: true }}
          aria-label={t('choosePhoto')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            event.currentTarget.value = ''
            if (file) void put(file)
          }}
        />
        <Button size="compact-sm" variant="default" onClick={() => picker.current?.click()}>
          {held === null ? t('choosePhoto') : t('replacePhoto')}
        </Button>
        {held === null ? null : (
          <Button size="compact-sm" variant="subtle" onClick={() => void remove(held.id)}>
            {t('removePhoto')}
          </Button>
        )}
      </p>
    </TitledPart>
  )
}

function usePhotoDeeds(workerId: number) {
  const t = useTranslations('documents')
  const words = useErrorWords()
  const undo = useToastUndo()
  const setting = useWriteRoute('documents.setPhoto')
  const removing = useWriteRoute('documents.remove')
  const say = (error: unknown) => toastFailure(words(error))
  const put = async (file: File) => {
    const jpeg = await portraitOf(file)
    if (jpeg === null) {
      say(new CallError('NOT_A_PICTURE', { field: 'photo' }))
      return
    }
    await setting.mutateAsync({ workerId, jpeg }).then(({ act }) => undo(t('photoSaved'), act), say)
  }
  const remove = (id: number) =>
    removing.mutateAsync({ id }).then(({ act }) => undo(t('photoRemoved'), act), say)
  return { put, remove }
}
