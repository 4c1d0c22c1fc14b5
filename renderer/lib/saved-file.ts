import { useCallback } from 'react'
import { useTranslations } from 'use-intl/react'
import { toastDone, toastFailure } from '#renderer/ui/toasts.tsx'
import { call } from './api.ts'
import { useErrorWords } from './error-words.ts'
import type { SavedFile } from './printing.ts'

/** Says that a file was saved and offers to show it in its folder; null: nothing was saved, nothing is said. */
export function useSavedFile(): (file: SavedFile | null) => void {
  const t = useTranslations('common')
  const words = useErrorWords()
  return useCallback(
    (file) => {
      if (!file) return
      const show = () =>
        void call('shell.showInFolder', { token: file.token }).catch((error: unknown) =>
          toastFailure(words(error)),
        )
      toastDone(t('fileSaved', { name: file.name }), { label: t('showInFolder'), run: show })
    },
    [t, words],
  )
}
