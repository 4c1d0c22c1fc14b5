// Prints the resident megabytes of a process that worked on the register: ours, or the bare floor.
import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { startBackend } from '#backend/client.ts'
import { readKey } from '#backend/db/keys.ts'
import { root, TODAY } from './register.ts'

const [what, dataDir = ''] = process.argv.slice(2)

async function ours(): Promise<void> {
  const threadFile = path.join(root, 'dist/backend/thread.js')
  const backend = await startBackend({
    dataDir,
    resourcesDir: path.join(root, 'resources'),
    threadFile,
    today: TODAY,
  })
  for (let round = 1; round <= 100; round += 1) {
    await backend.call('workers.search', { query: 'tra' })
    await backend.call('workers.page', { id: round * 100 })
  }
  await backend.call('reports.run', { report: 'staffing-norms', parameters: {} })
  await backend.call('facilities.list', {})
}

async function floor(): Promise<void> {
  const workerData = { file: path.join(dataDir, 'register.db'), key: readKey(dataDir), scan: true }
  for (const _thread of ['writer', 'reader']) {
    await once(new Worker(path.join(import.meta.dirname, 'bare-thread.mjs'), { workerData }), 'message')
  }
}

await (what === 'ours' ? ours() : floor())
console.log(Math.round(process.memoryUsage.rss() / 1_048_576))
process.exit(0)
