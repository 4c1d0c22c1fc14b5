import { MISSING } from '#shared/domain/format.ts'
import { isWhole, listWidths } from './list-widths.ts'
import { paperWidths } from './paper-widths.ts'

export interface PaperColumn {
  readonly key: string
  readonly label: string
  readonly group?: string | undefined
  readonly unit?: string | undefined
  readonly numeric: boolean
  /** What the reader looks for: bold. */
  readonly emphasis?: boolean
  /** Share of the table's width. */
  readonly width: number
}

export interface PaperRow {
  readonly kind: 'row' | 'group' | 'subtotal' | 'total'
  readonly level: number
  /** Column key → what is printed there. */
  readonly cells: Readonly<Record<string, string>>
}

interface PaperTableProps {
  readonly caption?: string | undefined
  /** Letters across the page where each row is a record: its columns are as wide as what stands in them. */
  readonly list?: number | undefined
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly PaperRow[]
}

/** Rows, at most, of a table that fits a page whatever its columns. */
const SHORT = 20

/** A full black grid whose head is repeated on every page. */
export function PaperTable({ caption, list, columns, rows }: PaperTableProps) {
  const { density, widths } =
    list === undefined ? paperWidths(columns, rows) : listWidths(columns, rows, list)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return (
    <section className="paper-section" data-short={list === undefined && rows.length <= SHORT}>
      {caption === undefined ? null : <h3>{caption}</h3>}
      <table className="paper-table" data-density={density} data-list={list !== undefined}>
        <colgroup>
          {columns.map((column, position) => (
            <col key={column.key} style={{ width: `${(100 * (widths[position] ?? 1)) / whole}%` }} />
          ))}
        </colgroup>
        <PaperHead columns={columns} />
        <tbody>
          {rows.map((row, position) => (
            // Rows of a printed table never move: their place is their identity.
            <PaperLine key={position} row={row} columns={columns} list={list !== undefined} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface HeadCell {
  readonly key: string
  readonly label: string
  readonly span: number
  readonly column: PaperColumn | null
}

/** One line of heads, or two where columns share one. */
function PaperHead({ columns }: { readonly columns: readonly PaperColumn[] }) {
  const upper = headCells(columns)
  const grouped = upper.some((cell) => cell.column === null)
  return (
    <thead>
      <tr>
        {upper.map(({ key, label, span, column }) =>
          column === null ? (
            <th key={key} scope="colgroup" colSpan={span} data-opens>
              {label}
            </th>
          ) : (
            <LeafHead
              key={key}
              column={column}
              rowSpan={grouped ? 2 : 1}
              opens={opensGroup(columns, column)}
            />
          ),
        )}
      </tr>
      {grouped ? (
        <tr>
          {columns
            .filter((column) => column.group !== undefined)
            .map((column) => (
              <LeafHead key={column.key} column={column} rowSpan={1} opens={opensGroup(columns, column)} />
            ))}
        </tr>
      ) : null}
    </thead>
  )
}

function headCells(columns: readonly PaperColumn[]): readonly HeadCell[] {
  const cells: HeadCell[] = []
  columns.forEach((column, position) => {
    const { group } = column
    const before = cells.at(-1)
    if (group === undefined) cells.push({ key: column.key, label: column.label, span: 1, column })
    else if (before && group === columns[position - 1]?.group) {
      cells[cells.length - 1] = { ...before, span: before.span + 1 }
    } else cells.push({ key: `group:${column.key}`, label: group, span: 1, column: null })
  })
  return cells
}

/** A heavier rule where a common head begins or ends, for the eye that follows it down. */
function opensGroup(columns: readonly PaperColumn[], column: PaperColumn): true | undefined {
  const before = columns[columns.indexOf(column) - 1]
  return before !== undefined && before.group !== column.group ? true : undefined
}

interface LeafHeadProps {
  readonly column: PaperColumn
  readonly rowSpan: number
  readonly opens: true | undefined
}

function LeafHead({ column, rowSpan, opens }: LeafHeadProps) {
  return (
    <th scope="col" rowSpan={rowSpan} data-numeric={column.numeric} data-opens={opens}>
      {column.label}
      {column.unit === undefined ? null : <span className="paper-unit">{column.unit}</span>}
    </th>
  )
}

/** Millimetres that each level of grouping moves the first cell to the right. */
const INDENT = 2.5

interface PaperLineProps {
  readonly row: PaperRow
  readonly columns: readonly PaperColumn[]
  readonly list: boolean
}

function PaperLine({ row, columns, list }: PaperLineProps) {
  const filled = columns.filter((column) => (row.cells[column.key] ?? '') !== '')
  const [only] = filled
  const indent = { paddingLeft: `${1.2 + row.level * INDENT}mm` }
  // A heading or a sum with nothing but its words takes the whole width.
  if (row.kind !== 'row' && filled.length <= 1) {
    return (
      <tr data-kind={row.kind}>
        <th
          scope="rowgroup"
          colSpan={columns.length}
          style={{ ...indent, fontWeight: 700, textAlign: 'left' }}
        >
          {only === undefined ? '' : row.cells[only.key]}
        </th>
      </tr>
    )
  }
  return (
    <tr data-kind={row.kind}>
      {columns.map((column, position) => (
        <td
          key={column.key}
          data-numeric={column.numeric}
          data-whole={list && isWhole(row.cells[column.key] ?? '')}
          data-emphasis={column.emphasis === true && row.cells[column.key] !== MISSING}
          data-opens={opensGroup(columns, column)}
          style={position === 0 && row.level > 0 ? indent : {}}
        >
          {row.cells[column.key] ?? ''}
        </td>
      ))}
    </tr>
  )
}
