// node --import tests/electron-standin/register.mjs dist/main/main.js: 'electron' becomes the stand-in.
import { registerHooks } from 'node:module'
import { isMainThread } from 'node:worker_threads'

const standin = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier !== 'electron') return nextResolve(specifier, context)
    // Threads inherit this hook; in Electron they have no `electron` module either.
    if (!isMainThread) throw new Error('NotInStandin: electron in a worker thread')
    return { url: standin, format: 'module-typescript', shortCircuit: true }
  },
})
