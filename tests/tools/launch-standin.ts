import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Report, ShellCall, ShownDialog } from '#tests/electron-standin/control.ts'
import type { MenuEntry } from '#tests/electron-standin/control-channel.ts'
import type { AppWindow, LaunchedApp, LaunchOptions } from './launched-app.ts'
import { nodeBinary } from './setup.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const register = pathToFileURL(path.join(root, 'tests/electron-standin/register.mjs')).href

/** How long a window has to appear, and the program to end, in milliseconds. */
const PATIENCE = 30_000

interface Reply {
  readonly standin: number
  readonly ok: boolean
  readonly value: unknown
}

interface Reports {
  readonly dialogs: ShownDialog[]
  readonly shellCalls: ShellCall[]
  readonly failures: string[]
}

/** Puts requests to the stand-in over Node's message channel, and keeps what it reports by itself. */
function createControl(child: ChildProcess, reports: Reports) {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let last = 0
  child.on('message', (message) => {
    // The channel belongs to the stand-in: control.ts reports, control-channel.ts replies.
    const said = message as Reply | Report
    if ('reported' in said) {
      if (said.reported === 'dialog') reports.dialogs.push(said.what)
      else if (said.reported === 'shellCall') reports.shellCalls.push(said.what)
      else reports.failures.push(said.what)
      return
    }
    const { standin, ok, value } = said
    const request = waiting.get(standin)
    waiting.delete(standin)
    if (ok) request?.resolve(value)
    else request?.reject(new Error(String(value)))
  })
  const rejectAll = () => {
    for (const request of waiting.values()) request.reject(new Error('The program has ended'))
    waiting.clear()
  }
  child.on('exit', rejectAll)
  return <Answer>(method: string, value: unknown = null): Promise<Answer> => {
    if (!child.connected) return Promise.reject(new Error('The program has ended'))
    const request = Promise.withResolvers<unknown>()
    waiting.set(++last, request)
    child.send({ standin: last, method, value })
    // control-channel.ts says what each method answers.
    return request.promise as Promise<Answer>
  }
}

/** Starts the built program on the stand-in, in a process of its own. */
export function launchStandin(options: LaunchOptions): LaunchedApp {
  const main = options.main ?? path.join(root, 'dist/main/main.js')
  const child = fork(main, options.args ?? [], {
    execPath: nodeBinary(),
    execArgv: ['--import', register, '--disable-warning=ExperimentalWarning'],
    cwd: root,
    silent: true,
    env: {
      ...process.env,
      EFFECTIF_DATA: options.dataDir,
      ...(options.headed === true ? { EFFECTIF_HEADED: '1' } : {}),
      ...options.env,
      // A test runner's own settings are not the program's.
      NODE_OPTIONS: '',
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)))
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const reports: Reports = { dialogs: [], shellCalls: [], failures: [] }
  const ask = createControl(child, reports)
  const browser = connectOnce(() => ask<number | null>('port'))
  const ended = () => child.exitCode !== null || child.signalCode !== null
  // Its files are in the register's folder, which the caller may now remove.
  const allGone = exited.then(() => browser.gone())

  return {
    kind: 'stand-in',
    pid: child.pid ?? 0,
    page: () => findPage(ask, browser.get, () => output),
    dialogs: {
      answer: (answer) => ask('answerDialog', answer),
      shown: () => Promise.resolve(reports.dialogs),
    },
    menu: {
      items: () => ask<MenuEntry[]>('menu'),
      click: (...labels) => ask('clickMenu', labels),
    },
    shellCalls: () => Promise.resolve(reports.shellCalls),
    windows: () => ask<AppWindow[]>('windows'),
    closeWindow: () => ask('closeWindow'),
    setBounds: (bounds) => ask('setBounds', bounds),
    failures: () => Promise.resolve(reports.failures),
    output: () => output,
    exited,
    close: async () => {
      if (!ended()) await ask('quit').catch(() => undefined)
      const code = await Promise.race([exited, wait(PATIENCE, 'late' as const, { ref: false })])
      if (code === 'late') child.kill('SIGKILL')
      await allGone
      if (reports.failures.length > 0)
        throw new Error(`The stand-in reports:\n${reports.failures.join('\n')}`)
      if (code === 'late') throw new Error(`The program did not end when asked to.\n${output}`)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await allGone
    },
  }
}

function connectOnce(port: () => Promise<number | null>) {
  let connected: Promise<Browser> | null = null
  return {
    get: () => {
      connected ??= port().then((number) => chromium.connectOverCDP(`http://127.0.0.1:${number ?? 0}`))
      connected.catch(() => (connected = null))
      return connected
    },
    /** The browser ends by itself when its program does, killed or not. */
    gone: async () => {
      const browser = await connected?.catch(() => null)
      if (!browser?.isConnected()) return
      const disconnected = new Promise((resolve) => browser.once('disconnected', resolve))
      await Promise.race([disconnected, wait(PATIENCE, null, { ref: false })])
      // Its line is cut a moment before its last file is closed.
      await wait(500)
      await browser.close().catch(() => undefined)
    },
  }
}

type Ask = ReturnType<typeof createControl>

/** The test's own view of the first window: a page of its connection with the same target. */
async function findPage(ask: Ask, browser: () => Promise<Browser>, output: () => string): Promise<Page> {
  const end = performance.now() + PATIENCE
  while (performance.now() < end) {
    const [first] = await ask<(AppWindow & { readonly targetId: string })[]>('windows')
    if (first !== undefined && first.targetId !== '' && first.url !== '' && first.url !== 'about:blank') {
      for (const page of (await browser()).contexts().flatMap((context) => context.pages())) {
        if ((await targetOf(page)) !== first.targetId) continue
        await page.waitForLoadState('load')
        return page
      }
    }
    await wait(50)
  }
  throw new Error(`The program showed no window.\n${output()}`)
}

async function targetOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { targetInfo } = await session.send('Target.getTargetInfo')
  await session.detach()
  return targetInfo.targetId
}
