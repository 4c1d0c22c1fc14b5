import type { ReactNode } from 'react'
import { moveOnEnter } from '#renderer/lib/enter-moves.ts'
import { FormFoot } from './form-foot.tsx'

interface PostingFormProps {
  readonly saveLabel: string
  readonly state: {
    readonly busy: boolean
    readonly submit: () => void
    readonly form: { readonly errors: object }
  }
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** The frame of every form about a posting: Enter moves, Ctrl+S saves. */
export function PostingForm({ saveLabel, state, onCancel, children }: PostingFormProps) {
  return (
    <form noValidate onKeyDown={moveOnEnter} onSubmit={(event) => event.preventDefault()}>
      {children}
      <FormFoot
        saveLabel={saveLabel}
        busy={state.busy}
        refused={Object.keys(state.form.errors).length > 0}
        onSave={state.submit}
        onCancel={onCancel}
      />
    </form>
  )
}
