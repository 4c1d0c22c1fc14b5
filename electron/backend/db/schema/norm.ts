import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { facility } from './place.ts'
import { corps } from './reference.ts'
import { flag, identity } from './columns.ts'

/** A staffing norm: official, local or an example, dated and sourced. */
export const normSet = sqliteTable('norm_set', {
  ...identity(),
  code: text('code').notNull().unique(),
  labelFr: text('label_fr').notNull(),
  labelEn: text('label_en').notNull(),
  status: text('status', { enum: ['official', 'example', 'local'] }).notNull(),
  fromDay: text('from_day'),
  toDay: text('to_day'),
  source: text('source').notNull(),
})

/** Corps of which any counts for the same line ("doctor OR nurse in charge"). */
export const normGroup = sqliteTable('norm_group', {
  ...identity(),
  setId: integer('set_id')
    .notNull()
    .references(() => normSet.id),
  code: text('code').notNull(),
  labelFr: text('label_fr').notNull(),
  labelEn: text('label_en').notNull(),
  abbreviation: text('abbreviation').notNull(),
  sortOrder: integer('sort_order').notNull(),
})

/** A corps of a group; a surplus person is shown in the group where her corps is primary. */
export const normGroupMember = sqliteTable('norm_group_member', {
  ...identity(),
  groupId: integer('group_id')
    .notNull()
    .references(() => normGroup.id),
  corpsId: integer('corps_id')
    .notNull()
    .references(() => corps.id),
  primary: flag('primary'),
  sortOrder: integer('sort_order').notNull(),
})

/** How many of a group a facility needs, by type and milieu or by name; a facility's own line beats its type's. */
export const normLine = sqliteTable(
  'norm_line',
  {
    ...identity(),
    setId: integer('set_id')
      .notNull()
      .references(() => normSet.id),
    groupId: integer('group_id')
      .notNull()
      .references(() => normGroup.id),
    facilityType: text('facility_type'),
    facilityId: integer('facility_id').references(() => facility.id),
    milieu: text('milieu'),
    populationMin: integer('population_min'),
    populationMax: integer('population_max'),
    minimum: integer('minimum').notNull(),
    ideal: integer('ideal'),
    mandatory: flag('mandatory'),
  },
  (table) => [index('norm_line_set').on(table.setId)],
)
