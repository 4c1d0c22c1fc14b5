import { writeFile } from 'node:fs/promises'
import type { PrintJob } from '#shared/contract/shell.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { replaceFile } from '#electron/base/durable-file.ts'
import { createPrintJobs } from './print-jobs.ts'

/** A page that nobody sees, on which one document is drawn. */
export interface PrintPage {
  readonly windowId: number
  readonly load: () => Promise<void>
  /** Rejects when the page crashes; never resolves. */
  readonly gone: Promise<never>
  readonly toPdf: () => Promise<Uint8Array>
  /** Shows the printer's dialog; false when the person closed it. */
  readonly toPrinter: () => Promise<boolean>
  readonly close: () => void
}

export interface PrintService {
  readonly add: (owner: number, document: PrintJob) => string
  readonly print: (owner: number, job: string) => Promise<{ readonly printed: boolean }>
  /** Writes the document as PDF; answers its size. @throws AppError PRINT_TIMEOUT, PRINT_FAILED, DISK_FULL, NOT_WRITABLE. */
  readonly savePdf: (owner: number, job: string, file: string) => Promise<{ readonly bytes: number }>
  /** The document as PDF. @throws AppError PRINT_TIMEOUT, PRINT_FAILED. */
  readonly pdf: (owner: number, job: string) => Promise<Uint8Array>
  /** The document that a print page must draw. */
  readonly take: (windowId: number, job: string) => PrintJob
  /** A print page says that all is drawn, or that it can't be. */
  readonly report: (windowId: number, job: string, outcome: 'ready' | 'failed') => void
  readonly forgetOwner: (owner: number) => void
}

interface Drawing {
  readonly windowId: number
  readonly job: string
  readonly document: PrintJob
  readonly done: PromiseWithResolvers<undefined>
}

const TIMEOUT = 60_000

/** Prints one document after the other; a page that doesn't answer in time is an error, never a guess. */
export function createPrintService(
  openPage: (job: string, document: PrintJob) => PrintPage,
  timeout = TIMEOUT,
): PrintService {
  const jobs = createPrintJobs()
  let drawing: Drawing | null = null
  let last: Promise<unknown> = Promise.resolve()

  async function draw<Result>(job: string, document: PrintJob, use: (page: PrintPage) => Promise<Result>) {
    const page = openPage(job, document)
    const done = Promise.withResolvers<undefined>()
    drawing = { windowId: page.windowId, job, document, done }
    try {
      const drawn = Promise.all([page.load(), done.promise])
      await within(timeout, Promise.race([drawn, page.gone]))
      return await Promise.race([use(page), page.gone])
    } finally {
      drawing = null
      page.close()
    }
  }

  /** Takes its turn: two hidden pages at once would only slow each other on a small PC. */
  function enqueue<Result>(owner: number, job: string, use: (page: PrintPage) => Promise<Result>) {
    const document = jobs.get(owner, job)
    const turn = last.then(() => draw(job, document, use))
    last = turn.catch(() => undefined)
    return turn
  }

  const current = (windowId: number, job: string): Drawing => {
    if (drawing?.windowId !== windowId || drawing.job !== job) throw new AppError('PRINT_JOB_EXPIRED')
    return drawing
  }

  return {
    add: jobs.add,
    forgetOwner: jobs.forgetOwner,
    print: (owner, job) => enqueue(owner, job, async (page) => ({ printed: await page.toPrinter() })),
    savePdf: (owner, job, file) =>
      enqueue(owner, job, async (page) => {
        const pdf = await within(timeout, page.toPdf())
        await replaceFile(file, (part) => writeFile(part, pdf))
        return { bytes: pdf.byteLength }
      }),
    pdf: (owner, job) => enqueue(owner, job, (page) => within(timeout, page.toPdf())),
    take: (windowId, job) => current(windowId, job).document,
    report: (windowId, job, outcome) => {
      const { done } = current(windowId, job)
      if (outcome === 'ready') done.resolve(undefined)
      else done.reject(new AppError('PRINT_FAILED'))
    },
  }
}

async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new AppError('PRINT_TIMEOUT', { seconds: milliseconds / 1000 })),
      milliseconds,
    )
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
