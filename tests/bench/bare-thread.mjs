// The least that a thread can do to be ready: open the encrypted file and search once.
import { parentPort, workerData } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'

const db = new Sqlite(workerData.file, { readonly: true })
for (const text of ["cipher='sqlcipher'", 'legacy=4', `key="x'${workerData.key}'"`, 'cache_size=-65536'])
  db.pragma(text)
const search = `select w.nom from worker_fts f join worker w on w.id = f.rowid where worker_fts match 'names: traore*' limit 50`
db.prepare(search).all()
if (workerData.scan) {
  for (const table of [
    'worker',
    'contact',
    'identifier',
    'career_spell',
    'posting',
    'service_segment',
    'worker_search',
    'facility',
  ]) {
    db.prepare(`select * from ${table}`).raw().all()
  }
}
parentPort?.postMessage('ready')
if (workerData.scan) setInterval(() => {}, 1000)
