import { fold } from '../fold.ts'
import { slips } from './edits.ts'
import { nameKey, nameWords } from './name-variants.ts'
import type { Commonness, ComparedPerson, Reason } from './person.ts'

/** A number is one person's, but for the one file in some thousands that holds another's by mistake. */
const SAME_NUMBER = 15
/** One slip away: near numbers are given to others too, in order of hiring. */
const NEAR_NUMBER = 4
const OTHER_NUMBER = -6
/** Shortest number of which one slip says something. */
const LONGEST_SLIPPED = 6
/** A phone that few files hold is a person's or a family's; one of many files is a facility's. */
const SAME_PHONE = 9
const FACILITY_PHONE = 1
const MANY_HOLD = 4
const OTHER_PHONE = -1
const FATHER = 3
const MOTHER = 4
const OTHER_PARENT = -3
const BIRTHPLACE = 3
const OTHER_BIRTHPLACE = -2
const CORPS = 3
const FACILITY = 4
const OTHER_CORPS = -1
const OTHER_SEX = -9

/** Staff, national and other numbers: per type, the best that any two of them say. */
export function compareNumbers(one: ComparedPerson, other: ComparedPerson): Reason[] {
  return [...new Set(one.numbers.map(({ type }) => type))].flatMap((type): Reason[] => {
    const of = ({ numbers }: ComparedPerson) => numbers.filter((number) => number.type === type)
    const pairs = of(one).flatMap((mine) => of(other).map((theirs) => [mine.number, theirs.number] as const))
    if (pairs.length === 0) return []
    if (pairs.some(([mine, theirs]) => mine === theirs)) return [{ kind: 'number', weight: SAME_NUMBER }]
    if (pairs.some(([mine, theirs]) => near(mine, theirs)))
      return [{ kind: 'numberMistyped', weight: NEAR_NUMBER }]
    return [{ kind: 'otherNumber', weight: OTHER_NUMBER }]
  })
}

function near(one: string, other: string): boolean {
  return one.length >= LONGEST_SLIPPED && other.length >= LONGEST_SLIPPED && slips(one, other, 1) === 1
}

export function comparePhones(one: ComparedPerson, other: ComparedPerson, common: Commonness): Reason[] {
  if (one.phones.length === 0 || other.phones.length === 0) return []
  const shared = one.phones.filter((phone) => other.phones.includes(phone))
  if (shared.length === 0) return [{ kind: 'otherPhone', weight: OTHER_PHONE }]
  return shared.some((phone) => common.phone(phone) < MANY_HOLD)
    ? [{ kind: 'phone', weight: SAME_PHONE }]
    : [{ kind: 'phoneShared', weight: FACILITY_PHONE }]
}

/** Parents' names: either may be told with or without the surname. Brothers and sisters agree as well. */
export function compareParents(one: ComparedPerson, other: ComparedPerson): Reason[] {
  const verdicts = [
    { agree: sameParent(one.father, other.father), weight: FATHER },
    { agree: sameParent(one.mother, other.mother), weight: MOTHER },
  ]
  return verdicts.flatMap(({ agree, weight }): Reason[] => {
    if (agree === null) return []
    return agree ? [{ kind: 'parents', weight }] : [{ kind: 'otherParents', weight: OTHER_PARENT }]
  })
}

function sameParent(one: string | null, other: string | null): boolean | null {
  const [mine, theirs] = [one, other].map((name) => new Set(nameWords(name).map(nameKey))) as [
    Set<string>,
    Set<string>,
  ]
  if (mine.size === 0 || theirs.size === 0) return null
  const within = (some: ReadonlySet<string>, all: ReadonlySet<string>) =>
    [...some].every((key) => all.has(key))
  return within(mine, theirs) || within(theirs, mine)
}

export function compareSex(one: ComparedPerson, other: ComparedPerson): Reason[] {
  if (one.sex === null || other.sex === null || one.sex === other.sex) return []
  return [{ kind: 'otherSex', weight: OTHER_SEX }]
}

export function compareBirthplaces(one: ComparedPerson, other: ComparedPerson): Reason[] {
  const [mine, theirs] = [fold(one.birthplace ?? ''), fold(other.birthplace ?? '')]
  if (mine === '' || theirs === '') return []
  if (mine === theirs) return [{ kind: 'birthplace', weight: BIRTHPLACE }]
  return [{ kind: 'otherBirthplace', weight: OTHER_BIRTHPLACE }]
}

/** Corps and facility: agreement says something; a person may have moved or been promoted, so the rest says little. */
export function compareWork(one: ComparedPerson, other: ComparedPerson): Reason[] {
  const corps = agreement(one.corps, other.corps)
  const facility = agreement(one.facility, other.facility)
  const weight = (corps === null ? 0 : corps ? CORPS : OTHER_CORPS) + (facility === true ? FACILITY : 0)
  return weight === 0 ? [] : [{ kind: 'work', weight }]
}

function agreement(one: string | null, other: string | null): boolean | null {
  return one === null || other === null ? null : one === other
}
