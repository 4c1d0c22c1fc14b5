import type { WriteDb } from '#backend/db/connection.ts'
import { loggedTables } from '#backend/db/tables.ts'

interface Touch {
  entity: string
  uid: string
  action: string
}

/**
 * Watches every logged table with triggers of this connection only, behind the back of the write door.
 * `missing()` lists the rows that changed without a row of the log saying so.
 */
export function watchLoggedTables(db: WriteDb): { missing: () => Touch[] } {
  db.sqlite.exec('create temp table shadow (entity text, uid text, action text)')
  const start =
    db.sqlite.prepare<[], { seq: number }>('select coalesce(max(seq), 0) as seq from change_log').get()
      ?.seq ?? 0
  for (const { name } of loggedTables()) {
    for (const [event, row] of [
      ['insert', 'new'],
      ['update', 'new'],
      ['delete', 'old'],
    ] as const) {
      db.sqlite.exec(
        `create temp trigger shadow_${name}_${event} after ${event} on main."${name}"
         begin insert into shadow values ('${name}', lower(hex(${row}.uid)), '${event}'); end`,
      )
    }
  }
  const missing = db.sqlite.prepare<{ start: number }, Touch>(
    `select distinct s.entity, s.uid, s.action from shadow s
     where not exists (
       select 1 from change_log l where l.seq > @start and l.entity = s.entity and lower(hex(l.uid)) = s.uid
         and case s.action when 'insert' then l.action = 'create' when 'delete' then l.action = 'delete'
             else l.action in ('change', 'correct') end)`,
  )
  return { missing: () => missing.all({ start }) }
}
