// npm test, npm run check, npm run test:full: every step in order, its time, one verdict at the end.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ensureSetup } from './setup.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const full = process.argv.includes('--full')
const withoutE2e = process.argv.includes('--without-e2e')

await ensureSetup({ tests: !withoutE2e })

const env = {
  ...process.env,
  PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
  ...(full ? { EFFECTIF_FULL: '1' } : {}),
}

/** [name, command]: what the project promises, cheapest first. */
const steps = [
  ['format', 'prettier --check --log-level warn .'],
  ['types', 'node tests/tools/types.mjs'],
  ['lint', 'eslint . --max-warnings 0'],
  ['unused', 'knip'],
  ['schema', 'node tests/tools/schema-check.mjs'],
  ['build', 'node tests/tools/build.mjs'],
  ['tests', 'vitest run'],
  ...(withoutE2e ? [] : [['e2e', 'playwright test --config tests/e2e/playwright.config.ts']]),
  ...(full
    ? [
        ['bench', 'node tests/bench/run.ts'],
        ['demo', 'node tests/tools/demo.mjs --no-window'],
      ]
    : []),
]

const failed = []
for (const [name, command] of steps) {
  console.log(`\n▶ ${name}: ${command}`)
  const start = performance.now()
  const { status } = spawnSync(command, { cwd: root, env, stdio: 'inherit', shell: true })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(status === 0 ? `✔ ${name} (${seconds} s)` : `✘ ${name} (${seconds} s)`)
  if (status !== 0) failed.push(name)
}

if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`)
console.log(`\nsteps: ${steps.length - failed.length} passed, ${failed.length} failed`)
process.exit(failed.length === 0 ? 0 : 1)
