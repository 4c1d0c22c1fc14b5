import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { flushFile } from '#electron/base/durable-file.ts'
import type { ReadDb } from './connection.ts'
import { columnStatement } from './statement.ts'

/** Folder of the stored files, beside the register or beside a backup of it. */
export const DOCUMENTS = 'documents'

/** Where a stored file lies in a register's folder, or in that of its backups. */
export function documentPlace(folder: string, sha256: string): string {
  return path.join(folder, DOCUMENTS, sha256.slice(0, 2), sha256)
}

const named = columnStatement<object, string>(
  'select sha256 from document union select pdf from act_text where pdf is not null',
)

/** The SHA-256 (hexadecimal) of every stored file that a record names now. */
export function namedFiles(db: ReadDb): Set<string> {
  return new Set(named.all(db, {}))
}

const remembered = columnStatement<object, string | null>(
  `select "new" ->> 'sha256' from change_log where entity = 'document' and action = 'create'
   union select "new" ->> 'pdf' from change_log where entity = 'act_text' and action = 'create'
   union select trim("new", '"') from change_log where entity = 'act_text' and field = 'pdf'`,
)

/**
 * Every stored file that the history names: a removed document comes back whole when its removal is undone.
 * Reads the whole log: ask only where something is in doubt.
 */
export function rememberedFiles(db: ReadDb): Set<string | null> {
  return new Set(remembered.all(db, {}))
}

/**
 * Copies the stored files that `folder` lacks, sealed as they are, each whole and on the disk before it gets its name.
 * One that is missing here is passed over: the rest must still be saved. Answers how many were copied and how many
 * are missing.
 */
export function copyDocuments(db: ReadDb, folder: string): { copied: number; missing: number } {
  const home = path.dirname(db.sqlite.name)
  let [copied, missing] = [0, 0]
  for (const sha256 of namedFiles(db)) {
    const [from, to] = [documentPlace(home, sha256), documentPlace(folder, sha256)]
    if (existsSync(to)) continue
    if (!existsSync(from)) {
      missing += 1
      continue
    }
    copyWhole(from, to)
    copied += 1
  }
  return { copied, missing }
}

function copyWhole(from: string, to: string): void {
  const part = `${to}.part`
  mkdirSync(path.dirname(to), { recursive: true })
  try {
    copyFileSync(from, part)
    flushFile(part)
    if (!readFileSync(part).equals(readFileSync(from))) throw new Error('the copy of a document differs')
    renameSync(part, to)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}
