import type { ReactNode, RefObject } from 'react'
import { FormFoot } from '#renderer/ui/form-foot.tsx'
import { moveOnEnter } from './enter-moves.ts'
import classes from './sections/sections.module.css'

interface EntryFormProps {
  readonly label: string
  readonly saveLabel: string
  readonly entry: {
    readonly root: RefObject<HTMLFormElement | null>
    readonly busy: boolean
    readonly submit: () => void
  }
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The frame of a short form inside a page: Enter goes on, Escape gives up. */
export function EntryForm({ label, saveLabel, entry, onClose, children }: EntryFormProps) {
  return (
    <form
      {...{ ref: entry.root, className: classes.form, 'aria-label': label }}
      onKeyDown={(event) => {
        moveOnEnter(event)
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        entry.submit()
      }}
    >
      <h3 className={classes.formTitle}>{label}</h3>
      <div className={classes.stack}>{children}</div>
      <FormFoot saveLabel={saveLabel} busy={entry.busy} onSave={entry.submit} onCancel={onClose} />
    </form>
  )
}
