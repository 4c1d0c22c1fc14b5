import { createRequire } from 'node:module'

/** What a program in Electron reads of itself in `process`. */
export function nameVersions(): void {
  // npm's own file.
  const { version } = createRequire(import.meta.url)('electron/package.json') as { readonly version: string }
  const versions = { ...process.versions, electron: `${version} (stand-in)`, chrome: 'stand-in' }
  Object.defineProperty(process, 'versions', { value: versions, enumerable: true, configurable: true })
  Object.defineProperty(process, 'type', { value: 'browser', configurable: true })
  Object.defineProperty(process, 'resourcesPath', { value: '', configurable: true })
}
