import { useCallback } from 'react'
import { useTranslations } from 'use-intl/react'

/** Keys that are not called by the sign they type. */
const NAMED = {
  mod: 'mod',
  shift: 'shift',
  alt: 'alt',
  enter: 'enter',
  space: 'space',
  escape: 'escape',
  delete: 'delete',
  home: 'home',
  end: 'end',
  pageup: 'pageUp',
  pagedown: 'pageDown',
  tab: 'tab',
} as const

const ARROWS: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
}

/** Keys as they are written on the keyboard: `mod+shift+S` is « Ctrl+Maj+S ». */
export function useKeyNames(): (combination: string) => string {
  const t = useTranslations('palette.keys')
  return useCallback(
    (combination) => {
      const parts = combination.split('+')
      // What is typed with Shift on one keyboard is typed without it on another: the sign says enough.
      const shown = parts.at(-1) === '?' ? ['?'] : parts
      return shown.map((part) => keyName(part, t)).join('+')
    },
    [t],
  )
}

function keyName(part: string, t: ReturnType<typeof useTranslations<'palette.keys'>>): string {
  const key = part === ' ' ? 'space' : part.toLowerCase()
  const arrow = ARROWS[key]
  if (arrow !== undefined) return arrow
  const named = key in NAMED ? NAMED[key as keyof typeof NAMED] : null
  return named === null ? part.toUpperCase() : t(named)
}
