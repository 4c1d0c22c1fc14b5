export const separators = [';', ',', '\t'] as const
export type Separator = (typeof separators)[number]

/** Rows looked at to find the separator. */
const LOOKED_AT = 20

/**
 * The separator of a list, from the beginning of its text: the one that cuts the most rows into as many cells as
 * the header. Null where no separator cuts the header: that is no list.
 */
export function detectSeparator(text: string): Separator | null {
  const rows = firstRows(text)
  const scores = separators.map((separator) => {
    const header = occurrences(rows[0] ?? '', separator)
    const alike = header === 0 ? 0 : rows.filter((row) => occurrences(row, separator) === header).length
    return { separator, header, alike }
  })
  const [best] = scores.sort((one, other) => other.alike - one.alike || other.header - one.header)
  return best && best.header > 0 ? best.separator : null
}

/** Rows without what stands between quotes; the last one may be cut off and only counts if it is the only one. */
function firstRows(text: string): string[] {
  const bare = text.replace(/"(?:[^"]|"")*("|$)/g, '')
  const rows = bare.split(/\r\n|\n|\r/).filter((row) => row.trim() !== '')
  return rows.slice(0, Math.max(1, Math.min(LOOKED_AT, rows.length - 1)))
}

function occurrences(row: string, separator: Separator): number {
  return row.split(separator).length - 1
}
