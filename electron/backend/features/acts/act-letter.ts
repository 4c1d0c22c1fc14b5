import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ReadDb } from '#backend/db/connection.ts'
import { readSetting } from '#backend/db/settings.ts'
import type { TemplateEntry, VisaEntry } from '#shared/contract/acts.ts'
import type { Nouns } from '#shared/domain/letters/french.ts'
import type { LetterPaper } from '#shared/domain/letters/letter-paper.ts'
import { type LetterDraft, letterDraft, templateBody } from '#shared/domain/letters/letter-template.ts'
import { AppError } from '#shared/errors/app-error.ts'
import {
  type ActRecord,
  type ActTextRow,
  findActText,
  findTemplates,
  findVisas,
  type TemplateRow,
  type VisaRow,
} from './acts.queries.ts'

/** A letter as the register keeps it. */
export interface StoredLetter {
  readonly row: ActTextRow
  readonly draft: LetterDraft
  /** Null until it is signed. */
  readonly paper: LetterPaper | null
}

const content = z.looseObject({ draft: letterDraft })

/** The letter of an act; null where it has none. */
export function storedLetter(db: ReadDb, act: number): StoredLetter | null {
  const row = findActText(db, act)
  if (!row) return null
  const kept: unknown = JSON.parse(row.content)
  const { draft, paper } = content.parse(kept)
  // Written by `sign` alone, as LetterPaper.
  return { row, draft, paper: (paper ?? null) as LetterPaper | null }
}

/** Changes with every word of the letter: two windows can't write over one another. */
export function versionOf(row: Pick<ActTextRow, 'content' | 'template' | 'locale'>): string {
  return digestOf([row.template, row.locale, row.content])
}

/** SHA-256 of a value's JSON, hexadecimal. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

export function allTemplates(db: ReadDb): TemplateEntry[] {
  return findTemplates(db).map(toTemplate)
}

/** @throws AppError NOT_FOUND {entity: letter_template, code} */
export function templateNamed(db: ReadDb, code: string): TemplateEntry {
  const found = allTemplates(db).find((template) => template.code === code)
  if (!found) throw new AppError('NOT_FOUND', { entity: 'letter_template', code })
  return found
}

function toTemplate({ labelFr, labelEn, body, hidden, ...row }: TemplateRow): TemplateEntry {
  return {
    ...row,
    label: { fr: labelFr, en: labelEn },
    body: templateBody.parse(JSON.parse(body)),
    hidden: hidden === 1,
  }
}

export function allVisas(db: ReadDb): VisaEntry[] {
  return findVisas(db).map(toVisa)
}

const kinds = z.array(z.string())

function toVisa({ fr, en, kinds: cited, hidden, sortOrder: _, ...row }: VisaRow): VisaEntry {
  return { ...row, text: { fr, en }, kinds: kinds.parse(JSON.parse(cited)), hidden: hidden === 1 }
}

const nouns = z.record(z.string(), z.enum(['le', 'la', 'les']))

/** First words of the country's names that take an article in French. */
export function countryNouns(db: ReadDb): Nouns {
  return nouns.catch({}).parse(readSetting(db, 'letterNouns'))
}

/** The day on which a letter looks at the register: that of the act, or today while it has none. */
export function letterDay(act: Pick<ActRecord, 'date'>, today: string): string {
  return act.date?.length === 10 ? act.date : today
}
