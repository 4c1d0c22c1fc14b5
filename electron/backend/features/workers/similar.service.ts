import type { CallContext } from '#backend/context.ts'
import { phonePrefix } from '#backend/db/country-habits.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import { matchWithin, similarly } from '#backend/db/search-text.ts'
import { workerRows } from '#backend/db/workforce/index.ts'
import type { Similarity, SimilarWorker } from '#shared/contract/workers.ts'
import { partialDate } from '#shared/domain/dates.ts'
import { fold, foldNumber } from '#shared/domain/fold.ts'
import { normalisePhone } from '#shared/domain/phone.ts'
import { type CandidateRow, findCandidates } from './similar.queries.ts'

/** What of a person stands in the entry form, as typed. */
export interface TypedPerson {
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string
  readonly birth: string | null
  readonly phones: readonly string[]
  readonly numbers: readonly string[]
  readonly except: number | null
}

/** Most files shown beside a form. */
const SHOWN = 5
/** Shorter names begin too many others to say anything; shorter numbers too. */
const SHORTEST_NAME = 2
const SHORTEST_NUMBER = 6
/** Births are remembered to within a year. */
const YEARS_APART = 1

/** How much each likeness weighs: a number says more than a name. */
const WEIGHT: Readonly<Record<Similarity, number>> = { number: 8, phone: 4, name: 2, birth: 2 }

/**
 * Files that may be that of the person who is being typed in, the most alike first: one of her numbers or phones, or
 * a name that sounds the same with no other birth. A birth known to be another one takes a mere namesake away.
 */
export function similarWorkers(
  { scope, db, today }: Pick<CallContext, 'scope' | 'db' | 'today'>,
  typed: TypedPerson,
): SimilarWorker[] {
  const wanted = readTyped(db, typed)
  const match = [...namesMatch(wanted), ...numbersMatch([...wanted.phones, ...wanted.numbers])]
  if (match.length === 0) return []
  const rows = findCandidates(scope, db, {
    match: matchWithin(scope, match.join(' OR ')),
    except: typed.except ?? 0,
  })
  const alike = rows
    .flatMap((row) => likeness(row, wanted) ?? [])
    .sort((one, other) => other.score - one.score || (one.row.sortName < other.row.sortName ? -1 : 1))
    .slice(0, SHOWN)
  const shown = workerRows(scope, db, { ids: alike.map(({ row }) => row.id), on: null, today })
  const why = new Map(alike.map(({ row, reasons }) => [row.id, reasons]))
  return shown.map(({ id, prenoms, nom, nomEpoux, birth, matricule, phone, corps, facility, district }) => ({
    ...{ id, prenoms, nom, nomEpoux, birth, matricule, phone, corps, facility, district },
    why: why.get(id) ?? [],
  }))
}

interface Wanted {
  /** Folded: every word of the surname and the first of the given names; empty while the name is too short. */
  readonly names: readonly string[]
  readonly phones: readonly string[]
  readonly numbers: readonly string[]
  readonly birth: string | null
}

function readTyped(db: ReadDb, { prenoms, nom, birth, phones, numbers }: TypedPerson): Wanted {
  const [first = ''] = fold(prenoms).split(' ')
  const surname = fold(nom)
  const named = first.length >= SHORTEST_NAME && surname.length >= SHORTEST_NAME
  const prefix = phonePrefix(db)
  const long = (number: string) => number.length >= SHORTEST_NUMBER
  return {
    names: named ? [first, ...surname.split(' ')] : [],
    phones: phones.map((phone) => foldNumber(normalisePhone(phone, prefix))).filter(long),
    numbers: numbers.map(foldNumber).filter(long),
    birth,
  }
}

function namesMatch({ names }: Wanted): string[] {
  return names.length === 0 ? [] : [`(${similarly({ names, numbers: [], whole: [] })})`]
}

function numbersMatch(numbers: readonly string[]): string[] {
  return numbers.map((number) => `numbers:"${number.toLowerCase()}"`)
}

interface Alike {
  readonly row: CandidateRow
  readonly reasons: readonly Similarity[]
  readonly score: number
}

function likeness(row: CandidateRow, { names, phones, numbers, birth }: Wanted): Alike | null {
  const held = new Set(row.numbers.split(' '))
  const has = (number: string) => held.has(number)
  const byNumber = numbers.some(has)
  const byPhone = phones.some(has)
  const birthKnown = compareBirths(birth, row)
  // Found by name, or it would hold one of the numbers.
  const byName = names.length > 0 && (soundsAlike(names, row) || !(byNumber || byPhone))
  if (birthKnown === 'other' && !byNumber && !byPhone) return null
  const found: Record<Similarity, boolean> = {
    ...{ number: byNumber, phone: byPhone, name: byName, birth: birthKnown === 'same' },
  }
  const reasons = (Object.keys(WEIGHT) as Similarity[]).filter((reason) => found[reason])
  const whole = names.filter((name) => ` ${row.names} `.includes(` ${name} `)).length
  const score = reasons.reduce((sum, reason) => sum + WEIGHT[reason], whole / (names.length + 1))
  return { row, reasons, score }
}

/** Whether each name begins one of the file's: enough to say "same name" beside a number that is the same. */
function soundsAlike(names: readonly string[], row: CandidateRow): boolean {
  return names.every((name) => ` ${row.names}`.includes(` ${name.slice(0, 3)}`))
}

function compareBirths(birth: string | null, row: CandidateRow): 'same' | 'other' | 'unknown' {
  const typed = partialDate(birth ?? '')
  if (!typed || row.birthFirst === null || row.birthLast === null) return 'unknown'
  if (typed.first <= row.birthLast && typed.last >= row.birthFirst) return 'same'
  const year = (day: string) => Number(day.slice(0, 4))
  const apart = Math.max(year(typed.first) - year(row.birthLast), year(row.birthFirst) - year(typed.last))
  return apart > YEARS_APART ? 'other' : 'unknown'
}
