import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupRegister } from '#backend/db/backup.ts'
import { documentPlace } from '#backend/db/document-files.ts'
import { readKey } from '#backend/db/keys.ts'
import { listItem } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import {
  addDocument,
  changeDocument,
  listDocuments,
  photoOf,
  removeDocument,
  saveCopy,
  setPhoto,
} from '#backend/features/documents/documents.service.ts'
import { undo } from '#backend/features/history/undo.service.ts'
import { createWorker } from '#backend/features/workers/workers.service.ts'
import { readFile, storeFile } from '#backend/files/document-store.ts'
import { sweepDocuments } from '#backend/files/document-sweep.ts'
import { LARGEST_PHOTO, newDocument } from '#shared/contract/documents.ts'
import { newWorker } from '#shared/contract/workers.ts'
import { cause, removeFolder, temporaryFolder } from '#tests/helpers/bare-register.ts'
import { openSmallRegister, refusal, type SmallRegister } from '#tests/helpers/small-register.ts'

const PAPER = 'Décision n° 12 portant affectation'
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9])

let register: SmallRegister
let workerId = 0
let away = ''
beforeEach(() => {
  register = openSmallRegister()
  away = temporaryFolder()
  const words = { labelFr: 'Décision', labelEn: 'Decision', attributes: {}, sortOrder: 0, source: 'test' }
  write(register.db, cause, (door) =>
    door.insert(listItem, { list: 'document_kind', code: 'decision', ...words }),
  )
  const entry = newWorker.parse({ prenoms: 'Awa', nom: 'Traoré', birth: '1985' })
  workerId = createWorker(register.context(), entry).id
})
afterEach(() => {
  register.close()
  removeFolder(away)
})

function given(name: string, content: string | Buffer = PAPER): string {
  const file = path.join(away, name)
  writeFileSync(file, content)
  return file
}
function add(facts: Record<string, unknown> = {}) {
  const file = { path: given('décision 12.pdf') }
  return addDocument(
    register.context(),
    newDocument.parse({ workerId, file, title: 'Décision 12', ...facts }),
  )
}
const documents = () => listDocuments(register.context(), workerId)
const hashOf = (id: number) =>
  register.db.sqlite.prepare<[number], { sha256: string }>('select sha256 from document where id = ?').get(id)
    ?.sha256 ?? ''

describe('documents of a worker', () => {
  it('keep the file, what it is and how large', async () => {
    const { id } = add({ kind: 'decision', dated: '2020-03' })
    expect(documents()).toEqual([
      {
        ...{ id, role: 'file', kind: 'decision', title: 'Décision 12', fileName: 'décision 12.pdf' },
        ...{ mediaType: 'application/pdf', size: Buffer.byteLength(PAPER), dated: '2020-03' },
      },
    ])
    const copy = path.join(away, 'copy.pdf')
    await saveCopy(register.context(), id, copy)
    expect(readFileSync(copy, 'utf8')).toBe(PAPER)
  })

  it('are corrected, and refuse a kind that is not in the list', () => {
    const { id } = add()
    changeDocument(register.context(), { id, kind: 'decision', title: 'Mutation', dated: '2021' })
    expect(documents()).toMatchObject([{ kind: 'decision', title: 'Mutation', dated: '2021' }])
    const wrong = refusal(() =>
      changeDocument(register.context(), { id, kind: 'no', title: 'Mutation', dated: null }),
    )
    expect(wrong).toMatchObject({ code: 'INVALID_INPUT', data: { field: 'kind' } })
  })

  it('come back whole when their removal is undone, even after a sweep', () => {
    const { id } = add()
    const hash = hashOf(id)
    const { act } = removeDocument(register.context(), id)
    expect(documents()).toEqual([])
    const refused = storeFile(register.context(), Buffer.from('its record was refused'))
    expect(sweepDocuments(register.db, Date.now())).toBe(1)
    expect(existsSync(documentPlace(register.dataDir, refused.sha256))).toBe(false)
    undo(register.context(), act)
    expect(documents()).toHaveLength(1)
    expect(readFile(register.context(), hash).toString()).toBe(PAPER)
  })

  it('that are the paper of a signed act are neither changed nor removed here', () => {
    const { id } = add()
    register.db.sqlite.prepare("update document set role = 'letter' where id = ?").run(id)
    expect(refusal(() => removeDocument(register.context(), id)).code).toBe('ACT_FROZEN')
    const change = { id, kind: null, title: 'x', dated: null }
    expect(refusal(() => changeDocument(register.context(), change)).code).toBe('ACT_FROZEN')
  })

  it('are seen only where the worker is', () => {
    const { id } = add()
    const elsewhere = register.context({ areas: [register.south] })
    expect(listDocuments(elsewhere, workerId)).toEqual([])
    expect(refusal(() => removeDocument(elsewhere, id)).code).toBe('NOT_FOUND')
  })
})

describe('the photo', () => {
  it('is one, the last given, and no document of the list', () => {
    expect(photoOf(register.context(), workerId)).toBeNull()
    setPhoto(register.context(), workerId, JPEG.toString('base64'))
    const other = Buffer.concat([JPEG.subarray(0, 4), Buffer.from([9]), JPEG.subarray(4)]).toString('base64')
    const { id } = setPhoto(register.context(), workerId, other)
    expect(photoOf(register.context(), workerId)).toEqual({ id, jpeg: other })
    expect(documents()).toEqual([])
  })

  it('is a JPEG of at most 60 kB', () => {
    const png = Buffer.from('\u0089PNG').toString('base64')
    expect(refusal(() => setPhoto(register.context(), workerId, png)).code).toBe('NOT_A_PICTURE')
    const large = Buffer.concat([JPEG.subarray(0, 4), Buffer.alloc(LARGEST_PHOTO), JPEG.subarray(-2)])
    const refused = refusal(() => setPhoto(register.context(), workerId, large.toString('base64')))
    expect(refused).toMatchObject({ code: 'DOCUMENT_TOO_LARGE', data: { largest: LARGEST_PHOTO } })
  })
})

describe('a backup', () => {
  it('elsewhere takes the documents with it, once', () => {
    const { id } = add()
    const key = readKey(register.dataDir) ?? ''
    const target = path.join(away, 'backups', 'register.db')
    expect(backupRegister(register.db, key, target).documents).toEqual({ copied: 1, missing: 0 })
    const [here, there] = [register.dataDir, path.dirname(target)].map((folder) =>
      readFileSync(documentPlace(folder, hashOf(id))),
    )
    expect(there).toEqual(here)
    expect(backupRegister(register.db, key, target).documents).toEqual({ copied: 0, missing: 0 })
  })

  it('in the register’s own folder finds them in place', () => {
    const { id } = add()
    const target = path.join(register.dataDir, 'backups', 'register.db')
    backupRegister(register.db, readKey(register.dataDir) ?? '', target)
    expect(existsSync(documentPlace(path.dirname(target), hashOf(id)))).toBe(false)
    expect(existsSync(documentPlace(register.dataDir, hashOf(id)))).toBe(true)
  })
})
