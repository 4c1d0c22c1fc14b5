import { useRouter } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { GridPlace } from '#renderer/ui/grid.tsx'

/** Where somebody stood in the list, and at whom. */
export interface ListPlace extends GridPlace {
  readonly id: number | null
}

/** By entry of the window's history: the way back leads to the same entry. */
const places = new Map<string, ListPlace>()
/** Entries remembered; a day's work goes back to the last ones. */
const REMEMBERED = 50

/** The place to come back to, and how to remember it. */
export function useListPlace() {
  const router = useRouter()
  const entry = useCallback(() => router.history.location.state.__TSR_key ?? '', [router])
  const [place, setPlace] = useState<ListPlace | null>(() => places.get(entry()) ?? null)
  const remember = useCallback(
    (now: ListPlace) => {
      // Once there, going on is the person's own.
      setPlace(null)
      const key = entry()
      places.delete(key)
      places.set(key, now)
      const [oldest] = places.keys()
      if (places.size > REMEMBERED && oldest !== undefined) places.delete(oldest)
    },
    [entry],
  )
  return { place, remember }
}
