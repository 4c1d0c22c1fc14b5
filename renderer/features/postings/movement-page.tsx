import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslations } from 'use-intl/react'
import { movementOf } from '#shared/domain/movements/definitions.ts'
import type { MovementName } from '#shared/domain/movements/names.ts'
import { useReference } from '#renderer/lib/office.ts'
import { LoadingState } from '#renderer/ui/states.tsx'
import { movementSearch } from './movement-addresses.ts'
import { MovementChooser } from './movement-chooser.tsx'
import { MovementForm } from './movement-form.tsx'
import { WorkerFrame } from '#renderer/lib/worker-frame.tsx'

/** Movements with a page of their own. */
const OWN_PAGES: Readonly<
  Partial<Record<MovementName, '/workers/$workerId/post' | '/workers/$workerId/transfer'>>
> = { posting: '/workers/$workerId/post', transfer: '/workers/$workerId/transfer' }

/** Any movement of a worker: which one, then its form. */
export function MovementPage() {
  const t = useTranslations('movements')
  const reference = useReference()
  const navigate = useNavigate()
  const search = movementSearch.parse(useSearch({ strict: false }))
  if (reference === null) return <LoadingState />
  const { kind } = search
  return (
    <WorkerFrame
      title={(name) =>
        kind === undefined
          ? t('chooseTitle', { name })
          : t('formTitle', { movement: t(`names.${kind}`), name })
      }
    >
      {(content) => {
        const params = { workerId: String(content.worker.id) }
        if (kind === undefined) {
          return (
            <MovementChooser
              worker={content.worker}
              reference={reference}
              onBack={content.back}
              onChoose={(chosen) => {
                const page = OWN_PAGES[chosen]
                if (page) void navigate({ to: page, params })
                else void navigate({ to: '/workers/$workerId/movement', params, search: { kind: chosen } })
              }}
            />
          )
        }
        return (
          <MovementForm
            key={kind}
            {...{ content, reference, movement: movementOf(kind) }}
            positionId={search.position ?? null}
            carriesOut={search.act ?? null}
          />
        )
      }}
    </WorkerFrame>
  )
}
