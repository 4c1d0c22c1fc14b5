import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileLog } from '#backend/db/file-log.ts'
import { loggedTable } from '#backend/db/tables.ts'
import {
  addRecord,
  changeRecord,
  endRecord,
  readFile,
  removeRecord,
} from '#backend/features/sections/sections.service.ts'
import { createWorker } from '#backend/features/workers/workers.service.ts'
import { workerFileInputs } from '#shared/contract/sections.ts'
import { newWorker } from '#shared/contract/workers.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'
import {
  sectionNames,
  sectionOf,
  type WorkerSectionName,
  workerSectionNames,
} from '#shared/domain/sections/index.ts'
import type { SectionValues } from '#shared/domain/sections/values.ts'
import { openSmallRegister, refusal, type SmallRegister } from '#tests/helpers/small-register.ts'

let register: SmallRegister
let ownerId = 0
beforeEach(() => {
  register = openSmallRegister()
  ownerId = createWorker(
    register.context(),
    newWorker.parse({ prenoms: 'Awa', nom: 'Traoré', birth: '1985' }),
  ).id
})
afterEach(() => {
  register.close()
})

function rows(section: WorkerSectionName) {
  const file = readFile(register.context(), { kind: 'worker', id: ownerId }, workerSectionNames)
  return file[section]
}
function add(section: WorkerSectionName, values: Record<string, unknown>): number {
  return addRecord(register.context(), workerFileInputs.add.parse({ ownerId, section, values })).id
}
function change(section: WorkerSectionName, id: number, input: Record<string, unknown>): number {
  const opened = rows(section).find((row) => row.id === id)?.values ?? {}
  return changeRecord(
    register.context(),
    workerFileInputs.change.parse({ ownerId, section, id, opened, ...input }),
  ).id
}

describe('every section', () => {
  it.each(sectionNames)('%s names columns of its table, and the required ones are required', (name) => {
    const { table, fields } = sectionOf(name)
    const { byField } = loggedTable(table)
    expect(fields.filter((field) => !byField.has(field.name))).toEqual([])
    const made = new Set(['uid', 'workerId', 'facilityId', 'normalised', 'sortOrder'])
    const needed = [...byField.values()].filter(
      ({ column, field }) => column.notNull && !column.hasDefault && !made.has(field),
    )
    const required = new Set(
      fields.filter((field) => field.required ?? field.kind === 'flag').map((field) => field.name),
    )
    expect(needed.map(({ field }) => field).filter((field) => !required.has(field))).toEqual([])
  })
})

describe('a record', () => {
  it('is added, read, corrected and removed, each in the history', () => {
    const id = add('note', { written: '2026-03', text: 'Dossier reçu.' })
    expect(rows('note')).toEqual([{ id, values: { written: '2026-03', text: 'Dossier reçu.' }, names: {} }])
    change('note', id, {
      how: 'correct',
      values: { written: '2026-02', text: 'Dossier reçu.' },
      reason: 'erreur',
    })
    removeRecord(register.context(), workerFileInputs.remove.parse({ ownerId, section: 'note', id }))
    expect(rows('note')).toEqual([])
    const log = fileLog(EVERYWHERE, register.db, 'worker', ownerId).filter(({ entity }) => entity === 'note')
    expect(log.map(({ action, field, reason }) => [action, field, reason])).toEqual([
      ['delete', null, null],
      ['correct', 'written', 'erreur'],
      ['create', null, null],
    ])
  })

  it('that lacks what it needs is refused at every field', () => {
    const data = refusal(() => add('accident', { occurred: '2999', kind: '' })).data as {
      issues: { path: string; message: string }[]
    }
    expect(data.issues.map(({ path, message }) => [path, message])).toEqual([
      ['kind', 'required'],
      ['occurred', 'in_the_future'],
    ])
  })

  it('of somebody who is not there is refused', () => {
    const values = { text: 'x' }
    const run = () => addRecord(register.context(), { ownerId: 99_999, section: 'note', values })
    expect(refusal(run).code).toBe('NOT_FOUND')
  })
})

describe('what has its days', () => {
  const pay = (amount: number, start: string, end: string | null = null): SectionValues => ({
    ...{ amount, currency: 'XOF', start, end },
  })

  it('changes into a new record and leaves the old one ended on the eve', () => {
    const id = add('salary', pay(100_000, '2020-01-01'))
    change('salary', id, { how: 'change', from: '2024-07-01', values: pay(150_000, '2020-01-01') })
    expect(rows('salary').map(({ values }) => [values.amount, values.start, values.end])).toEqual([
      [150_000, '2024-07-01', null],
      [100_000, '2020-01-01', '2024-06-30'],
    ])
  })

  it('changes by month and by year where no more is known', () => {
    const id = add('salary', pay(100_000, '2020'))
    const next = change('salary', id, { how: 'change', from: '2022', values: pay(120_000, '2020') })
    change('salary', next, { how: 'change', from: '2024-03', values: pay(130_000, '2020') })
    expect(rows('salary').map(({ values }) => [values.start, values.end])).toEqual([
      ['2024-03', null],
      ['2022', '2024-02'],
      ['2020', '2021'],
    ])
  })

  it('is refused where two would surely hold on one day, allowed where only perhaps', () => {
    add('salary', pay(100_000, '2020-01-01', '2021-06'))
    expect(refusal(() => add('salary', pay(1, '2021-05-01'))).code).toBe('SECTION_OVERLAP')
    add('salary', pay(110_000, '2021-06-15'))
    expect(rows('salary')).toHaveLength(2)
  })

  it('a change before the beginning is refused at its day', () => {
    const id = add('salary', pay(100_000, '2020-01-01'))
    const run = () =>
      change('salary', id, { how: 'change', from: '2019-01-01', values: pay(2, '2020-01-01') })
    expect(refusal(run).data).toMatchObject({ field: 'from' })
  })

  it('ends once', () => {
    const id = add('salary', pay(100_000, '2020-01-01'))
    const end = () => endRecord(register.context(), { ownerId, section: 'salary', id, end: '2022-12-31' })
    end()
    expect(rows('salary')[0]?.values.end).toBe('2022-12-31')
    expect(refusal(end).code).toBe('ALREADY_ENDED')
  })
})

describe('numbers and contacts', () => {
  it('a number of another file is refused with that name, and saved with a reason', () => {
    const values = { type: 'national', number: '1234 5678' }
    add('identifier', values)
    const first = ownerId
    ownerId = createWorker(register.context(), newWorker.parse({ prenoms: 'Oumou', nom: 'Keïta' })).id
    const found = refusal(() => add('identifier', { ...values, number: '12345678' }))
    expect(found).toMatchObject({
      code: 'NUMBER_IN_USE',
      data: { field: 'number', workers: [{ id: first }] },
    })
    add('identifier', { ...values, duplicateReason: 'erreur de la mairie' })
    expect(rows('identifier')).toHaveLength(1)
  })

  it('a contact that is called must be a phone; an address need not', () => {
    const run = () => add('contact', { kind: 'mobile', value: 'chez Awa' })
    expect(refusal(run).data).toMatchObject({ field: 'value' })
  })
})

describe('two windows', () => {
  it('the second sees what the first wrote', () => {
    const id = add('note', { written: '2026', text: 'un' })
    const opened = { written: '2026', text: 'un' }
    change('note', id, { how: 'correct', values: { written: '2026', text: 'deux' } })
    const late = () => change('note', id, { how: 'correct', values: { ...opened, text: 'trois' }, opened })
    expect(refusal(late).code).toBe('RECORD_CHANGED')
  })
})
