import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { startBackend } from '#backend/client.ts'
import { backendContract } from '#shared/contract/index.ts'
import { AppError, type Envelope, failure } from '#shared/errors/app-error.ts'

const USAGE = `npm run call -- ROUTE JSON --data DIR [--user NAME] [--country CODE] [--today YYYY-MM-DD]
npm run call -- --list`

const root = path.resolve(import.meta.dirname, '../..')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: 'boolean', default: false },
    data: { type: 'string' },
    user: { type: 'string' },
    country: { type: 'string' },
    today: { type: 'string' },
  },
})

function list(): void {
  for (const [name, route] of Object.entries(backendContract)) {
    const schema = z.toJSONSchema(route.input, { io: 'input', unrepresentable: 'any' })
    console.log(JSON.stringify({ route: name, kind: route.kind, needs: route.needs, input: schema }))
  }
}

async function call(route: string, text: string, dataDir: string): Promise<Envelope<unknown>> {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    return failure('INVALID_INPUT', { field: '', issues: [{ path: '', code: 'not_json' }] })
  }
  try {
    const backend = await startBackend({
      dataDir: path.resolve(dataDir),
      resourcesDir: path.join(root, 'resources'),
      threadFile: path.join(root, 'dist/backend/thread.js'),
      ...(values.country === undefined ? {} : { country: values.country }),
      ...(values.today === undefined ? {} : { today: values.today }),
      log: (level, line) => console.error(`${level}: ${line}`),
    })
    const envelope = await backend.call(route, input, {
      onProgress: ({ done, total }) =>
        process.stderr.write(`\r${done}${total === null ? '' : ` / ${total}`} `),
    })
    await backend.close()
    return envelope
  } catch (error) {
    if (error instanceof AppError) return failure(error.code, error.data)
    throw error
  }
}

const [route, text = '{}'] = positionals
const dataDir = values.data ?? process.env.EFFECTIF_DATA
if (values.list) {
  list()
} else if (route === undefined || dataDir === undefined) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  const envelope = await call(route, text, dataDir)
  console.log(JSON.stringify(envelope))
  process.exitCode = envelope.ok ? 0 : 1
}
