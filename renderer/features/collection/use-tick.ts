import { useCallback } from 'react'
import { useTranslations } from 'use-intl/react'
import type { CollectionSheet, SheetState } from '#shared/contract/collection.ts'
import { CallError } from '#renderer/lib/api.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'

export type Tick = (sheets: readonly CollectionSheet[], state: SheetState, said?: string) => Promise<boolean>

/** Says what became of sheets, and offers to take it back; false where it was refused. */
export function useTick(): Tick {
  const t = useTranslations('collection')
  const words = useErrorWords()
  const toastUndo = useToastUndo()
  const { mutateAsync } = useWriteRoute('collection.tick')
  return useCallback(
    async (sheets, state, said) => {
      const [first] = sheets
      if (!first) return false
      const values = { number: first.number, state: t(`state.${state}`), count: sheets.length }
      try {
        const { act } = await mutateAsync({ sheetIds: sheets.map(({ id }) => id), state })
        toastUndo(said ?? (sheets.length === 1 ? t('tick.done', values) : t('tick.doneMany', values)), act)
        return true
      } catch (error) {
        if (!(error instanceof CallError)) throw error
        toastFailure(words(error))
        return false
      }
    },
    [t, words, toastUndo, mutateAsync],
  )
}
