import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslations } from 'use-intl/react'
import { z } from 'zod'
import type { CollectionSheet, SheetState } from '#shared/contract/collection.ts'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import { call } from './api.ts'
import { useRoute } from './queries.ts'

/** The collection sheet that a form is filled in from: `/workers/new?sheet=12`. */
export const sheetSearch = z.object({ sheet: z.coerce.number().int().positive().optional().catch(undefined) })

/** A collection sheet beside the screen, while it is entered. */
export interface SheetEntry {
  readonly sheet: CollectionSheet
  /** Its file is saved. */
  readonly saved: () => void
  /** The saving was undone: the sheet waits again, as before. */
  readonly undone: () => void
  /** On to the next blank sheet of the batch that came back; where there is none, to a form without a sheet. */
  readonly next: () => void
  /** Back to the batch. */
  readonly back: () => void
}

/** The sheet that the address names; null: none, or one that is not there; undefined while it is asked. */
export function useSheetEntry(): SheetEntry | null | undefined {
  const { sheet: id } = useSearch({ strict: false })
  const asked = typeof id === 'number'
  const found = useRoute('collection.papers', { sheetIds: [asked ? id : 1] }, { enabled: asked })
  const sheet = asked ? found.data?.[0]?.sheet : undefined
  const batch = useRoute('collection.batch', { id: sheet?.batchId ?? 1 }, { enabled: sheet !== undefined })
  const deeds = useDeeds(sheet, batch.data?.sheets ?? [])
  if (!asked || found.error || batch.error) return null
  if (!found.data) return undefined
  if (sheet === undefined) return null
  return batch.data ? { sheet, ...deeds } : undefined
}

function useDeeds(
  sheet: CollectionSheet | undefined,
  sheets: readonly CollectionSheet[],
): Omit<SheetEntry, 'sheet'> {
  const t = useTranslations('collection.entry')
  const navigate = useNavigate()
  const note = (state: SheetState) => {
    // Entered once more: it stays so, whatever becomes of this saving.
    if (sheet === undefined || sheet.state === 'entered') return
    call('collection.tick', { sheetIds: [sheet.id], state }).catch(() =>
      toastFailure({ message: t('failed', { number: sheet.number }), remedy: t('failedRemedy') }),
    )
  }
  const [following] = [...sheets.slice(sheets.findIndex(({ id }) => id === sheet?.id) + 1), ...sheets].filter(
    ({ id, state, workerId }) => id !== sheet?.id && state === 'returned' && workerId === null,
  )
  return {
    saved: () => note('entered'),
    undone: () => note(sheet?.state ?? 'returned'),
    next: () =>
      void navigate({
        to: '/workers/new',
        search: following === undefined ? {} : { sheet: following.id },
        replace: true,
      }),
    back: () =>
      void navigate({ to: '/collection/$batchId', params: { batchId: String(sheet?.batchId ?? '') } }),
  }
}
