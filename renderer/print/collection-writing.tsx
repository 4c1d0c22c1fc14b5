import { translator } from '#shared/i18n/index.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import type { SheetField, SheetsPaperData } from './collection-sheet-data.ts'

interface RoomProps {
  readonly field: SheetField
  readonly options: SheetsPaperData['options']
  /** What the register holds stands beside: the room is half as wide. */
  readonly filled: boolean
  readonly locale: Locale
}

/** Signs that a field has boxes for on a blank sheet; the others have a line. */
const LETTERS: Partial<Record<SheetField, number>> = {
  prenoms: 29,
  nom: 29,
  nomEpoux: 29,
  father: 29,
  mother: 29,
  matricule: 16,
  nationalId: 20,
}

const DATES: readonly SheetField[] = ['birth', 'decidedOn', 'start']

/** Phones that a sheet has room for, and the digits of each. */
const PHONES = { blank: 3, filled: 1, digits: 9 }

/** Where somebody writes a field by hand: boxes for signs, boxes to tick, or a line. */
export function Room({ field, options, filled, locale }: RoomProps) {
  if (DATES.includes(field)) return <DateBoxes locale={locale} />
  if (field === 'phones') return <PhoneBoxes lines={filled ? PHONES.filled : PHONES.blank} />
  if (field === 'civilite' || field === 'sex' || field === 'statut' || field === 'category')
    return <Ticks options={options[field]} />
  const letters = filled ? undefined : LETTERS[field]
  return letters === undefined ? <span className="collection-line" /> : <Boxes count={letters} />
}

function Ticks({ options }: { readonly options: readonly string[] }) {
  return (
    <span className="collection-ticks">
      {options.map((option) => (
        <span key={option}>
          <span className="box" />
          {option}
        </span>
      ))}
    </span>
  )
}

function PhoneBoxes({ lines }: { readonly lines: number }) {
  return (
    <span className="collection-phones">
      {Array.from({ length: lines }, (_, line) => (
        <Boxes key={line} count={PHONES.digits} />
      ))}
    </span>
  )
}

/** Day, month and year apart, each part under its name. */
export function DateBoxes({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, 'collection')
  const parts = [
    ['day', 2],
    ['month', 2],
    ['year', 4],
  ] as const
  return (
    <span className="collection-dates">
      {parts.map(([part, count]) => (
        <span key={part}>
          <Boxes count={count} />
          <small>{t(`paper.${part}`)}</small>
        </span>
      ))}
    </span>
  )
}

/** Millimetres of one box. */
const WIDTH = 4.6
const HEIGHT = 5.4

/** Boxes for one sign each, drawn as one shape: a batch has thousands of them. */
function Boxes({ count }: { readonly count: number }) {
  const width = count * WIDTH
  const inner = Array.from({ length: count - 1 }, (_, box) => `M${(box + 1) * WIDTH} 0V${HEIGHT}`)
  return (
    <svg
      className="collection-boxes"
      viewBox={`-0.15 -0.15 ${width + 0.3} ${HEIGHT + 0.3}`}
      width={`${width + 0.3}mm`}
      height={`${HEIGHT + 0.3}mm`}
      aria-hidden
    >
      <path d={`M0 0H${width}V${HEIGHT}H0Z${inner.join('')}`} fill="none" stroke="#000" strokeWidth={0.25} />
    </svg>
  )
}
