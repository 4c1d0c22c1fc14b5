import { z } from 'zod'
import { oneLine, partialDateText } from '#shared/domain/person-fields.ts'
import { chosenFile } from './files.ts'
import type { Act } from './history.ts'
import { type, type Route } from './route.ts'

export interface DocumentRow {
  readonly id: number
  readonly role: 'file' | 'photo' | 'letter'
  /** Code of the list `document_kind`. */
  readonly kind: string | null
  readonly title: string
  readonly fileName: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  readonly dated: string | null
}

export interface SavedDocument extends Act {
  readonly id: number
}

/** Largest photo in bytes: a face on a card needs no more, and a million of them have to fit on the PC. */
export const LARGEST_PHOTO = 60 * 1024

const id = z.number().int().positive()

export const newDocument = z.object({
  workerId: id,
  file: chosenFile,
  kind: z.string().min(1).max(60).nullable().default(null),
  title: oneLine(120).pipe(z.string().min(1, 'required')),
  dated: partialDateText.nullable().default(null),
})

export const documentsContract = {
  'documents.ofWorker': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({ workerId: id }),
    output: type<readonly DocumentRow[]>(),
  },
  'documents.add': {
    kind: 'write',
    needs: 'document.write',
    input: newDocument,
    output: type<SavedDocument>(),
  },
  'documents.change': {
    kind: 'write',
    needs: 'document.write',
    input: newDocument.omit({ file: true, workerId: true }).extend({ id }),
    output: type<SavedDocument>(),
  },
  /** The file stays in its place for as long as the history can bring the document back. */
  'documents.remove': {
    kind: 'write',
    needs: 'document.write',
    input: z.object({ id }),
    output: type<SavedDocument>(),
  },
  /** Writes a copy of the file to where the person chose. */
  'documents.saveCopy': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({ id, destination: chosenFile }),
    output: type<{ readonly name: string; readonly bytes: number }>(),
  },
  /** The person's photo as base64 JPEG; null where there is none. */
  'documents.photo': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({ workerId: id }),
    output: type<{ readonly id: number; readonly jpeg: string } | null>(),
  },
  /** Takes the place of the photo that is there. */
  'documents.setPhoto': {
    kind: 'write',
    needs: 'document.write',
    /** Base64: four characters for three bytes. */
    input: z.object({
      workerId: id,
      jpeg: z.base64('invalid').max(Math.ceil(LARGEST_PHOTO / 3) * 4, 'too_long'),
    }),
    output: type<SavedDocument>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
