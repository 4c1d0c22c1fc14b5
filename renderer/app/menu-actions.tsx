import { useNavigate } from '@tanstack/react-router'
import { useMenuAction } from '#renderer/lib/events.ts'

/** What the window's menus ask that any page can do: going somewhere. */
export function MenuActions() {
  const navigate = useNavigate()
  useMenuAction('newWorker', () => void navigate({ to: '/workers/new' }))
  return null
}
