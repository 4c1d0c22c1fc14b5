import { useCallback } from 'react'
import { useTranslations } from 'use-intl/react'
import type { CollectionSheet, SheetState } from '#shared/contract/collection.ts'
import { CallError } from '#renderer/lib/api.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'

export type Tick = (sheets: readonly CollectionSheet[], state: SheetState, said?: string) => Promise<boolean>

/** Takes away what was said of the tick before. */
let hideLast = () => {}

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
        const message = said ?? (sheets.length === 1 ? t('tick.done', values) : t('tick.doneMany', values))
        // A pile is ticked faster than messages go: the last one is enough, Ctrl+Z knows them all.
        hideLast()
        hideLast = toastUndo(message, act)
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
