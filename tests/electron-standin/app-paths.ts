import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { NotInStandin } from './not-in-standin.ts'

interface AppFacts {
  readonly folder: string
  readonly name: string
  readonly version: string
}

/** Reads the nearest package.json above the file that was started. */
export function readAppFacts(mainFile: string): AppFacts {
  let folder = path.dirname(mainFile)
  while (!existsSync(path.join(folder, 'package.json')) && path.dirname(folder) !== folder) {
    folder = path.dirname(folder)
  }
  // npm checks the file's shape.
  const facts = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly name?: string
    readonly productName?: string
    readonly version?: string
  }
  return { folder, name: facts.productName ?? facts.name ?? 'Electron', version: facts.version ?? '' }
}

/** Where Electron puts things on this machine for a program of that name. */
export function standardPath(place: string, appName: string): string {
  const home = os.homedir()
  const { env, platform } = process
  const appData =
    platform === 'win32'
      ? (env.APPDATA ?? path.join(home, 'AppData', 'Roaming'))
      : (env.XDG_CONFIG_HOME ?? path.join(home, '.config'))
  const userData = path.join(appData, appName)
  const places: Readonly<Record<string, string>> = {
    home,
    appData,
    userData,
    sessionData: userData,
    temp: os.tmpdir(),
    desktop: path.join(home, 'Desktop'),
    documents: path.join(home, 'Documents'),
    downloads: path.join(home, 'Downloads'),
    logs: path.join(userData, 'logs'),
    exe: process.execPath,
  }
  const found = places[place]
  if (found === undefined) throw new NotInStandin(`app.getPath('${place}')`)
  return found
}
