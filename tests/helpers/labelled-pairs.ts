import fs from 'node:fs'
import path from 'node:path'
import { bandOf, comparePersons, nameShare } from '#shared/domain/duplicates/compare.ts'
import { nameKey, nameWords } from '#shared/domain/duplicates/name-variants.ts'
import type { Commonness, ComparedPerson } from '#shared/domain/duplicates/person.ts'

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/duplicates')
/** Files in the register from which the pairs are imagined to come. */
const PERSONS = 14_114
const NAMES = 'names.csv'

/** A pair of files with what is known about it: whether they are one person. */
export interface LabelledPair {
  readonly name: string
  readonly kind: string
  readonly same: boolean
  readonly one: ComparedPerson
  readonly other: ComparedPerson
}

/** How many pairs of one kind were found, missed and wrongly found. */
export interface Tally {
  readonly kind: string
  readonly pairs: number
  readonly found: number
  readonly missed: number
  readonly wrong: number
  /** Found over found and wrongly found; 1 where nothing was found. */
  readonly precision: number
  /** Found over all that are one person; null where none is. */
  readonly recall: number | null
}

function rows(file: string): string[][] {
  const lines = fs.readFileSync(path.join(FOLDER, file), 'utf8').trim().split('\n')
  return lines.slice(1).map((line) => line.split(','))
}

/** Every labelled pair, kind by kind. */
export function labelledPairs(): LabelledPair[] {
  const files = fs.readdirSync(FOLDER).filter((file) => file.endsWith('.csv') && file !== NAMES)
  return files.flatMap((file) => {
    const read = rows(file)
    return read.flatMap(([name = '', same, ...fields], line): LabelledPair[] => {
      if (name === '') return []
      const [, , ...others] = read[line + 1] ?? []
      const kind = file.replace('.csv', '')
      return [{ name, kind, same: same === 'yes', one: person(fields), other: person(others) }]
    })
  })
}

const COLUMNS = [
  ...(['prenoms', 'nom', 'nomEpoux', 'sex', 'birth', 'birthplace', 'father', 'mother'] as const),
  ...(['phones', 'numbers', 'corps', 'facility'] as const),
]

function person(fields: readonly string[]): ComparedPerson {
  const stated = (column: (typeof COLUMNS)[number]) =>
    fields[COLUMNS.indexOf(column)]?.match(/.+/)?.[0] ?? null
  const several = (column: 'phones' | 'numbers') => stated(column)?.split(' ') ?? []
  const sex = stated('sex')
  return {
    ...{ prenoms: stated('prenoms') ?? '', nom: stated('nom') ?? '', nomEpoux: stated('nomEpoux') },
    ...{ birth: stated('birth'), birthplace: stated('birthplace') },
    ...{ father: stated('father'), mother: stated('mother') },
    ...{ corps: stated('corps'), facility: stated('facility') },
    sex: sex === 'F' || sex === 'M' ? sex : null,
    phones: several('phones'),
    numbers: several('numbers').map((typed) => {
      const [type = '', number = ''] = typed.split(':')
      return { type, number: number.replace('.', '') }
    }),
  }
}

/** How common names are in the register of the pairs; its phones are held by one file or two. */
export function labelledCommonness(): Commonness {
  const bearers = new Map<string, number>()
  for (const [name = '', perMille] of rows(NAMES)) {
    for (const key of nameWords(name).map(nameKey)) {
      bearers.set(key, (bearers.get(key) ?? 0) + (Number(perMille) * PERSONS) / 1000)
    }
  }
  return {
    persons: PERSONS,
    name: (key) => nameShare(bearers.get(key) ?? 0, PERSONS),
    phone: () => 2,
  }
}

/** What the matcher says is one person, against the labels. */
export function tally(kind: string, pairs: readonly LabelledPair[]): Tally {
  const common = labelledCommonness()
  const said = (pair: LabelledPair) =>
    bandOf(comparePersons(pair.one, pair.other, common).score) === 'probable'
  const same = pairs.filter((pair) => pair.same)
  const found = same.filter(said).length
  const wrong = pairs.filter((pair) => !pair.same && said(pair)).length
  return {
    ...{ kind, pairs: pairs.length, found, wrong, missed: same.length - found },
    precision: found + wrong === 0 ? 1 : found / (found + wrong),
    recall: same.length === 0 ? null : found / same.length,
  }
}

/** The half on which the weights were set, and the half that was only looked at afterwards. */
export function half(pairs: readonly LabelledPair[], which: 'tuned' | 'held'): LabelledPair[] {
  return pairs.filter(({ name }) => Number(name.slice(1)) % 2 === (which === 'tuned' ? 1 : 0))
}
