import { useForm, type UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { z } from 'zod'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { CallError } from '#renderer/lib/api.ts'
import { useErrorWords, useFieldWords } from '#renderer/lib/error-words.ts'
import { usePlaceError } from '#renderer/lib/form-errors.ts'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { toastFailure } from '#renderer/ui/toasts.tsx'

interface PostingFormOptions<Values extends object> {
  readonly initial: Values
  /** The contract's schema of what `entryOf` makes. */
  readonly schema: z.ZodType
  readonly entryOf: (values: Values) => object
  readonly save: (values: Values) => Promise<void>
  /** Without a first day the person is awaited: then a decision is needed, and the refusal says so. */
  readonly mayAwait?: boolean
}

interface PostingFormState<Values extends object> {
  readonly form: UseFormReturnType<Values>
  readonly busy: boolean
  readonly submit: () => void
}

/** Names of the contract's fields in the forms, where they differ. */
const FORM_NAMES: Readonly<Record<string, string>> = {
  'presence.on': 'presentOn',
  'presence.state': 'presenceState',
}

function formName(field: string): string {
  return FORM_NAMES[field] ?? field
}

/** A form about a posting: checked by the contract first, then by the register; refusals stand at their fields. */
export function usePostingForm<Values extends object>(
  options: PostingFormOptions<Values>,
): PostingFormState<Values> {
  const { initial, schema, entryOf, save, mayAwait = true } = options
  const [busy, setBusy] = useState(false)
  const form = useForm<Values>({ initialValues: initial })
  const t = useTranslations('postings')
  const fieldWords = useFieldWords()
  const errorWords = useErrorWords()
  const postingWords = usePostingWords()
  const placeError = usePlaceError()

  const refuse = (error: unknown) => {
    if (!(error instanceof CallError)) throw error
    const sentence = postingWords(error)
    const field = error.data.field
    if (sentence !== null && typeof field === 'string') {
      form.setErrors({ [field]: sentence })
      form.getInputNode(field)?.focus()
    } else if (!placeError(error, form, FORM_NAMES)) {
      toastFailure(errorWords(error))
    }
  }

  const run = async () => {
    if (busy) return
    const values = form.getValues()
    const issues = schema.safeParse(entryOf(values)).error?.issues ?? []
    const found = issues.map(({ path, message }) => {
      const field = formName(path.join('.'))
      return [
        field,
        mayAwait && field === 'start' && message === 'required' ? t('startRequired') : fieldWords(message),
      ] as const
    })
    // Of several complaints about one field the first stands.
    form.setErrors(Object.fromEntries(found.reverse()))
    const [first] = issues
    if (first) {
      form.getInputNode(formName(first.path.join('.')))?.focus()
      return
    }
    setBusy(true)
    try {
      await save(values)
    } catch (error) {
      refuse(error)
    } finally {
      setBusy(false)
    }
  }
  const submit = () => void run()
  const deed = { label: useTranslations('common')('save'), run: submit }
  usePageKeys({ 'mod+S': deed, 'mod+Enter': deed })
  return { form, busy, submit }
}

/** The sentences that name the other posting and its dates; null where the general words do. */
export function usePostingWords(): (error: CallError) => string | null {
  const t = useTranslations('postings')
  const movements = useTranslations('movements')
  const locale = useLocale()
  return ({ code, data }) => {
    const text = (fact: string) => (typeof data[fact] === 'string' ? data[fact] : '…')
    const day = (fact: string) => formatPartialDate(text(fact), locale, 'table')
    if (code === 'POSTING_OVERLAP' && data.end === null) {
      return t('overlapOpen', { facility: text('facility'), start: day('start') })
    }
    if (code === 'POSTING_OVERLAP') {
      return t('overlap', { facility: text('facility'), start: day('start'), end: day('end') })
    }
    if (code === 'POSTING_BEFORE_BIRTH') {
      return t('beforeBirth', { birth: day('birth'), minimum: Number(data.minimum) })
    }
    if (code === 'END_BEFORE_START') return t('endBeforeStart', { start: day('start') })
    if (code === 'DECISION_AFTER_START') return t('decisionAfterStart', { start: day('start') })
    if (code === 'BASE_NOT_EARLIER')
      return t('baseNotEarlier', { facility: text('facility'), start: day('base') })
    if (code === 'ALREADY_STARTED') return t('alreadyStarted', { start: day('start') })
    if (code === 'ALREADY_SO' && typeof data.start === 'string') {
      return movements('already', { start: day('start') })
    }
    return code === 'ALREADY_ENDED' ? t('alreadyEnded', { end: day('end') }) : null
  }
}
