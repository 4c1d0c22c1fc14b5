import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inspectFile } from '#backend/features/imports/inspect-file.ts'
import { type ListRow, openList } from '#backend/features/imports/read-rows.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { refusalOf } from './import-kit.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'effectif-lists-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let written = 0
function fileOf(content: string | Buffer): string {
  const file = path.join(folder, `list-${(written += 1)}.csv`)
  writeFileSync(file, content)
  return file
}

async function readPath(file: string) {
  const inspected = await inspectFile(file, () => {})
  const list = await openList(inspected)
  const rows: ListRow[] = []
  for await (const row of list.rows) rows.push(row)
  const { encoding, separator } = inspected
  return { encoding, separator, headers: list.headers, rows }
}
const read = (content: string | Buffer) => readPath(fileOf(content))
const latin = (text: string) => Buffer.from(text, 'latin1')

describe('reading a list', () => {
  const cells = [{ line: 2, cells: ['Ségou', 'Hôpital'] }]
  it.each([
    ['UTF-8', Buffer.from('Région;Nom\nSégou;Hôpital\n'), 'utf-8', ';'],
    ['UTF-8 with BOM', Buffer.from('\uFEFFRégion,Nom\r\nSégou,Hôpital\r\n'), 'utf-8', ','],
    ['Windows-1252', latin('Région\tNom\r\nSégou\tHôpital'), 'windows-1252', '\t'],
    ['Windows-1252 ending in an accent', latin('Region;Nom\n"S\xe9gou";H\xf4pital\n'), 'windows-1252', ';'],
    ['old line ends', Buffer.from('Région;Nom\rSégou;Hôpital\r'), 'utf-8', ';'],
  ] as const)('reads %s', async (_, content, encoding, separator) => {
    expect(await read(content)).toMatchObject({ encoding, separator, rows: cells })
  })

  it('takes an accent at the very end of the file for Windows-1252, not for a cut', async () => {
    expect((await read(latin('Nom;Region\nPoste;Dir\xe9'))).rows[0]?.cells).toEqual(['Poste', 'Diré'])
  })

  it('keeps quotes, separators and line breaks inside quotes, and knows the line of each row', async () => {
    const { rows } = await read('Nom;Région\n"Poste ""A""; annexe";Nord\n"deux\nlignes";Nord\n\nLac;Sud\n')
    expect(rows).toEqual([
      { line: 2, cells: ['Poste "A"; annexe', 'Nord'] },
      { line: 3, cells: ['deux\nlignes', 'Nord'] },
      { line: 6, cells: ['Lac', 'Sud'] },
    ])
  })

  it('takes away the apostrophe that our own exports put before a formula', async () => {
    const { rows } = await read("Nom;Tél\n'=A1;'+223 70 00 00 00\n'tis;L'Espoir\n")
    expect(rows.map((row) => row.cells)).toEqual([
      ['=A1', '+223 70 00 00 00'],
      ["'tis", "L'Espoir"],
    ])
  })

  it('lets rows of another width through for the import to judge', async () => {
    const { rows } = await read('a;b;c\n1;2\n1;2;3;4\n1;2;3\n')
    expect(rows.map((row) => row.cells.length)).toEqual([2, 4, 3])
  })
})

describe('refusing a file', () => {
  it.each([
    ['an Excel workbook', Buffer.from('504b030414000600', 'hex')],
    ['a PDF', '%PDF-1.7\n1,2\n'],
    ['UTF-16', Buffer.from('\uFEFFNom;Région\nPoste;Nord\n', 'utf16le')],
    ['bytes that are no text', Buffer.from([0x41, 0x2c, 0x42, 0x0a, 0x00, 0x01, 0x02])],
    ['bytes that no encoding has', Buffer.from([0x41, 0x2c, 0x81, 0x0a, 0x41, 0x2c, 0x8d])],
    ['a web page', '<html><body>a,b</body></html>'],
    ['one column', 'Nom\nPoste\nLac\n'],
    ['nothing', ''],
    ['more than 200 columns', `${Array.from({ length: 201 }, (_, at) => `c${at}`).join(',')}\n`],
    ['a quote in the middle of a cell', 'Nom,Région\nPoste "A",Nord\n'],
  ])('refuses %s as no list', async (_, content) => {
    expect((await refusalOf(read(content))).code).toBe('FILE_NOT_CSV')
  })

  it.each([
    ['a quote that is never closed', 'Nom;Région\nPoste;Nord\n"Lac;Nord\nMine;Sud\n', 3],
    ['a last line that stops short', 'Nom;Région;Type\nPoste;Nord;PS\nLac;No', 3],
    ['a letter cut in two', Buffer.from('Nom;Région\nPoste;Diré').subarray(0, -1), 2],
  ])('names the line of %s', async (_, content, line) => {
    const { code, data } = await refusalOf(read(content))
    expect(code).toBe('FILE_TRUNCATED')
    expect(data.line).toBe(line)
  })

  it('refuses 50 MB on one line after its first 64 kB, and a row of that size in quotes', async () => {
    const oneLine = fileOf(Buffer.alloc(50 * 1024 * 1024, 'a,'))
    const before = process.memoryUsage().rss
    const started = performance.now()
    const { code, data } = await refusalOf(readPath(oneLine))
    expect({ code, line: data.line }).toEqual({ code: 'LINE_TOO_LONG', line: 1 })
    expect(performance.now() - started).toBeLessThan(2000)
    expect(process.memoryUsage().rss - before).toBeLessThan(30 * 1024 * 1024)
    const quoted = await refusalOf(read(`Nom;Région\n"${'ligne\n'.repeat(20_000)}";Nord\n`))
    expect(quoted).toMatchObject({ code: 'LINE_TOO_LONG', data: { line: 2 } })
  })

  it('refuses more than 100 MB by its size alone', async () => {
    const file = fileOf('')
    const { truncate } = await import('node:fs/promises')
    await truncate(file, 100 * 1024 * 1024 + 1)
    const { code, data } = await refusalOf(readPath(file))
    expect({ code, limit: data.limitMb }).toEqual({ code: 'FILE_TOO_LARGE', limit: 100 })
  })

  it('says that a file can’t be read, by its name and not its folder', async () => {
    const missing = await refusalOf(readPath(path.join(folder, 'absent.csv')))
    expect(missing).toEqual({ code: 'FILE_UNREADABLE', data: { file: 'absent.csv', cause: 'ENOENT' } })
    expect((await refusalOf(readPath(folder))).code).toBe('FILE_UNREADABLE')
  })

  it('stops when the person gives up', async () => {
    const stop = () => {
      throw new AppError('CANCELLED')
    }
    expect((await refusalOf(inspectFile(fileOf('a;b\n1;2\n'), stop))).code).toBe('CANCELLED')
  })
})
