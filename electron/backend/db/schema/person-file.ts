import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, identity, partialDate } from './columns.ts'
import { workerReference } from './worker-reference.ts'
import { act } from './career.ts'

/** A name that the person bore until a day: search finds her by it. */
export const nameHistory = sqliteTable(
  'name_history',
  {
    ...identity(),
    workerId: workerReference(),
    prenoms: text('prenoms').notNull(),
    nom: text('nom').notNull(),
    nomEpoux: text('nom_epoux'),
    ...partialDate('until'),
    reason: text('reason'),
  },
  (table) => [index('name_history_worker').on(table.workerId)],
)

/** Spouse, child, dependent, next of kin, who is called in an emergency: one person may be several of them. */
export const relation = sqliteTable(
  'relation',
  {
    ...identity(),
    workerId: workerReference(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    sex: text('sex', { enum: ['F', 'M'] }),
    ...partialDate('birth'),
    phone: text('phone'),
    address: text('address'),
    dependent: flag('dependent'),
    nextOfKin: flag('next_of_kin'),
    emergency: flag('emergency'),
    notes: text('notes'),
  },
  (table) => [index('relation_worker').on(table.workerId)],
)

/** A diploma; the school is one of the list, or is named as the paper names it. */
export const qualification = sqliteTable(
  'qualification',
  {
    ...identity(),
    workerId: workerReference(),
    diploma: text('diploma').notNull(),
    field: text('field'),
    school: text('school'),
    schoolName: text('school_name'),
    place: text('place'),
    ...partialDate('obtained'),
    number: text('number'),
    notes: text('notes'),
  },
  (table) => [index('qualification_worker').on(table.workerId)],
)

/** Registration with a professional council and the licence to practise. */
export const licence = sqliteTable(
  'licence',
  {
    ...identity(),
    workerId: workerReference(),
    council: text('council').notNull(),
    registrationNumber: text('registration_number'),
    number: text('number'),
    ...partialDate('registered'),
    ...partialDate('start'),
    ...partialDate('end'),
    notes: text('notes'),
  },
  (table) => [index('licence_worker').on(table.workerId)],
)

/** A language and how well it is spoken, read and written. */
export const language = sqliteTable(
  'language',
  {
    ...identity(),
    workerId: workerReference(),
    language: text('language').notNull(),
    speaking: text('speaking'),
    reading: text('reading'),
    writing: text('writing'),
  },
  (table) => [index('language_worker').on(table.workerId)],
)

/** One evaluation of one competency: those of a competency over time are its history. */
export const competency = sqliteTable(
  'competency',
  {
    ...identity(),
    workerId: workerReference(),
    competency: text('competency').notNull(),
    evaluation: text('evaluation'),
    ...partialDate('evaluated'),
    evaluator: text('evaluator'),
    notes: text('notes'),
  },
  (table) => [index('competency_worker').on(table.workerId)],
)

/** Work before, or elsewhere. Wages are whole amounts of the currency. */
export const employmentHistory = sqliteTable(
  'employment_history',
  {
    ...identity(),
    workerId: workerReference(),
    employer: text('employer').notNull(),
    title: text('title'),
    address: text('address'),
    phone: text('phone'),
    supervisor: text('supervisor'),
    mayContact: flag('may_contact'),
    ...partialDate('start'),
    ...partialDate('end'),
    startWage: integer('start_wage'),
    endWage: integer('end_wage'),
    currency: text('currency'),
    responsibilities: text('responsibilities'),
    leaving: text('leaving'),
  },
  (table) => [index('employment_history_worker').on(table.workerId)],
)

/** A file kept with the register under its SHA-256 (hexadecimal); `size` is in bytes, as the file was given. */
export const document = sqliteTable(
  'document',
  {
    ...identity(),
    workerId: workerReference(),
    role: text('role', { enum: ['file', 'photo', 'letter'] }).notNull(),
    kind: text('kind'),
    title: text('title').notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    ...partialDate('dated'),
    actId: integer('act_id').references(() => act.id),
  },
  (table) => [index('document_worker').on(table.workerId)],
)

/** Something the office wants to remember of a person. */
export const note = sqliteTable(
  'note',
  {
    ...identity(),
    workerId: workerReference(),
    ...partialDate('written'),
    text: text('text').notNull(),
  },
  (table) => [index('note_worker').on(table.workerId)],
)
