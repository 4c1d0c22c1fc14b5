import { launchElectron } from './launch-electron.ts'
import { launchStandin } from './launch-standin.ts'
import type { LaunchedApp, LaunchOptions } from './launched-app.ts'
import { electronUsable } from './machine.mjs'

let choice: ReturnType<typeof electronUsable> | null = null

/** Electron where its binary is there and starts, else the stand-in; decided and said once. */
export function chooseShell(): ReturnType<typeof electronUsable> {
  if (choice !== null) return choice
  choice = electronUsable()
  process.stderr.write(
    choice.usable ? 'shell: Electron\n' : `shell: the stand-in on Chromium, because ${choice.reason}\n`,
  )
  return choice
}

/** Starts the built app for a test or a tool. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const shell = chooseShell()
  return shell.usable ? launchElectron(shell.binary, options) : launchStandin(options)
}
