import { useEffect, useEffectEvent } from 'react'
import { useTranslations } from 'use-intl/react'
import type { MenuAction } from '#shared/contract/bridge.ts'
import { useShownKeys } from '#renderer/ui/hotkeys.ts'
import { bridge } from './bridge.ts'

/** Does what a menu asks (print, new worker …) while the calling page is shown. */
export function useMenuAction(action: MenuAction, run: () => void): void {
  const t = useTranslations('common')
  const asked = useEffectEvent(run)
  // The menu has the key of its own; whether it does anything depends on the page.
  useShownKeys(action === 'print' ? [{ group: 'page', label: t('print'), combinations: ['mod+P'] }] : [])
  useEffect(
    () =>
      bridge().on('menu', (event) => {
        if (event.action === action) asked()
      }),
    [action],
  )
}
