import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { WriteDb } from '#backend/db/connection.ts'
import { applyCustomSql } from '#backend/db/custom-sql.ts'
import { readKey } from '#backend/db/keys.ts'
import { migrate } from '#backend/db/migrate.ts'
import { openForWriting } from '#backend/db/open-database.ts'
import type { Cause } from '#backend/db/write.ts'

export const migrationsDir = path.resolve(import.meta.dirname, '../../resources/migrations')

export const cause: Cause = { user: 'aminata', device: 'pc-1', office: 'office-1', today: '2026-03-31' }

/** A folder of its own for one test. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'effectif-test-'))
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** An encrypted register with the production migrations and no country pack. */
export function openBareRegister(dataDir: string): WriteDb {
  const db = openForWriting({ dataDir })
  const key = readKey(dataDir) ?? ''
  migrate(db, { migrationsDir, backupDir: path.join(dataDir, 'backups'), key, stamp: 'test' })
  applyCustomSql(db)
  return db
}
