/** Fills that stay apart on a black-and-white printer and after a photocopy. */
const MARKS = [
  <path key="slant" d="M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4" stroke="#000" strokeWidth={1.6} />,
  <rect key="empty" width={8} height={8} fill="#fff" />,
  <circle key="dot" cx={4} cy={4} r={1.6} fill="#000" />,
  <path key="cross" d="M0,0 l8,8 M8,0 l-8,8" stroke="#000" strokeWidth={1} />,
  <path key="line" d="M0,4 l8,0" stroke="#000" strokeWidth={2} />,
  <rect key="full" width={8} height={8} fill="#000" />,
]

export function patternFill(id: string, position: number): string {
  return `url(#${id}-${position % MARKS.length})`
}

/** The definitions that `patternFill` names. */
export function ChartPatterns({ id, count }: { readonly id: string; readonly count: number }) {
  return (
    <defs>
      {MARKS.slice(0, count).map((mark, position) => (
        <pattern key={mark.key} id={`${id}-${position}`} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect width={8} height={8} fill="#fff" />
          {mark}
        </pattern>
      ))}
    </defs>
  )
}
