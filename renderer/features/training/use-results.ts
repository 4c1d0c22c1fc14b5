import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Participant, SessionPage } from '#shared/contract/training.ts'
import { parseSection, type SectionValue } from '#shared/domain/sections/values.ts'
import { fillEmpty, type ResultField, resultFields, resultRecord } from '#shared/domain/training/session.ts'
import { CallError } from '#renderer/lib/api.ts'
import { useErrorWords, useFieldWords } from '#renderer/lib/error-words.ts'
import { usePlaceError } from '#renderer/lib/form-errors.ts'
import { useOffice } from '#renderer/lib/office.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'

type Edits = Readonly<Record<number, Readonly<Partial<Record<ResultField, SectionValue>>>>>
type Errors = Readonly<Record<string, string>>

export type Results = ReturnType<typeof useResults>

/** What is typed beside the names of a session: only what differs from the register is sent, all of it as one act. */
export function useResults(session: SessionPage) {
  const root = useRef<HTMLFormElement>(null)
  const [edits, setEdits] = useState<Edits>({})
  const [errors, setErrors] = useState<Errors>({})
  // What is typed is checked before it is sent: until then a field may hold a text that is no figure.
  const rows = session.participants.map((row) => ({ ...row, ...edits[row.id] }) as Participant)
  const changes = changesOf(session.participants, rows)
  const { busy, save } = useSaving(session.id, root, setErrors)
  const set = (id: number, field: ResultField, value: SectionValue) => {
    // An emptied field holds nothing, as the register tells it.
    const told = value === '' ? null : value
    setEdits((now) => ({ ...now, [id]: { ...now[id], [field]: told } }))
    setErrors((now) => Object.fromEntries(Object.entries(now).filter(([path]) => path !== `${id}.${field}`)))
  }
  const fill = () => {
    const at = Number(document.activeElement?.closest('tr')?.dataset.row)
    const model = rows.find(({ id }) => id === at) ?? rows[0]
    if (!model) return
    const filled = fillEmpty(rows, model)
    setEdits(
      Object.fromEntries(changesOf(session.participants, filled).map(({ id, values }) => [id, values])),
    )
  }
  return {
    root,
    rows,
    errors,
    set,
    fill,
    busy,
    changed: changes.length,
    submit: () => void save(rows, changes),
  }
}

interface Change {
  readonly id: number
  readonly values: Partial<Record<ResultField, SectionValue>>
}

function changesOf(stored: readonly Participant[], rows: readonly Participant[]): Change[] {
  const known = new Map(stored.map((row) => [row.id, row]))
  return rows.flatMap((row) => {
    const fields = resultFields.filter((field) => row[field] !== known.get(row.id)?.[field])
    return fields.length === 0
      ? []
      : [{ id: row.id, values: Object.fromEntries(fields.map((field) => [field, row[field]])) }]
  })
}

function useSaving(
  sessionId: number,
  root: React.RefObject<HTMLFormElement | null>,
  setErrors: (errors: Errors) => void,
) {
  const t = useTranslations('training')
  const today = useOffice()?.today ?? ''
  const fieldWords = useFieldWords()
  const words = useErrorWords()
  const placeError = usePlaceError()
  const undo = useToastUndo()
  const recording = useWriteRoute('training.record')
  const node = (path: string) => root.current?.querySelector<HTMLElement>(`[data-path="${path}"]`) ?? null
  const refuse = (error: unknown) => {
    if (!(error instanceof CallError)) throw error
    if (!placeError(error, { setErrors, getInputNode: node })) toastFailure(words(error))
  }
  const save = async (rows: readonly Participant[], changes: readonly Change[]) => {
    if (recording.isPending || changes.length === 0) return
    const changed = new Set(changes.map(({ id }) => id))
    const issues = rows
      .filter(({ id }) => changed.has(id))
      .flatMap((row) => {
        const parsed = parseSection(resultRecord, { ...row }, today)
        return parsed.ok
          ? []
          : parsed.issues.map(({ path, message }) => [`${row.id}.${path}`, message] as const)
      })
    setErrors(Object.fromEntries(issues.map(([path, message]) => [path, fieldWords(message)])))
    const [first] = issues
    if (first) {
      node(first[0])?.focus()
      return
    }
    await recording
      .mutateAsync({ sessionId, results: changes.map(({ id, values }) => ({ id, values })) })
      .then(({ act, persons }) => void undo(t('resultsSaved', { count: persons }), act))
      .catch(refuse)
  }
  return { busy: recording.isPending, save }
}
