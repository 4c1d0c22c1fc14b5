import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { findBrowser } from '#tests/tools/machine.mjs'
import { isControlled } from './control.ts'

/** EFFECTIF_HEADED=1: windows on the screen instead of in memory. */
export const isHeaded = process.env.EFFECTIF_HEADED === '1'

/** Quiet, and off the network by itself; what pages may fetch is for the shell's own handlers to refuse. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser's services for its user, which would read along with personal data or send it away. */
const PREFERENCES = {
  translate: { enabled: false },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false },
}

/** What a headed browser needs on top to look like the window of a program. */
const HEADED_FLAGS = ['--no-default-browser-check', '--test-type', '--window-size=1366,768']

interface Running {
  readonly lasting: BrowserContext
  /** The browser for sessions in memory: the same one where nothing is shown, else one of its own that is never shown. */
  readonly memory: () => Promise<Browser>
  readonly port: number | null
  readonly close: () => Promise<void>
}

let running: Promise<Running> | null = null
let profile = ''

/** The browser, started at its first use. `firstPage` is the address that a headed window belongs to. */
export function startChromium(userData: string, firstPage: string): Promise<Running> {
  running ??= launch(userData, firstPage)
  return running
}

/** The port on which a test may drive the pages; null in a run that no test controls. */
export async function debuggingPort(): Promise<number | null> {
  return running === null ? null : (await running).port
}

export async function closeChromium(): Promise<void> {
  const open = await running?.catch(() => null)
  await open?.close().catch(() => undefined)
}

async function launch(userData: string, firstPage: string): Promise<Running> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('No Chromium, Chrome or Edge found. Run: npm run setup')
  const common = {
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    acceptDownloads: false,
    // A signal is for the program, which then closes the browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  }
  const folder = profileFolder(userData)
  const lasting = await chromium.launchPersistentContext(folder, {
    ...common,
    headless: !isHeaded,
    viewport: null,
    serviceWorkers: 'block',
    ...(isHeaded ? { ignoreDefaultArgs: ['--enable-automation'] } : {}),
    args: [
      ...FLAGS,
      ...(isHeaded ? [...HEADED_FLAGS, `--app=${firstPage}`] : []),
      // Only for tests: the port lets any program of this machine drive the pages.
      ...(isControlled ? ['--remote-debugging-port=0'] : []),
    ],
  })
  let hidden: Promise<Browser> | null = null
  const own = lasting.browser()
  const memory = (): Promise<Browser> => {
    if (own !== null && !isHeaded) return Promise.resolve(own)
    hidden ??= chromium.launch({ ...common, headless: true, args: FLAGS })
    return hidden
  }
  const close = async () => {
    await Promise.all([lasting.close(), hidden?.then((browser) => browser.close())])
    if (profile !== '') rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  }
  return { lasting, memory, port: isControlled ? readPort(folder) : null, close }
}

/** The browser's own folder, in the app's; a temporary one where the disk is full or read-only. */
function profileFolder(userData: string): string {
  const folder = path.join(userData, 'chromium')
  try {
    const preferences = path.join(folder, 'Default', 'Preferences')
    mkdirSync(path.dirname(preferences), { recursive: true })
    if (!existsSync(preferences)) writeFileSync(preferences, JSON.stringify(PREFERENCES))
    return folder
  } catch {
    profile = mkdtempSync(path.join(os.tmpdir(), 'effectif-chromium-'))
    return profile
  }
}

function readPort(folder: string): number {
  return Number(readFileSync(path.join(folder, 'DevToolsActivePort'), 'utf8').split('\n')[0])
}
