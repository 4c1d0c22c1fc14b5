import { type KeyboardEvent, useReducer, useRef } from 'react'

/**
 * For a list that is searched by typing: Enter takes the marked line, or else the first one found. The list itself
 * marks its first line a moment after it unfolds, and an Enter that comes sooner would take nothing.
 */
export function useTakeFirst() {
  const typed = useRef(false)
  const [, drawAgain] = useReducer((drawn: number) => drawn + 1, 0)
  return {
    // The field names its list (aria-controls) only when it is drawn after the list has been.
    onDropdownOpen: () => void setTimeout(drawAgain),
    onInput: () => {
      typed.current = true
    },
    onKeyDownCapture: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
      if (!typed.current || event.currentTarget.value.trim() === '') return
      const line = lineToTake(event.currentTarget)
      if (!line) return
      // Keeps a form from going on to the next field: this Enter belongs to the list.
      event.preventDefault()
      event.stopPropagation()
      typed.current = false
      line.click()
    },
    onOptionSubmit: () => {
      typed.current = false
    },
  }
}

function lineToTake(input: HTMLInputElement): HTMLElement | null {
  const list = document.getElementById(input.getAttribute('aria-controls') ?? '')
  return (
    list?.querySelector<HTMLElement>('[data-combobox-selected]') ??
    list?.querySelector<HTMLElement>('[data-combobox-option]:not([data-combobox-disabled])') ??
    null
  )
}
