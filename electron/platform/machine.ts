import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { app } from 'electron'
import { AppError } from '#shared/errors/app-error.ts'
import { findRegisterPlace, isNetworkPlace } from './places.ts'

/** Where everything lies on this machine. */
export interface Machine {
  readonly dataDir: string
  readonly shellDir: string
  readonly backupsDir: string
  readonly logsDir: string
  /** `migrations/`, `country/`, `icons/`. */
  readonly resourcesDir: string
  readonly rendererDir: string
  readonly preloadFile: string
  readonly threadFile: string
}

/** Finds the folders and gives the shell its own; must run before the single-instance lock, which lies in it. */
export function findMachine(): Machine {
  const { dataDir, shellDir } = findRegisterPlace({
    platform: process.platform,
    env: process.env,
    userData: app.getPath('userData'),
    canWrite,
  })
  app.setPath('userData', shellDir)
  // main.js lies in dist/main/ of the sources and of the packaged app alike.
  const root = path.resolve(import.meta.dirname, '..', '..')
  return {
    dataDir,
    shellDir,
    backupsDir: path.join(dataDir, 'backups'),
    logsDir: path.join(shellDir, 'logs'),
    resourcesDir: path.join(app.isPackaged ? process.resourcesPath : root, 'resources'),
    rendererDir: path.join(root, 'dist', 'renderer'),
    preloadFile: path.join(root, 'dist', 'preload', 'preload.cjs'),
    threadFile: path.join(root, 'dist', 'backend', 'thread.js'),
  }
}

/** Refuses a register on a network: its locks and its durability are not to be trusted there. */
export function refuseNetworkPlace(dataDir: string): void {
  if (isNetworkPlace(dataDir, fileSystemOf(dataDir))) throw new AppError('PLACE_REFUSED', { path: dataDir })
}

function canWrite(folder: string): boolean {
  try {
    // Under /var/lib only an administrator's set-up makes the shared folder; we never do so by chance.
    if (!folder.startsWith('/var/lib/')) mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Kind of the file system that holds a folder, or its nearest ancestor that exists; null where unknown. */
function fileSystemOf(folder: string): number | null {
  if (process.platform !== 'linux') return null
  try {
    return statfsSync(folder).type
  } catch {
    const parent = path.dirname(folder)
    return parent === folder ? null : fileSystemOf(parent)
  }
}
