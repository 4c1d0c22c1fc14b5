import { useTranslations } from 'use-intl/react'
import { useRoute } from './queries.ts'

interface WorkerPhotoProps {
  readonly workerId: number
  readonly name: string
  /** CSS pixels; the height is four thirds of it. */
  readonly width: number
}

/** A worker's photo, 3 : 4; nothing where there is none. */
export function WorkerPhoto({ workerId, name, width }: WorkerPhotoProps) {
  const t = useTranslations('documents')
  const { data } = useRoute('documents.photo', { workerId })
  if (!data) return null
  return (
    <img
      src={`data:image/jpeg;base64,${data.jpeg}`}
      alt={t('photoOf', { name })}
      width={width}
      height={(width * 4) / 3}
      style={{ objectFit: 'cover', border: '1px solid var(--hairline-strong)' }}
    />
  )
}
