import { formatPartialDate } from '#shared/domain/dates.ts'
import { fold } from '#shared/domain/fold.ts'
import { MISSING } from '#shared/domain/format.ts'
import type { Letterhead } from '#shared/domain/letterhead.ts'
import { numberInWords } from '#shared/domain/number-words.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { type FillContext, fillText } from './fill.ts'
import type { LetterPerson, LetterService } from './letter-person.ts'
import type { ColumnKey, LetterDraft, LetterForm, Recipient, TemplateBody } from './letter-template.ts'
import { columnWords } from './person-words.ts'
import { signingLines } from './signatory.ts'
import { fillContext, type LetterFacts } from './tokens.ts'

export interface LetterTable {
  readonly columns: readonly { readonly key: string; readonly label: string }[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'article'; readonly number: number; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly term: string; readonly value: string }[] }
  | { readonly kind: 'table'; readonly table: LetterTable }

export interface LetterSignature {
  readonly lines: readonly string[]
  readonly name: string
  readonly distinctions: string
}

/** The persons of an act that are too many for its text. */
export interface LetterAnnex {
  readonly title: string
  /** How they are ordered. */
  readonly order: string
  readonly table: LetterTable
  readonly closing: string
}

/** A letter as it is printed: all words, nothing left to look up; frozen with its act. */
export interface LetterPaper {
  readonly form: LetterForm
  readonly locale: Locale
  readonly letterhead: Letterhead
  readonly demo: boolean
  /** As kept; null: room to write it by hand. */
  readonly number: string | null
  readonly title: string
  readonly object: string
  readonly authority: string
  readonly visas: readonly string[]
  readonly grounds: readonly string[]
  readonly operative: string
  readonly blocks: readonly LetterBlock[]
  /** « Sikasso, le 12 mars 2026 », or with room for the date. */
  readonly placeAndDate: string
  readonly signatures: readonly LetterSignature[]
  readonly recipients: readonly Recipient[]
  readonly annex: LetterAnnex | null
  /** « Vu à l’arrivée, vu au départ ». */
  readonly back: boolean
}

export interface PreparedLetter {
  readonly paper: LetterPaper
  /** Placeholders that are left to be written by hand. */
  readonly missing: readonly string[]
}

type Form = Pick<TemplateBody, 'form' | 'inline' | 'services' | 'back' | 'each'>

const LIST = '{liste}'

/** Fills a letter: the one way from a draft to what is on the paper. */
export function prepareLetter(
  draft: LetterDraft,
  form: Form,
  told: Omit<LetterFacts, 'annexed'>,
  locale: Locale,
): PreparedLetter {
  const annexed = !form.each && told.persons.length > Math.max(1, form.inline)
  const facts: LetterFacts = { ...told, annexed }
  const missing = new Set<string>()
  const context = fillContext(draft, facts, locale, (token) => missing.add(token))
  const say = (text: string) => typeset(fillText(text, context).trim(), locale)
  const persons = ordered(facts.persons, draft.order)
  const people = form.each || persons.length === 0 ? null : peopleTable(persons, draft.columns, locale)
  const { text } = draft
  const paper: LetterPaper = {
    ...{ form: form.form, locale, letterhead: facts.letterhead, demo: facts.demo, number: facts.number },
    title: say(text.title),
    object: say(text.object),
    authority: say(text.authority),
    visas: draft.visas.map((visa) => endVisa(say(visa), locale)),
    grounds: text.grounds.map(say),
    operative: say(text.operative),
    blocks: blocksOf(draft, form, { say, context, people: annexed ? null : people, persons: facts.persons }),
    placeAndDate: placeAndDate(draft.place, facts.date, locale),
    signatures: draft.signatories.map((one) => ({
      lines: signingLines(one, locale),
      ...{ name: one.name, distinctions: one.distinctions },
    })),
    recipients: draft.recipients.map(({ to, copies }) => ({ to: say(to), copies })),
    annex: annexed && people ? annexOf(people, draft, say(text.title), facts, locale) : null,
    back: form.back,
  }
  return { paper, missing: [...missing] }
}

/** A frozen letter with the number and the date that it got after signature: nothing else of it changes. */
export function withNumber(
  paper: LetterPaper,
  draft: Pick<LetterDraft, 'place'>,
  { number, date }: Pick<LetterFacts, 'number' | 'date'>,
): LetterPaper {
  const { annex, locale, title } = paper
  return {
    ...paper,
    number,
    placeAndDate: placeAndDate(draft.place, date, locale),
    annex: annex && { ...annex, title: annexTitle(title, { number, date }, locale) },
  }
}

interface BlockParts {
  readonly say: (text: string) => string
  readonly context: FillContext
  /** The table that stands in the text; null: there is none, or it is in the annex. */
  readonly people: LetterTable | null
  readonly persons: readonly LetterPerson[]
}

function blocksOf(draft: LetterDraft, form: Form, parts: BlockParts): LetterBlock[] {
  const { text } = draft
  const { say, people, context } = parts
  const blocks: LetterBlock[] = []
  const add = (words: string, block: (text: string) => LetterBlock) => {
    const filled = say(words.replace(LIST, ''))
    if (filled !== '') blocks.push(block(filled))
    if (words.includes(LIST) && people) blocks.push({ kind: 'table', table: people })
  }
  text.opening.forEach((words) => add(words, (filled) => ({ kind: 'paragraph', text: filled })))
  const facts = text.facts.map(({ term, value }) => ({ term: say(term), value: say(value) }))
  if (facts.length > 0) blocks.push({ kind: 'facts', facts })
  if (form.services) blocks.push(servicesBlock(parts.persons[0]?.services ?? [], context.locale))
  if (form.form === 'slip') blocks.push(slipBlock(draft.fields.pieces ?? '', context.locale))
  text.articles.forEach((words, position) =>
    add(words, (filled) => ({ kind: 'article', number: position + 1, text: filled })),
  )
  text.closing.forEach((words) => add(words, (filled) => ({ kind: 'paragraph', text: filled })))
  return blocks
}

function ordered(persons: readonly LetterPerson[], order: LetterDraft['order']): readonly LetterPerson[] {
  if (order === 'given') return persons
  const key = ({ nom, prenoms }: LetterPerson) => `${fold(nom)} ${fold(prenoms)}`
  return persons.toSorted((one, other) => key(one).localeCompare(key(other), 'fr'))
}

function peopleTable(
  persons: readonly LetterPerson[],
  columns: readonly ColumnKey[],
  locale: Locale,
): LetterTable {
  const t = translator(locale, 'letters')
  return {
    columns: [
      { key: 'order', label: t('columns.order') },
      ...columns.map((key) => ({ key, label: t(`columns.${key}`) })),
    ],
    rows: persons.map((person, position) => ({
      order: String(position + 1),
      ...Object.fromEntries(columns.map((key) => [key, columnWords(person, key, locale)])),
    })),
  }
}

function annexOf(
  table: LetterTable,
  draft: LetterDraft,
  title: string,
  facts: LetterFacts,
  locale: Locale,
): LetterAnnex {
  const t = translator(locale, 'letters')
  const count = table.rows.length
  return {
    title: annexTitle(title, facts, locale),
    order: t(`annex.${draft.order}`),
    table,
    closing: t('annex.closing', { words: numberInWords(count, locale), count }),
  }
}

function annexTitle(
  title: string,
  { number, date }: Pick<LetterFacts, 'number' | 'date'>,
  locale: Locale,
): string {
  const t = translator(locale, 'letters')
  const when = date === null ? t('annex.noDate') : formatPartialDate(date, locale, 'sentence')
  return t('annex.title', { title, number: number ?? t('annex.noNumber'), date: when })
}

function servicesBlock(services: readonly LetterService[], locale: Locale): LetterBlock {
  const t = translator(locale, 'letters')
  const columns = (['date', 'event', 'detail', 'act'] as const).map((key) => ({
    key,
    label: t(`services.${key}`),
  }))
  const rows = services.map(({ date, event, what, detail, act }) => ({
    date: date === null ? MISSING : formatPartialDate(date, locale, 'table'),
    event: t(`services.events.${event}`),
    detail: detail === null ? what[locale] : `${what[locale]}, ${detail[locale]}`,
    act: act === null ? MISSING : actWords(act.number, act.date, locale),
  }))
  return { kind: 'table', table: { columns, rows } }
}

/** « n° 0123/DRS du 12/03/2026 », as far as it is known. */
export function actWords(number: string | null, date: string | null, locale: Locale): string {
  const t = translator(locale, 'letters')
  const on = date === null ? null : formatPartialDate(date, locale, 'table')
  if (number === null) return on ?? MISSING
  return on === null ? t('actNumber', { number }) : t('actNumberDate', { number, date: on })
}

/** One piece a line: « désignation | nombre | observations ». */
function slipBlock(typed: string, locale: Locale): LetterBlock {
  const t = translator(locale, 'letters')
  const keys = ['order', 'piece', 'copies', 'observations'] as const
  const columns = keys.map((key) => ({ key, label: t(`slip.${key}`) }))
  const lines = typed.split('\n').filter((line) => line.trim() !== '')
  const rows = lines.map((line, position) => {
    const [piece = '', copies = '', observations = ''] = line.split('|').map((part) => part.trim())
    return { order: String(position + 1), piece, copies, observations }
  })
  return { kind: 'table', table: { columns, rows } }
}

function placeAndDate(place: string, date: string | null, locale: Locale): string {
  const t = translator(locale, 'letters')
  const day = date === null ? t('dateBlank') : formatPartialDate(date, locale, 'sentence')
  return place === '' ? t('onDay', { date: day }) : t('placeAndDate', { place, date: day })
}

/** A visa ends « ; » whatever it was typed with. */
function endVisa(visa: string, locale: Locale): string {
  return `${visa.replace(/[\s\u00a0\u202f;,.]+$/u, '')}${locale === 'fr' ? '\u00a0;' : ';'}`
}

/** Apostrophes, and in French the spaces that must not break, whatever was typed. */
function typeset(text: string, locale: Locale): string {
  const plain = text.replaceAll("'", '’').replace(/[ \t]{2,}/g, ' ')
  if (locale === 'en') return plain
  return plain
    .replace(/ ([:;!?»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
    .replace(/(\d) (?=\d{3}\b)/g, '$1\u202f')
    .replace(/\b(n°|N°|Mle) (?=\S)/g, '$1\u00a0')
}
