import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WriteDb } from '#backend/db/connection.ts'
import { readKey } from '#backend/db/keys.ts'
import { migrate } from '#backend/db/migrate.ts'
import { contact, worker } from '#backend/db/schema/index.ts'
import { openEncrypted, openForWriting } from '#backend/db/open-database.ts'
import { write } from '#backend/db/write.ts'
import {
  cause,
  migrationsDir,
  openBareRegister,
  removeFolder,
  temporaryFolder,
} from '#tests/helpers/bare-register.ts'

let dataDir = ''
let db: WriteDb
let shipped = ''

beforeEach(() => {
  dataDir = temporaryFolder()
  db = openBareRegister(dataDir)
  shipped = path.join(dataDir, 'shipped')
  cpSync(migrationsDir, shipped, { recursive: true })
})
afterEach(() => {
  db.sqlite.close()
  removeFolder(dataDir)
})

interface Journal {
  entries: { idx: number; when: number; tag: string; version: string; breakpoints: boolean }[]
}

function changeJournal(change: (journal: Journal) => void): void {
  const file = path.join(shipped, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal
  change(journal)
  writeFileSync(file, JSON.stringify(journal))
}

function addMigration(tag: string, text: string, after = 1000): void {
  writeFileSync(path.join(shipped, `${tag}.sql`), text)
  changeJournal(({ entries }) => {
    const last = entries.at(-1)
    entries.push({
      idx: entries.length,
      when: (last?.when ?? 0) + after,
      tag,
      version: '6',
      breakpoints: true,
    })
  })
}

function run() {
  const backupDir = path.join(dataDir, 'backups')
  return migrate(db, { migrationsDir: shipped, backupDir, key: readKey(dataDir) ?? '', stamp: 'now' })
}

function addPerson(): void {
  write(db, cause, (door) => {
    const { id } = door.insert(worker, { ownerOffice: 'o', prenoms: 'Awa', nom: 'Diarra' })
    door.insert(contact, { workerId: id, kind: 'phone', value: '76', normalised: '76', sortOrder: 1 })
  })
}

/** What drizzle-kit writes when a table must be rebuilt: by itself it would cascade or dangle the children. */
const REBUILD = `PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE parent_new AS SELECT * FROM draft;--> statement-breakpoint
DROP TABLE draft;--> statement-breakpoint
ALTER TABLE parent_new RENAME TO draft;--> statement-breakpoint
PRAGMA foreign_keys=ON;`

describe('migrating', () => {
  it('does nothing on a register that is up to date', () => {
    expect(run()).toEqual({ applied: 0 })
  })

  it('keeps every row and a verified backup that opens with the key', () => {
    addPerson()
    addMigration('0001_rebuild', REBUILD)
    expect(run()).toEqual({ applied: 1 })
    expect(db.sqlite.prepare('select count(*) as n from contact').get()).toEqual({ n: 1 })
    const backup = path.join(dataDir, 'backups/before-migration-now.db')
    expect(existsSync(backup)).toBe(true)
    const reopened = openEncrypted(backup, readKey(dataDir) ?? '', false)
    expect(reopened.prepare('select nom from worker').get()).toEqual({ nom: 'Diarra' })
    reopened.close()
    expect(readFileSync(backup).toString('latin1')).not.toContain('Diarra')
  })

  it('does not empty child tables when a migration rebuilds their parent', () => {
    db.sqlite.exec(
      'create table p (id integer primary key); create table c (id integer, p integer references p(id) on delete cascade)',
    )
    db.sqlite.exec('insert into p values (1); insert into c values (1, 1), (2, 1)')
    addMigration(
      '0001_parent',
      `PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE p_new (id integer primary key, x text);--> statement-breakpoint
INSERT INTO p_new (id) SELECT id FROM p;--> statement-breakpoint
DROP TABLE p;--> statement-breakpoint
ALTER TABLE p_new RENAME TO p;`,
    )
    run()
    expect(db.sqlite.prepare('select count(*) as n from c').get()).toEqual({ n: 2 })
  })

  it('refuses a register that a newer program wrote', () => {
    addMigration('0001_future', 'CREATE TABLE future (id integer);')
    run()
    cpSync(migrationsDir, shipped, { recursive: true })
    expect(run).toThrow(expect.objectContaining({ code: 'REGISTER_NEWER' }))
  })

  it('refuses a journal that is out of order, which drizzle would skip silently', () => {
    addMigration('0001_early', 'CREATE TABLE early (id integer);', -5000)
    expect(run).toThrow(expect.objectContaining({ code: 'MIGRATION_FAILED' }))
  })

  it('refuses a shipped migration that was edited afterwards', () => {
    const [first] = readdirSync(shipped).filter((name) => name.endsWith('.sql'))
    const file = path.join(shipped, first ?? '')
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n-- edited`)
    addMigration('0001_next', 'CREATE TABLE next (id integer);')
    expect(run).toThrow(expect.objectContaining({ code: 'MIGRATION_FAILED' }))
  })

  it('rolls a failing migration back whole and says where the backup is', () => {
    addPerson()
    addMigration(
      '0001_bad',
      'CREATE TABLE half (id integer);--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);',
    )
    expect(run).toThrow(
      expect.objectContaining({
        code: 'MIGRATION_FAILED',
        data: expect.objectContaining({ backup: path.join(dataDir, 'backups/before-migration-now.db') }),
      }),
    )
    db = openForWriting({ dataDir })
    expect(db.sqlite.prepare("select 1 from sqlite_master where name = 'half'").get()).toBeUndefined()
    expect(db.sqlite.prepare('select count(*) as n from worker').get()).toEqual({ n: 1 })
  })

  it('refuses a migration that leaves dangling references and puts the register back as it was', () => {
    addPerson()
    addMigration('0001_dangle', 'DELETE FROM worker;')
    expect(run).toThrow(expect.objectContaining({ code: 'MIGRATION_FAILED' }))
    db = openForWriting({ dataDir })
    expect(db.sqlite.prepare('select nom from worker').get()).toEqual({ nom: 'Diarra' })
    expect(db.sqlite.pragma('foreign_key_check')).toEqual([])
  })
})
