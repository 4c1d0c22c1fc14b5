import { afterAll, beforeAll, expect, it } from 'vitest'
import { searchWorkers } from '#backend/features/workers/search.service.ts'
import { workerPage } from '#backend/features/workers/worker-page.service.ts'
import { contact, identifier, posting, worker } from '#backend/db/schema/index.ts'
import { openForReading } from '#backend/db/open-database.ts'
import { write } from '#backend/db/write.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'
import { cause } from '#tests/helpers/bare-register.ts'
import { openSmallRegister, type SmallRegister } from '#tests/helpers/small-register.ts'

const WORKERS = 14_114
const FIRST = ['Awa', 'Ali', 'Oumar', 'Fanta', 'Sékou', 'Mariam', 'Issa']
const LAST = [
  'Traoré',
  'Diarra',
  'Coulibaly',
  'Keïta',
  'Diallo',
  'Sidibé',
  'Konaté',
  'Sylla',
  'Sissoko',
  'Maïga',
  'Dembélé',
]

let register: SmallRegister
let reader: ReadDb
const statements: string[] = []

beforeAll(() => {
  register = openSmallRegister()
  write(register.db, cause, (door) => {
    for (let number = 0; number < WORKERS; number += 1) {
      const [prenoms = '', nom = ''] = [FIRST[number % FIRST.length], LAST[number % LAST.length]]
      const { id } = door.insert(worker, { ownerOffice: 'office-1', prenoms, nom })
      const value = String(60_000_000 + number * 7)
      door.insert(contact, { workerId: id, kind: 'mobile', value, normalised: value, sortOrder: 0 })
      const staff = `${100_000 + number}X`
      door.insert(identifier, { workerId: id, type: 'matricule', number: staff, normalised: staff })
      const facilityId = number % 2 === 0 ? register.clinic : register.southClinic
      door.insert(posting, { workerId: id, facilityId, kind: 'base', start: '2020-01-01' })
    }
    // The last one bears a name that begins like thousands of others.
    door.insert(worker, { ownerOffice: 'office-1', prenoms: 'Zan', nom: 'Si' })
  })
  register.db.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  reader = openForReading({ dataDir: register.dataDir })
  const prepare = reader.sqlite.prepare.bind(reader.sqlite)
  Object.defineProperty(reader.sqlite, 'prepare', {
    value: (text: string) => {
      statements.push(text)
      return prepare(text)
    },
  })
}, 120_000)
afterAll(() => {
  reader.sqlite.close()
  register.close()
})

const search = (query: string, scope = EVERYWHERE) =>
  searchWorkers(scope, reader, { query, limit: 50, today: '2026-03-31' })

it('shows fifty of thousands, says that there are more, and orders whole names first', () => {
  const answer = search('traore')
  expect(answer.hits).toHaveLength(50)
  expect(answer).toMatchObject({ more: true, similar: false })
  expect(search('si').hits[0]).toMatchObject({ nom: 'Si' })
})

it('finds one of 14,114 by phone, by matricule, and by two names in either order', () => {
  expect(search('60 09 87 91').hits).toHaveLength(1)
  expect(search('114 113 x').hits).toHaveLength(1)
  expect(search('zan si').hits).toMatchObject([{ nom: 'Si' }])
  expect(search('si zan').hits).toMatchObject([{ nom: 'Si' }])
})

it('reads no whole table of persons, in any scope, for any kind of query', () => {
  for (const scope of [EVERYWHERE, { areas: [register.north] }]) {
    for (const query of ['traore', 'si', '60 09', 'keyta', 'coulibaly 6000']) search(query, scope)
    const found = search('awa', scope).hits[0]
    workerPage(scope, reader, found?.id ?? 0, '2026-03-31')
  }
  const texts = [...new Set(statements)].filter(
    (text) => text.includes('worker') && !text.startsWith('explain'),
  )
  expect(texts.length).toBeGreaterThanOrEqual(5)
  for (const text of texts) {
    const parameters: Record<string, null> = Object.fromEntries(
      [...text.matchAll(/@(\w+)/g)].map(([, name]) => [name, null]),
    )
    const plan = reader.sqlite
      .prepare<[object], { detail: string }>(`explain query plan ${text}`)
      .all(parameters)
    const whole = plan.filter(
      ({ detail }) =>
        detail.startsWith('SCAN ') && !/VIRTUAL TABLE|CONSTANT ROW|SCAN (found|r)$/.test(detail),
    )
    expect(whole, text).toEqual([])
  }
})
