import type { ReadDb } from '#backend/db/connection.ts'
import { findRetirementRules, sectorsOf } from '#backend/db/workforce/retiring.ts'
import type { Label } from '#shared/contract/reference.ts'
import type {
  LetterAbsence,
  LetterPerson,
  LetterPosting,
  LetterReference,
  LetterService,
} from '#shared/domain/letters/letter-person.ts'
import type { Scope } from '#shared/domain/scope.ts'
import {
  type AbsenceRow,
  type ActLineRow,
  letterAbsenceRows,
  letterPersonRows,
  letterPostingRows,
  letterSpellRows,
  type PersonRow,
  type PostingRow,
  type SpellRow,
} from './letter-persons.queries.ts'

/** The act that the letter is of: what it does tells where each person comes from and goes. */
export interface LetterAct {
  readonly id: number | null
  readonly kind: string
  /** The day on which everything is looked at. */
  readonly day: string
  readonly lines: readonly ActLineRow[]
}

interface Rows {
  readonly postings: readonly PostingRow[]
  readonly absences: readonly AbsenceRow[]
  readonly spells: readonly SpellRow[]
}

/** What a letter may say of its persons, in the order of `workers`; those outside the scope are left out. */
export function letterPersons(
  scope: Scope,
  db: ReadDb,
  workers: readonly number[],
  act: LetterAct,
): LetterPerson[] {
  const { day } = act
  const postings = Map.groupBy(letterPostingRows(scope, db, workers, day), (row) => row.workerId)
  const absences = Map.groupBy(letterAbsenceRows(scope, db, workers), (row) => row.workerId)
  const spells = Map.groupBy(letterSpellRows(scope, db, workers), (row) => row.workerId)
  const persons = new Map(letterPersonRows(scope, db, workers, day).map((row) => [row.workerId, row]))
  const retirementOf = retirements(db)
  return workers.flatMap((worker) => {
    const row = persons.get(worker)
    if (!row) return []
    const rows: Rows = {
      postings: postings.get(worker) ?? [],
      absences: absences.get(worker) ?? [],
      spells: spells.get(worker) ?? [],
    }
    return [
      personOf(
        row,
        rows,
        { ...act, lines: act.lines.filter(({ workerId }) => workerId === worker) },
        retirementOf,
      ),
    ]
  })
}

type RetirementOf = (person: PersonRow, spell: SpellRow | null) => string | null

function retirements(db: ReadDb): RetirementOf {
  const reference = findRetirementRules(db)
  return ({ birth, employer }, spell) => {
    const { statut = null, category = null } = spell ?? {}
    const employerSectors = sectorsOf(reference, { statut, employer })
    return reference.rules.retirement({ statut, category, employerSectors }, birth)?.day ?? null
  }
}

function personOf(row: PersonRow, rows: Rows, act: LetterAct, retirementOf: RetirementOf): LetterPerson {
  const { employer: _, ...person } = row
  const spell =
    rows.spells.findLast(({ startFirst }) => (startFirst ?? '') <= act.day) ?? rows.spells.at(-1) ?? null
  const { now, old, next } = placesOf(rows.postings, act)
  return {
    ...person,
    ...careerOf(spell),
    entered: rows.postings.find(({ start }) => start !== null)?.start ?? null,
    ...{ now: now && toPosting(now), old: old && toPosting(old), next: next && toPosting(next) },
    absence: absenceOf(rows.absences, act),
    retirement: retirementOf(row, spell),
    services: servicesOf(rows, act.day),
  }
}

type Career = Pick<LetterPerson, 'corps' | 'statut' | 'category' | 'grade' | 'classe' | 'echelon' | 'indice'>

function careerOf(spell: SpellRow | null): Career {
  if (spell === null) {
    const none = { corps: null, statut: null, category: null, grade: null }
    return { ...none, classe: null, echelon: null, indice: null }
  }
  const { fr, en, feminineFr, category, grade, classe, echelon, indice } = spell
  const statut = label(spell.statutFr, spell.statutEn)
  return { corps: { fr, en, feminineFr }, statut, category, grade, classe, echelon, indice }
}

interface Places {
  readonly now: PostingRow | null
  readonly old: PostingRow | null
  readonly next: PostingRow | null
}

/** Where she serves, comes from and goes: as the act says it, or as the register knows and awaits it. */
function placesOf(postings: readonly PostingRow[], act: LetterAct): Places {
  const { kind, day } = act
  const isBegun = ({ startFirst }: PostingRow) => startFirst !== null && startFirst <= day
  const isOpen = (posting: PostingRow) => isBegun(posting) && (posting.endLast ?? '9999') >= day
  const { begun, touched, ended } = doneBy(postings, act)
  const bases = postings.filter(({ role }) => role === 'base')
  const held = bases.findLast(isOpen) ?? bases.findLast(isBegun) ?? null
  // A certificate of taking up duty speaks of the posting that was taken up, not of a later one.
  if (kind === 'taking_up' && touched !== null) return { now: touched, old: null, next: null }
  const awaited = bases.findLast(({ start, end }) => start === null && end === null) ?? null
  const next = begun ?? (touched === ended ? null : touched) ?? awaited
  if (next === null) return { now: held, old: ended ?? held, next: null }
  const before = bases.findLast((one) => one !== next && isBegun(one)) ?? null
  return { now: held, old: ended ?? before, next }
}

/** The postings that the act begins, names and ends. */
function doneBy(postings: readonly PostingRow[], { id, lines }: LetterAct) {
  if (id === null) return { begun: null, touched: null, ended: null }
  const named = new Set(lines.map(({ postingId }) => postingId))
  return {
    begun: postings.findLast(({ startActId }) => startActId === id) ?? null,
    touched: postings.findLast((one) => named.has(one.id)) ?? null,
    ended: postings.findLast(({ endActId }) => endActId === id) ?? null,
  }
}

function toPosting(row: PostingRow): LetterPosting {
  return {
    ...{ id: row.id, facility: row.facility, place: row.place, service: row.service },
    ...{ fonction: label(row.fonctionFr, row.fonctionEn), kind: label(row.kindFr, row.kindEn) },
    ...{ decidedOn: row.decidedOn, start: row.start, end: row.end, plannedEnd: row.plannedEnd },
    act: reference(row.actNumber, row.actDate),
  }
}

/** The absence that the act grants; else the one of the day, else the one that is to come. */
function absenceOf(absences: readonly AbsenceRow[], { id, day, lines }: LetterAct): LetterAbsence | null {
  const named = new Set(lines.map(({ positionId }) => positionId))
  const found =
    absences.findLast((one) => named.has(one.id) || (id !== null && one.actId === id)) ??
    absences.findLast(
      (one) => (one.startFirst ?? '9999') <= day && (one.end ?? one.plannedEnd ?? '9999') >= day,
    ) ??
    absences.find((one) => (one.startFirst ?? '') > day)
  if (!found) return null
  return {
    ...{
      kind: { fr: found.kindFr, en: found.kindEn },
      start: found.start,
      end: found.plannedEnd ?? found.end,
    },
    ...{ days: found.days, host: found.host },
  }
}

/** Everything of her career up to the day, in the order in which it happened. */
function servicesOf({ postings, absences, spells }: Rows, day: string): readonly LetterService[] {
  const events: LetterService[] = []
  for (const row of postings) {
    const what = { fr: row.facility, en: row.facility }
    const detail = label(row.fonctionFr, row.fonctionEn)
    if (row.start !== null)
      events.push({
        date: row.start,
        event: 'posting',
        what,
        detail,
        act: reference(row.actNumber, row.actDate),
      })
    if (row.end !== null)
      events.push({
        date: row.end,
        event: 'end',
        what,
        detail: null,
        act: reference(row.endActNumber, row.endActDate),
      })
  }
  for (const row of absences) {
    const what = { fr: row.kindFr, en: row.kindEn }
    events.push({
      date: row.start,
      event: 'position',
      what,
      detail: null,
      act: reference(row.actNumber, row.actDate),
    })
  }
  for (const row of spells) {
    const rank = [row.category, row.grade, row.classe, row.echelon]
      .filter((part) => part !== null)
      .join(' / ')
    const detail = rank === '' ? null : { fr: rank, en: rank }
    events.push({ date: row.start, event: 'corps', what: { fr: row.fr, en: row.en }, detail, act: null })
  }
  return events
    .filter(({ date }) => date === null || date <= day)
    .toSorted((one, other) => (one.date ?? '').localeCompare(other.date ?? ''))
}

function reference(number: string | null, date: string | null): LetterReference | null {
  return number === null && date === null ? null : { number, date, title: '' }
}

function label(fr: string | null | undefined, en: string | null | undefined): Label | null {
  return fr == null || en == null ? null : { fr, en }
}
