import { useState } from 'react'
import type { ActLetter, ActPage } from '#shared/contract/acts.ts'
import { prepareLetter, type PreparedLetter } from '#shared/domain/letters/letter-paper.ts'
import type { LetterDraft } from '#shared/domain/letters/letter-template.ts'
import type { ChangeDraft } from './draft-text.ts'

export interface OpenLetter {
  readonly letter: ActLetter
  readonly draft: LetterDraft
  readonly effectiveOn: string | null
  readonly dirty: boolean
  /** The letter that was opened. */
  readonly version: string
  readonly change: ChangeDraft
  readonly changeEffectiveOn: (day: string | null) => void
  /** Back to what is saved. */
  readonly reset: () => void
  readonly prepared: PreparedLetter
}

/** The letter as it is being written: filled at every change, in the way in which it is filled at signature. */
export function useLetter(page: ActPage, letter: ActLetter): OpenLetter {
  const [draft, setDraft] = useState(letter.draft)
  const [effectiveOn, setEffectiveOn] = useState(page.effectiveOn)
  // What somebody else saved meanwhile is not taken for what was opened here: saving over it is refused.
  const [opened, setOpened] = useState({ version: letter.version, draft: letter.draft })
  if (opened.version !== letter.version && isSame(draft, letter.draft))
    setOpened({ version: letter.version, draft: letter.draft })
  const dirty = effectiveOn !== page.effectiveOn || !isSame(draft, opened.draft)
  return {
    ...{ letter, draft, effectiveOn, dirty, version: opened.version },
    change: (change) => setDraft((current) => ({ ...current, ...change })),
    changeEffectiveOn: setEffectiveOn,
    reset: () => {
      setDraft(letter.draft)
      setEffectiveOn(page.effectiveOn)
    },
    prepared: preparedOf(page, letter, { draft, effectiveOn }),
  }
}

/** The same words, whatever the order in which its parts were written down. */
function isSame(one: LetterDraft, other: LetterDraft): boolean {
  return canonical(one) === canonical(other)
}

function canonical(draft: LetterDraft): string {
  return JSON.stringify(draft, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

function preparedOf(
  { number, date, persons, letterhead, office, demo, rectifies, nouns }: ActPage,
  letter: ActLetter,
  { draft, effectiveOn }: { readonly draft: LetterDraft; readonly effectiveOn: string | null },
): PreparedLetter {
  if (letter.paper) return { paper: letter.paper, missing: [] }
  const { body } = letter.template
  const facts = {
    number,
    date,
    effectiveOn,
    letterhead,
    office,
    persons,
    rectifies,
    nouns,
    demo,
    asked: body.fields,
  }
  return prepareLetter(draft, body, facts, letter.locale)
}
