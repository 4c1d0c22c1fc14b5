import { z } from 'zod'
import { type Locale, locales } from '#shared/i18n/locale.ts'
import { type, type Route } from './route.ts'

export interface ShellState {
  readonly locale: Locale
  readonly appVersion: string
}

/** A file that a person chose to read; the token stands for its path in `chosenFile` inputs. */
export interface FileChoice {
  readonly token: string
  readonly name: string
  /** In bytes. */
  readonly size: number
}

/** A place that a person chose to save to; the token stands for its path in `destination` inputs. */
export interface DestinationChoice {
  readonly token: string
  readonly name: string
}

const token = z.string().min(1).max(60)
const job = z.string().min(1).max(60)

/** One document to put on paper: which paper component, with what, in which language. */
export const printJob = z.object({
  document: z.string().min(1).max(80),
  data: z.unknown(),
  locale: z.enum(locales),
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
})
export type PrintJob = z.output<typeof printJob>

/** Kinds of file that a person can be asked for: a list, or anything. */
const readKinds = ['csv', 'document'] as const
export type ReadKind = (typeof readKinds)[number]

/** Kinds of file that a person can be asked to save; a copy keeps the ending of its original. */
export const savedKinds = ['pdf', 'xlsx', 'csv', 'copy'] as const
export type SavedKind = (typeof savedKinds)[number]

/**
 * What the shell serves itself: dialogs, language, printing. These routes touch no record, so they are all `read`
 * and need no more than to be in the office.
 */
export const shellContract = {
  'shell.state': { kind: 'read', needs: 'office.read', input: z.object({}), output: type<ShellState>() },
  'shell.setLanguage': {
    kind: 'read',
    needs: 'office.read',
    input: z.object({ locale: z.enum(locales) }),
    output: type<null>(),
  },
  /** Null: the person changed their mind. */
  'shell.chooseFile': {
    kind: 'read',
    needs: 'office.read',
    input: z.object({ kind: z.enum(readKinds) }),
    output: type<FileChoice | null>(),
  },
  /** Null: the person changed their mind. */
  'shell.saveFile': {
    kind: 'read',
    needs: 'office.read',
    input: z.object({ suggestedName: z.string().trim().min(1).max(150), kind: z.enum(savedKinds) }),
    output: type<DestinationChoice | null>(),
  },
  /** Shows a saved file in the machine's file manager. */
  'shell.showInFolder': {
    kind: 'read',
    needs: 'office.read',
    input: z.object({ token }),
    output: type<null>(),
  },
  /** Hands in a document; the id is good for `shell.print` and `shell.pdf`, several times. */
  'shell.printJob': {
    kind: 'read',
    needs: 'office.read',
    input: printJob,
    output: type<{ readonly job: string }>(),
  },
  /** `printed` is false when the person closed the printer's dialog. */
  'shell.print': {
    kind: 'read',
    needs: 'office.read',
    input: z.object({ job }),
    output: type<{ readonly printed: boolean }>(),
  },
  'shell.pdf': {
    kind: 'read',
    needs: 'office.read',
    input: z.object({ job, destination: token }),
    output: type<{ readonly name: string; readonly bytes: number }>(),
  },
  /** The document as PDF, in base64: what is kept with the register goes to no file first. */
  'shell.pdfBytes': {
    kind: 'read',
    needs: 'office.read',
    input: z.object({ job }),
    output: type<{ readonly pdf: string }>(),
  },
  /** For the print page alone: the document of its own job. */
  'shell.takePrintJob': {
    kind: 'read',
    needs: 'office.read',
    input: z.object({ job }),
    output: type<PrintJob>(),
  },
  /** For the print page alone: everything is on the page, fonts and images too; or it can't be drawn. */
  'shell.printReady': {
    kind: 'read',
    needs: 'office.read',
    input: z.object({ job, outcome: z.enum(['ready', 'failed']).default('ready') }),
    output: type<null>(),
  },
} as const satisfies Record<`shell.${string}`, Route<z.ZodType, unknown>>
