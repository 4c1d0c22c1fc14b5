import { Fragment } from 'react'
import type { Letterhead as LetterheadData } from '#shared/domain/letterhead.ts'

interface LetterheadProps {
  readonly letterhead: LetterheadData
}

/** How the office's papers begin: two columns, all at the left, or all centred. */
export function Letterhead({ letterhead }: LetterheadProps) {
  if (letterhead.layout === 'two-columns') {
    return (
      <header className="letterhead" data-layout="two-columns">
        <Timbre letterhead={letterhead} />
        <Republic letterhead={letterhead} />
      </header>
    )
  }
  return (
    <header className="letterhead" data-layout={letterhead.layout}>
      <div>
        <Republic letterhead={letterhead} />
        <Timbre letterhead={letterhead} />
      </div>
    </header>
  )
}

function Republic({ letterhead: { republic, motto, separator } }: LetterheadProps) {
  if (republic === '') return null
  return (
    <div className="letterhead-block">
      <p className="letterhead-strong">{republic}</p>
      {motto === '' ? null : <p className="letterhead-motto">{motto}</p>}
      <p className="letterhead-separator">{separator}</p>
    </div>
  )
}

/** The issuing service from the ministry down, a short row of signs between two lines. */
function Timbre({ letterhead: { timbre, separator } }: LetterheadProps) {
  return (
    <div className="letterhead-block">
      {timbre.map((line, position) => (
        <Fragment key={line}>
          {position === 0 ? null : <p className="letterhead-separator">{separator}</p>}
          <p className="letterhead-strong">{line}</p>
        </Fragment>
      ))}
    </div>
  )
}
