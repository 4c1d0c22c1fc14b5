import type { PackFault, PackProblem, Placed, Table } from './country-pack-faults.ts'

export interface Coded {
  readonly code: string
}

interface Dated {
  readonly from: string | null
  readonly to: string | null
}

/** One fault. */
export function fault(
  file: string,
  row: PackFault['row'],
  column: string | null,
  value: string,
  problem: PackProblem,
): PackFault {
  return { file, row, column, value, problem }
}

/** The codes of a list. */
export function codes(table: Table<Coded>): Set<string> {
  return new Set(table.rows.map(({ value }) => value.code))
}

/** Values that two rows share: places the fault at the later row. */
export function duplicates<Value>(
  table: Table<Value>,
  column: string,
  keys: (row: Value) => readonly string[],
): PackFault[] {
  const seen = new Set<string>()
  return table.rows.flatMap(({ row, value }) => {
    const own = new Set(keys(value))
    const repeated = [...own].filter((key) => seen.has(key))
    for (const key of own) seen.add(key)
    return repeated.map((key) => fault(table.file, row, column, key, 'duplicate'))
  })
}

/** Values of a column that lead to nothing; null leads nowhere on purpose. */
export function unknown<Value>(
  table: Table<Value>,
  column: string,
  pick: (row: Value) => string | null,
  known: ReadonlySet<string>,
): PackFault[] {
  return table.rows.flatMap(({ row, value }) => {
    const code = pick(value)
    return code === null || known.has(code) ? [] : [fault(table.file, row, column, code, 'unknown-reference')]
  })
}

/** The same for values of a JSON file, named by their path. */
export function reference(file: string) {
  return (path: string, values: readonly string[], known: ReadonlySet<string>): PackFault[] =>
    values
      .filter((value) => !known.has(value))
      .map((value) => fault(file, path, null, value, 'unknown-reference'))
}

/** Rows of one thing whose days overlap, or that end before they begin. */
export function overlaps<Value extends Dated>(
  table: Table<Value>,
  thing: (row: Value) => string,
): PackFault[] {
  const inverted = table.rows
    .filter(({ value }) => value.from !== null && value.to !== null && value.to < value.from)
    .map(({ row, value }) => fault(table.file, row, 'to', value.to ?? '', 'inverted-dates'))
  const byThing = Map.groupBy(table.rows, ({ value }) => thing(value))
  const overlapping = [...byThing].flatMap(([name, rows]) => {
    const sorted = [...rows].sort((a, b) => start(a).localeCompare(start(b)))
    return sorted
      .filter((placed, position) => position > 0 && start(placed) <= end(sorted[position - 1]))
      .map(({ row }) => fault(table.file, row, 'from', name, 'overlap'))
  })
  return [...inverted, ...overlapping]
}

function start(placed: Placed<Dated>): string {
  return placed.value.from ?? ''
}

function end(placed: Placed<Dated> | undefined): string {
  return placed?.value.to ?? '9999-12-31'
}
