import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { searchWorkers } from '#backend/features/workers/search.service.ts'
import { workerPage } from '#backend/features/workers/worker-page.service.ts'
import { createWorker } from '#backend/features/workers/workers.service.ts'
import { newWorker } from '#shared/contract/workers.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'
import { openSmallRegister, type SmallRegister } from '#tests/helpers/small-register.ts'

let register: SmallRegister
beforeEach(() => {
  register = openSmallRegister()
})
afterEach(() => {
  register.close()
})

const enter = (values: Record<string, unknown>) =>
  createWorker(register.context(), newWorker.parse({ prenoms: 'Awa', nom: 'Traoré', ...values })).id
const find = (query: string) =>
  searchWorkers(EVERYWHERE, register.db, { query, limit: 50, today: '2026-03-31' }).hits.map(({ id }) => id)

describe('a name with an apostrophe', () => {
  it.each(['N’Diaye', "N'Diaye", 'NʼDiaye', 'N‘Diaye'])('written %s is found however it is typed', (nom) => {
    const id = enter({ nom: nom.replace('‘', '’') })
    for (const query of ['N’Diaye', "n'diaye", 'NDIAYE', 'nʼdia']) expect(find(query), query).toEqual([id])
  })

  it('and one with a pasted hyphen are one name', () => {
    const id = enter({ prenoms: 'Marie\u2011Claire' })
    expect(workerPage(EVERYWHERE, register.db, id, '2026-03-31').prenoms).toBe('Marie-Claire')
    for (const query of ['marie claire', 'Marie-Claire']) expect(find(query), query).toEqual([id])
  })
})

describe('a pasted phone', () => {
  it.each([
    '+999 76 12 34 56',
    '+999\u00a076\u00a012\u00a034\u00a056',
    '\u202a+999 76 12 34 56\u202c',
    ' 00999 76-12-34-56 ',
    '+999 (76) 12.34.56',
    '76\u201112\u201134\u201156',
  ])('%j is taken, and found by its national number and with the prefix', (phone) => {
    const id = enter({ phones: [phone] })
    for (const query of ['76123456', '76 12 34', '+999 76 12 34 56', '0099976123456'])
      expect(find(query), query).toEqual([id])
  })
})
