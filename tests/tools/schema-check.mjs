// The migrations are what drizzle-kit makes of the schema: generating again must change nothing.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const kit = path.join(root, 'node_modules/drizzle-kit/bin.cjs')
const work = mkdtempSync(path.join(os.tmpdir(), 'effectif-schema-'))
const out = path.join(work, 'migrations')

try {
  cpSync(path.join(root, 'resources/migrations'), out, { recursive: true })
  const relative = path.relative(root, out)
  const schema = 'electron/backend/db/schema/index.ts'
  execFileSync(process.execPath, [kit, 'check', '--dialect', 'sqlite', '--out', relative], {
    cwd: root,
    stdio: 'pipe',
  })
  const options = ['generate', '--dialect', 'sqlite', '--schema', schema, '--out', relative]
  const { status, stdout, stderr } = spawnSync(process.execPath, [kit, ...options], {
    cwd: root,
    encoding: 'utf8',
  })
  const journal = (/** @type {string} */ folder) =>
    readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8')
  const same =
    status === 0 &&
    journal(out) === journal(path.join(root, 'resources/migrations')) &&
    readdirSync(out).length === readdirSync(path.join(root, 'resources/migrations')).length
  if (!same) {
    console.error(
      'The schema has changes without a migration: run npm run db:generate and commit what it writes.',
    )
    console.error(stdout, stderr)
    process.exitCode = 1
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
