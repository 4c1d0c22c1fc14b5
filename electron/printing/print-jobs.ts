import { randomUUID } from 'node:crypto'
import type { PrintJob } from '#shared/contract/shell.ts'
import { AppError } from '#shared/errors/app-error.ts'

/** Documents handed in and not yet forgotten; each belongs to the window that handed it in. */
export interface PrintJobs {
  readonly add: (owner: number, document: PrintJob) => string
  /** @throws AppError PRINT_JOB_EXPIRED when the document is gone or another window's. */
  readonly get: (owner: number, job: string) => PrintJob
  readonly forgetOwner: (owner: number) => void
}

/** A document may be large; a person prints the one that is on the screen. */
const KEPT = 4

export function createPrintJobs(): PrintJobs {
  const jobs = new Map<string, { readonly owner: number; readonly document: PrintJob }>()
  return {
    add: (owner, document) => {
      const job = randomUUID()
      jobs.set(job, { owner, document })
      const oldest = [...jobs.keys()].slice(0, -KEPT)
      for (const old of oldest) jobs.delete(old)
      return job
    },
    get: (owner, job) => {
      const found = jobs.get(job)
      if (found?.owner !== owner) throw new AppError('PRINT_JOB_EXPIRED')
      return found.document
    },
    forgetOwner: (owner) => {
      for (const [job, entry] of jobs) if (entry.owner === owner) jobs.delete(job)
    },
  }
}
