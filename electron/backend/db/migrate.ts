import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { migrate as runMigrations } from 'drizzle-orm/better-sqlite3/migrator'
import { z } from 'zod'
import { AppError } from '#shared/errors/app-error.ts'
import { backupRegister } from './backup.ts'
import type { WriteDb } from './connection.ts'
import { namedFailure } from './sqlite-errors.ts'
import { flushFile } from '#electron/base/durable-file.ts'

const journal = z.object({
  entries: z.array(z.object({ idx: z.number().int(), when: z.number(), tag: z.string() })),
})

interface Shipped {
  readonly when: number
  readonly hash: string
}

export interface MigrationPlan {
  readonly migrationsDir: string
  readonly backupDir: string
  readonly key: string
  /** Used in the backup's name: `before-migration-<stamp>.db`. */
  readonly stamp: string
}

/**
 * Brings the register to this program's schema: the only caller of drizzle's migrator, which by itself would
 * open a newer register, skip a migration that is out of order, and empty child tables when it rebuilds a parent.
 * Refuses by REGISTER_NEWER or MIGRATION_FAILED and leaves the file as it was, with the verified backup's path.
 */
export function migrate(db: WriteDb, plan: MigrationPlan): { readonly applied: number } {
  const shipped = readShipped(plan.migrationsDir)
  const before = readApplied(db)
  compare(before, shipped)
  if (before.length === shipped.length) return { applied: 0 }
  const backup =
    before.length > 0
      ? backupRegister(db, plan.key, path.join(plan.backupDir, `before-migration-${plan.stamp}.db`)).path
      : null
  try {
    applyAll(db, plan.migrationsDir)
    verify(db, shipped)
  } catch (error) {
    const full = diskFailure(path.dirname(plan.backupDir))
    // The migrator's transaction took itself back, and there is no room to put anything anywhere.
    if (full) throw full
    // The migrator commits before the result can be verified, so the file itself goes back.
    if (backup !== null) putBack(db, backup)
    throw new AppError('MIGRATION_FAILED', {
      backup,
      cause: error instanceof Error ? error.message : 'unknown',
    })
  }
  return { applied: shipped.length - before.length }
}

/** Room that any migration needs, in bytes. */
const ROOM = 256 * 1024

/**
 * Whether the disk took no more; null for what went wrong in the migration itself. A full disk ends SQLite's
 * transaction, drizzle's own ROLLBACK then fails, and that is all it tells: so the disk itself is asked.
 */
function diskFailure(folder: string): AppError | null {
  const probe = path.join(folder, 'room.part')
  try {
    writeFileSync(probe, Buffer.alloc(ROOM))
    return null
  } catch (error) {
    const named = namedFailure(error, { path: folder })
    return named instanceof AppError ? named : null
  } finally {
    rmSync(probe, { force: true })
  }
}

/** Foreign keys must be off on the connection: inside the migrator's transaction the pragma does nothing. */
function applyAll(db: WriteDb, migrationsDir: string): void {
  db.sqlite.pragma('foreign_keys=OFF')
  try {
    runMigrations(db.orm, { migrationsFolder: migrationsDir })
  } finally {
    db.sqlite.pragma('foreign_keys=ON')
  }
}

/** Closes the register and puts the verified copy in its place. */
function putBack(db: WriteDb, backup: string): void {
  const file = db.sqlite.name
  db.sqlite.close()
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
  copyFileSync(backup, `${file}.part`)
  flushFile(`${file}.part`)
  renameSync(`${file}.part`, file)
}

function verify(db: WriteDb, shipped: readonly Shipped[]): void {
  const dangling = db.sqlite.pragma('foreign_key_check') as unknown[]
  if (dangling.length > 0) throw new Error(`${dangling.length} dangling references`)
  if (readApplied(db).length !== shipped.length) throw new Error('a migration was skipped')
}

function compare(applied: readonly Shipped[], shipped: readonly Shipped[]): void {
  const newest = shipped.at(-1)?.when ?? 0
  if (applied.some((entry) => entry.when > newest)) throw new AppError('REGISTER_NEWER')
  applied.forEach((entry, position) => {
    if (shipped[position]?.hash !== entry.hash) {
      throw new AppError('MIGRATION_FAILED', { backup: null, cause: `history differs at ${position}` })
    }
  })
}

function readShipped(migrationsDir: string): Shipped[] {
  const { entries } = journal.parse(
    JSON.parse(readFileSync(path.join(migrationsDir, 'meta/_journal.json'), 'utf8')),
  )
  return entries.map((entry, position) => {
    const previous = entries[position - 1]
    if (entry.idx !== position || (previous && entry.when <= previous.when)) {
      throw new AppError('MIGRATION_FAILED', { backup: null, cause: `journal out of order at ${entry.tag}` })
    }
    const text = readFileSync(path.join(migrationsDir, `${entry.tag}.sql`), 'utf8')
    return { when: entry.when, hash: createHash('sha256').update(text).digest('hex') }
  })
}

function readApplied(db: WriteDb): Shipped[] {
  const table = db.sqlite.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (!table) return []
  return db.sqlite
    .prepare<[], { when: number; hash: string }>(
      'select created_at as "when", hash from __drizzle_migrations order by created_at',
    )
    .all()
}
