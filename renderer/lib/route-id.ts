import { useParams } from '@tanstack/react-router'

/** A record's id in the address; NaN where the address has none, which no route accepts. */
export function useRouteId(
  name:
    | 'workerId'
    | 'one'
    | 'other'
    | 'postingId'
    | 'positionId'
    | 'facilityId'
    | 'batchId'
    | 'actId'
    | 'sessionId',
): number {
  const parameters: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  return Number(parameters[name])
}
