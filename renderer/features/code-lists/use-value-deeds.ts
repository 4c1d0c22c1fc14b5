import { useTranslations } from 'use-intl/react'
import type { ListValue } from '#shared/contract/code-lists.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'

/** What is done to a value without a form. */
export function useValueDeeds(list: string, values: readonly ListValue[]) {
  const t = useTranslations('codeLists')
  const words = useErrorWords()
  const undo = useToastUndo()
  const changing = useWriteRoute('codeLists.change')
  const ordering = useWriteRoute('codeLists.order')
  const say = (error: unknown) => toastFailure(words(error))
  return {
    toggle: ({ id, labelFr, labelEn, hidden }: ListValue) =>
      void changing
        .mutateAsync({ list, id, labelFr, labelEn, hidden: !hidden })
        .then(({ act }) => undo(t(hidden ? 'shown' : 'hiddenDone', { label: labelFr }), act), say),
    move: (from: number, by: number) => {
      const ids = values.map(({ id }) => id)
      const [moved] = ids.splice(from, 1)
      if (moved === undefined) return
      ids.splice(from + by, 0, moved)
      void ordering.mutateAsync({ list, ids }).then(({ act }) => undo(t('ordered'), act), say)
    },
  }
}
