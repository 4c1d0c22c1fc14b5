import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { FormFoot } from '#renderer/ui/form-foot.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import { CallError } from '../api.ts'
import { moveOnEnter } from '../enter-moves.ts'
import { useErrorWords, useFieldWords } from '../error-words.ts'
import { usePlaceError } from '../form-errors.ts'
import { useOffice } from '../office.ts'
import classes from './sections.module.css'

interface EndFormProps {
  readonly save: (end: string) => Promise<void>
  readonly onClose: () => void
}

/** The last day of a record that has its days. */
export function EndForm({ save, onClose }: EndFormProps) {
  const t = useTranslations('sections')
  const today = useOffice()?.today ?? ''
  const root = useRef<HTMLFormElement>(null)
  const [end, setEnd] = useState<string | null>(null)
  const [error, setError] = useState<string | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const refuse = useRefusal(root, setError)
  const fieldWords = useFieldWords()
  const submit = () => {
    if (busy) return
    if (end === null || end === '') {
      setError(fieldWords('required'))
      root.current?.querySelector('input')?.focus()
      return
    }
    setBusy(true)
    save(end)
      .catch(refuse)
      .finally(() => setBusy(false))
  }
  usePageKeys({ 'mod+S': { label: t('save'), run: submit } }, { group: 'form' })
  return (
    <form
      {...{ ref: root, className: classes.form, 'aria-label': t('end') }}
      onKeyDown={(event) => {
        moveOnEnter(event)
        if (event.key === 'Escape') onClose()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className={classes.fields}>
        <PartialDateInput
          {...{ label: t('endOn'), required: true, autoFocus: true, today, value: end, 'data-path': 'end' }}
          {...(error === undefined ? {} : { error })}
          onChange={setEnd}
        />
      </div>
      <FormFoot saveLabel={t('save')} busy={busy} onSave={submit} onCancel={onClose} />
    </form>
  )
}

function useRefusal(root: React.RefObject<HTMLElement | null>, setError: (text: string) => void) {
  const words = useErrorWords()
  const placeError = usePlaceError()
  return (error: unknown) => {
    if (!(error instanceof CallError)) throw error
    const setErrors = (errors: Record<string, string>) => setError(Object.values(errors).join(' '))
    const getInputNode = () => root.current?.querySelector('input') ?? null
    if (!placeError(error, { setErrors, getInputNode })) toastFailure(words(error))
  }
}
