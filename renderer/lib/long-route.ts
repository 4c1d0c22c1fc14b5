import { useCallback, useEffect, useRef, useState } from 'react'
import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/index.ts'
import type { Progress } from '#shared/contract/route.ts'
import { call, CallError } from './api.ts'

export interface LongRoute<Input, Output> {
  readonly running: boolean
  readonly progress: Progress | null
  /** The last answer, kept while the next one is computed. */
  readonly value: Output | null
  /** The failure of the last run; a run that the person stopped is none. */
  readonly error: CallError | null
  /** Runs the route, stopping a run still under way. Null: it failed or was stopped. */
  readonly run: (input: Input) => Promise<Output | null>
  readonly cancel: () => void
}

/** A long route with its progress and a way to stop it; leaving the page stops it too. */
export function useLongRoute<Name extends RouteName>(
  route: Name,
): LongRoute<RouteInput<Name>, RouteOutput<Name>> {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [value, setValue] = useState<RouteOutput<Name> | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const [running, setRunning] = useState(false)
  const current = useRef<AbortController | null>(null)

  const cancel = useCallback(() => current.current?.abort(), [])
  useEffect(() => cancel, [cancel])

  const run = useCallback(
    async (input: RouteInput<Name>) => {
      current.current?.abort()
      const controller = new AbortController()
      current.current = controller
      const isCurrent = () => current.current === controller
      setRunning(true)
      setProgress(null)
      setError(null)
      try {
        const answer = await call(route, input, {
          signal: controller.signal,
          onProgress: (step) => isCurrent() && setProgress(step),
        })
        if (!isCurrent()) return null
        setValue(answer)
        return answer
      } catch (thrown) {
        if (!(thrown instanceof CallError)) throw thrown
        if (isCurrent() && thrown.code !== 'CANCELLED') setError(thrown)
        return null
      } finally {
        if (isCurrent()) setRunning(false)
      }
    },
    [route],
  )
  return { running, progress, value, error, run, cancel }
}
