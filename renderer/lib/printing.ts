import { useCallback, useState } from 'react'
import type { RouteInput } from '#shared/contract/index.ts'
import { call, CallError } from './api.ts'

/** A document for paper: its name in the print registry, its data, its language. */
export type PaperDocument = RouteInput<'shell.printJob'>

export interface SavedFile {
  readonly token: string
  readonly name: string
}

export interface Printing {
  readonly busy: boolean
  readonly error: CallError | null
  /** Opens the printer's dialog; false if nothing was printed. */
  readonly print: (document: PaperDocument) => Promise<boolean>
  /** Asks where to save; null if the person changed their mind or it failed. */
  readonly savePdf: (document: PaperDocument, suggestedName: string) => Promise<SavedFile | null>
}

/** The one way from a page to paper. */
export function usePrinting(): Printing {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)

  const attempt = useCallback(
    async <Answer>(work: () => Promise<Answer>, otherwise: Answer): Promise<Answer> => {
      setBusy(true)
      setError(null)
      try {
        return await work()
      } catch (thrown) {
        if (!(thrown instanceof CallError)) throw thrown
        if (thrown.code !== 'CANCELLED') setError(thrown)
        return otherwise
      } finally {
        setBusy(false)
      }
    },
    [],
  )

  const print = useCallback(
    (document: PaperDocument) =>
      attempt(async () => {
        const { job } = await call('shell.printJob', document)
        return (await call('shell.print', { job })).printed
      }, false),
    [attempt],
  )
  const savePdf = useCallback(
    (document: PaperDocument, suggestedName: string) =>
      attempt<SavedFile | null>(async () => {
        const chosen = await call('shell.saveFile', { suggestedName, kind: 'pdf' })
        if (!chosen) return null
        const { job } = await call('shell.printJob', document)
        await call('shell.pdf', { job, destination: chosen.token })
        return chosen
      }, null),
    [attempt],
  )
  return { busy, error, print, savePdf }
}
