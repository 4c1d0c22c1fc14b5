import { useCallback } from 'react'
import type { CallError } from './api.ts'
import { useErrorWords, useFieldWords } from './error-words.ts'

/** The part of a Mantine form that takes errors. */
interface FormLike {
  readonly setErrors: (errors: Record<string, string>) => void
  readonly getInputNode: (path: string) => { focus: () => void } | null
}

/** The issues of an INVALID_INPUT answer, as the dispatcher writes them. */
interface Issue {
  readonly path: string
  readonly message: string
}

/**
 * Puts a refusal at the field it names and moves the focus there. Answers true if a field took it; otherwise the
 * page shows the words itself. `names` maps a contract field to the form's own name where they differ.
 */
export function usePlaceError(): (
  error: CallError,
  form: FormLike,
  names?: Readonly<Record<string, string>>,
) => boolean {
  const words = useErrorWords()
  const fieldWords = useFieldWords()
  return useCallback(
    (error, form, names = {}) => {
      const placed = errorsByField(error, fieldWords, () => {
        const { message, remedy } = words(error)
        return `${message} ${remedy}`
      })
      const renamed = Object.fromEntries(
        Object.entries(placed).map(([field, text]) => [names[field] ?? field, text]),
      )
      const [first] = Object.keys(renamed)
      if (first === undefined) return false
      form.setErrors(renamed)
      form.getInputNode(first)?.focus()
      return true
    },
    [words, fieldWords],
  )
}

function errorsByField(
  { code, data }: CallError,
  fieldWords: (issue: string) => string,
  sentence: () => string,
): Record<string, string> {
  if (code === 'INVALID_INPUT' && Array.isArray(data.issues)) {
    const issues = data.issues.filter(isIssue)
    return Object.fromEntries(issues.map((issue) => [issue.path, fieldWords(issue.message)]))
  }
  return typeof data.field === 'string' && data.field !== '' ? { [data.field]: sentence() } : {}
}

function isIssue(value: unknown): value is Issue {
  return typeof value === 'object' && value !== null && 'path' in value && 'message' in value
}
