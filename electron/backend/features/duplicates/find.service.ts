import type { CallContext } from '#backend/context.ts'
import { bandOf, comparePersons, type Comparison } from '#shared/domain/duplicates/compare.ts'
import type { ComparedPerson } from '#shared/domain/duplicates/person.ts'
import type { FoundDuplicates } from '#shared/contract/duplicates.ts'
import { BLOCKS, type CandidateRow, candidatesOf } from './candidates.queries.ts'
import { dismissedPairs } from './dismissed.queries.ts'
import { pairFiles } from './pair-files.ts'
import { comparedPersons, wholeCommonness } from './persons.queries.ts'

/** Pairs that a list shows. */
const LISTED = 2000
/** Pairs compared between two looks at whether the caller gave up. */
const BATCH = 2000
/** Files held in memory at once, at most, beside those of a batch. */
const REMEMBERED = 50_000

interface Scored extends CandidateRow, Comparison {}

/** Every pair of files of the scope that may be one person's, the likeliest first, but for those found to be two. */
export function findDuplicates(
  context: Pick<CallContext, 'scope' | 'db' | 'today' | 'progress' | 'checkCancelled'>,
): FoundDuplicates {
  const { scope, db, progress } = context
  const common = wholeCommonness(db)
  const candidates = collect(context)
  const found = scored(context, candidates, common)
  const listed = found.slice(0, LISTED)
  const files = pairFiles(context, listed)
  progress(1, 1)
  return {
    files: common.persons,
    pairs: listed.flatMap(({ one, other, score, reasons }) => {
      const [first, second] = [files.get(one), files.get(other)]
      const band = bandOf(score)
      return first && second && band ? [{ one: first, other: second, score, band, reasons }] : []
    }),
    leftOff: found.length - listed.length,
  }

  function collect({ checkCancelled }: Pick<CallContext, 'checkCancelled'>): CandidateRow[] {
    const pairs = new Map<string, CandidateRow>()
    for (let block = 0; block < BLOCKS; block += 1) {
      // Half of the way is finding, half comparing.
      progress(block, BLOCKS * 2)
      for (const { one, other } of candidatesOf(scope, db, block))
        pairs.set(`${one} ${other}`, { one, other })
      checkCancelled()
    }
    for (const { one, other } of dismissedPairs(scope, db)) {
      pairs.delete(`${Math.min(one, other)} ${Math.max(one, other)}`)
    }
    return [...pairs.values()]
  }
}

function scored(
  { scope, db, progress, checkCancelled }: Pick<CallContext, 'scope' | 'db' | 'progress' | 'checkCancelled'>,
  candidates: readonly CandidateRow[],
  common: ReturnType<typeof wholeCommonness>,
): Scored[] {
  const found: Scored[] = []
  const persons = new Map<number, ComparedPerson>()
  for (let from = 0; from < candidates.length; from += BATCH) {
    checkCancelled()
    progress(candidates.length + from, candidates.length * 2)
    const batch = candidates.slice(from, from + BATCH)
    if (persons.size > REMEMBERED) persons.clear()
    const ids = new Set(batch.flatMap(({ one, other }) => [one, other]).filter((id) => !persons.has(id)))
    for (const [id, person] of comparedPersons(scope, db, [...ids])) persons.set(id, person)
    for (const { one, other } of batch) {
      const [first, second] = [persons.get(one), persons.get(other)]
      if (!first || !second) continue
      const comparison = comparePersons(first, second, common)
      if (bandOf(comparison.score)) found.push({ one, other, ...comparison })
    }
  }
  return found.sort((first, second) => second.score - first.score || first.one - second.one)
}
