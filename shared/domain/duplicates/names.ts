import { slips } from './edits.ts'
import { nameKey, nameWords } from './name-variants.ts'
import type { Commonness, ComparedPerson, Reason } from './person.ts'

type Role = 'given' | 'surname' | 'married'

interface Word {
  readonly text: string
  readonly key: string
  readonly role: Role
}

type Likeness = 'same' | 'spelling'

interface Met {
  readonly one: Word
  readonly other: Word
  readonly likeness: Likeness
}

/** Bits that a likeness loses: forms and spellings of a name are borne by more persons than the name itself. */
const SPELLING = -1
/** Most files hold the names in their places; an exchange is a known slip of entry. */
const EXCHANGED = -1
/** A married woman's file may bear either name: agreeing with the other name costs little. */
const MARRIED = -0.5
/** Words of a compound given name are often left out. */
const LEFT_OUT = -0.5
/**
 * Two files of one person hardly ever bear two given names; twins and siblings agree in all else, so what tells them
 * apart weighs more than birth, parents and phone together.
 */
const OTHER_GIVEN = -22
/** A woman's surname changes with marriage; a man's does not. */
const OTHER_SURNAME = { woman: -3, man: -12 }
/** Bits at most from one name: below a few bearers a share is chance. */
const MOST_OF_A_NAME = 12

/** Names compared word by word, in their places or exchanged, each agreement weighed by how rare the name is. */
export function compareNames(one: ComparedPerson, other: ComparedPerson, common: Commonness): Reason[] {
  const [words, others] = [wordsOf(one), wordsOf(other)]
  const met = meet(words, others)
  const left = words.filter((word) => !met.some((pair) => pair.one === word))
  const leftOther = others.filter((word) => !met.some((pair) => pair.other === word))
  return [
    ...agreements(met, common),
    ...disagreements({ met, left, leftOther, woman: one.sex !== 'M' && other.sex !== 'M' }),
  ]
}

function wordsOf({ prenoms, nom, nomEpoux }: ComparedPerson): Word[] {
  const as = (name: string | null, role: Role) =>
    nameWords(name).map((text) => ({ text, key: nameKey(text), role }))
  return [...as(prenoms, 'given'), ...as(nom, 'surname'), ...as(nomEpoux, 'married')]
}

/** Each word meets at most one: those in the same place and spelt the same first. */
function meet(words: readonly Word[], others: readonly Word[]): Met[] {
  const pairs = words
    .flatMap((one) =>
      others.flatMap((other) => {
        const likeness = alike(one, other)
        return likeness === null ? [] : [{ one, other, likeness }]
      }),
    )
    .sort((first, second) => rank(first) - rank(second))
  const met: Met[] = []
  for (const pair of pairs) {
    if (!met.some(({ one, other }) => one === pair.one || other === pair.other)) met.push(pair)
  }
  return met
}

function rank({ one, other, likeness }: Met): number {
  return (one.role === other.role ? 0 : 2) + (likeness === 'same' ? 0 : 1)
}

function alike(one: Word, other: Word): Likeness | null {
  if (one.text === other.text) return 'same'
  if (one.key === other.key && one.key !== '') return 'spelling'
  const shorter = Math.min(one.text.length, other.text.length)
  const most = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0
  return most > 0 && one.text.startsWith(other.text.charAt(0)) && slips(one.text, other.text, most) <= most
    ? 'spelling'
    : null
}

function agreements(met: readonly Met[], common: Commonness): Reason[] {
  const rarity = met.map(({ one }) => Math.min(MOST_OF_A_NAME, -Math.log2(common.name(one.key))))
  const spelt = met.filter(({ likeness }) => likeness === 'spelling').length
  const exchanged = met.some(
    ({ one, other }) => one.role !== other.role && (one.role === 'given' || other.role === 'given'),
  )
  const married = met.some(
    ({ one, other }) => one.role !== other.role && one.role !== 'given' && other.role !== 'given',
  )
  const reasons: Reason[] = []
  if (met.length > 0) reasons.push({ kind: 'name', weight: rarity.reduce((sum, bits) => sum + bits, 0) })
  if (spelt > 0) reasons.push({ kind: 'spelling', weight: SPELLING * spelt })
  if (exchanged) reasons.push({ kind: 'order', weight: EXCHANGED })
  if (married) reasons.push({ kind: 'married', weight: MARRIED })
  return reasons
}

interface Compared {
  readonly met: readonly Met[]
  readonly left: readonly Word[]
  readonly leftOther: readonly Word[]
  readonly woman: boolean
}

function disagreements({ met, left, leftOther, woman }: Compared): Reason[] {
  const reasons: Reason[] = []
  const given = (words: readonly Word[]) => words.filter(({ role }) => role === 'given').length
  const surnames = (words: readonly Word[]) => words.filter(({ role }) => role !== 'given').length
  // Each has a given name that the other does not: two persons, also where another one agrees (Mariam Assana, Mariam Awa).
  const givenMet = met.some(({ one, other }) => one.role === 'given' || other.role === 'given')
  if (!givenMet || (given(left) > 0 && given(leftOther) > 0)) {
    reasons.push({ kind: 'otherGiven', weight: OTHER_GIVEN })
  } else if (given(left) + given(leftOther) > 0) {
    reasons.push({ kind: 'spelling', weight: LEFT_OUT })
  }
  const surnameMet = met.some(({ one, other }) => one.role !== 'given' || other.role !== 'given')
  if (!surnameMet || (surnames(left) > 0 && surnames(leftOther) > 0 && !woman)) {
    reasons.push({ kind: 'otherSurname', weight: woman ? OTHER_SURNAME.woman : OTHER_SURNAME.man })
  }
  return reasons
}
