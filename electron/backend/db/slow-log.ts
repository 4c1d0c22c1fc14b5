import type Sqlite from 'better-sqlite3'

/** Told of a statement that took long: its text (values are always bound, so it names nobody) and milliseconds. */
export type SlowStatement = (text: string, milliseconds: number) => void

const SLOW_MS = 40

/** Times every statement prepared on the connection, drizzle's included. */
export function timeStatements(sqlite: Sqlite.Database, onSlow: SlowStatement | undefined): void {
  if (!onSlow) return
  const prepare = sqlite.prepare.bind(sqlite)
  const timed = (text: string) => {
    const statement = prepare(text)
    for (const method of ['all', 'get', 'run'] as const) {
      const run: (...parameters: unknown[]) => unknown = statement[method].bind(statement)
      const measured = (...parameters: unknown[]) => {
        const start = performance.now()
        try {
          return run(...parameters)
        } finally {
          const elapsed = performance.now() - start
          if (elapsed >= SLOW_MS) onSlow(text, Math.round(elapsed))
        }
      }
      Object.defineProperty(statement, method, { value: measured })
    }
    return statement
  }
  Object.defineProperty(sqlite, 'prepare', { value: timed })
}
