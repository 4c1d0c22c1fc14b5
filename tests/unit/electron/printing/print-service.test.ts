import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPrintService, type PrintPage, type PrintService } from '#electron/printing/print-service.ts'

const document = { document: 'report', data: { rows: 1 }, locale: 'fr', orientation: 'landscape' } as const
const OWNER = 1
const folder = () => mkdtempSync(path.join(os.tmpdir(), 'effectif-print-'))

interface Bench {
  readonly service: PrintService
  readonly opened: number[]
  readonly closed: number[]
}

/** A service over pages that behave as told; each reports itself ready unless `silent`. */
function bench(behaviour: Partial<PrintPage> & { readonly silent?: boolean } = {}, timeout = 2_000): Bench {
  const opened: number[] = []
  const closed: number[] = []
  const { silent, ...own } = behaviour
  const service = createPrintService((job) => {
    const windowId = 100 + opened.length
    opened.push(windowId)
    return {
      windowId,
      load: async () => {
        expect(service.take(windowId, job)).toEqual(document)
        if (!silent) service.report(windowId, job, 'ready')
        return Promise.resolve()
      },
      gone: new Promise<never>(() => undefined),
      toPdf: () => Promise.resolve(Buffer.from('%PDF-1.7')),
      toPrinter: () => Promise.resolve(true),
      close: () => closed.push(windowId),
      ...own,
    }
  }, timeout)
  return { service, opened, closed }
}

describe('print service', () => {
  it('writes the PDF, leaves no part file and closes the page', async () => {
    const { service, closed } = bench()
    const file = path.join(folder(), 'rapport.pdf')
    expect(await service.savePdf(OWNER, service.add(OWNER, document), file)).toEqual({ bytes: 8 })
    expect(readFileSync(file, 'utf8')).toBe('%PDF-1.7')
    expect(readdirSync(path.dirname(file))).toEqual(['rapport.pdf'])
    expect(closed).toEqual([100])
  })

  it('prints the same document again, on a new page', async () => {
    const { service, closed } = bench()
    const job = service.add(OWNER, document)
    await service.print(OWNER, job)
    expect(await service.print(OWNER, job)).toEqual({ printed: true })
    expect(closed).toEqual([100, 101])
  })

  it('draws one document at a time', async () => {
    const { service, opened, closed } = bench()
    const jobs = [1, 2, 3].map(() => service.add(OWNER, document))
    const all = Promise.all(jobs.map((job) => service.print(OWNER, job)))
    await Promise.resolve()
    await Promise.resolve()
    expect(opened.length - closed.length).toBeLessThanOrEqual(1)
    await all
    expect(closed).toEqual([100, 101, 102])
  })

  it('calls a page that never gets ready an error, writes nothing and closes it', async () => {
    const { service, closed } = bench({ silent: true }, 30)
    const file = path.join(folder(), 'rapport.pdf')
    await expect(service.savePdf(OWNER, service.add(OWNER, document), file)).rejects.toMatchObject({
      code: 'PRINT_TIMEOUT',
    })
    expect(existsSync(file)).toBe(false)
    expect(closed).toEqual([100])
  })

  it('calls a PDF that never ends an error', async () => {
    const { service, closed } = bench({ toPdf: () => new Promise(() => undefined) }, 30)
    const file = path.join(folder(), 'rapport.pdf')
    await expect(service.savePdf(OWNER, service.add(OWNER, document), file)).rejects.toMatchObject({
      code: 'PRINT_TIMEOUT',
    })
    expect(closed).toEqual([100])
  })

  it('goes on with the next document after one that failed', async () => {
    let calls = 0
    const { service } = bench({
      toPrinter: () => (calls++ === 0 ? Promise.reject(new Error('no printer')) : Promise.resolve(false)),
    })
    await expect(service.print(OWNER, service.add(OWNER, document))).rejects.toThrow('no printer')
    expect(await service.print(OWNER, service.add(OWNER, document))).toEqual({ printed: false })
  })

  it('hears at once of a page that crashes or says that it cannot draw', async () => {
    const crashed = bench({ silent: true, gone: Promise.reject(new Error('crashed')) })
    await expect(crashed.service.print(OWNER, crashed.service.add(OWNER, document))).rejects.toThrow(
      'crashed',
    )
    const failing: PrintService = createPrintService((job) => ({
      windowId: 7,
      load: () => {
        failing.report(7, job, 'failed')
        return Promise.resolve()
      },
      gone: new Promise<never>(() => undefined),
      toPdf: () => Promise.reject(new Error('unreachable')),
      toPrinter: () => Promise.reject(new Error('unreachable')),
      close: () => undefined,
    }))
    await expect(failing.print(OWNER, failing.add(OWNER, document))).rejects.toMatchObject({
      code: 'PRINT_FAILED',
    })
  })

  it('names the file when the destination cannot be written, and keeps what was there', async () => {
    const { service } = bench()
    const blocked = folder()
    await expect(service.savePdf(OWNER, service.add(OWNER, document), blocked)).rejects.toThrow()
    expect(readdirSync(path.dirname(blocked)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('keeps documents from other windows, and forgets those of a closed one', () => {
    const { service } = bench()
    const job = service.add(OWNER, document)
    expect(() => service.print(2, job)).toThrow('PRINT_JOB_EXPIRED')
    expect(() => service.take(2, job)).toThrow('PRINT_JOB_EXPIRED')
    service.forgetOwner(OWNER)
    expect(() => service.print(OWNER, job)).toThrow('PRINT_JOB_EXPIRED')
  })
})
