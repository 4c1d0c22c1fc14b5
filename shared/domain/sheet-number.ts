/** The number printed on a collection sheet: « 2026-0042 », the year and a running number of it. */
export function sheetNumber(year: number, running: number): string {
  return `${year}-${String(running).padStart(4, '0')}`
}

const WHOLE = /^(\d{4})[-–—/. ]+(\d{1,6})$/
const RUN_TOGETHER = /^(\d{4})(\d{4,6})$/
const SHORT = /^\d{1,6}$/

/** The number that somebody means who types « 2026-42 », « N° 2026-0042 » or, for this year, « 42 »; null: none. */
export function readSheetNumber(typed: string, year: number): string | null {
  const text = typed.trim().replace(/^n\s*[°ºo]?\.?\s*/iu, '')
  const found = WHOLE.exec(text) ?? RUN_TOGETHER.exec(text)
  const [ofYear, running] = found ? [Number(found[1]), Number(found[2])] : [year, Number(text)]
  if (!found && !SHORT.test(text)) return null
  return running === 0 ? null : sheetNumber(ofYear, running)
}
