import { writeFile } from 'node:fs/promises'
import { replaceFile } from '#electron/base/durable-file.ts'
import type { CallContext, WriteContext } from '#backend/context.ts'
import { act, actText, document, posting } from '#backend/db/schema/index.ts'
import { type Door, write } from '#backend/db/write.ts'
import { readFile, storeFile } from '#backend/files/document-store.ts'
import type { signInput } from '#shared/contract/acts.ts'
import type { Act } from '#shared/contract/history.ts'
import { bareNumber, numberKey } from '#shared/domain/letters/letter-number.ts'
import type { LetterPaper } from '#shared/domain/letters/letter-paper.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { z } from 'zod'
import { storedLetter, templateNamed } from './act-letter.ts'
import { knownAct, paperToSign, personsOf } from './act-page.service.ts'
import {
  type ActRecord,
  findAct,
  findActText,
  findNumbered,
  letterDocuments,
  undecidedPostings,
} from './acts.queries.ts'

type Context = Pick<WriteContext, 'db' | 'scope' | 'today' | 'cause'>
type Signing = z.output<typeof signInput>

/** What every PDF begins with. */
const PDF_MARK = '%PDF-'

/**
 * Freezes a letter with the paper that was printed of it: its words, its PDF in the file of each of its persons.
 * Without a number it can come back once, to get one; then it is closed for good.
 * @throws AppError NOT_FOUND; ACT_NOT_READY; ACT_FROZEN; ACT_STATE {state}; ACT_NUMBER_TAKEN {field, number, date, kind, id};
 *   ACT_TEXT_CHANGED where the printed paper is not the one that the register would print now; INVALID_INPUT {field}
 */
export function signAct(context: Context, { id, date, digest, pdf, ...given }: Signing): Act {
  const { db, scope, today, cause } = context
  const number = given.number === null ? null : bareNumber(given.number)
  if (date !== null && date > today) throw invalid('date', 'in_the_future')
  const bytes = Buffer.from(pdf, 'base64')
  if (bytes.subarray(0, PDF_MARK.length).toString('latin1') !== PDF_MARK) throw new AppError('ACT_NOT_READY')
  return write(db, cause(), (door) => {
    const known = knownAct(scope, db, id)
    checkSignable(known, { number, date })
    const letter = storedLetter(db, id)
    if (!letter) throw new AppError('ACT_NOT_READY')
    if (number !== null && date !== null) {
      const { series } = templateNamed(db, letter.row.template).body
      checkNumber(context, known, { number, date, series })
    }
    const { paper, digest: ours } = paperToSign(context, { id, number, date })
    if (ours !== digest) throw new AppError('ACT_TEXT_CHANGED')
    const { sha256, size } = storeFile(context, bytes)
    door.update(actText, letter.row.id, { content: { draft: letter.draft, paper }, pdf: sha256 })
    const [first] = letter.draft.signatories
    const state = known.state === 'notified' ? known.state : 'signed'
    door.update(act, id, {
      ...{ number, date, state, signatory: first?.name === '' ? first.quality : (first?.name ?? null) },
      object: known.object ?? objectOf(paper),
    })
    // A movement that waited for its decision was decided on that day.
    if (date !== null)
      for (const one of undecidedPostings(db, id)) door.update(posting, one, { decidedOn: date })
    fileLetter(context, door, { known: { ...known, date }, paper, file: { sha256, size } })
    return { act: door.act }
  })
}

function checkSignable(
  known: ActRecord,
  { number, date }: { readonly number: string | null; readonly date: string | null },
): void {
  if (known.state === 'cancelled') throw new AppError('ACT_STATE', { state: known.state })
  // What is given is never given again, nor taken away.
  if (known.number !== null && known.number !== number) throw new AppError('ACT_FROZEN', { field: 'number' })
  if (known.number !== null && known.date !== null && known.date !== date)
    throw new AppError('ACT_FROZEN', { field: 'date' })
}

/** @throws AppError ACT_NUMBER_TAKEN with who holds it */
function checkNumber(
  { db, scope }: Context,
  { id, ownerOffice }: ActRecord,
  { number, date, series }: { readonly number: string; readonly date: string; readonly series: string },
): void {
  const key = numberKey(number)
  const year = date.slice(0, 4)
  const holder = findNumbered(db, { office: ownerOffice, year, except: id }).find(
    (row) => row.series === series && numberKey(row.number) === key,
  )
  if (!holder) return
  const visible = findAct(scope, db, holder.id) !== null
  throw new AppError('ACT_NUMBER_TAKEN', {
    ...{ field: 'number', number: holder.number, date: holder.date, kind: holder.kind },
    ...(visible ? { id: holder.id } : {}),
  })
}

/** « Décision portant mutation de Madame Awa TRAORÉ ». */
function objectOf({ title, object }: LetterPaper): string {
  return `${title} ${object}`.trim().slice(0, 400)
}

interface Filed {
  readonly known: ActRecord
  readonly paper: LetterPaper
  readonly file: { readonly sha256: string; readonly size: number }
}

/** One document in the file of each person: the same paper, kept once. */
function fileLetter(context: Context, door: Door, { known, paper, file }: Filed): void {
  const { db, scope } = context
  const before = new Map(letterDocuments(scope, db, known.id).map((row) => [row.workerId, row.id]))
  const title = objectOf(paper)
  const fileName = `${paper.title} ${paper.number ?? known.id}`.replace(/[\\/:*?"<>|]+/g, '-') + '.pdf'
  const values = { title, fileName, ...file, dated: known.date }
  for (const { workerId } of personsOf(context, known)) {
    const filed = before.get(workerId)
    if (filed !== undefined) door.update(document, filed, values)
    else
      door.insert(document, {
        ...values,
        workerId,
        role: 'letter',
        mediaType: 'application/pdf',
        actId: known.id,
      })
  }
}

/**
 * The person was told.
 * @throws AppError NOT_FOUND; ACT_STATE {state}; INVALID_INPUT {field: notifiedOn}
 */
export function notifyAct(
  { db, scope, today, cause }: Context,
  { id, notifiedOn }: { readonly id: number; readonly notifiedOn: string },
): Act {
  return write(db, cause(), (door) => {
    const { state, date } = knownAct(scope, db, id)
    if (state !== 'signed' && state !== 'notified') throw new AppError('ACT_STATE', { state })
    if (notifiedOn > today) throw invalid('notifiedOn', 'in_the_future')
    if (date !== null && notifiedOn < date) throw invalid('notifiedOn', 'ends_before_start')
    door.update(act, id, { state: 'notified', notifiedOn })
    return { act: door.act }
  })
}

/**
 * The act counts no more, and what it did neither; its number stays its own.
 * @throws AppError NOT_FOUND; ACT_STATE {state}
 */
export function cancelAct(
  { db, scope, cause }: Context,
  { id, reason }: { readonly id: number; readonly reason: string },
): Act {
  return write(db, cause({ reason }), (door) => {
    const { state } = knownAct(scope, db, id)
    if (state === 'cancelled') throw new AppError('ACT_STATE', { state })
    door.update(act, id, { state: 'cancelled' })
    return { act: door.act }
  })
}

/**
 * Writes the PDF that was kept at signature to a file that the person chose.
 * @throws AppError NOT_FOUND; ACT_NOT_READY where none was kept; DISK_FULL, NOT_WRITABLE
 */
export async function saveActPdf(
  context: CallContext,
  { id, destination }: { readonly id: number; readonly destination: { readonly path: string } },
): Promise<{ readonly bytes: number }> {
  knownAct(context.scope, context.db, id)
  const sha256 = findActText(context.db, id)?.pdf ?? null
  if (sha256 === null) throw new AppError('ACT_NOT_READY')
  const bytes = readFile(context, sha256)
  await replaceFile(destination.path, (part) => writeFile(part, bytes))
  return { bytes: bytes.byteLength }
}

function invalid(field: string, message: string): AppError {
  return new AppError('INVALID_INPUT', { field, issues: [{ path: field, message }] })
}
