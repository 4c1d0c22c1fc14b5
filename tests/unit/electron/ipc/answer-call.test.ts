import { describe, expect, it } from 'vitest'
import { answerCall, type CallParts, type Sender } from '#electron/ipc/answer-call.ts'
import { createChosenFiles } from '#electron/ipc/chosen-files.ts'
import { createRunningCalls } from '#electron/ipc/running-calls.ts'
import { createShellHandlers } from '#electron/ipc/shell-handlers.ts'
import { createPrintService } from '#electron/printing/print-service.ts'
import type { BridgeEvent } from '#shared/contract/bridge.ts'
import { AppError, failure } from '#shared/errors/app-error.ts'
import type { Locale } from '#shared/i18n/locale.ts'

const page: Sender = {
  window: { id: 1, kind: 'app' },
  isMainFrame: true,
  url: 'app://effectif/index.html#/agents',
}
const printPage: Sender = {
  window: { id: 2, kind: 'print' },
  isMainFrame: true,
  url: 'app://effectif/print.html',
}

interface Bench extends CallParts {
  readonly lines: string[]
  readonly events: BridgeEvent[]
  readonly reached: unknown[]
}

function bench(backend?: CallParts['backend']): Bench {
  const lines: string[] = []
  const events: BridgeEvent[] = []
  const reached: unknown[] = []
  const files = createChosenFiles()
  const note = (text: string) => lines.push(text)
  let locale: Locale = 'fr'
  const shell = createShellHandlers({
    appVersion: '1.2.3',
    language: { current: () => locale, choose: (chosen) => (locale = chosen), onChanged: () => undefined },
    files,
    printing: createPrintService(() => {
      throw new AppError('PRINT_FAILED')
    }),
    askForFile: () => Promise.resolve(import.meta.filename),
    askForDestination: () => Promise.resolve(null),
    showInFolder: (file) => reached.push(file),
  })
  return {
    backend: backend ?? {
      call: (route, input) => {
        reached.push([route, input])
        return Promise.resolve({ ok: true, value: 'answered' })
      },
    },
    shell,
    files,
    running: createRunningCalls(),
    log: { info: note, warn: note, error: note },
    send: (_window, event) => events.push(event),
    lines,
    events,
    reached,
  }
}

const ask = (parts: CallParts, route: string, input: unknown = {}, sender = page) =>
  answerCall(parts, sender, { route, input, callId: 'c1' })

describe('the door of the windows', () => {
  it('forwards a route of the backend', async () => {
    const parts = bench()
    expect(await ask(parts, 'workers.search', { query: 'awa' })).toEqual({ ok: true, value: 'answered' })
    expect(parts.reached).toEqual([['workers.search', { query: 'awa' }]])
  })

  it.each<[string, Partial<Sender>]>([
    ['an unknown window', { window: null }],
    ['a frame inside the page', { isMainFrame: false }],
    ['a foreign page', { url: 'https://example.org/' }],
    ['a page without address', { url: '' }],
    ['a page on a host that looks like ours', { url: 'app://effectif.example.org/' }],
  ])('refuses %s', async (_who, change) => {
    const parts = bench()
    expect(await ask(parts, 'workers.search', {}, { ...page, ...change })).toEqual(
      failure('FORBIDDEN_SENDER'),
    )
    expect(parts.reached).toEqual([])
  })

  it('lets a print page do nothing but draw its document', async () => {
    const parts = bench()
    expect(await ask(parts, 'workers.search', {}, printPage)).toEqual(failure('FORBIDDEN_SENDER'))
    expect(await ask(parts, 'shell.chooseFile', { kind: 'csv' }, printPage)).toEqual(
      failure('FORBIDDEN_SENDER'),
    )
    expect(await ask(parts, 'shell.takePrintJob', { job: 'x' })).toEqual(failure('FORBIDDEN_SENDER'))
    expect(await ask(parts, 'shell.takePrintJob', { job: 'x' }, printPage)).toEqual(
      failure('PRINT_JOB_EXPIRED'),
    )
  })

  it.each([
    null,
    undefined,
    'workers.search',
    { route: 7 },
    { route: 'workers.search' },
    { route: 'x'.repeat(500), callId: '1' },
  ])('answers INVALID_INPUT to the malformed message %j', async (message) => {
    expect(await answerCall(bench(), page, message)).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT' },
    })
  })

  it.each(['nothing.here', '__proto__', 'constructor', 'shell.', 'toString'])(
    'answers UNKNOWN_ROUTE to %s',
    async (route) => {
      expect(await ask(bench(), route)).toEqual(failure('UNKNOWN_ROUTE', { route }))
    },
  )

  it('names the field of a bad input to the shell', async () => {
    expect(await ask(bench(), 'shell.setLanguage', { locale: 'de' })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', data: { field: 'locale' } },
    })
  })

  it('hands out a token for a chosen file, and the backend gets the path', async () => {
    const parts = bench()
    const choice = await ask(parts, 'shell.chooseFile', { kind: 'csv' })
    expect(choice).toMatchObject({ ok: true, value: { name: 'answer-call.test.ts' } })
    expect(JSON.stringify(choice)).not.toContain(import.meta.dirname)
    const token = (choice as { value: { token: string } }).value.token
    await ask(parts, 'imports.previewFacilities', { file: { path: token } })
    expect(parts.reached).toEqual([['imports.previewFacilities', { file: { path: import.meta.filename } }]])
  })

  it('never lets a path that a page made up reach the backend', async () => {
    const parts = bench()
    const answer = await ask(parts, 'imports.previewFacilities', { file: { path: '/etc/passwd' } })
    expect(answer).toEqual(failure('FILE_CHOICE_EXPIRED'))
    expect(parts.reached).toEqual([])
  })

  it('gives null for a save dialog that was closed', async () => {
    const answer = await ask(bench(), 'shell.saveFile', { suggestedName: 'rapport', kind: 'pdf' })
    expect(answer).toEqual({ ok: true, value: null })
  })

  it('passes progress on under the id of the call', async () => {
    const parts = bench({
      call: (_route, _input, options) => {
        options?.onProgress?.({ done: 3, total: 10 })
        return Promise.resolve({ ok: true, value: null })
      },
    })
    await ask(parts, 'reports.run', { report: 'x', parameters: {} })
    expect(parts.events).toEqual([{ type: 'progress', callId: 'c1', done: 3, total: 10 }])
  })

  it('stops a running call of the same window only', async () => {
    const parts = bench({
      call: (_route, _input, options) =>
        new Promise((resolve) => {
          options?.signal?.addEventListener('abort', () => resolve(failure('CANCELLED')))
        }),
    })
    const answer = ask(parts, 'reports.run', { report: 'x', parameters: {} })
    const other: Sender = { ...page, window: { id: 9, kind: 'app' } }
    await answerCall(parts, other, { route: 'call.cancel', input: { callId: 'c1' }, callId: 'c2' })
    expect(await Promise.race([answer, Promise.resolve('still running')])).toBe('still running')
    await ask(parts, 'call.cancel', { callId: 'c1' })
    expect(await answer).toEqual(failure('CANCELLED'))
  })

  it('turns an unexpected error into an incident whose log line quotes nobody', async () => {
    const parts = bench({ call: () => Promise.reject(new TypeError('Awa TRAORÉ, 76 00 00 00')) })
    const answer = await ask(parts, 'workers.search', { query: 'Awa TRAORÉ' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } })
    const incident = answer.ok ? '' : String(answer.error.data.incident)
    const log = parts.lines.join('\n')
    expect(incident).toMatch(/^[0-9a-f]{8}$/)
    expect(log).toContain(incident)
    expect(log).toContain('workers.search')
    expect(log).not.toMatch(/Awa|76 00/)
  })

  it('does not write down a route name that is none', async () => {
    const parts = bench()
    await ask(parts, 'Awa TRAORÉ née en 1978')
    expect(parts.lines.join('\n')).not.toContain('Awa')
  })
})
