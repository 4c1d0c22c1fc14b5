import { useNavigate } from '@tanstack/react-router'
import { useMenuAction } from '#renderer/lib/events.ts'
import { useUndoKey } from '#renderer/lib/undo.tsx'

/** What the window's menus and keys ask that any page can do: going somewhere, taking back what was saved last. */
export function MenuActions() {
  const navigate = useNavigate()
  useMenuAction('newWorker', () => void navigate({ to: '/workers/new' }))
  useUndoKey()
  return null
}
