import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl/react'
import { useMenuAction } from '#renderer/lib/events.ts'
import { useUndoKey } from '#renderer/lib/undo.tsx'
import { useKeysOutsideFields, usePageKeys } from '#renderer/ui/hotkeys.ts'

interface MenuActionsProps {
  readonly onSearch: () => void
  readonly onShortcuts: () => void
}

/** What the window's menus and keys ask that any page can do: going somewhere, taking back what was saved last. */
export function MenuActions({ onSearch, onShortcuts }: MenuActionsProps) {
  const t = useTranslations('palette')
  const navigate = useNavigate()
  const enterNew = () => void navigate({ to: '/workers/new' })
  useMenuAction('newWorker', enterNew)
  useMenuAction('search', onSearch)
  useMenuAction('shortcuts', onShortcuts)
  const show = { label: t('shortcuts.show'), run: onShortcuts }
  usePageKeys(
    {
      'mod+K': { label: t('shortcuts.search'), run: onSearch },
      'mod+N': { label: t('actions.newWorker'), run: enterNew },
      F1: show,
    },
    { group: 'everywhere' },
  )
  // A question mark that is typed is a question mark; keyboards differ in whether it takes Shift.
  useKeysOutsideFields({ '?': show, 'shift+?': show }, { group: 'everywhere' })
  useUndoKey()
  return null
}
