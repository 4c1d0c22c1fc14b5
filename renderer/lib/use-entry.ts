import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import { CallError } from './api.ts'
import { useErrorWords, useFieldWords } from './error-words.ts'
import { usePlaceError } from './form-errors.ts'

/** A complaint about a field before the register is asked; `message` is a key of the `fields` texts. */
export interface EntryIssue {
  readonly path: string
  readonly message: string
}

interface EntryOptions<Values extends object> {
  readonly initial: Values
  /** What can be seen to be missing or wrong without asking. */
  readonly check: (values: Values) => readonly EntryIssue[]
  readonly save: (values: Values) => Promise<void>
}

/** What is spread on a field: its name for the focus, and what is wrong with it. */
interface FieldMarks {
  readonly 'data-path': string
  readonly error?: string
}

/** A short form inside a page: its values, refusals at their fields, Ctrl+S. */
export function useEntry<Values extends object>({ initial, check, save }: EntryOptions<Values>) {
  const root = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState(initial)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  const fieldWords = useFieldWords()
  const words = useErrorWords()
  const placeError = usePlaceError()
  const node = (path: string) => root.current?.querySelector<HTMLElement>(`[data-path="${path}"]`) ?? null
  const refuse = (error: unknown) => {
    if (!(error instanceof CallError)) throw error
    if (!placeError(error, { setErrors, getInputNode: node })) toastFailure(words(error))
  }
  const run = async () => {
    if (busy) return
    const issues = check(values)
    setErrors(Object.fromEntries(issues.map(({ path, message }) => [path, fieldWords(message)])))
    const [first] = issues
    if (first) {
      node(first.path)?.focus()
      return
    }
    setBusy(true)
    await save(values)
      .catch(refuse)
      .finally(() => setBusy(false))
  }
  const submit = () => void run()
  usePageKeys({ 'mod+S': { label: useTranslations('common')('save'), run: submit } }, { group: 'form' })
  const set = (patch: Partial<Values>) => {
    setValues((now) => ({ ...now, ...patch }))
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in patch))))
  }
  const marks = (path: string): FieldMarks => ({
    'data-path': path,
    ...(errors[path] === undefined ? {} : { error: errors[path] }),
  })
  return { root, values, set, marks, errors, busy, submit, focus: (path: string) => node(path)?.focus() }
}

/** Issues of the fields that hold nothing. */
export function missing(values: Readonly<Record<string, unknown>>): EntryIssue[] {
  return Object.entries(values).flatMap(([path, value]) =>
    value === null || value === '' ? [{ path, message: 'required' }] : [],
  )
}
