import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openForReading, openForWriting } from '#backend/db/open-database.ts'
import { contact, worker } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import { namedFailure } from '#backend/db/sqlite-errors.ts'
import { cause, openBareRegister, removeFolder, temporaryFolder } from '#tests/helpers/bare-register.ts'

let dataDir = ''
const file = () => path.join(dataDir, 'register.db')

beforeEach(() => {
  dataDir = temporaryFolder()
})
afterEach(() => removeFolder(dataDir))

function codeOf(attempt: () => unknown): string {
  try {
    attempt()
    return 'opened'
  } catch (error) {
    const named = namedFailure(error, { path: dataDir })
    return named instanceof Error && 'code' in named ? String(named.code) : String(named)
  }
}

describe('opening the register', () => {
  it('reads back FULL synchronous and temporary storage in memory at every open, not only the first', () => {
    openBareRegister(dataDir).sqlite.close()
    const db = openForWriting({ dataDir })
    expect(db.sqlite.pragma('synchronous', { simple: true })).toBe(2)
    expect(db.sqlite.pragma('temp_store', { simple: true })).toBe(2)
    expect(db.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    db.sqlite.close()
  })

  it('keeps no name readable in the file or its log', () => {
    const db = openBareRegister(dataDir)
    write(db, cause, (door) => {
      const { id } = door.insert(worker, { ownerOffice: 'o', prenoms: 'Canarine', nom: 'Zanzibari' })
      door.insert(contact, {
        workerId: id,
        kind: 'phone',
        value: '76543210',
        normalised: '76543210',
        sortOrder: 1,
      })
    })
    for (const part of [file(), `${file()}-wal`]) {
      const bytes = readFileSync(part).toString('latin1')
      for (const canary of ['Canarine', 'Zanzibari', 'zanzibari', '76543210'])
        expect(bytes).not.toContain(canary)
    }
    db.sqlite.close()
    expect(readFileSync(file()).toString('latin1')).not.toContain('Zanzibari')
  })

  it('refuses an empty file where a register was, instead of starting a new one', () => {
    openBareRegister(dataDir).sqlite.close()
    truncateSync(file(), 0)
    expect(codeOf(() => openForWriting({ dataDir }))).toBe('REGISTER_MISSING')
  })

  it('refuses a plain database put in its place', () => {
    openBareRegister(dataDir).sqlite.close()
    const plain = path.join(dataDir, 'plain.db')
    const sqlite = new Sqlite(plain)
    sqlite.exec('create table worker (id integer)')
    sqlite.close()
    copyFileSync(plain, file())
    expect(codeOf(() => openForWriting({ dataDir }))).toBe('REGISTER_DAMAGED')
  })

  it('names a damaged file as damaged', () => {
    openBareRegister(dataDir).sqlite.close()
    const bytes = readFileSync(file())
    bytes.fill(7, 0, 4096)
    writeFileSync(file(), bytes)
    expect(codeOf(() => openForWriting({ dataDir }))).toBe('REGISTER_DAMAGED')
  })

  it('refuses a register whose key file is gone', () => {
    openBareRegister(dataDir).sqlite.close()
    removeFolder(path.join(dataDir, 'keys.json'))
    expect(codeOf(() => openForWriting({ dataDir }))).toBe('REGISTER_MISSING')
  })

  it('says that the register is in use when another program holds it', () => {
    const holder = openBareRegister(dataDir)
    const db = openForWriting({ dataDir })
    db.sqlite.pragma('busy_timeout=50')
    holder.sqlite.exec('begin immediate')
    const attempt = () =>
      write(db, cause, (door) => door.insert(worker, { ownerOffice: 'o', prenoms: 'A', nom: 'B' }))
    expect(codeOf(attempt)).toBe('REGISTER_IN_USE')
    holder.sqlite.exec('rollback')
    holder.sqlite.close()
    expect(codeOf(attempt)).toBe('opened')
    db.sqlite.close()
  })

  it('lets a reader read and never write', () => {
    openBareRegister(dataDir).sqlite.close()
    const reader = openForReading({ dataDir })
    expect(reader.sqlite.prepare('select count(*) as n from worker').get()).toEqual({ n: 0 })
    expect(codeOf(() => reader.sqlite.exec("insert into draft values ('a', 'b', '{}', 'now')"))).toBe(
      'NOT_WRITABLE',
    )
    reader.sqlite.close()
  })
})
