import { type HotkeyItem, useHotkeys } from '@mantine/hooks'
import { useEffect, useId, useMemo, useSyncExternalStore } from 'react'

/** Where a key works: in the whole application, on the page that is shown, in its lists, in its forms. */
export type KeyGroup = 'everywhere' | 'page' | 'list' | 'form'

/** What a key does, in the words of the button that does it too. */
export interface KeyDeed {
  readonly label: string
  readonly run: () => void
}

/** A deed and the keys that do it, as combinations: `mod+shift+S` (`mod` is Ctrl). */
export interface ShownKeys {
  readonly group: KeyGroup
  readonly label: string
  readonly combinations: readonly string[]
}

/**
 * Keys that work anywhere on the page, also while typing: `{ 'mod+S': { label: t('save'), run: save } }`
 * (`mod` is Ctrl). The browser's own meaning of the keys is suppressed; a dialog in front keeps its keys to itself.
 * The list of shortcuts shows what is registered here, for as long as it works.
 */
export function usePageKeys(
  keys: Readonly<Record<string, KeyDeed>>,
  { group = 'page' }: { readonly group?: KeyGroup } = {},
): void {
  useHotkeys(behindDialogs(keys), [])
  useShownKeys(shownOf(keys, group))
}

/** Keys that a field keeps for itself while one types in it: in a text, Ctrl+Z takes back what was typed. */
export function useKeysOutsideFields(
  keys: Readonly<Record<string, KeyDeed>>,
  { group = 'page' }: { readonly group?: KeyGroup } = {},
): void {
  useHotkeys(behindDialogs(keys))
  useShownKeys(shownOf(keys, group))
}

/** Keys that a part of the page handles itself: only shown in the list of shortcuts, while that part is there. */
export function useShownKeys(shown: readonly ShownKeys[]): void {
  const id = useId()
  const text = JSON.stringify(shown)
  // A new array at every drawing says nothing new.
  const same = useMemo(() => JSON.parse(text) as readonly ShownKeys[], [text])
  useEffect(() => {
    registered = new Map(registered).set(id, same)
    tell()
    return () => {
      registered = new Map([...registered].filter(([other]) => other !== id))
      tell()
    }
  }, [id, same])
}

/** All keys that work now: one line for a deed, with every combination that does it. */
export function useRegisteredKeys(): readonly ShownKeys[] {
  const all = useSyncExternalStore(subscribe, () => registered)
  return useMemo(() => merged([...all.values()].flat()), [all])
}

let registered: ReadonlyMap<string, readonly ShownKeys[]> = new Map()
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function behindDialogs(keys: Readonly<Record<string, KeyDeed>>): HotkeyItem[] {
  return Object.entries(keys).map(([combination, { run }]) => {
    const unlessCovered = () => {
      if (document.querySelector('[aria-modal="true"]') === null) run()
    }
    return [combination, unlessCovered, { preventDefault: true }]
  })
}

function shownOf(keys: Readonly<Record<string, KeyDeed>>, group: KeyGroup): ShownKeys[] {
  return Object.entries(keys).map(([combination, { label }]) => ({
    group,
    label,
    combinations: [combination],
  }))
}

function merged(shown: readonly ShownKeys[]): ShownKeys[] {
  const lines = Map.groupBy(shown, ({ group, label }) => `${group} ${label}`)
  return [...lines.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    return [{ ...first, combinations: [...new Set(same.flatMap(({ combinations }) => combinations))] }]
  })
}
