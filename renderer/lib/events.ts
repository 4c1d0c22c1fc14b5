import { useEffect, useEffectEvent } from 'react'
import type { MenuAction } from '#shared/contract/bridge.ts'
import { bridge } from './bridge.ts'

/** Does what a menu asks (print, new worker …) while the calling page is shown. */
export function useMenuAction(action: MenuAction, run: () => void): void {
  const asked = useEffectEvent(run)
  useEffect(
    () =>
      bridge().on('menu', (event) => {
        if (event.action === action) asked()
      }),
    [action],
  )
}
