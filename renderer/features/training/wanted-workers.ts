import { useSearch } from '@tanstack/react-router'

/** Who was chosen in a list to be entered into a session. */
export function useWantedWorkers(): readonly number[] {
  const { workers } = useSearch({ strict: false })
  return Array.isArray(workers) ? workers.filter((id) => typeof id === 'number') : []
}

/** The same people in the address of the next page. */
export function bringAlong(workers: readonly number[]): { workers?: string } {
  return workers.length === 0 ? {} : { workers: workers.join(',') }
}
