import { useForm, type UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { WorkerEntry } from '#shared/contract/workers.ts'
import { CallError } from '#renderer/lib/api.ts'
import { conflictOf, type ConflictState, takeOver, useConflict } from '#renderer/lib/conflict.ts'
import { useErrorWords, useFieldWords } from '#renderer/lib/error-words.ts'
import { usePlaceError } from '#renderer/lib/form-errors.ts'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import { type Clash, clashOf } from './duplicate-notice.tsx'
import { type KeptDraft, useKeepDraft } from './use-draft.ts'
import { entryOf, issuesOf, valuesOf, type WorkerFormValues } from './worker-form-values.ts'

/** What a save answers: whose file, and the act that can be taken back. */
export interface Saved {
  readonly id: number
  readonly act: string
}

export interface WorkerFormOptions {
  readonly initial: WorkerFormValues
  /** What is saved now: a draft is kept of what differs from it. */
  readonly saved: WorkerFormValues
  /** The entry that the form was opened with; null for a new file. */
  readonly opened: WorkerEntry | null
  readonly draftKey: string
  /** `opened` is what this save overwrites knowingly. */
  readonly save: (values: WorkerFormValues, opened: WorkerEntry | null) => Promise<Saved>
}

export interface WorkerFormState {
  readonly form: UseFormReturnType<WorkerFormValues>
  readonly busy: boolean
  readonly clash: Clash | null
  readonly conflict: ConflictState<WorkerEntry>
  readonly draft: KeptDraft
  /** Saves; answers nothing where something was refused. */
  readonly submit: () => Promise<{ readonly saved: Saved; readonly values: WorkerFormValues } | null>
}

/** The entry form's life: checked by the contract, then by the register; nothing typed is ever lost. */
export function useWorkerForm(options: WorkerFormOptions): WorkerFormState {
  const { initial, saved, draftKey, save } = options
  const [busy, setBusy] = useState(false)
  const [opened, setOpened] = useState(options.opened)
  const form = useForm<WorkerFormValues>({ initialValues: initial })
  const draft = useKeepDraft(draftKey, () => {
    const values = form.getValues()
    if (JSON.stringify(values) === JSON.stringify(saved)) return null
    return { ...values, ...(opened === null ? {} : { opened }) }
  })
  const conflict = useConflict<WorkerEntry>((field, entry) => {
    // Only this field: the person may have gone on typing in the others.
    const chosen = valuesOf(entry)
    form.setFieldValue(field, chosen[field])
    if (field === 'matricule') form.setFieldValue('duplicateReason', chosen.duplicateReason)
  })
  const refusals = useRefusals(form)
  const check = useCheck(form)

  const refuse = (error: unknown, values: WorkerFormValues) => {
    if (!(error instanceof CallError)) throw error
    const found = opened && conflictOf(error, opened, entryOf(values))
    if (!found) {
      refusals.place(error)
      return
    }
    setOpened(found.current)
    conflict.start(found)
    form.setValues({ ...valuesOf(takeOver(found)), posting: values.posting })
  }

  const submit: WorkerFormState['submit'] = async () => {
    if (busy) return null
    const values = form.getValues()
    if (!check(values)) return null
    if (conflict.ask()) return null
    setBusy(true)
    try {
      const answer = await save(values, opened)
      await draft.discard().catch(() => undefined)
      return { saved: answer, values }
    } catch (error) {
      refuse(error, values)
      return null
    } finally {
      setBusy(false)
    }
  }
  return { form, busy, clash: refusals.clash, conflict, draft, submit }
}

/** What the contract has against the values, at each field; true where it has nothing. */
function useCheck(form: UseFormReturnType<WorkerFormValues>): (values: WorkerFormValues) => boolean {
  const fieldWords = useFieldWords()
  const startRequired = useTranslations('postings')('startRequired')
  return (values) => {
    const issues = issuesOf(values)
    const [first] = Object.keys(issues)
    const words = (field: string, issue: string) =>
      field === 'posting.start' && issue === 'required' ? startRequired : fieldWords(issue)
    form.setErrors(
      Object.fromEntries(Object.entries(issues).map(([field, issue]) => [field, words(field, issue)])),
    )
    if (first !== undefined) form.getInputNode(first)?.focus()
    return first === undefined
  }
}

/** What the register refuses, at its field where it names one. */
function useRefusals(form: UseFormReturnType<WorkerFormValues>) {
  const errorWords = useErrorWords()
  const duplicateRequired = useTranslations('workers.duplicate')('required')
  const placeError = usePlaceError()
  const [clash, setClash] = useState<Clash | null>(null)
  const place = (error: CallError) => {
    const found = clashOf(error)
    setClash(found)
    if (found) {
      form.setErrors({ matricule: errorWords(error).message, duplicateReason: duplicateRequired })
      // The reason's field appears with this very refusal.
      setTimeout(() => form.getInputNode('duplicateReason')?.focus())
      return
    }
    if (!placeError(error, form)) toastFailure(errorWords(error))
  }
  return { clash, place }
}
