import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { identity, uidColumn } from './columns.ts'

/** An office that keeps a register; `self` is the one whose register this is. */
export const office = sqliteTable('office', {
  ...identity(),
  name: text('name').notNull(),
  country: text('country').notNull(),
  self: integer('self', { mode: 'boolean' }).notNull().default(false),
})

/** A named value of the register as JSON (country pack version, demonstration mark …). */
export const setting = sqliteTable('setting', {
  ...identity(),
  name: text('name').notNull().unique(),
  value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
})

/** Facts of this PC alone (device id, day of the derived data); not logged and not exchanged. */
export const localState = sqliteTable('local_state', {
  name: text('name').primaryKey(),
  value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
})

/** A file that was imported: one act of the log, undone as one. */
export const importBatch = sqliteTable('import_batch', {
  ...identity(),
  kind: text('kind').notNull(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  actUid: text('act_uid').notNull(),
  importedAt: text('imported_at').notNull(),
  counts: text('counts', { mode: 'json' }).$type<Record<string, number>>().notNull(),
  undoneAt: text('undone_at'),
})

/**
 * The one log: history on the page, journal, undo, exchange between offices. A creation or a deletion is one
 * row with the record's values as JSON; after that one row per changed field. References are written as uids.
 */
export const changeLog = sqliteTable(
  'change_log',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    op: uidColumn('op').notNull().unique(),
    act: uidColumn('act').notNull(),
    clock: text('clock').notNull(),
    baseClock: text('base_clock'),
    device: text('device').notNull(),
    office: text('office').notNull(),
    user: text('user').notNull(),
    action: text('action', { enum: ['create', 'change', 'correct', 'delete'] }).notNull(),
    entity: text('entity').notNull(),
    uid: uidColumn('uid').notNull(),
    field: text('field'),
    old: text('old'),
    new: text('new'),
    reason: text('reason'),
    previousHash: uidColumn('previous_hash').notNull(),
    hash: uidColumn('hash').notNull(),
  },
  (table) => [index('change_log_uid').on(table.uid, table.seq), index('change_log_act').on(table.act)],
)

/** An entry in the middle of being typed; it is not a record yet, so it is not logged. */
export const draft = sqliteTable('draft', {
  key: text('key').primaryKey(),
  user: text('user').notNull(),
  payload: text('payload', { mode: 'json' }).$type<unknown>().notNull(),
  savedAt: text('saved_at').notNull(),
})

/** A list's filter, order and columns under a name of the office's. */
export const savedView = sqliteTable(
  'saved_view',
  {
    ...identity(),
    list: text('list').notNull(),
    name: text('name').notNull(),
    definition: text('definition', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (table) => [index('saved_view_list').on(table.list)],
)
