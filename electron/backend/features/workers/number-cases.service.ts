import type { ReadDb } from '#backend/db/connection.ts'
import type { NumberCase } from '#shared/contract/workers.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { type HolderRow, namedFiles, sharedNumbers, sharedNumbersOf } from '#backend/db/number-holders.ts'

/** The numbers that several files hold, of which the caller may see at least one. */
export function numberCases(scope: Scope, db: ReadDb): NumberCase[] {
  return toCases(sharedNumbers(scope, db)).filter((entry) => entry.workers.length > 0)
}

/** The cases of one worker's numbers. */
export function numberCasesOf(scope: Scope, db: ReadDb, worker: number): NumberCase[] {
  return toCases(sharedNumbersOf(scope, db, worker))
}

function toCases(rows: readonly HolderRow[]): NumberCase[] {
  const groups = Map.groupBy(rows, (row) => `${row.type} ${row.normalised}`)
  return [...groups.values()].flatMap((holders) => {
    const [first] = holders
    if (!first) return []
    const reason = holders.find((row) => row.reason !== null)?.reason ?? null
    return [{ type: first.type, number: first.number, reason, ...namedFiles(holders) }]
  })
}
