import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { applyCustomSql } from './db/custom-sql.ts'
import { refreshForNewDay } from './db/derived/refresh.ts'
import { readKey } from './db/keys.ts'
import { migrate } from './db/migrate.ts'
import { openForWriting } from './db/open-database.ts'
import type { WriteDb } from './db/connection.ts'
import { namedFailure } from './db/sqlite-errors.ts'
import { readSetting, rememberSetting } from './db/settings.ts'
import type { SlowStatement } from './db/slow-log.ts'
import { foundRegister } from './features/country/country.service.ts'
import { sweepDocuments } from './files/document-sweep.ts'

export interface RegisterOptions {
  readonly dataDir: string
  readonly resourcesDir: string
  /** Folder of the country packs when it is not `country/` of the resources. */
  readonly countryDir?: string | null
  /** Country pack of a new register; null: the only pack there is. */
  readonly country: string | null
  readonly today: string
  readonly onSlowStatement?: SlowStatement
}

/**
 * Opens the register ready for work: created and filled with its country pack when new, migrated behind a
 * verified backup, derived data moved on to today. Throws AppErrors that name what is wrong with the file.
 */
export function openRegister(options: RegisterOptions): WriteDb {
  try {
    mkdirSync(options.dataDir, { recursive: true })
    const db = openForWriting(options)
    try {
      prepare(db, options)
    } catch (error) {
      db.sqlite.close()
      throw error
    }
    return db
  } catch (error) {
    throw namedFailure(error, { path: options.dataDir })
  }
}

function prepare(db: WriteDb, options: RegisterOptions): void {
  migrate(db, {
    migrationsDir: path.join(options.resourcesDir, 'migrations'),
    backupDir: path.join(options.dataDir, 'backups'),
    key: readKey(options.dataDir) ?? '',
    stamp: new Date().toISOString().replaceAll(/[:.]/g, '-'),
  })
  applyCustomSql(db)
  const countryDir = options.countryDir ?? path.join(options.resourcesDir, 'country')
  foundRegister(db, { countryDir, country: options.country, today: options.today })
  moveToDay(db, options.today)
}

/** Brings what "current" means up to a day: at every start, and when the PC stays on past midnight. */
export function moveToDay(db: WriteDb, today: string): void {
  const since = readSetting(db, 'derivedOn')
  if (since === today) return
  if (typeof since === 'string') refreshForNewDay(db, since, today)
  rememberSetting(db, 'derivedOn', today)
  sweep(db)
}

/** Once a day. A file that can't be removed takes room and does no harm: nobody is kept from working for it. */
function sweep(db: WriteDb): void {
  try {
    sweepDocuments(db, Date.now())
  } catch {
    // Tried again tomorrow.
  }
}
