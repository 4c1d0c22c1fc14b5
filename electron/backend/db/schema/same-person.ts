import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { identity, uidColumn } from './columns.ts'
import { workerReference } from './worker-reference.ts'

/** Two files that somebody looked at and found to be two persons. Their uids, the smaller first. */
export const notSamePerson = sqliteTable(
  'not_same_person',
  {
    ...identity(),
    oneUid: uidColumn('one_uid').notNull(),
    otherUid: uidColumn('other_uid').notNull(),
    reason: text('reason'),
  },
  (table) => [index('not_same_person_pair').on(table.oneUid, table.otherUid)],
)

/** A file that was merged into another: its uid goes on meaning that person. `act` is the merging. */
export const workerAlias = sqliteTable(
  'worker_alias',
  {
    ...identity(),
    workerId: workerReference(),
    formerUid: uidColumn('former_uid').notNull(),
    /** The former file's name, as it stood. */
    name: text('name').notNull(),
    mergedOn: text('merged_on').notNull(),
    mergeAct: uidColumn('merge_act').notNull(),
  },
  (table) => [
    index('worker_alias_worker').on(table.workerId),
    index('worker_alias_former').on(table.formerUid),
  ],
)
