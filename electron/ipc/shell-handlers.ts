import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { OutputOf, ParsedInputOf } from '#shared/contract/route.ts'
import type { ReadKind, SavedKind, shellContract } from '#shared/contract/shell.ts'
import type { Language } from '#electron/platform/language.ts'
import type { WindowKind } from '#electron/platform/windows.ts'
import type { PrintService } from '#electron/printing/print-service.ts'
import type { ChosenFiles } from './chosen-files.ts'

export interface CallingWindow {
  readonly id: number
  readonly kind: WindowKind
}

type ShellContract = typeof shellContract

/** One handler for each route of the shell: a missing or an extra one does not compile. */
export type ShellHandlers = {
  readonly [Name in keyof ShellContract]: (
    window: CallingWindow,
    input: ParsedInputOf<ShellContract[Name]>,
  ) => OutputOf<ShellContract[Name]> | Promise<OutputOf<ShellContract[Name]>>
}

/** What the handlers need of the machine; dialogs answer a path, or null when the person changed their mind. */
export interface ShellParts {
  readonly appVersion: string
  readonly language: Language
  readonly files: ChosenFiles
  readonly printing: PrintService
  readonly askForFile: (windowId: number, kind: ReadKind) => Promise<string | null>
  readonly askForDestination: (
    windowId: number,
    suggestion: { readonly suggestedName: string; readonly kind: SavedKind },
  ) => Promise<string | null>
  readonly showInFolder: (file: string) => void
}

/** Everything that a window can do to the machine. */
export function createShellHandlers(parts: ShellParts): ShellHandlers {
  const { files, language, printing } = parts
  return {
    'shell.state': () => ({ locale: language.current(), appVersion: parts.appVersion }),
    'shell.setLanguage': (_window, { locale }) => {
      language.choose(locale)
      return null
    },
    'shell.chooseFile': async ({ id }, { kind }) => {
      const file = await parts.askForFile(id, kind)
      if (file === null) return null
      const { size } = await stat(file)
      return { token: files.remember(id, 'read', file), name: path.basename(file), size }
    },
    'shell.saveFile': async ({ id }, suggestion) => {
      const file = await parts.askForDestination(id, suggestion)
      return file === null ? null : { token: files.remember(id, 'write', file), name: path.basename(file) }
    },
    'shell.showInFolder': ({ id }, { token }) => {
      parts.showInFolder(files.pathOf(id, 'write', token))
      return null
    },
    'shell.printJob': ({ id }, document) => ({ job: printing.add(id, document) }),
    'shell.print': ({ id }, { job }) => printing.print(id, job),
    'shell.pdf': async ({ id }, { job, destination }) => {
      const file = files.pathOf(id, 'write', destination)
      const { bytes } = await printing.savePdf(id, job, file)
      return { name: path.basename(file), bytes }
    },
    'shell.pdfBytes': async ({ id }, { job }) => {
      const pdf = await printing.pdf(id, job)
      return { pdf: Buffer.from(pdf).toString('base64') }
    },
    'shell.takePrintJob': ({ id }, { job }) => printing.take(id, job),
    'shell.printReady': ({ id }, { job, outcome }) => {
      printing.report(id, job, outcome)
      return null
    },
  }
}
