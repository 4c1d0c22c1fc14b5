import {
  keepPreviousData,
  QueryClient,
  useMutation,
  type UseMutationResult,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/index.ts'
import { bridge } from './bridge.ts'
import { call, type CallError } from './api.ts'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: CallError
  }
}

/** Nothing here depends on a network: no pausing, no retry, no refetch when the window is looked at again. */
export function createQueryClient(): QueryClient {
  const local = { networkMode: 'always', retry: false } as const
  return new QueryClient({
    defaultOptions: {
      queries: {
        ...local,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: Infinity,
        gcTime: 60_000,
      },
      mutations: local,
    },
  })
}

/** Every committed write makes what is shown stale: all of it is asked again. Answers how to stop. */
export function refreshOnChange(client: QueryClient): () => void {
  return bridge().on('changed', () => void client.invalidateQueries())
}

interface RouteOptions {
  /** False: not asked yet. */
  readonly enabled?: boolean
  /** While the answer for a new input is on its way, keep showing the last one. */
  readonly keepPrevious?: boolean
}

/** What a read route answers, kept fresh; a question nobody waits for any more is cancelled. */
export function useRoute<Name extends RouteName>(
  route: Name,
  input: RouteInput<Name>,
  { enabled = true, keepPrevious = false }: RouteOptions = {},
): UseQueryResult<RouteOutput<Name>> {
  return useQuery<RouteOutput<Name>>({
    queryKey: [route, input],
    queryFn: ({ signal }) => call(route, input, { signal }),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}

/** A write route as an action: `mutate(input)` or `await mutateAsync(input)` (throws CallError). */
export function useWriteRoute<Name extends RouteName>(
  route: Name,
): UseMutationResult<RouteOutput<Name>, CallError, RouteInput<Name>> {
  return useMutation<RouteOutput<Name>, CallError, RouteInput<Name>>({
    mutationFn: (input) => call(route, input),
  })
}
