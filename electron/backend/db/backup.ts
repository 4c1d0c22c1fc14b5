import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '#shared/errors/app-error.ts'
import type { ReadDb } from './connection.ts'
import { copyDocuments } from './document-files.ts'
import { flushFile } from '#electron/base/durable-file.ts'
import { openEncrypted } from './open-database.ts'

export interface Backup {
  readonly path: string
  readonly sha256: string
  /** Stored files that were copied beside it, and those that the register itself has lost. */
  readonly documents: { readonly copied: number; readonly missing: number }
}

/**
 * Copies the register into `target`, and beside it the documents that its folder lacks. Only a copy that was forced to
 * the disk, reopened with the key and verified (integrity, every table's row count) gets the final name; anything else
 * is BACKUP_FAILED.
 */
export function backupRegister(db: ReadDb, key: string, target: string): Backup {
  const part = `${target}.part`
  mkdirSync(path.dirname(target), { recursive: true })
  rmSync(part, { force: true })
  try {
    db.sqlite.prepare('vacuum into ?').run(part)
    flushFile(part)
    verifyCopy(db, key, part)
    flushFile(part)
    const sha256 = createHash('sha256').update(readFileSync(part)).digest('hex')
    // Before the copy gets its name: a backup whose documents are missing is none.
    const documents = beside(db, target) ? NOTHING : copyDocuments(db, path.dirname(target))
    renameSync(part, target)
    return { path: target, sha256, documents }
  } catch (error) {
    if (existsSync(part)) rmSync(part, { force: true })
    throw new AppError('BACKUP_FAILED', {
      path: target,
      cause: error instanceof Error ? error.message : 'unknown',
    })
  }
}

const NOTHING = { copied: 0, missing: 0 } as const

/** In the register's own folder the documents are in place already: files that have a record are never changed. */
function beside(db: ReadDb, target: string): boolean {
  const steps = path.relative(path.dirname(db.sqlite.name), target)
  return !steps.startsWith('..') && !path.isAbsolute(steps)
}

function verifyCopy(db: ReadDb, key: string, copy: string): void {
  // Opened for writing: a copy comes out with a rollback journal and takes the register's settings here.
  const reopened = openEncrypted(copy, key, false)
  try {
    const integrity = reopened.pragma('integrity_check', { simple: true })
    if (integrity !== 'ok') throw new Error(`integrity_check: ${String(integrity)}`)
    for (const table of tableNames(db)) {
      const count = `select count(*) as n from "${table}"`
      const [here, there] = [db.sqlite.prepare(count).get(), reopened.prepare(count).get()]
      if (JSON.stringify(here) !== JSON.stringify(there)) throw new Error(`row count of ${table} differs`)
    }
  } finally {
    reopened.close()
  }
}

function tableNames(db: ReadDb): string[] {
  const rows = db.sqlite
    .prepare<[], { name: string }>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'worker_fts%'",
    )
    .all()
  return rows.map((row) => row.name)
}
