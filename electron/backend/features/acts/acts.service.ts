import type { WriteContext } from '#backend/context.ts'
import { act, actLine, actText } from '#backend/db/schema/index.ts'
import { type Door, write } from '#backend/db/write.ts'
import type { CreatedActs, TemplateEntry } from '#shared/contract/acts.ts'
import type { Act } from '#shared/contract/history.ts'
import type { LetterDraft } from '#shared/domain/letters/letter-template.ts'
import { signatory, wordsOf } from '#shared/domain/letters/letter-template.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { AppError } from '#shared/errors/app-error.ts'
import {
  allTemplates,
  allVisas,
  letterDay,
  type StoredLetter,
  storedLetter,
  templateNamed,
  versionOf,
} from './act-letter.ts'
import { knownAct, paperSettings } from './act-page.service.ts'
import { type ActRecord, actLineIds, actMoves, lastTextOf, seenWorkers } from './acts.queries.ts'
import { actLineRows } from './letter-persons.queries.ts'

type Context = Pick<WriteContext, 'db' | 'scope' | 'today' | 'cause'>

interface NewLetter {
  readonly template: string
  readonly locale: Locale
  readonly workerIds: readonly number[]
}

/**
 * Prepares drafts from a template: one act for all the workers, or one for each where the paper is of one person.
 * @throws AppError NOT_FOUND {entity: letter_template} or {entity: worker, id}; INVALID_INPUT {field: workerIds}
 */
export function createActs(context: Context, { template: code, locale, workerIds }: NewLetter): CreatedActs {
  const { db, scope, cause } = context
  return write(db, cause(), (door) => {
    const template = templateNamed(db, code)
    const workers = [...new Set(workerIds)]
    const seen = seenWorkers(scope, db, workers)
    const unseen = workers.find((worker) => !seen.has(worker))
    if (unseen !== undefined) throw new AppError('NOT_FOUND', { entity: 'worker', id: unseen })
    if (workers.length === 0 && template.body.each)
      throw new AppError('INVALID_INPUT', {
        field: 'workerIds',
        issues: [{ path: 'workerIds', message: 'required' }],
      })
    const groups = template.body.each ? workers.map((worker) => [worker]) : [workers]
    const ids = groups.map((group) =>
      insertDraft(context, door, { template, locale, workers: group, rectifiesId: null }),
    )
    return { ids, act: door.act }
  })
}

interface DraftActs {
  readonly template: TemplateEntry
  readonly locale: Locale
  readonly workers: readonly number[]
  readonly rectifiesId: number | null
}

function insertDraft(
  context: Context,
  door: Door,
  { template, locale, workers, rectifiesId }: DraftActs,
): number {
  const ownerOffice = context.cause().office
  const { id } = door.insert(act, { ownerOffice, kind: template.actKind, state: 'draft', rectifiesId })
  workers.forEach((workerId, sortOrder) => {
    door.insert(actLine, { actId: id, workerId, sortOrder })
  })
  insertText(context, door, { id, ownerOffice, date: null, persons: workers.length }, { template, locale })
  return id
}

function insertText(
  context: Context,
  door: Door,
  of: {
    readonly id: number
    readonly ownerOffice: string
    readonly date: string | null
    readonly persons: number
  },
  { template, locale }: Pick<DraftActs, 'template' | 'locale'>,
): void {
  const draft = firstDraft(context, of, { template, locale })
  door.insert(actText, { actId: of.id, template: template.code, locale, content: { draft } })
}

/** The template's words, the visas in force, and who signed last. */
function firstDraft(
  context: Context,
  {
    ownerOffice,
    date,
    persons,
  }: { readonly ownerOffice: string; readonly date: string | null; readonly persons: number },
  { template: { code, actKind, body }, locale }: Pick<DraftActs, 'template' | 'locale'>,
): LetterDraft {
  const { db, today } = context
  const day = letterDay({ date }, today)
  const { letterhead } = paperSettings(context, day)
  const own = {
    ...{ formula: 'direct' as const, quality: letterhead.signatory, deputy: '', name: '', distinctions: '' },
  }
  const visas = allVisas(db).filter(
    ({ kinds, hidden, from, to }) =>
      !hidden && kinds.includes(actKind) && (from ?? '') <= day && (to ?? '9999') >= day,
  )
  return {
    text: wordsOf(body, locale, persons),
    visas: body.form === 'decision' ? visas.map(({ text }) => text[locale]) : [],
    ...{ fields: {}, columns: body.columns, order: 'given', recipients: body[locale].recipients },
    signatories: lastSignatories(lastTextOf(db, code, ownerOffice), locale) ?? [own],
    place: letterhead.place,
  }
}

/** Who signed the last letter of the template, if it was in this language: most likely they sign again. */
function lastSignatories(text: string | null, locale: Locale): LetterDraft['signatories'] | null {
  if (text === null) return null
  const kept = signatory
    .array()
    .min(1)
    .safeParse((JSON.parse(text) as { draft?: { signatories?: unknown } }).draft?.signatories)
  return kept.success && locale === 'fr' ? kept.data : null
}

/**
 * Gives an act the letter of a template; one that was prepared before is replaced.
 * @throws AppError NOT_FOUND; ACT_FROZEN
 */
export function writeLetter(
  context: Context,
  { id, template: code, locale }: { readonly id: number; readonly template: string; readonly locale: Locale },
): Act {
  const { db, scope, cause } = context
  return write(db, cause(), (door) => {
    const known = knownAct(scope, db, id)
    const letter = storedLetter(db, id)
    checkOpen(known, letter)
    if (letter) door.remove(actText, letter.row.id)
    const persons = new Set(actLineRows(scope, db, id).map(({ workerId }) => workerId)).size
    insertText(context, door, { ...known, persons }, { template: templateNamed(db, code), locale })
    return { act: door.act }
  })
}

/**
 * Keeps what was changed in a draft.
 * @throws AppError NOT_FOUND; ACT_NOT_READY; ACT_FROZEN; ACT_TEXT_CHANGED
 */
export function saveLetter(
  { db, scope, cause }: Context,
  {
    id,
    version,
    draft,
    effectiveOn,
  }: {
    readonly id: number
    readonly version: string
    readonly draft: LetterDraft
    readonly effectiveOn: string | null
  },
): Act {
  return write(db, cause(), (door) => {
    const known = knownAct(scope, db, id)
    const letter = storedLetter(db, id)
    if (!letter) throw new AppError('ACT_NOT_READY')
    checkOpen(known, letter)
    if (versionOf(letter.row) !== version) throw new AppError('ACT_TEXT_CHANGED')
    door.update(actText, letter.row.id, { content: { draft } })
    door.update(act, id, { effectiveOn })
    return { act: door.act }
  })
}

/** What is signed is not written over. */
function checkOpen({ state }: ActRecord, letter: StoredLetter | null): void {
  if (letter?.paper != null) throw new AppError('ACT_FROZEN')
  if (state === 'cancelled') throw new AppError('ACT_STATE', { state })
}

/**
 * Throws a draft away: its letter, and the act itself unless a movement rests on it.
 * @throws AppError NOT_FOUND; ACT_FROZEN; ACT_STATE {state}
 */
export function discardAct({ db, scope, cause }: Context, id: number): Act {
  return write(db, cause(), (door) => {
    const known = knownAct(scope, db, id)
    const letter = storedLetter(db, id)
    checkOpen(known, letter)
    if (known.state !== 'draft' && letter === null) throw new AppError('ACT_STATE', { state: known.state })
    if (letter) door.remove(actText, letter.row.id)
    if (known.state === 'draft' && !actMoves(db, id)) {
      for (const line of actLineIds(db, id)) door.remove(actLine, line)
      door.remove(act, id)
    }
    return { act: door.act }
  })
}

/**
 * Prepares the act that corrects a signed one.
 * @throws AppError NOT_FOUND {entity: act | letter_template}; ACT_STATE {state}
 */
export function rectifyAct(
  context: Context,
  { id, locale }: { readonly id: number; readonly locale: Locale },
): CreatedActs {
  const { db, scope, cause } = context
  return write(db, cause(), (door) => {
    const { state } = knownAct(scope, db, id)
    if (state !== 'signed' && state !== 'notified') throw new AppError('ACT_STATE', { state })
    const template = allTemplates(db).find(({ actKind }) => actKind === 'corrigendum')
    if (!template) throw new AppError('NOT_FOUND', { entity: 'letter_template', code: 'corrigendum' })
    const workers = [...new Set(actLineRows(scope, db, id).map(({ workerId }) => workerId))]
    return {
      ids: [insertDraft(context, door, { template, locale, workers, rectifiesId: id })],
      act: door.act,
    }
  })
}
