/** A record of a CSV file with its number as a spreadsheet shows it: the header is row 1. */
interface CsvRecord {
  readonly row: number
  readonly cells: readonly string[]
}

/**
 * The records of a country pack's own CSV text (commas, double quotes, UTF-8): what we ship and an office edits.
 * Foreign files of unknown separator and encoding are read by the import, not here.
 */
export function csvRecords(text: string): CsvRecord[] {
  const records: CsvRecord[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  const endRecord = () => {
    cells.push(cell)
    records.push({ row: records.length + 1, cells })
    cells = []
    cell = ''
  }
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  for (let position = 0; position < source.length; position += 1) {
    const letter = source.charAt(position)
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (source.charAt(position + 1) === '"') {
        cell += '"'
        position += 1
      } else quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === ',') {
      cells.push(cell)
      cell = ''
    } else if (letter === '\n') endRecord()
    else cell += letter
  }
  if (cell !== '' || cells.length > 0) endRecord()
  // A spreadsheet leaves rows of nothing but commas behind; they still count as rows.
  return records.filter((record) => record.cells.some((value) => value.trim() !== ''))
}
