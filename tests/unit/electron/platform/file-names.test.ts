import { describe, expect, it } from 'vitest'
import { fileNameFor } from '#electron/platform/file-names.ts'

describe('fileNameFor', () => {
  it.each([
    ['Situation du personnel – Sikasso', 'pdf', 'Situation du personnel – Sikasso.pdf'],
    ['situation.PDF', 'pdf', 'situation.pdf'],
    ['../../etc/passwd', 'csv', 'etc passwd.csv'],
    ['C:\\Windows\\system.ini', 'csv', 'C Windows system.ini.csv'],
    ['rapport "norme" <2026>?', 'xlsx', 'rapport norme 2026.xlsx'],
    ['a\u0000b\nc', 'pdf', 'a b c.pdf'],
    ['NUL', 'pdf', 'effectif NUL.pdf'],
    ['   ...   ', 'pdf', 'effectif.pdf'],
  ] as const)('turns %j into a name that Windows takes', (suggestion, kind, name) => {
    expect(fileNameFor(suggestion, kind)).toBe(name)
  })

  it('keeps long names within what a folder takes', () => {
    expect(fileNameFor('é'.repeat(500), 'pdf').length).toBeLessThan(130)
  })
})
