/**
 * Slips between two texts: letters left out, added, changed, or two neighbours exchanged (Damerau 1964, restricted).
 * Counts no further than `most` + 1.
 */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, position) => position)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      const around = [
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      ]
      const crossed =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (crossed) around.push((before[column - 2] ?? 0) + 1)
      current.push(Math.min(...around))
    }
    before = last
    last = current
  }
  return Math.min(last[other.length] ?? 0, most + 1)
}
