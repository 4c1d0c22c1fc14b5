import { useHotkeys } from '@mantine/hooks'

/**
 * Keys that work anywhere on the page, also while typing: `{ 'mod+K': focusSearch, 'mod+S': save }`
 * (`mod` is Ctrl). The browser's own meaning of the keys is suppressed.
 */
export function usePageKeys(keys: Readonly<Record<string, () => void>>): void {
  useHotkeys(
    Object.entries(keys).map(([combination, run]) => [combination, run, { preventDefault: true }]),
    [],
  )
}

/** Keys that a field keeps for itself while one types in it: in a text, Ctrl+Z takes back what was typed. */
export function useKeysOutsideFields(keys: Readonly<Record<string, () => void>>): void {
  useHotkeys(Object.entries(keys).map(([combination, run]) => [combination, run, { preventDefault: true }]))
}
