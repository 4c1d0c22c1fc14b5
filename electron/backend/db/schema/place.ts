import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, identity } from './columns.ts'

/** An administrative or health unit: region, cercle, district … ; the level's words come from the country pack. */
export const orgUnit = sqliteTable(
  'org_unit',
  {
    ...identity(),
    key: text('key').notNull().unique(),
    level: text('level').notNull(),
    name: text('name').notNull(),
    folded: text('folded').notNull(),
    aliases: text('aliases', { mode: 'json' }).$type<string[]>().notNull(),
    opened: text('opened'),
    closed: text('closed'),
    source: text('source').notNull(),
  },
  (table) => [index('org_unit_folded').on(table.folded)],
)

/** Which unit a unit belongs to, in one of the two trees, from the first to the last day (null: open). */
export const orgUnitParent = sqliteTable(
  'org_unit_parent',
  {
    ...identity(),
    unitId: integer('unit_id')
      .notNull()
      .references(() => orgUnit.id),
    parentId: integer('parent_id')
      .notNull()
      .references(() => orgUnit.id),
    tree: text('tree').notNull(),
    fromDay: text('from_day'),
    toDay: text('to_day'),
    source: text('source').notNull(),
  },
  (table) => [
    index('org_unit_parent_parent').on(table.parentId, table.unitId),
    index('org_unit_parent_unit').on(table.unitId),
  ],
)

/** What became of a unit: split, merged, renamed, moved. */
export const orgUnitChange = sqliteTable('org_unit_change', {
  ...identity(),
  oldUnitId: integer('old_unit_id')
    .notNull()
    .references(() => orgUnit.id),
  newUnitId: integer('new_unit_id')
    .notNull()
    .references(() => orgUnit.id),
  kind: text('kind').notNull(),
  day: text('day').notNull(),
  oldName: text('old_name'),
  newName: text('new_name'),
  source: text('source').notNull(),
})

/** A unit's code in somebody's scheme (ISO 3166-2, OCHA, territorial law …). */
export const orgUnitCode = sqliteTable(
  'org_unit_code',
  {
    ...identity(),
    unitId: integer('unit_id')
      .notNull()
      .references(() => orgUnit.id),
    scheme: text('scheme').notNull(),
    value: text('value').notNull(),
  },
  (table) => [index('org_unit_code_unit').on(table.unitId)],
)

/** Inhabitants of a unit in a year, within the boundaries of a day. */
export const population = sqliteTable(
  'population',
  {
    ...identity(),
    unitId: integer('unit_id')
      .notNull()
      .references(() => orgUnit.id),
    year: integer('year').notNull(),
    value: integer('value').notNull(),
    source: text('source').notNull(),
    method: text('method').notNull(),
    boundariesOn: text('boundaries_on').notNull(),
    preferred: flag('preferred'),
  },
  (table) => [index('population_unit').on(table.unitId, table.year)],
)

/** A health facility or a service with staff. */
export const facility = sqliteTable(
  'facility',
  {
    ...identity(),
    ownerOffice: text('owner_office').notNull(),
    name: text('name').notNull(),
    folded: text('folded').notNull(),
    aliases: text('aliases', { mode: 'json' }).$type<string[]>().notNull(),
    codes: text('codes', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    latitude: real('latitude'),
    longitude: real('longitude'),
    positionSource: text('position_source'),
    source: text('source').notNull(),
    importBatch: text('import_batch'),
    importKey: text('import_key'),
  },
  (table) => [index('facility_folded').on(table.folded), index('facility_import_key').on(table.importKey)],
)

/** Where a facility lies, from the first to the last day (null: always). */
export const facilityPlace = sqliteTable(
  'facility_place',
  {
    ...identity(),
    facilityId: integer('facility_id')
      .notNull()
      .references(() => facility.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => orgUnit.id),
    fromDay: text('from_day'),
    toDay: text('to_day'),
    proposed: flag('proposed'),
    source: text('source').notNull(),
  },
  (table) => [
    index('facility_place_unit').on(table.unitId, table.facilityId),
    index('facility_place_facility').on(table.facilityId),
  ],
)

/** What a facility is, from the first to the last day; an unknown stays null and is named so. */
export const facilityState = sqliteTable(
  'facility_state',
  {
    ...identity(),
    facilityId: integer('facility_id')
      .notNull()
      .references(() => facility.id),
    type: text('type'),
    sector: text('sector'),
    managingBody: text('managing_body'),
    milieu: text('milieu'),
    status: text('status').notNull(),
    /** Why it opened, was suspended or closed. */
    reason: text('reason'),
    fromDay: text('from_day'),
    toDay: text('to_day'),
  },
  (table) => [index('facility_state_facility').on(table.facilityId)],
)

/** Inhabitants that a facility serves, by year. */
export const facilityCatchment = sqliteTable(
  'facility_catchment',
  {
    ...identity(),
    facilityId: integer('facility_id')
      .notNull()
      .references(() => facility.id),
    year: integer('year').notNull(),
    value: integer('value').notNull(),
    source: text('source').notNull(),
  },
  (table) => [index('facility_catchment_facility').on(table.facilityId, table.year)],
)
