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

  /** Starts a thread; it loads, and opens its register when told to. */
  static start(threadFile: string, data: Omit<ThreadData, 'cancelMemory'>, log: LogLine): ThreadLink {
    const cancelMemory = new SharedArrayBuffer(4)
    const worker = new Worker(threadFile, { workerData: { ...data, cancelMemory } satisfies ThreadData })
    return new ThreadLink(worker, new Int32Array(cancelMemory), log)
  }

  /** Opens the thread's register; rejects with the AppError that it was refused with. */
  open(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#worker.on('message', (message: FromThread) => {
        if (message.type === 'ready') resolve()
        else if (message.type === 'refused') reject(new AppError(message.code, message.data))
        else this.#receive(message)
      })
      this.#worker.on('error', (error: Error) => {
        this.#log('error', `backend thread stopped: ${error.name}`)
        reject(new AppError('INTERNAL', { cause: error.message }))
      })
      this.#worker.on('exit', () => this.#stop())
      this.#post({ type: 'open' })
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

  /** Ends a thread that could not open, or whose fellow could not. */
  async terminate(): Promise<void> {
    await this.#worker.terminate()
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
