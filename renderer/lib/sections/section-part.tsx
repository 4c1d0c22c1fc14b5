import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { SectionRow } from '#shared/contract/sections.ts'
import { type SectionName, sectionOf } from '#shared/domain/sections/index.ts'
import { ConfirmDialog } from '#renderer/ui/dialogs.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import { EndForm } from './end-form.tsx'
import { SectionForm } from './section-form.tsx'
import { type RowDeed, SectionTable } from './section-table.tsx'
import { type SectionOwner, useSectionDeeds } from './use-section-deeds.ts'

interface SectionPartProps {
  readonly owner: SectionOwner
  readonly name: SectionName
  readonly rows: readonly SectionRow[]
}

type Doing = { readonly kind: 'add' } | { readonly kind: RowDeed; readonly row: SectionRow }

/** One section of a file: its records, and what is done to them, without leaving the page. */
export function SectionPart({ owner, name, rows }: SectionPartProps) {
  const t = useTranslations('sections')
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => {
    setDoing(null)
    // Back to where it was begun from, once it is there again.
    setTimeout(() => document.querySelector<HTMLElement>(`[data-add="${name}"]`)?.focus())
  }
  const deeds = useSectionDeeds(owner, name, close)
  const title = t(`titles.${name}`)
  return (
    <div id={`section-${name}`} style={{ scrollMarginTop: 12 }}>
      <TitledPart
        {...{ title, none: rows.length === 0 && doing === null ? t('none') : null }}
        action={
          doing === null && sectionOf(name).correctedOnly !== true ? (
            <Button
              {...{ variant: 'default', size: 'compact-sm', 'data-add': name }}
              aria-label={t('addTo', { section: title })}
              onClick={() => setDoing({ kind: 'add' })}
            >
              {t('add')}
            </Button>
          ) : null
        }
      >
        {rows.length === 0 ? null : (
          <SectionTable {...{ name, rows }} onDeed={(kind, row) => setDoing({ kind, row })} />
        )}
        <Doer {...{ name, doing, deeds, close }} />
      </TitledPart>
    </div>
  )
}

interface DoerProps {
  readonly name: SectionName
  readonly doing: Doing | null
  readonly deeds: ReturnType<typeof useSectionDeeds>
  readonly close: () => void
}

function Doer({ name, doing, deeds, close }: DoerProps) {
  const t = useTranslations('sections')
  if (doing === null) return null
  switch (doing.kind) {
    case 'add':
      return <SectionForm {...{ name, deed: doing, onClose: close }} save={(values) => deeds.add(values)} />
    case 'correct':
    case 'change': {
      const { kind, row } = doing
      const save: React.ComponentProps<typeof SectionForm>['save'] = (values, from, opened) =>
        deeds.change({ id: row.id, how: kind, values, from, opened: { ...opened } })
      return <SectionForm key={`${kind}${row.id}`} {...{ name, deed: { kind, row }, save, onClose: close }} />
    }
    case 'end':
      return <EndForm save={(end) => deeds.end(doing.row.id, end)} onClose={close} />
    case 'remove':
      return (
        <ConfirmDialog
          {...{ opened: true, danger: true, title: t('removeTitle'), confirmLabel: t('remove') }}
          onConfirm={() => void deeds.remove(doing.row.id)}
          onCancel={close}
        >
          {t('removeText')}
        </ConfirmDialog>
      )
  }
}
