import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { moveOnEnter } from '#renderer/lib/enter-moves.ts'
import { FormFoot } from '#renderer/ui/form-foot.tsx'

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

/** The frame of every form about a posting: Enter moves, Ctrl+S saves, and nothing is lost when it is refused. */
export function PostingForm({ saveLabel, state, onCancel, children }: PostingFormProps) {
  const t = useTranslations('postings')
  return (
    <form noValidate onKeyDown={moveOnEnter} onSubmit={(event) => event.preventDefault()}>
      {children}
      {Object.keys(state.form.errors).length > 0 ? (
        <Alert color="red.9" variant="outline" role="alert" mt="md">
          {t('refused')}
        </Alert>
      ) : null}
      <FormFoot saveLabel={saveLabel} busy={state.busy} onSave={state.submit} onCancel={onCancel} />
    </form>
  )
}
