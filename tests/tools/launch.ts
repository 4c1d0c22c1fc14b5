import { launchElectron } from './launch-electron.ts'
import { launchStandin } from './launch-standin.ts'
import type { LaunchedApp, LaunchOptions } from './launched-app.ts'
import { electronUsable } from './machine.mjs'

let choice: ReturnType<typeof electronUsable> | null = null
/** The workers of a test run inherit it, so that the run says it once. */
const SAID = 'EFFECTIF_SHELL_SAID'

/** Electron where its binary is there and starts, else the stand-in; decided and said once. */
export function chooseShell(): ReturnType<typeof electronUsable> {
  choice ??= electronUsable()
  if (process.env[SAID] === undefined) {
    const said = choice.usable
      ? 'Electron'
      : `the stand-in on Chromium, because, of Electron, ${choice.reason}`
    process.stderr.write(`shell: ${said}\n`)
    process.env[SAID] = '1'
  }
  return choice
}

/** Starts the built app for a test or a tool. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const shell = chooseShell()
  return shell.usable ? launchElectron(shell.binary, options) : launchStandin(options)
}
