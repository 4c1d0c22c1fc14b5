import type { KeyboardEvent } from 'react'

/** What the keys of every form do, for the list of shortcuts; words of `palette.shortcuts`. */
export const FORM_KEYS = [
  { deed: 'nextField', combinations: ['Enter', 'Tab'] },
  { deed: 'previousField', combinations: ['shift+Tab'] },
  { deed: 'openChoices', combinations: ['ArrowDown'] },
] as const

const FIELDS =
  'input:not([type="hidden"]):not(:disabled):not([data-enter-skips]), textarea:not(:disabled), [data-after-fields]:not(:disabled)'

/**
 * For a form's onKeyDown: Enter goes on to the next field, as on a sheet of paper, and from the last one to the button
 * marked `data-after-fields`. What is seldom wanted is marked `data-enter-skips`: Tab leads to it. An open list of choices keeps its Enter.
 */
export function moveOnEnter(event: KeyboardEvent<HTMLElement>): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey, target, currentTarget } = event
  if (key !== 'Enter' || ctrlKey || metaKey || shiftKey || altKey || event.defaultPrevented) return
  if (!(target instanceof HTMLInputElement)) return
  event.preventDefault()
  const fields = [...currentTarget.querySelectorAll<HTMLElement>(FIELDS)].filter(
    (field) => field.tabIndex >= 0,
  )
  fields[fields.indexOf(target) + 1]?.focus()
}
