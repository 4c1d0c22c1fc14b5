import { z } from 'zod'
import type { Letterhead } from '#shared/domain/letterhead.ts'
import type { LetterPaper } from '#shared/domain/letters/letter-paper.ts'
import type { LetterPerson, LetterReference } from '#shared/domain/letters/letter-person.ts'
import {
  type LetterDraft,
  letterDraft,
  letterLocale,
  type TemplateBody,
  templateBody,
  templateCode,
} from '#shared/domain/letters/letter-template.ts'
import type { Nouns } from '#shared/domain/letters/french.ts'
import { oneLine, partialDateText } from '#shared/domain/person-fields.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { chosenFile } from './files.ts'
import type { Act } from './history.ts'
import type { Label } from './reference.ts'
import { type, type Route } from './route.ts'

export const actStates = ['draft', 'signed', 'notified', 'cancelled'] as const
export type ActState = (typeof actStates)[number]

/** One act in the list. */
export interface ActRow {
  readonly id: number
  readonly kind: string
  readonly number: string | null
  readonly date: string | null
  readonly state: ActState
  readonly object: string | null
  readonly persons: number
  /** The first of them, as lists name her. */
  readonly first: string | null
  /** There is a letter. */
  readonly written: boolean
}

export interface ActList {
  readonly rows: readonly ActRow[]
  /** Of all that fit, also those that are not in `rows`. */
  readonly total: number
}

/** Another act that corrects or is corrected. */
export interface RelatedAct extends LetterReference {
  readonly id: number
  readonly state: ActState
}

export interface VisaEntry {
  readonly id: number
  readonly code: string
  readonly text: Label
  readonly kinds: readonly string[]
  readonly from: string | null
  readonly to: string | null
  readonly hidden: boolean
  readonly source: string
}

export interface TemplateEntry {
  readonly id: number
  readonly code: string
  readonly actKind: string
  readonly label: Label
  readonly body: TemplateBody
  readonly hidden: boolean
  readonly source: string
}

/** The letter of an act: what is prepared, and what was signed. */
export interface ActLetter {
  readonly template: TemplateEntry
  readonly locale: Locale
  readonly draft: LetterDraft
  /** Frozen at signature. */
  readonly paper: LetterPaper | null
  /** The signed paper is kept as PDF. */
  readonly kept: boolean
  /** For `acts.save` and `acts.sign`: which letter was opened. */
  readonly version: string
}

export interface ActPage {
  readonly id: number
  readonly kind: string
  readonly number: string | null
  readonly date: string | null
  readonly state: ActState
  readonly effectiveOn: string | null
  readonly notifiedOn: string | null
  readonly persons: readonly LetterPerson[]
  readonly rectifies: RelatedAct | null
  readonly rectifiedBy: readonly RelatedAct[]
  readonly letter: ActLetter | null
  /** Templates of its kind come first. */
  readonly templates: readonly TemplateEntry[]
  readonly visas: readonly VisaEntry[]
  /** The next number of its series. */
  readonly proposal: string
  /** It created postings or positions: it can't be thrown away. */
  readonly moves: boolean
  readonly letterhead: Letterhead
  readonly office: string
  readonly demo: boolean
  readonly nouns: Nouns
}

/** The paper as it would be signed. */
export interface PaperToSign {
  readonly paper: LetterPaper
  readonly missing: readonly string[]
  /** Of exactly this paper; `acts.sign` wants it back. */
  readonly digest: string
}

export interface CreatedActs extends Act {
  readonly ids: readonly number[]
}

const id = z.number().int().positive()
const day = partialDateText.pipe(z.string().length(10, 'not_a_day'))
const number = oneLine(60).pipe(z.string().regex(/^[\p{L}\p{M}\p{Nd} .,:/()°'’_\-]+$/u, 'not_a_number'))
const version = z.string().max(80)
const signing = z.object({ id, number: number.nullable(), date: day.nullable() })
/** Base64 of the printed paper; 20 MB at most. */
const pdf = z.base64().max(28_000_000)
const workers = z.array(id).max(2000)

/** A number without a date is no number of a series; a date alone is. */
export function hasDate(told: { readonly number: string | null; readonly date: string | null }): boolean {
  return told.number === null || told.date !== null
}
const needsDate = { path: ['date'], message: 'required' }

export const toSignInput = signing.refine(hasDate, needsDate)
export const signInput = signing.extend({ digest: version, pdf }).refine(hasDate, needsDate)

const act = type<Act>()
const write = { kind: 'write', needs: 'act.write' } as const
const read = { kind: 'read', needs: 'worker.read' } as const

const visaInput = {
  textFr: oneLine(600).pipe(z.string().min(1, 'required')),
  textEn: oneLine(600).pipe(z.string().min(1, 'required')),
  kinds: z.array(z.string().max(60)).max(60),
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  hidden: z.boolean().default(false),
}

export const templateInput = z.object({
  id,
  label: z.object({
    fr: oneLine(120).pipe(z.string().min(1, 'required')),
    en: oneLine(120).pipe(z.string().min(1, 'required')),
  }),
  body: templateBody,
  hidden: z.boolean(),
})

export const actsContract = {
  /** Drafts first, then the newest. */
  'acts.list': {
    ...read,
    input: z.object({
      state: z.enum(actStates).nullable().default(null),
      kind: z.string().max(60).nullable().default(null),
      text: z.string().max(100).default(''),
      workerId: id.nullable().default(null),
    }),
    output: type<ActList>(),
  },
  'acts.page': { ...read, input: z.object({ id }), output: type<ActPage>() },
  'acts.templates': { ...read, input: z.object({}), output: type<readonly TemplateEntry[]>() },
  'acts.visas': { ...read, input: z.object({}), output: type<readonly VisaEntry[]>() },
  /** One act for all, or one for each where the template is of one person. */
  'acts.create': {
    ...write,
    input: z.object({ template: templateCode, locale: letterLocale, workerIds: workers.default([]) }),
    output: type<CreatedActs>(),
  },
  /** Gives an act that has no letter, or another one, the letter of a template. */
  'acts.write': {
    ...write,
    input: z.object({ id, template: templateCode, locale: letterLocale }),
    output: act,
  },
  'acts.save': {
    ...write,
    input: z.object({ id, version, draft: letterDraft, effectiveOn: day.nullable() }),
    output: act,
  },
  'acts.toSign': { ...read, input: toSignInput, output: type<PaperToSign>() },
  /** Freezes the letter; number and date may be given later, by the same route. */
  'acts.sign': { ...write, input: signInput, output: act },
  'acts.notify': { ...write, input: z.object({ id, notifiedOn: day }), output: act },
  'acts.cancel': {
    ...write,
    input: z.object({ id, reason: oneLine(200).pipe(z.string().min(1, 'required')) }),
    output: act,
  },
  /** Throws a draft away; the movement that it belongs to stays. */
  'acts.discard': { ...write, input: z.object({ id }), output: act },
  'acts.rectify': { ...write, input: z.object({ id, locale: letterLocale }), output: type<CreatedActs>() },
  /** The PDF as it was kept at signature. */
  'acts.savePdf': {
    kind: 'read',
    needs: 'report.export',
    input: z.object({ id, destination: chosenFile }),
    output: type<{ readonly bytes: number }>(),
  },
  'acts.saveTemplate': { ...write, input: templateInput, output: act },
  'acts.addVisa': { ...write, input: z.object(visaInput), output: act },
  'acts.saveVisa': { ...write, input: z.object({ id, ...visaInput }), output: act },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
