// Four TypeScript projects: shared has neither Node nor DOM, electron no DOM, the renderer no Node.
import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const tsc = path.join(root, 'node_modules/typescript/bin/tsc')

/** @param {string} project */
function check(project) {
  const info = path.join(root, `node_modules/.cache/effectif/${project}.tsbuildinfo`)
  const options = ['-p', `tsconfig.${project}.json`, '--incremental', '--tsBuildInfoFile', info]
  const child = spawn(process.execPath, [tsc, ...options], { cwd: root, stdio: 'inherit' })
  return new Promise((resolve) => child.on('close', (code) => resolve({ project, code })))
}

let failed = false
// Two at a time: the office PCs and build servers that this runs on have two cores.
for (const pair of [
  ['shared', 'electron'],
  ['renderer', 'tests'],
]) {
  const results = await Promise.all(pair.map(check))
  for (const { project, code } of results) {
    if (code !== 0) {
      failed = true
      console.error(`types: project ${project} has errors`)
    }
  }
}
process.exit(failed ? 1 : 0)
