import { fold } from '#shared/domain/fold.ts'

/** A row as the search for homonyms sees it. */
export interface NamedRow {
  readonly line: number
  /** The name as the file spells it. */
  readonly name: string
  /** The name as the register writes it. */
  readonly written: string
  /** Rows of different regions are no homonyms of each other. */
  readonly region: string
  /** Whether the register has this very row already. */
  readonly known: boolean
}

export interface HomonymGroup {
  readonly name: string
  readonly region: string
  readonly lines: readonly number[]
  readonly inRegister: number
  readonly spelling: 'same' | 'similar'
}

/**
 * Names that several rows of one region share, or that a new row shares with facilities of the register. They are
 * told and kept apart: a name alone never says that two rows are one facility.
 * `registered` answers how many facilities a region of the register has under one of some folded names.
 */
export function findHomonyms(
  rows: Iterable<NamedRow>,
  registered: (region: string, folded: readonly string[]) => number,
): HomonymGroup[] {
  const groups = new Map<string, NamedRow[]>()
  for (const row of rows) {
    const key = `${row.region}|${fold(row.name)}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  const found: HomonymGroup[] = []
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    const known = group.filter((row) => row.known).length
    const names = [...new Set([first.name, first.written].map(fold))]
    // The rows that came in before are in the register themselves.
    const inRegister = known < group.length ? Math.max(0, registered(first.region, names) - known) : 0
    if (group.length < 2 && inRegister === 0) continue
    const spellings = new Set(group.map((row) => row.name))
    found.push({
      name: first.name,
      region: first.region,
      lines: group.map((row) => row.line),
      inRegister,
      spelling: group.length > 1 && spellings.size === group.length ? 'similar' : 'same',
    })
  }
  return found
}
