import { integer } from 'drizzle-orm/sqlite-core'
import { worker } from './worker.ts'

/** Whose file the record belongs to. */
export function workerReference() {
  return integer('worker_id')
    .notNull()
    .references(() => worker.id)
}
