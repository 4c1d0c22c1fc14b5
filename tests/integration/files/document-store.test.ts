import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileDurably } from '#electron/base/durable-file.ts'
import { LARGEST_DOCUMENT, readFile, storeFile, sweepFiles } from '#backend/files/document-store.ts'
import { openSmallRegister, refusal, type SmallRegister } from '#tests/helpers/small-register.ts'

let register: SmallRegister
beforeEach(() => {
  register = openSmallRegister()
})
afterEach(() => {
  register.close()
})

const CONTENT = Buffer.from('Décision n° 12 portant affectation de Madame Awa Traoré')
const context = () => ({ db: register.db })
const root = () => path.join(path.dirname(register.db.sqlite.name), 'documents')
const fileOf = (sha256: string) => path.join(root(), sha256.slice(0, 2), sha256)

describe('a stored file', () => {
  it('comes back as it was given, and its place tells nothing of what it says', () => {
    const { sha256, size } = storeFile(context(), CONTENT)
    expect(size).toBe(CONTENT.length)
    expect(readFile(context(), sha256)).toEqual(CONTENT)
    expect(readFileSync(fileOf(sha256)).includes('Traoré')).toBe(false)
  })

  it('of one content is kept once', () => {
    const one = storeFile(context(), CONTENT)
    const sealed = readFileSync(fileOf(one.sha256))
    expect(storeFile(context(), Buffer.from(CONTENT))).toEqual(one)
    expect(readFileSync(fileOf(one.sha256))).toEqual(sealed)
  })

  it('that was changed by one bit, cut short or taken away is refused', () => {
    const { sha256 } = storeFile(context(), CONTENT)
    const sealed = readFileSync(fileOf(sha256))
    const bent = Buffer.from(sealed)
    bent.writeUInt8(bent.readUInt8(40) ^ 1, 40)
    writeFileSync(fileOf(sha256), bent)
    expect(refusal(() => readFile(context(), sha256)).code).toBe('DOCUMENT_DAMAGED')
    writeFileSync(fileOf(sha256), sealed)
    truncateSync(fileOf(sha256), 20)
    expect(refusal(() => readFile(context(), sha256)).code).toBe('DOCUMENT_DAMAGED')
    expect(refusal(() => readFile(context(), 'ab'.repeat(32))).code).toBe('DOCUMENT_MISSING')
  })

  it('that is damaged is mended by giving its content again', () => {
    const { sha256 } = storeFile(context(), CONTENT)
    truncateSync(fileOf(sha256), 20)
    storeFile(context(), CONTENT)
    expect(readFile(context(), sha256)).toEqual(CONTENT)
  })

  it('of another register can not be read with this one’s key', () => {
    const other = openSmallRegister()
    const { sha256 } = storeFile({ db: other.db }, CONTENT)
    const foreign = readFileSync(
      path.join(path.dirname(other.db.sqlite.name), 'documents', sha256.slice(0, 2), sha256),
    )
    storeFile(context(), CONTENT)
    writeFileSync(fileOf(sha256), foreign)
    other.close()
    expect(refusal(() => readFile(context(), sha256)).code).toBe('DOCUMENT_DAMAGED')
  })

  it('is refused beyond the limit, and nothing is left of it', () => {
    const found = refusal(() => storeFile(context(), Buffer.alloc(LARGEST_DOCUMENT + 1)))
    expect(found).toMatchObject({ code: 'DOCUMENT_TOO_LARGE', data: { largest: LARGEST_DOCUMENT } })
    expect(existsSync(root())).toBe(false)
  })
})

describe('the sweep', () => {
  it('takes away what nobody wants and what was left half written, never what is wanted', () => {
    const kept = storeFile(context(), CONTENT)
    const orphan = storeFile(context(), Buffer.from('x'))
    writeFileSync(`${fileOf(kept.sha256)}.part`, 'half')
    expect(sweepFiles(context(), (name) => name === kept.sha256)).toBe(2)
    expect(existsSync(fileOf(orphan.sha256))).toBe(false)
    expect(readdirSync(path.dirname(fileOf(kept.sha256)))).toEqual([kept.sha256])
  })

  it('looks only at what came since it was last done', () => {
    const { sha256 } = storeFile(context(), CONTENT)
    utimesSync(fileOf(sha256), 1000, 1000)
    expect(sweepFiles(context(), () => false, 1_000_001)).toBe(0)
    expect(sweepFiles(context(), () => false, 1_000_000)).toBe(1)
  })
})

describe('a full disk', () => {
  it('refuses the file, and leaves nothing of it behind', ({ skip }) => {
    const folder = path.join(register.dataDir, 'small')
    mkdirSync(folder)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder])
    if (mounted.status !== 0) skip('no file system can be mounted here')
    try {
      const file = path.join(folder, 'large')
      expect(() => writeFileDurably(file, Buffer.alloc(1024 * 1024))).toThrow(/ENOSPC/)
      expect(readdirSync(folder)).toEqual([])
    } finally {
      spawnSync('umount', ['--lazy', folder])
    }
  })
})
