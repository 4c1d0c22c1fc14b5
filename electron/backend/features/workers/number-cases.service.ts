import type { ReadDb } from '#backend/db/connection.ts'
import type { NamedFile, NumberCase } from '#shared/contract/workers.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { type HolderRow, sharedNumbers, sharedNumbersOf } from './number-cases.queries.ts'

/** The numbers that several files hold, of which the caller may see at least one. */
export function numberCases(scope: Scope, db: ReadDb): NumberCase[] {
  return toCases(sharedNumbers(scope, db)).filter((entry) => entry.workers.length > 0)
}

/** The cases of one worker's numbers. */
export function numberCasesOf(scope: Scope, db: ReadDb, worker: number): NumberCase[] {
  return toCases(sharedNumbersOf(scope, db, worker))
}

/** Whom a message may name, and how many it may only count. */
export function namedFiles(holders: readonly HolderRow[]): { workers: NamedFile[]; withheld: number } {
  const files = new Map(holders.map((row) => [row.workerId, row]))
  const visible = [...files.values()].filter((row) => row.visible !== 0)
  const workers = visible.map(({ workerId, prenoms, nom }) => ({ id: workerId, prenoms, nom }))
  return { workers, withheld: files.size - visible.length }
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
