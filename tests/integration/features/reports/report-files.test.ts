import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportReport } from '#backend/features/reports/reports.service.ts'
import { writeReportWorkbook } from '#backend/files/xlsx.ts'
import type { ReportResult } from '#shared/domain/report-result.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { openStaffingRegister, type StaffingRegister } from './staffing-fixture.ts'

let register: StaffingRegister
beforeAll(() => {
  register = openStaffingRegister()
})
afterAll(() => register.close())

const ask = (format: 'xlsx' | 'csv', name: string, locale: 'fr' | 'en' = 'fr') => {
  const destination = { path: path.join(register.dataDir, name) }
  const asked = { report: 'staffing-norms', parameters: {}, format, locale, destination }
  return { destination: destination.path, done: exportReport(register.context(), asked) }
}
async function readBack(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  return workbook
}

describe('a report as a workbook', () => {
  it('holds numbers as numbers under a frozen head, set up to print on A4', async () => {
    const { destination, done } = ask('xlsx', 'normes.xlsx')
    expect(await done).toEqual({ rows: 6 })
    const workbook = await readBack(destination)
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['Tableau 1', 'Tableau 2', 'Tableau 3'])
    const [sheet] = workbook.worksheets
    if (!sheet) throw new Error('no sheet')
    expect(sheet.getCell('A1').value).toBe('Situation du personnel par rapport aux normes — Au 31 mars 2026')
    expect(sheet.getRow(4).values).toEqual(
      expect.arrayContaining(['Structure', 'Soins', 'Acc.', 'Autres corps', 'Total disponible']),
    )
    expect(sheet.getRow(5).getCell(2).value).toBe('Présents')
    const anse = sheet.getRow(7)
    expect([1, 2, 3, 4, 8, 9, 10, 11].map((column) => anse.getCell(column).value)).toEqual([
      ...['Poste Anse', 1, 2, 1, 0, 2, 3, 'Non'],
    ])
    expect(anse.getCell(4).numFmt).toBe('#,##0;-#,##0;"-"')
    const last = sheet.getRow(20)
    expect([last.getCell(1).value, last.getCell(4).value]).toEqual(['TOTAL', 4])
    expect(last.getCell(1).font).toMatchObject({ bold: true })
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 5 })
    expect(sheet.pageSetup).toMatchObject({
      ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: '4:5',
    })
    expect(sheet.headerFooter.oddFooter).toContain('&RPage &P / &N')
    expect(workbook.creator).toBe('Effectif')
    const words = sheet.getColumn(1).values.map((value) => (typeof value === 'string' ? value : ''))
    expect(words.join('\n').replaceAll('\u202f', ' ')).toContain('Source : pays inventé')
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)))
  })

  it('holds days as real dates, what is known less well as text, and formulas as plain text', async () => {
    const file = path.join(register.dataDir, 'dates.xlsx')
    const cells = { name: '=1+1\u0007', birth: '1978-05-03', share: 0.125 }
    const result: ReportResult = {
      ...{
        id: 'x',
        title: 'R&D',
        scope: [],
        orientation: 'portrait',
        footnotes: [],
        completeness: [],
        demo: true,
      },
      ...{ asAt: '2026-03-31', generatedAt: '2026-03-31T10:00:00Z' },
      tables: [
        {
          id: 't',
          columns: [
            { key: 'name', label: 'Nom', kind: 'text' },
            { key: 'birth', label: 'Naissance', kind: 'date' },
            { key: 'share', label: 'Part', kind: 'percent' },
          ],
          rows: [
            { kind: 'row', level: 0, cells },
            { kind: 'row', level: 0, cells: { ...cells, birth: '1978', share: null } },
          ],
        },
      ],
    }
    await writeReportWorkbook(file, result, 'fr')
    const sheet = (await readBack(file)).worksheets[0]
    const [first, second] = [sheet?.getRow(6), sheet?.getRow(7)]
    expect(first?.getCell(1).value).toBe('=1+1')
    expect(first?.getCell(2).value).toEqual(new Date('1978-05-03T00:00:00Z'))
    expect(first?.getCell(2).numFmt).toBe('dd/mm/yyyy')
    expect([first?.getCell(3).value, first?.getCell(3).numFmt]).toEqual([0.125, '0.0%'])
    expect([second?.getCell(2).value, second?.getCell(3).value]).toEqual(['1978', null])
    expect(sheet?.getCell('A3').value).toBe('Données de démonstration — ne pas utiliser')
    expect(sheet?.headerFooter.oddFooter).toContain('&LR&&D')
  })
})

describe('a report as CSV', () => {
  it('is what a French spreadsheet expects', async () => {
    const { destination, done } = ask('csv', 'normes.csv')
    await done
    const text = readFileSync(destination, 'utf8')
    expect(text.startsWith('\uFEFFSituation du personnel')).toBe(true)
    expect(text).toContain('\r\nPoste Anse;1;2;1;1;1;0;0;2;3;Non\r\n')
    expect(text).toContain('\r\nPoste de santé;4;1;3;33,3;1;0\r\n')
  })

  it('is what an English spreadsheet expects', async () => {
    const { destination, done } = ask('csv', 'norms.csv', 'en')
    await done
    expect(readFileSync(destination, 'utf8')).toContain('\r\nHealth post,4,1,3,33.3,1,0\r\n')
  })
})

describe('a file that can not be written', () => {
  it('is refused by its name, and what was there stays', async () => {
    const folder = path.join(register.dataDir, 'taken.xlsx')
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'inside'), 'kept')
    const { done } = ask('xlsx', 'taken.xlsx')
    await expect(done).rejects.toEqual(new AppError('NOT_WRITABLE', { path: 'taken.xlsx' }))
    await expect(ask('csv', 'gone/normes.csv').done).rejects.toMatchObject({ code: 'NOT_WRITABLE' })
    await expect(ask('xlsx', 'gone/normes.xlsx').done).rejects.toMatchObject({ code: 'NOT_WRITABLE' })
    expect(existsSync(path.join(folder, 'inside'))).toBe(true)
    expect(readdirSync(register.dataDir).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})
