/** Calls under way, so that a window can stop one and a closed window stops all of its own. */
export interface RunningCalls {
  readonly begin: (owner: number, callId: string) => AbortSignal
  readonly end: (owner: number, callId: string) => void
  readonly cancel: (owner: number, callId: string) => void
  readonly cancelOwner: (owner: number) => void
  readonly cancelAll: () => void
}

export function createRunningCalls(): RunningCalls {
  const running = new Map<number, Map<string, AbortController>>()
  const stop = (calls: ReadonlyMap<string, AbortController> | undefined) => {
    for (const controller of calls?.values() ?? []) controller.abort()
  }
  return {
    begin: (owner, callId) => {
      const controller = new AbortController()
      const calls = running.get(owner) ?? new Map<string, AbortController>()
      running.set(owner, calls.set(callId, controller))
      return controller.signal
    },
    end: (owner, callId) => {
      running.get(owner)?.delete(callId)
    },
    cancel: (owner, callId) => {
      running.get(owner)?.get(callId)?.abort()
    },
    cancelOwner: (owner) => {
      stop(running.get(owner))
      running.delete(owner)
    },
    cancelAll: () => {
      for (const calls of running.values()) stop(calls)
    },
  }
}
