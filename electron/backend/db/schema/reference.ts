import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, identity } from './columns.ts'

/** A value of a code list (sector, milieu, statut …): hidden or translated by the office, never a constant. */
export const listItem = sqliteTable(
  'list_item',
  {
    ...identity(),
    list: text('list').notNull(),
    code: text('code').notNull(),
    labelFr: text('label_fr').notNull(),
    labelEn: text('label_en').notNull(),
    attributes: text('attributes', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    sortOrder: integer('sort_order').notNull(),
    hidden: flag('hidden'),
    source: text('source').notNull(),
  },
  (table) => [index('list_item_list').on(table.list, table.sortOrder)],
)

/** A profession: civil-service corps, WHO counting group, ISCO-08 code, category. */
export const corps = sqliteTable('corps', {
  ...identity(),
  code: text('code').notNull().unique(),
  labelFr: text('label_fr').notNull(),
  labelEn: text('label_en').notNull(),
  feminineFr: text('feminine_fr'),
  abbreviation: text('abbreviation').notNull(),
  isco08: text('isco08').notNull(),
  category: text('category'),
  whoGroup: text('who_group').notNull(),
  associate: flag('associate'),
  sortOrder: integer('sort_order').notNull(),
  hidden: flag('hidden'),
  source: text('source').notNull(),
})

/** What a person does in a facility (head of centre, accountant …). */
export const fonction = sqliteTable('fonction', {
  ...identity(),
  code: text('code').notNull().unique(),
  labelFr: text('label_fr').notNull(),
  labelEn: text('label_en').notNull(),
  /** Who holds it is responsible for the facility. */
  head: flag('head'),
  sortOrder: integer('sort_order').notNull(),
  hidden: flag('hidden'),
})

/** The age at which a statut, category and employer's sector retire, by date of the rule. */
export const retirementRule = sqliteTable('retirement_rule', {
  ...identity(),
  statut: text('statut').notNull(),
  category: text('category').notNull(),
  employerSector: text('employer_sector').notNull(),
  fromDay: text('from_day').notNull(),
  toDay: text('to_day'),
  age: integer('age').notNull(),
  source: text('source').notNull(),
})

/** A density to compare with, in workers per 10,000 inhabitants. */
export const threshold = sqliteTable('threshold', {
  ...identity(),
  code: text('code').notNull().unique(),
  value: real('value').notNull(),
  labelFr: text('label_fr').notNull(),
  labelEn: text('label_en').notNull(),
  year: integer('year'),
  groups: text('groups', { mode: 'json' }).$type<string[]>().notNull(),
  source: text('source').notNull(),
})
