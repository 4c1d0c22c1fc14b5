/**
 * What tells two numbers apart: without « N° », spaces and leading zeros, in capitals. « N° 0123/DRS-SIK » and
 * « 123/drs-sik » are one number.
 */
export function numberKey(number: string): string {
  return number
    .normalize('NFKC')
    .toLocaleUpperCase('fr')
    .replace(/^\s*(N°|NO\.?|Nº)\s*/u, '')
    .replace(/\s+/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '')
}

/** The number as it is kept: without « N° » before it. */
export function bareNumber(number: string): string {
  return number.replace(/^\s*(N°|Nº)\s*/iu, '').trim()
}

/**
 * The number after the last one of its series: its counter one higher, the year brought up to date, all else as it was.
 * Without a last one, or from another year: the counter begins again at 1.
 */
export function nextNumber(
  last: { readonly number: string; readonly year: string } | null,
  year: string,
): string {
  if (last === null) return '0001'
  const parts = last.number.split(/(\d+)/)
  // The year is no counter, wherever it stands.
  const position = parts.findIndex((part) => /^\d+$/.test(part) && part !== last.year)
  if (position < 0) return last.number
  const counter = parts[position] ?? '1'
  const next = last.year === year ? String(BigInt(counter) + 1n) : '1'
  return parts
    .map((part, place) =>
      place === position ? next.padStart(counter.length, '0') : part === last.year ? year : part,
    )
    .join('')
}
