import { z } from 'zod'
import { locales } from '#shared/i18n/locale.ts'

/** How a letter is laid out: a decision with visas and articles, a certificate in sentences, a form, a slip. */
export const letterForms = ['decision', 'certificate', 'note', 'form', 'slip'] as const
export type LetterForm = (typeof letterForms)[number]

/** Columns that a table of persons may have; « N° » always comes first. */
export const columnKeys = [
  'name',
  'matricule',
  'corps',
  'category',
  'grade',
  'birth',
  'fonction',
  'structure',
  'oldPost',
  'newPost',
  'departure',
  'observations',
] as const
export type ColumnKey = (typeof columnKeys)[number]

const line = z.string().max(400)
const paragraph = z.string().max(4000)
const paragraphs = z.array(paragraph).max(30)
const fact = z.strictObject({ term: line, value: paragraph })

/** What a letter says, with its placeholders; every part may be empty. */
const textShape = {
  title: line,
  object: paragraph,
  /** Who decides, in capitals above the visas. */
  authority: line,
  grounds: paragraphs,
  /** « DÉCIDE : » */
  operative: line,
  opening: paragraphs,
  facts: z.array(fact).max(30),
  articles: paragraphs,
  closing: paragraphs,
}
export const letterText = z.strictObject(textShape)
export type LetterText = z.output<typeof letterText>

export const recipient = z.strictObject({ to: line, copies: z.int().min(0).max(999) })
export type Recipient = z.output<typeof recipient>

const label = z.strictObject({ fr: line.min(1), en: line.min(1) })

/** Something asked of whoever prepares the letter; it stands for the placeholder of its name. */
export const letterField = z.strictObject({
  token: z.string().regex(/^[\p{Ll}\d_.]+$/u),
  kind: z.enum(['text', 'lines', 'date', 'number']),
  label,
  required: z.boolean().default(false),
  /** What it is until something is typed, with placeholders. */
  initial: label.nullable().default(null),
})
export type LetterField = z.output<typeof letterField>

const wording = z.strictObject({
  ...z.object(textShape).partial().shape,
  title: line.min(1),
  /** What differs where the letter is about several persons. */
  many: z.strictObject(z.object(textShape).partial().shape).optional(),
  recipients: z.array(recipient).max(30).default([]),
})

/** A template as the pack brings it and the office edits it. */
export const templateBody = z.strictObject({
  form: z.enum(letterForms),
  /** Numbers are not used twice in a series, a year and an office. */
  series: z.string().regex(/^[a-z_]+$/),
  /** One paper for each person; else one for all of them. */
  each: z.boolean(),
  /** Up to so many persons stand inside the text; more in an annex. */
  inline: z.int().min(0).max(60),
  columns: z.array(z.enum(columnKeys)).max(10),
  /** Prints « Vu à l’arrivée, vu au départ » on its back. */
  back: z.boolean().default(false),
  /** Prints the services of the person. */
  services: z.boolean().default(false),
  fields: z.array(letterField).max(30),
  fr: wording,
  en: wording,
})
export type TemplateBody = z.output<typeof templateBody>

/** How a signatory signs: for herself, by order of, by delegation of, or in the absence of the one who should. */
export const signingFormulas = ['direct', 'order', 'delegation', 'interim'] as const

export const signatory = z.strictObject({
  formula: z.enum(signingFormulas),
  /** Of the authority: « Le Directeur régional de la santé ». */
  quality: line,
  /** Of who signs in its place: « Le Chef de la division du personnel ». */
  deputy: line,
  name: line,
  distinctions: line,
})
export type Signatory = z.output<typeof signatory>

/** What is prepared, from a template, for one letter. */
export const letterDraft = z.strictObject({
  text: letterText,
  visas: z.array(paragraph.min(1)).max(40),
  fields: z.record(z.string().max(60), z.string().max(4000)),
  columns: z.array(z.enum(columnKeys)).max(10),
  /** Order of persons: as they were chosen, or by surname. */
  order: z.enum(['given', 'alphabetical']),
  signatories: z.array(signatory).min(1).max(3),
  recipients: z.array(recipient).max(30),
  place: line,
})
export type LetterDraft = z.output<typeof letterDraft>

/** Files of the pack and rows of the register name a template so. */
export const templateCode = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/)

export const letterLocale = z.enum(locales)

const EMPTY: LetterText = {
  ...{ title: '', object: '', authority: '', operative: '' },
  ...{ grounds: [], opening: [], facts: [], articles: [], closing: [] },
}

/** A template's words in a language, for one person or for several. */
export function wordsOf(body: TemplateBody, locale: 'fr' | 'en', persons: number): LetterText {
  const { many, recipients: _, ...one } = body[locale]
  return { ...EMPTY, ...defined(one), ...(persons > 1 && many !== undefined ? defined(many) : {}) }
}

/** Without what is left out: an absent part does not hide the one below it. */
function defined(text: Readonly<Record<string, unknown>>): Partial<LetterText> {
  return Object.fromEntries(Object.entries(text).filter(([, part]) => part !== undefined))
}
