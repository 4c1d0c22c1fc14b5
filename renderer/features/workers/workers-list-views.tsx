import { Button, Modal, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { SavedView } from '#shared/contract/views.ts'
import { fold } from '#shared/domain/fold.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import {
  searchOf,
  type WorkersSearch,
  workersSearch,
  type WorkersView,
} from '#renderer/lib/worker-list-link.ts'
import { toastDone, toastFailure } from '#renderer/ui/toasts.tsx'
import classes from './workers-list.module.css'

interface ViewsDialogProps {
  readonly opened: boolean
  /** What the list shows now: what would be saved. */
  readonly view: WorkersView
  readonly onOpen: (search: WorkersSearch) => void
  readonly onClose: () => void
}

const LIST = 'workers'

/** Saved views: open one, or keep what the list shows now under a name. */
export function ViewsDialog({ opened, view, onOpen, onClose }: ViewsDialogProps) {
  const t = useTranslations('lists.views')
  const common = useTranslations('common')
  const { data } = useRoute('views.list', { list: LIST }, { enabled: opened })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <p className={classes.lead}>{t('text')}</p>
      {data?.length === 0 ? <p className={classes.lead}>{t('none')}</p> : null}
      {data && data.length > 0 ? <Views views={data} onOpen={onOpen} onClose={onClose} /> : null}
      <SaveForm views={data ?? []} view={view} onClose={onClose} />
    </Modal>
  )
}

interface ViewsProps extends Pick<ViewsDialogProps, 'onOpen' | 'onClose'> {
  readonly views: readonly SavedView[]
}

function Views({ views, onOpen, onClose }: ViewsProps) {
  const t = useTranslations('lists.views')
  const common = useTranslations('common')
  const words = useErrorWords()
  const toastUndo = useToastUndo()
  const { mutateAsync: remove } = useWriteRoute('views.remove')
  const take = ({ id, name }: SavedView) =>
    void remove({ id }).then(
      ({ act }) => {
        // The way back is offered outside the dialog.
        onClose()
        toastUndo(t('removed', { name }), act)
      },
      (error: unknown) => toastFailure(words(error)),
    )
  return (
    <ul className={classes.views} aria-label={t('list')}>
      {views.map((saved, position) => (
        <li key={saved.id} className={classes.savedView}>
          <span className={classes.viewName}>{saved.name}</span>
          <Button
            size="compact-sm"
            variant="default"
            data-autofocus={position === 0 ? true : undefined}
            aria-label={t('openView', { name: saved.name })}
            onClick={() => {
              onOpen(workersSearch(saved.definition))
              onClose()
            }}
          >
            {common('open')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('removeView', { name: saved.name })}
            onClick={() => take(saved)}
          >
            {common('remove')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

interface SaveFormProps extends Pick<ViewsDialogProps, 'view' | 'onClose'> {
  readonly views: readonly SavedView[]
}

function SaveForm({ views, view, onClose }: SaveFormProps) {
  const t = useTranslations('lists.views')
  const words = useErrorWords()
  const [name, setName] = useState('')
  const { mutateAsync: save, isPending } = useWriteRoute('views.save')
  const replaced = views.find((known) => fold(known.name) === fold(name))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    void save({ list: LIST, name, definition: { ...searchOf(view) } }).then(
      () => {
        toastDone(t('saved', { name: name.trim() }))
        onClose()
      },
      (error: unknown) => toastFailure(words(error)),
    )
  }
  return (
    <form className={classes.saveView} onSubmit={submit}>
      <TextInput
        label={t('name')}
        value={name}
        maxLength={60}
        autoComplete="off"
        data-autofocus={views.length === 0 ? true : undefined}
        description={replaced ? t('replaceHint') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="sm" disabled={name.trim() === '' || isPending}>
        {replaced ? t('replace') : t('save')}
      </Button>
    </form>
  )
}

/** The saved view that the list shows just now, if it is one. */
export function useCurrentView(view: WorkersView): SavedView | null {
  const { data } = useRoute('views.list', { list: LIST })
  const shown = JSON.stringify(searchOf(view))
  if (shown === '{}') return null
  return data?.find(({ definition }) => JSON.stringify(workersSearch(definition)) === shown) ?? null
}
