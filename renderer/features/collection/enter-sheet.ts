import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { CollectionSheet } from '#shared/contract/collection.ts'

/** To the form: the person's file, or a new one. Saving it notes the sheet as entered. */
export function useEnterSheet(): (sheet: CollectionSheet) => void {
  const navigate = useNavigate()
  return useCallback(
    ({ id, workerId }) => {
      const search = { sheet: id }
      if (workerId === null) void navigate({ to: '/workers/new', search })
      else void navigate({ to: '/workers/$workerId/edit', params: { workerId: String(workerId) }, search })
    },
    [navigate],
  )
}
