import { Worker } from 'node:worker_threads'
import type { Progress } from '#shared/contract/route.ts'
import { AppError, type Envelope, failure } from '#shared/errors/app-error.ts'
import type { FromThread, ThreadData, ToThread } from './messages.ts'

export type LogLine = (level: 'info' | 'warn' | 'error', text: string) => void

interface Waiting {
  readonly id: number
  readonly route: string
  readonly input: unknown
  readonly onProgress: ((progress: Progress) => void) | undefined
  readonly answer: (envelope: Envelope<unknown>) => void
}

/** One backend thread as its parent sees it: calls queue here and go over one at a time. */
export class ThreadLink {
  readonly #worker: Worker
  readonly #flag: Int32Array
  readonly #log: LogLine
  readonly #queue: Waiting[] = []
  #running: Waiting | null = null
  #stopped = false
  #onClosed: () => void = () => {}

  private constructor(worker: Worker, flag: Int32Array, log: LogLine) {
    this.#worker = worker
    this.#flag = flag
    this.#log = log
  }

  /** Starts a thread and waits until its register is open; rejects with the AppError that it refused with. */
  static start(
    threadFile: string,
    data: Omit<ThreadData, 'cancelMemory'>,
    log: LogLine,
  ): Promise<ThreadLink> {
    const cancelMemory = new SharedArrayBuffer(4)
    const worker = new Worker(threadFile, { workerData: { ...data, cancelMemory } satisfies ThreadData })
    const link = new ThreadLink(worker, new Int32Array(cancelMemory), log)
    return new Promise((resolve, reject) => {
      worker.on('message', (message: FromThread) => {
        if (message.type === 'ready') resolve(link)
        else if (message.type === 'refused') reject(new AppError(message.code, message.data))
        else link.#receive(message)
      })
      worker.on('error', (error: Error) => {
        log('error', `backend thread stopped: ${error.name}`)
        reject(new AppError('INTERNAL', { cause: error.message }))
      })
      worker.on('exit', () => link.#stop())
    })
  }

  /** Runs a route on the thread; a cancelled call answers CANCELLED, at once if it still waits. */
  call(id: number, route: string, input: unknown, options: CallOptions): Promise<Envelope<unknown>> {
    return new Promise((answer) => {
      if (this.#stopped) return answer(failure('BACKEND_STOPPED'))
      if (options.signal?.aborted) return answer(failure('CANCELLED'))
      options.signal?.addEventListener('abort', () => this.#cancel(id), { once: true })
      this.#queue.push({ id, route, input, onProgress: options.onProgress, answer })
      this.#next()
    })
  }

  close(): Promise<void> {
    if (this.#stopped) return Promise.resolve()
    return new Promise((resolve) => {
      this.#onClosed = resolve
      this.#post({ type: 'close' })
    })
  }

  #cancel(id: number): void {
    if (this.#running?.id === id) Atomics.store(this.#flag, 0, id)
    const position = this.#queue.findIndex((waiting) => waiting.id === id)
    if (position >= 0) this.#queue.splice(position, 1)[0]?.answer(failure('CANCELLED'))
  }

  #next(): void {
    if (this.#running) return
    this.#running = this.#queue.shift() ?? null
    if (this.#running) {
      const { id, route, input } = this.#running
      this.#post({ type: 'call', id, route, input })
    }
  }

  #receive(message: FromThread): void {
    if (message.type === 'log') this.#log(message.level, message.text)
    else if (message.type === 'progress') this.#running?.onProgress?.(message.progress)
    else if (message.type === 'answer' && this.#running?.id === message.id) {
      const { answer } = this.#running
      this.#running = null
      answer(message.envelope)
      this.#next()
    }
  }

  #stop(): void {
    this.#stopped = true
    for (const waiting of [this.#running, ...this.#queue]) waiting?.answer(failure('BACKEND_STOPPED'))
    this.#running = null
    this.#queue.length = 0
    this.#onClosed()
  }

  #post(message: ToThread): void {
    this.#worker.postMessage(message)
  }
}

export interface CallOptions {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}
