import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { act } from './career.ts'
import { flag, identity } from './columns.ts'

/** The text of a kind of act, as the office edits it: object, visas, articles, signatory, copies. */
export const letterTemplate = sqliteTable('letter_template', {
  ...identity(),
  code: text('code').notNull().unique(),
  actKind: text('act_kind').notNull(),
  labelFr: text('label_fr').notNull(),
  labelEn: text('label_en').notNull(),
  body: text('body', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  sortOrder: integer('sort_order').notNull(),
  hidden: flag('hidden'),
  source: text('source').notNull(),
})

/** A text that acts refer to (« Vu la loi … »), in force from the first to the last day. */
export const visa = sqliteTable('visa', {
  ...identity(),
  code: text('code').notNull(),
  textFr: text('text_fr').notNull(),
  textEn: text('text_en').notNull(),
  /** The kinds of act that cite it; empty: those that name it themselves. */
  kinds: text('kinds', { mode: 'json' }).$type<string[]>().notNull(),
  fromDay: text('from_day'),
  toDay: text('to_day'),
  sortOrder: integer('sort_order').notNull(),
  hidden: flag('hidden'),
  source: text('source').notNull(),
})

/** What an act says: frozen when it is signed. `pdf` is the SHA-256 of the stored paper. */
export const actText = sqliteTable(
  'act_text',
  {
    ...identity(),
    actId: integer('act_id')
      .notNull()
      .references(() => act.id),
    template: text('template').notNull(),
    locale: text('locale', { enum: ['fr', 'en'] }).notNull(),
    content: text('content', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    pdf: text('pdf'),
  },
  (table) => [index('act_text_act').on(table.actId)],
)
