import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { identity, partialDate } from './columns.ts'

/** A person of the health workforce. */
export const worker = sqliteTable(
  'worker',
  {
    ...identity(),
    ownerOffice: text('owner_office').notNull(),
    prenoms: text('prenoms').notNull(),
    nom: text('nom').notNull(),
    nomEpoux: text('nom_epoux'),
    civilite: text('civilite'),
    father: text('father'),
    mother: text('mother'),
    sex: text('sex', { enum: ['F', 'M'] }),
    ...partialDate('birth'),
    birthSource: text('birth_source'),
    birthplace: text('birthplace'),
    nationality: text('nationality'),
    residence: text('residence'),
    maritalStatus: text('marital_status'),
  },
  (table) => [check('worker_names', sql`length(${table.nom}) > 0 and length(${table.prenoms}) > 0`)],
)

/** A phone, an e-mail, an address. `normalised` is what searches and comparisons use. */
export const contact = sqliteTable(
  'contact',
  {
    ...identity(),
    workerId: integer('worker_id')
      .notNull()
      .references(() => worker.id),
    kind: text('kind').notNull(),
    value: text('value').notNull(),
    normalised: text('normalised').notNull(),
    sortOrder: integer('sort_order').notNull(),
    notes: text('notes'),
  },
  (table) => [index('contact_worker').on(table.workerId)],
)

/** A typed number: matricule, national id … Not unique: the same number twice is a case for a person. */
export const identifier = sqliteTable(
  'identifier',
  {
    ...identity(),
    workerId: integer('worker_id')
      .notNull()
      .references(() => worker.id),
    type: text('type').notNull(),
    number: text('number').notNull(),
    normalised: text('normalised').notNull(),
    issued: text('issued'),
    expires: text('expires'),
    issuedAt: text('issued_at'),
    country: text('country'),
    duplicateReason: text('duplicate_reason'),
  },
  (table) => [
    index('identifier_worker').on(table.workerId),
    index('identifier_number').on(table.type, table.normalised),
  ],
)
