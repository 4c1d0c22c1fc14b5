import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Draft } from '#shared/contract/drafts.ts'
import { call } from '#renderer/lib/api.ts'

/** How often what is being typed is kept, in milliseconds. */
const EVERY = 5000

type State = 'none' | 'kept' | 'failed'

export interface KeptDraft {
  readonly state: State
  /** When it was last kept, ISO 8601. */
  readonly at: string | null
  /** Forgets it: what was typed is saved, or given up. */
  readonly discard: () => Promise<void>
}

/** Keeps what is typed every few seconds and when the page is left. `current` is null while nothing differs. */
export function useKeepDraft(key: string, current: () => Record<string, unknown> | null): KeptDraft {
  const [state, setState] = useState<{ state: State; at: string | null }>({ state: 'none', at: null })
  const last = useRef<string | null>(null)
  const closed = useRef(false)

  const keep = useEffectEvent(async () => {
    const payload = closed.current ? null : current()
    const text = payload === null ? null : JSON.stringify(payload)
    if (payload === null || text === last.current) return
    last.current = text
    try {
      await call('drafts.keep', { key, payload })
      setState({ state: 'kept', at: new Date().toISOString() })
    } catch {
      // Tried again at the next turn; the page says so.
      last.current = null
      setState({ state: 'failed', at: null })
    }
  })

  useEffect(() => {
    closed.current = false
    const timer = setInterval(() => void keep(), EVERY)
    return () => {
      clearInterval(timer)
      void keep()
    }
  }, [])

  const discard = useCallback(async () => {
    closed.current = true
    await call('drafts.discard', { key })
  }, [key])
  return { ...state, discard }
}

/** A draft left from an earlier time; undefined while it is looked for. Looked for once: typing does not change it. */
export function useFoundDraft(key: string): { found: Draft | null | undefined; drop: () => void } {
  const [found, setFound] = useState<Draft | null>()
  useEffect(() => {
    let gone = false
    call('drafts.find', { key }).then(
      (draft) => gone || setFound(draft),
      // A draft that can't be read must not keep anybody from working.
      () => gone || setFound(null),
    )
    return () => {
      gone = true
    }
  }, [key])
  return { found, drop: useCallback(() => setFound(null), []) }
}
