// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { BridgeEvent } from '#shared/contract/bridge.ts'
import { failure, type Envelope } from '#shared/errors/app-error.ts'
import { call, CallError } from '#renderer/lib/api.ts'

const listeners = new Set<(event: BridgeEvent) => void>()
const asked = vi.fn<(route: string, input: unknown, callId: string) => Promise<Envelope<unknown>>>()
const cancel = vi.fn()

beforeEach(() => {
  listeners.clear()
  asked.mockReset()
  cancel.mockReset()
  const on = (_name: string, listener: (event: BridgeEvent) => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  Object.defineProperty(window, 'effectif', { value: { call: asked, cancel, on }, configurable: true })
})

describe('a call', () => {
  it('answers the value of the envelope', async () => {
    asked.mockResolvedValue({ ok: true, value: { locale: 'fr', appVersion: '1' } })
    await expect(call('shell.state', {})).resolves.toEqual({ locale: 'fr', appVersion: '1' })
  })

  it('throws the code and facts of a refusal', async () => {
    asked.mockResolvedValue(failure('NOT_FOUND', { id: 4 }))
    const error: unknown = await call('workers.page', { id: 4 }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(CallError)
    expect(error).toMatchObject({ code: 'NOT_FOUND', data: { id: 4 } })
  })

  it('hears of its own progress only, and stops listening at the end', async () => {
    const steps: number[] = []
    asked.mockImplementation((_route, _input, callId) => {
      const step = { type: 'progress', done: 1, total: 2 } as const
      for (const listener of listeners) listener({ ...step, callId: 'another' })
      for (const listener of listeners) listener({ ...step, callId, done: 2 })
      return Promise.resolve({ ok: true, value: null })
    })
    await call('reports.run', { report: 'x', parameters: {} }, { onProgress: ({ done }) => steps.push(done) })
    expect(steps).toEqual([2])
    expect(listeners.size).toBe(0)
  })

  it('passes on that nobody waits any more, and never starts when that is known before', async () => {
    const stop = new AbortController()
    asked.mockImplementation((_route, _input, callId) => {
      stop.abort()
      expect(cancel).toHaveBeenCalledExactlyOnceWith(callId)
      return Promise.resolve(failure('CANCELLED'))
    })
    await expect(call('office.state', {}, { signal: stop.signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    })
    await expect(call('office.state', {}, { signal: stop.signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    })
    expect(asked).toHaveBeenCalledOnce()
  })
})
