import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Backend, startBackend } from '#backend/client.ts'
import { removeFolder, temporaryFolder } from '#tests/helpers/bare-register.ts'

const root = path.resolve(import.meta.dirname, '../..')
const options = {
  resourcesDir: path.join(root, 'resources'),
  countryDir: path.join(root, 'tests/fixtures/country'),
  threadFile: path.join(root, 'electron/backend/thread.ts'),
  today: '2026-03-31',
}
let dataDir = ''
let backend: Backend

beforeEach(async () => {
  dataDir = temporaryFolder()
  backend = await startBackend({ ...options, dataDir })
})
afterEach(async () => {
  await backend.close()
  removeFolder(dataDir)
})

describe('the backend threads', () => {
  it('answer a read from the writer and a report from the reader', async () => {
    expect(await backend.call('office.state', {})).toMatchObject({
      ok: true,
      value: { country: 'zz', workers: 0 },
    })
    expect(await backend.call('country.fillDemonstration', { total: 20 })).toMatchObject({ ok: true })
    const report = await backend.call('reports.run', { report: 'staffing-norms', parameters: {} })
    expect(report).toMatchObject({ ok: true, value: { demo: true } })
  })

  it('refuse what is unknown or does not fit with a code and never with a throw', async () => {
    expect(await backend.call('workers.destroy', {})).toMatchObject({
      ok: false,
      error: { code: 'UNKNOWN_ROUTE' },
    })
    expect(await backend.call('toString', {})).toMatchObject({ ok: false, error: { code: 'UNKNOWN_ROUTE' } })
    expect(await backend.call('workers.page', { id: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', data: { field: 'id' } },
    })
    expect(await backend.call('workers.page', { id: 1 })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    })
  })

  it('tell of a write and not of a draft', async () => {
    let told = 0
    backend.onChanged(() => (told += 1))
    await backend.call('drafts.keep', { key: 'k', payload: {} })
    expect(told).toBe(0)
    await backend.call('office.rename', { name: 'Bureau de santé' })
    expect(told).toBe(1)
  })

  it('cancel a call that waits at once', async () => {
    const controller = new AbortController()
    const first = backend.call('country.fillDemonstration', { total: 200 })
    const waiting = backend.call('office.state', {}, { signal: controller.signal })
    controller.abort()
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'CANCELLED' } })
    expect(await first).toMatchObject({ ok: true })
  })

  it('answer what still waits when they are closed', async () => {
    await backend.close()
    expect(await backend.call('office.state', {})).toMatchObject({
      ok: false,
      error: { code: 'BACKEND_STOPPED' },
    })
  })
})

it('the built backend starts in bare Node with electron out of reach', () => {
  const threadFile = path.join(root, 'dist/backend/thread.js')
  const asked = JSON.stringify({ ...options, threadFile, dataDir: path.join(dataDir, 'built') })
  const preload = path.join(root, 'tests/fixtures/no-electron.mjs')
  const words = ['--import', preload, path.join(root, 'tests/fixtures/bare-backend.ts'), asked]
  const answer: unknown = JSON.parse(execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' }))
  expect(answer).toMatchObject({ ok: true, value: { country: 'zz' } })
}, 60_000)
