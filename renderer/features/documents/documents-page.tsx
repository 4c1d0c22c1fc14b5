import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { DocumentRow } from '#shared/contract/documents.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { type FrameContent, WorkerFrame } from '#renderer/lib/worker-frame.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import { DocumentForm, type Doing } from './document-form.tsx'
import { DocumentTable } from './document-table.tsx'
import { PhotoPart } from './photo-part.tsx'

/** The photo, the scanned papers and the signed acts of one worker. */
export function DocumentsPage() {
  const t = useTranslations('documents')
  return (
    <WorkerFrame title={(name) => t('title', { name })}>
      {(content) => (
        <>
          <PhotoPart workerId={content.worker.id} name={content.name} />
          <Documents {...content} />
        </>
      )}
    </WorkerFrame>
  )
}

function Documents({ worker, today, back }: FrameContent) {
  const t = useTranslations('documents')
  const words = useErrorWords()
  const [doing, setDoing] = useState<Doing | null>(null)
  const list = useRoute('documents.ofWorker', { workerId: worker.id })
  const add = () => setDoing({ kind: 'add' })
  usePageKeys({ 'alt+ArrowLeft': { label: t('back'), run: back } })
  if (list.error) return <ErrorState {...words(list.error)} onRetry={() => void list.refetch()} />
  if (!list.data) return <LoadingState />
  const rows: readonly DocumentRow[] = list.data
  return (
    <>
      <TitledPart
        title={t('list')}
        none={rows.length === 0 && doing === null ? t('none') : null}
        action={
          doing === null ? (
            <Button size="compact-sm" variant="default" onClick={add}>
              {t('add')}
            </Button>
          ) : null
        }
      >
        {rows.length === 0 ? null : (
          <DocumentTable rows={rows} onChange={(row) => setDoing({ kind: 'change', row })} />
        )}
        {doing === null ? null : (
          <DocumentForm
            key={doing.kind === 'add' ? 'add' : doing.row.id}
            {...{ workerId: worker.id, today, doing, onClose: () => setDoing(null) }}
          />
        )}
      </TitledPart>
      <p>
        <Button size="compact-sm" variant="subtle" onClick={back}>
          {t('back')}
        </Button>
      </p>
    </>
  )
}
