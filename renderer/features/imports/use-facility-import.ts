import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { call } from '#renderer/lib/api.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useLongRoute } from '#renderer/lib/long-route.ts'
import { useSavedFile } from '#renderer/lib/saved-file.ts'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import type { ImportPreview } from '#shared/contract/imports.ts'
import type { RouteOutput } from '#shared/contract/index.ts'
import type { FileChoice } from '#shared/contract/shell.ts'
import type { FacilityColumn } from '#shared/domain/import/facility-row.ts'

type Mapping = Readonly<Partial<Record<FacilityColumn, string | null>>>

/** What a preview was asked with; `apply` goes by the same. */
interface Asked {
  readonly file: FileChoice
  /** Columns chosen by hand. */
  readonly mapping: Mapping
  readonly createPlaces: boolean
}

interface Seen {
  readonly asked: Asked
  readonly preview: ImportPreview
}

export interface AppliedImport extends RouteOutput<'imports.applyFacilities'> {
  /** Some districts wait to be confirmed. */
  readonly proposed: boolean
}

export type FacilityImport = ReturnType<typeof useFacilityImport>

/** One import from the choice of the file to its result. */
export function useFacilityImport() {
  const words = useErrorWords()
  const [seen, setSeen] = useState<Seen | null>(null)
  const [applied, setApplied] = useState<AppliedImport | null>(null)
  const reading = useLongRoute('imports.previewFacilities')
  const applying = useLongRoute('imports.applyFacilities')
  const rejected = useRejectedFile()

  const look = async (asked: Asked) => {
    const preview = await reading.run(inputOf(asked))
    // A file that could not be read leaves nothing of the one before on the screen.
    setSeen((last) =>
      preview ? { asked, preview } : last?.asked.file.token === asked.file.token ? last : null,
    )
  }
  const choose = async () => {
    const file = await call('shell.chooseFile', { kind: 'csv' }).catch((error: unknown) => {
      toastFailure(words(error))
      return null
    })
    if (!file) return
    setApplied(null)
    await look({ file, mapping: {}, createPlaces: false })
  }
  const change = (patch: Partial<Omit<Asked, 'file'>>) => {
    if (seen) void look({ ...seen.asked, ...patch })
  }
  const apply = async () => {
    if (!seen) return
    const { asked, preview } = seen
    const result = await applying.run({ ...inputOf(asked), fileHash: preview.fileHash })
    if (!result) return
    setApplied({ ...result, proposed: result.added > 0 && preview.counts.districtsProposed > 0 })
    setSeen(null)
  }
  return {
    ...{ reading, applying, applied, choose, apply },
    saving: rejected.saving,
    preview: seen?.preview ?? null,
    createPlaces: seen?.asked.createPlaces ?? false,
    setColumn: (column: FacilityColumn, header: string | null) =>
      change({ mapping: { ...seen?.asked.mapping, [column]: header } }),
    setCreatePlaces: (createPlaces: boolean) => change({ createPlaces }),
    saveRejected: async () => {
      if (seen) await rejected.save(seen.asked)
    },
  }
}

/** Asks where the rejected rows go, writes them there and says so. */
function useRejectedFile() {
  const t = useTranslations('imports')
  const locale = useLocale()
  const words = useErrorWords()
  const saving = useLongRoute('imports.saveRejected')
  const saved = useSavedFile()
  const failed = (error: unknown) => toastFailure(words(error))
  const save = async (asked: Asked) => {
    const suggestedName = t('rejectedName', { file: asked.file.name.replace(/\.[^.]*$/, '') })
    const target = await call('shell.saveFile', { suggestedName, kind: 'csv' }).catch(failed)
    if (!target) return
    if (!(await saving.run({ ...inputOf(asked), locale, destination: { path: target.token } }))) return
    saved(target)
  }
  return { saving, save }
}

function inputOf({ file, mapping, createPlaces }: Asked) {
  return { file: { path: file.token }, mapping, createPlaces }
}
