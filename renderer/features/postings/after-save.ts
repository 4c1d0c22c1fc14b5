import { useNavigate } from '@tanstack/react-router'

/** Where a saved movement leads: to its decision if that is still to be prepared, else back to the worker's page. */
export function useAfterSave(
  back: () => void,
): (saved: { readonly actId: number | null; readonly toPrepare: boolean }) => void {
  const navigate = useNavigate()
  return ({ actId, toPrepare }) => {
    if (toPrepare && actId !== null) void navigate({ to: '/acts/$actId', params: { actId: String(actId) } })
    else back()
  }
}
