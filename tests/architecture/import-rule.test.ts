import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ESLint, type Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boundariesConfig } from '../../eslint.boundaries.mjs'

/** Inside node_modules so that packages resolve as they do in the project. */
const root = path.resolve(import.meta.dirname, '../../node_modules/.cache/effectif/planted')

/** Files that obey the rule and serve as targets. */
const lawful: Record<string, string> = {
  'shared/domain/day.ts': "export const day = '2026-01-01'",
  'shared/contract/workers.ts': "import { day } from '../domain/day.ts'\nexport const route = day",
  'electron/base/durable-file.ts': "import 'node:fs'\nexport const durable = 1",
  'electron/backend/db/keys.ts':
    "import { durable } from '#electron/base/durable-file.ts'\nexport const keys = durable",
  'electron/platform/log.ts': "import { app } from 'electron'\nexport const log = app",
  'electron/backend/context.ts': "import { day } from '#shared/domain/day.ts'\nexport const context = day",
  'electron/backend/client.ts': "import { day } from '#shared/domain/day.ts'\nexport const client = day",
  'electron/backend/handlers.ts':
    "import { workers } from './features/workers/workers.handlers.ts'\nexport const handlers = workers",
  'electron/backend/db/open.ts': "import Sqlite from 'better-sqlite3'\nexport const open = Sqlite",
  'electron/backend/features/workers/workers.queries.ts':
    "import { sql } from 'drizzle-orm'\nimport { open } from '#backend/db/open.ts'\nexport const query = [sql, open]",
  'electron/backend/features/workers/workers.handlers.ts':
    "import { query } from './workers.queries.ts'\nimport { context } from '#backend/context.ts'\nexport const workers = [query, context]",
  'electron/backend/features/reports/reports.handlers.ts': 'export const reports = 1',
  'electron/ipc/register.ts': "import { client } from '#backend/client.ts'\nexport const register = client",
  'renderer/ui/grid.tsx': 'export const grid = 1',
  'renderer/lib/api.ts': "import { route } from '#shared/contract/workers.ts'\nexport const api = route",
  'renderer/print/page.tsx': 'export const page = 1',
  'renderer/features/workers/workers-page.tsx':
    "import { grid } from '#renderer/ui/grid.tsx'\nimport { api } from '#renderer/lib/api.ts'\nexport const workersPage = [grid, api]",
  'renderer/features/reports/reports-page.tsx': 'export const reportsPage = 1',
}

/** Each breaks the rule once, in its own way. */
const planted: Record<string, string> = {
  'electron/backend/features/reports/sibling.ts': "import '../workers/workers.handlers.ts'",
  'electron/backend/db/upwards.ts': "import '../features/workers/workers.handlers.ts'",
  'electron/backend/db/to-shell.ts': "import '../../platform/log.ts'",
  'electron/backend/features/workers/knows-electron.ts': "import 'electron'",
  'electron/backend/thread.ts': "import 'electron'",
  'electron/backend/features/workers/workers.service.ts': "import 'drizzle-orm'",
  'electron/backend/features/workers/driver.ts': "import 'better-sqlite3'",
  'electron/backend/features/workers/to-printing.ts': "import '#electron/printing/job.ts'",
  'electron/backend/features/workers/to-handlers.ts': "import '#backend/handlers.ts'",
  'electron/base/knows-electron.ts': "import 'electron'",
  'electron/base/upwards.ts': "import '../backend/db/open.ts'",
  'electron/ipc/to-db.ts': "import '#backend/db/open.ts'",
  'electron/platform/to-ipc.ts': "import '../ipc/register.ts'",
  'electron/preload.ts': "import './platform/log.ts'",
  'shared/domain/to-backend.ts': "import '#backend/db/open.ts'",
  'shared/domain/node.ts': "import 'node:fs'",
  'renderer/features/workers/sibling.tsx': "import '../reports/reports-page.tsx'",
  'renderer/features/workers/by-value.tsx': "import '#electron/platform/log.ts'",
  'renderer/features/workers/by-type.tsx':
    "import type { log } from '#electron/platform/log.ts'\nexport type L = typeof log",
  'renderer/features/workers/dynamic.tsx': "void import('../../../electron/backend/client.ts')",
  'renderer/lib/node.ts': "import 'node:path'",
  'renderer/ui/to-feature.tsx': "import '../features/workers/workers-page.tsx'",
  'renderer/print/to-lib.tsx': "import '../lib/api.ts'",
  'renderer/lib/to-tests.ts': "import '#tests/helper.ts'",
  'electron/stray.ts': 'export const stray = 1',
}

const support: Record<string, string> = {
  'tests/helper.ts': 'export const helper = 1',
  'electron/printing/job.ts': 'export const job = 1',
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'ESNext',
      moduleResolution: 'bundler',
      allowImportingTsExtensions: true,
      noEmit: true,
      jsx: 'react-jsx',
    },
  }),
  'package.json': JSON.stringify({
    type: 'module',
    imports: {
      '#shared/*': './shared/*',
      '#backend/*': './electron/backend/*',
      '#electron/*': './electron/*',
      '#renderer/*': './renderer/*',
      '#tests/*': './tests/*',
    },
  }),
}

let results: ESLint.LintResult[] = []

beforeAll(async () => {
  rmSync(root, { recursive: true, force: true })
  for (const [file, content] of Object.entries({ ...support, ...lawful, ...planted })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), content)
  }
  // The plugin's option types are looser than ESLint's own.
  const rule = boundariesConfig as unknown as Linter.Config
  const config: Linter.Config = {
    ...rule,
    languageOptions: { parser: tseslint.parser },
    settings: {
      ...rule.settings,
      'boundaries/root-path': root,
      'import/resolver': { typescript: { alwaysTryTypes: true, project: path.join(root, 'tsconfig.json') } },
    },
  }
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: [config], ignore: false })
  results = await eslint.lintFiles(['{electron,renderer,shared,tests}/**/*.{ts,tsx}'])
}, 60_000)

afterAll(() => rmSync(root, { recursive: true, force: true }))

function messagesOf(file: string): string[] {
  const result = results.find((entry) => path.relative(root, entry.filePath).replaceAll('\\', '/') === file)
  return (result?.messages ?? []).map((message) => `${String(message.ruleId)}: ${message.message}`)
}

describe('the import rule is alive', () => {
  it.each(Object.keys(planted))('refuses the violation planted in %s', (file) => {
    expect(messagesOf(file)).toHaveLength(1)
    expect(messagesOf(file)[0]).toMatch(/^boundaries\//)
  })

  it.each(Object.keys(lawful))('has nothing against %s', (file) => {
    expect(messagesOf(file)).toEqual([])
  })
})
