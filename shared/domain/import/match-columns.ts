import { fold } from '#shared/domain/fold.ts'

/** Column of ours → header of the file; null where nothing fits. */
export type ColumnMapping<Column extends string> = Readonly<Record<Column, string | null>>

/** Words by which a header is recognised, in any language; the best ones first. */
export type ColumnWords<Column extends string> = Readonly<Record<Column, readonly string[]>>

/**
 * Finds each column by its header, accents and case apart. What a person chose by hand goes first (null: the file
 * has no such column); no header serves twice.
 */
export function matchColumns<Column extends string>(
  headers: readonly string[],
  words: ColumnWords<Column>,
  byHand: Readonly<Partial<Record<Column, string | null>>> | undefined,
): ColumnMapping<Column> {
  // The keys of a record that has every column are the columns.
  const columns = Object.keys(words) as Column[]
  const chosen = new Map<Column, string | null>()
  const taken = new Set<string>()
  const take = (column: Column, header: string | null) => {
    chosen.set(column, header)
    if (header !== null) taken.add(header)
  }
  for (const column of columns) {
    const header: string | null | undefined = byHand?.[column]
    if (header === undefined) continue
    take(column, header !== null && headers.includes(header) ? header : null)
  }
  for (const column of columns) {
    if (chosen.has(column)) continue
    const known = words[column].map(fold)
    const fits = (header: string) => known.indexOf(fold(header))
    const [best] = headers
      .filter((header) => !taken.has(header) && fits(header) >= 0)
      .sort((one, other) => fits(one) - fits(other))
    take(column, best ?? null)
  }
  return Object.fromEntries(chosen) as Record<Column, string | null> // one entry for each column
}
