import type { WriteDb } from './connection.ts'

/**
 * What drizzle can't describe: the full-text index over `worker_search` with its triggers, indexes on parts of JSON.
 * Replayed at every start; a migration that rebuilds the table can't leave it behind.
 */
const STATEMENTS = [
  `create virtual table if not exists worker_fts using fts5(
     names, phonetic, numbers, area,
     content='worker_search', content_rowid='id', detail='column',
     tokenize="unicode61 remove_diacritics 2", prefix='2 3')`,
  `create trigger if not exists worker_search_ai after insert on worker_search begin
     insert into worker_fts(rowid, names, phonetic, numbers, area)
     values (new.id, new.names, new.phonetic, new.numbers, new.area);
   end`,
  `create trigger if not exists worker_search_ad after delete on worker_search begin
     insert into worker_fts(worker_fts, rowid, names, phonetic, numbers, area)
     values ('delete', old.id, old.names, old.phonetic, old.numbers, old.area);
   end`,
  `create trigger if not exists worker_search_au after update on worker_search begin
     insert into worker_fts(worker_fts, rowid, names, phonetic, numbers, area)
     values ('delete', old.id, old.names, old.phonetic, old.numbers, old.area);
     insert into worker_fts(rowid, names, phonetic, numbers, area)
     values (new.id, new.names, new.phonetic, new.numbers, new.area);
   end`,
  // Whose the records were that are gone: nothing else leads from a file to them.
  `create index if not exists change_log_gone_worker on change_log (old ->> '$.workerId') where action = 'delete'`,
  `create index if not exists change_log_gone_facility on change_log (old ->> '$.facilityId') where action = 'delete'`,
]

/** Creates the full-text index and its triggers where they are missing. */
export function applyCustomSql(db: WriteDb): void {
  for (const text of STATEMENTS) db.sqlite.exec(text)
}
