import type { CallContext } from '#backend/context.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import { readSetting } from '#backend/db/settings.ts'
import type { ActList, ActPage, PaperToSign, RelatedAct } from '#shared/contract/acts.ts'
import { fold } from '#shared/domain/fold.ts'
import { letterheadOn } from '#shared/domain/letterhead-on-day.ts'
import { bareNumber, nextNumber } from '#shared/domain/letters/letter-number.ts'
import { prepareLetter, withNumber } from '#shared/domain/letters/letter-paper.ts'
import type { LetterPerson } from '#shared/domain/letters/letter-person.ts'
import { listedName } from '#shared/domain/person-name.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { AppError } from '#shared/errors/app-error.ts'
import {
  allTemplates,
  allVisas,
  countryNouns,
  digestOf,
  letterDay,
  type StoredLetter,
  storedLetter,
  templateNamed,
  versionOf,
} from './act-letter.ts'
import {
  actMoves,
  type ActListParameters,
  type ActRecord,
  findAct,
  findActs,
  findNumbered,
  findRelated,
  lastNumberedYear,
  officeName,
  type RelatedRow,
} from './acts.queries.ts'
import { actLineRows } from './letter-persons.queries.ts'
import { letterPersons } from './letter-persons.service.ts'

type Context = Pick<CallContext, 'db' | 'scope' | 'today'>

/** Acts that fit, drafts first, then the newest. */
export function listActs(
  { db, scope }: Context,
  { text, ...wanted }: Omit<ActListParameters, 'folded' | 'text'> & { readonly text: string },
): ActList {
  const folded = fold(text)
  const sought =
    text.trim() === '' ? { text: null, folded: null } : { text: text.trim().toLowerCase(), folded }
  const { rows, total } = findActs(scope, db, { ...wanted, ...sought })
  return {
    rows: rows.map(({ prenoms, nom, nomEpoux, written, ...row }) => ({
      ...row,
      first: prenoms === null || nom === null ? null : listedName({ prenoms, nom, nomEpoux }),
      written: written === 1,
    })),
    total,
  }
}

/** @throws AppError NOT_FOUND {entity: act, id}: no such act, or somebody of it may not be seen */
export function knownAct(scope: Scope, db: ReadDb, id: number): ActRecord {
  const found = findAct(scope, db, id)
  if (!found) throw new AppError('NOT_FOUND', { entity: 'act', id })
  return found
}

/**
 * Everything that the page of an act shows.
 * @throws AppError NOT_FOUND {entity: act, id}
 */
export function actPage(context: Context, id: number): ActPage {
  const { db, scope, today } = context
  const act = knownAct(scope, db, id)
  const letter = storedLetter(db, id)
  const related = findRelated(scope, db, id)
  const templates = allTemplates(db)
  const template = letter && templateNamed(db, letter.row.template)
  const { kind, number, date, state, effectiveOn, notifiedOn } = act
  return {
    ...{ id, kind, number, date, state, effectiveOn, notifiedOn },
    persons: personsOf(context, act),
    rectifies: related.filter((one) => one.id === act.rectifiesId).map(toRelated)[0] ?? null,
    rectifiedBy: related.filter((one) => one.rectifiesId === id).map(toRelated),
    letter: letter &&
      template && {
        ...{ template, locale: letter.row.locale, draft: letter.draft, paper: letter.paper },
        ...{ kept: letter.row.pdf !== null, version: versionOf(letter.row) },
      },
    templates: [
      ...templates.filter(({ actKind }) => actKind === kind),
      ...templates.filter(({ actKind }) => actKind !== kind),
    ],
    visas: allVisas(db),
    proposal: proposedNumber(context, act, template?.body.series ?? kind),
    moves: actMoves(db, id),
    ...paperSettings(context, letterDay(act, today)),
    nouns: countryNouns(db),
  }
}

/** How the office's papers of a day begin. */
export function paperSettings(
  { db, today }: Context,
  day: string,
): Pick<ActPage, 'letterhead' | 'office' | 'demo'> {
  const office = officeName(db)
  const settings = { own: readSetting(db, 'letterhead'), dated: readSetting(db, 'letterheads'), office }
  return { letterhead: letterheadOn(settings, day, today), office, demo: readSetting(db, 'demo') === true }
}

export function personsOf({ db, scope, today }: Context, act: ActRecord): LetterPerson[] {
  const lines = actLineRows(scope, db, act.id)
  const workers = [...new Set(lines.map(({ workerId }) => workerId))]
  return letterPersons(scope, db, workers, { id: act.id, kind: act.kind, day: letterDay(act, today), lines })
}

function toRelated({ id, number, date, state, object, title }: RelatedRow): RelatedAct {
  return { id, number, date, state, title: title ?? object ?? '' }
}

/** The number after the last one of the series in this year, or in the last year that had any. */
function proposedNumber({ db, today }: Context, act: ActRecord, series: string): string {
  const year = letterDay(act, today).slice(0, 4)
  for (const one of new Set([year, lastNumberedYear(db, act.ownerOffice) ?? year])) {
    const last = findNumbered(db, { office: act.ownerOffice, year: one, except: act.id })
      .filter((row) => row.series === series)
      .at(-1)
    if (last) return nextNumber({ number: last.number, year: one }, year)
  }
  return nextNumber(null, year)
}

/**
 * The paper as it would be signed with this number and date, and a digest of exactly this paper.
 * @throws AppError NOT_FOUND {entity: act}; ACT_NOT_READY where there is no letter; ACT_FROZEN where all is given already
 */
export function paperToSign(
  context: Context,
  {
    id,
    date,
    ...given
  }: { readonly id: number; readonly number: string | null; readonly date: string | null },
): PaperToSign {
  const { db, scope } = context
  const number = given.number === null ? null : bareNumber(given.number)
  const act = knownAct(scope, db, id)
  const letter = storedLetter(db, id)
  if (!letter) throw new AppError('ACT_NOT_READY')
  if (letter.paper !== null && act.number !== null && letter.row.pdf !== null)
    throw new AppError('ACT_FROZEN')
  const { paper, missing } =
    letter.paper === null
      ? filledPaper(context, { ...act, number, date }, letter)
      : { paper: numberedPaper(letter, { number, date }), missing: [] }
  return { paper, missing, digest: digestOf(paper) }
}

function filledPaper(context: Context, act: ActRecord, letter: StoredLetter) {
  const { db, scope, today } = context
  const template = templateNamed(db, letter.row.template)
  const [rectified] = findRelated(scope, db, act.id).filter((one) => one.id === act.rectifiesId)
  return prepareLetter(
    letter.draft,
    template.body,
    {
      ...{
        number: act.number,
        date: act.date,
        effectiveOn: act.effectiveOn,
        persons: personsOf(context, act),
      },
      ...paperSettings(context, letterDay(act, today)),
      ...{
        rectifies: rectified ? toRelated(rectified) : null,
        nouns: countryNouns(db),
        asked: template.body.fields,
      },
    },
    letter.row.locale,
  )
}

/** A frozen letter that got its number after it was signed: nothing else of it changes. */
function numberedPaper(
  letter: StoredLetter,
  given: { readonly number: string | null; readonly date: string | null },
) {
  if (letter.paper === null) throw new AppError('ACT_NOT_READY')
  return withNumber(letter.paper, letter.draft, given)
}
