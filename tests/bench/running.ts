import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { startBackend } from '#backend/client.ts'
import { readKey } from '#backend/db/keys.ts'
import { measurePair } from './measure.ts'
import { type BenchRegister, root, TODAY } from './register.ts'
import type { Line } from './table.ts'

const threadFile = path.join(root, 'dist/backend/thread.js')

async function start(dataDir: string): Promise<AsyncDisposable> {
  const backend = await startBackend({
    dataDir,
    resourcesDir: path.join(root, 'resources'),
    threadFile,
    today: TODAY,
  })
  const envelope = await backend.call('workers.search', { query: 'traore' })
  if (!envelope.ok) throw new Error(envelope.error.code)
  return { [Symbol.asyncDispose]: () => backend.close() }
}

/** A thread that does nothing but open the encrypted file and search once. */
async function bareStart(dataDir: string): Promise<AsyncDisposable> {
  const workerData = { file: path.join(dataDir, 'register.db'), key: readKey(dataDir) }
  const worker = new Worker(path.join(import.meta.dirname, 'bare-thread.mjs'), { workerData })
  await once(worker, 'message')
  return {
    [Symbol.asyncDispose]: async () => {
      await worker.terminate()
    },
  }
}

export async function starts({ dataDir }: BenchRegister): Promise<Line> {
  const pair = await measurePair(
    10,
    () => start(dataDir),
    () => bareStart(dataDir),
  )
  return {
    what: 'start to first search',
    unit: 'ms',
    floorIs: 'one bare thread that opens the file and searches',
    pair,
  }
}

export async function memory({ dataDir }: BenchRegister): Promise<Line> {
  const megabytes = (what: 'ours' | 'floor') => {
    const child = path.join(import.meta.dirname, 'memory-child.ts')
    return Number(execFileSync(process.execPath, [child, what, dataDir], { encoding: 'utf8' }).trim())
  }
  const one = (value: number) => ({ p50: value, p95: value })
  const [ours, floor] = [megabytes('ours'), megabytes('floor')]
  const pair = { ours: one(ours), floor: one(floor), ratio: ours / floor }
  return {
    what: 'memory of the backend process',
    unit: 'MB',
    floorIs: 'bare Node, two threads with the same cache, same statements',
    pair: await Promise.resolve(pair),
  }
}
