import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { SectionName } from '#shared/domain/sections/index.ts'
import { sectionOf } from '#shared/domain/sections/index.ts'
import { parseSection, type SectionValue, type SectionValues } from '#shared/domain/sections/values.ts'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import { CallError } from '../api.ts'
import { useErrorWords, useFieldWords } from '../error-words.ts'
import { usePlaceError } from '../form-errors.ts'
import { useOffice } from '../office.ts'

/** A field's name in the form for the day of a change or of an end; no section has a field of that name. */
export const FROM = 'from'

interface SectionFormOptions {
  readonly name: SectionName
  readonly initial: SectionValues
  /** A day is asked beside the fields, and needed. */
  readonly asksFrom: boolean
  readonly save: (values: SectionValues, from: string | null) => Promise<void>
  /** Another window wrote the record meanwhile: its values as they are now. */
  readonly onConflict: (current: SectionValues) => void
  /** The form's own element: the focus goes to a refused field in it. */
  readonly root: React.RefObject<HTMLElement | null>
}

/** What is typed of one record; checked by the section's definition first, then by the register. */
export function useSectionForm(options: SectionFormOptions) {
  const { name, initial, asksFrom, save, onConflict, root } = options
  const [values, setValues] = useState<SectionValues>(initial)
  const [from, setFrom] = useState<string | null>(null)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  const today = useOffice()?.today ?? ''
  const fieldWords = useFieldWords()
  const errorWords = useErrorWords()
  const placeError = usePlaceError()

  const node = (path: string) => root.current?.querySelector<HTMLElement>(`[data-path="${path}"]`) ?? null
  const refuse = (error: unknown) => {
    if (!(error instanceof CallError)) throw error
    if (error.code === 'RECORD_CHANGED') {
      const { current } = error.data as { current: SectionValues }
      onConflict(current)
    } else if (!placeError(error, { setErrors, getInputNode: node })) toastFailure(errorWords(error))
  }
  const issuesOf = () => {
    const parsed = parseSection(sectionOf(name), values, today)
    const found = parsed.ok ? [] : [...parsed.issues]
    if (asksFrom && (from === null || from === '')) found.unshift({ path: FROM, message: 'required' })
    return found
  }
  const run = async () => {
    if (busy) return
    const issues = issuesOf()
    setErrors(Object.fromEntries(issues.map(({ path, message }) => [path, fieldWords(message)])))
    const [first] = issues
    if (first) {
      node(first.path)?.focus()
      return
    }
    setBusy(true)
    try {
      await save(values, from)
    } catch (error) {
      refuse(error)
    } finally {
      setBusy(false)
    }
  }
  const submit = () => void run()
  const deed = { label: useTranslations('common')('save'), run: submit }
  usePageKeys({ 'mod+S': deed, 'mod+Enter': deed }, { group: 'form' })
  const set = (field: string, value: SectionValue) => {
    setValues((before) => ({ ...before, [field]: value }))
    setErrors(({ [field]: _, ...others }) => others)
  }
  return { values, set, from, setFrom, errors, busy, submit }
}
