import path from 'node:path'
import type * as electronModule from 'electron'
import { _electron, type ElectronApplication } from 'playwright-core'
import type { DialogAnswer, ShellCall, ShownDialog } from '#tests/electron-standin/control.ts'
import type { MenuEntry } from '#tests/electron-standin/control-channel.ts'
import type { AppWindow, LaunchedApp, LaunchOptions } from './launched-app.ts'

const root = path.resolve(import.meta.dirname, '../..')

type Electron = typeof electronModule

/** What the test leaves in Electron's main process. */
interface Desk {
  readonly answers: DialogAnswer[]
  readonly dialogs: ShownDialog[]
  readonly shellCalls: ShellCall[]
  readonly failures: string[]
}

declare global {
  var effectifTestDesk: Desk | undefined
}

/** Starts the built program on Electron's own binary; its dialogs are answered as on the stand-in. */
export async function launchElectron(binary: string, options: LaunchOptions): Promise<LaunchedApp> {
  const env: Record<string, string> = { EFFECTIF_DATA: options.dataDir, ...options.env }
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] ??= value
  const electron = await _electron.launch({
    executablePath: binary,
    args: [options.main ?? root, ...(options.args ?? [])],
    cwd: root,
    env,
  })
  const process_ = electron.process()
  let output = ''
  for (const stream of [process_.stdout, process_.stderr])
    stream?.on('data', (chunk) => (output += String(chunk)))
  const exited = new Promise<number | null>((resolve) => process_.on('exit', resolve))
  await electron.evaluate(replaceDialogs)
  const desk = () => electron.evaluate(() => globalThis.effectifTestDesk)

  return {
    kind: 'electron',
    pid: process_.pid ?? 0,
    page: async () => {
      const page = await electron.firstWindow()
      await page.waitForLoadState('load')
      return page
    },
    dialogs: {
      answer: (answer) =>
        electron.evaluate((_, given) => void globalThis.effectifTestDesk?.answers.push(given), answer),
      shown: async () => (await desk())?.dialogs ?? [],
    },
    menu: {
      items: () => electron.evaluate(listMenu),
      click: (...labels) => electron.evaluate(clickMenu, labels),
    },
    shellCalls: async () => (await desk())?.shellCalls ?? [],
    windows: () => electron.evaluate(listWindows),
    closeWindow: () => electron.evaluate(closeFirst),
    setBounds: (bounds) => electron.evaluate(setFirstBounds, bounds),
    failures: async () => (await desk())?.failures ?? [],
    output: () => output,
    exited,
    close: () => closeElectron(electron, exited, async () => (await desk())?.failures ?? []),
    kill: async () => {
      process_.kill('SIGKILL')
      await exited
    },
  }
}

async function closeElectron(
  electron: ElectronApplication,
  exited: Promise<number | null>,
  failures: () => Promise<readonly string[]>,
): Promise<void> {
  if (electron.process().exitCode !== null) return
  const found = await failures().catch(() => [])
  await electron.close().catch(() => undefined)
  await exited
  if (found.length > 0) throw new Error(`Electron reports:\n${found.join('\n')}`)
}

// The functions below run in Electron's main process, from their own source: nothing from outside.

function replaceDialogs({ dialog, shell, BrowserWindow }: Electron): void {
  const desk: Desk = { answers: [], dialogs: [], shellCalls: [], failures: [] }
  globalThis.effectifTestDesk = desk
  const show = (kind: ShownDialog['kind'], values: unknown[]) => {
    const window = values[0] instanceof BrowserWindow ? values[0] : null
    const options = (window === null ? values[0] : values[1]) as Partial<ShownDialog> & {
      cancelId?: number
      defaultId?: number
    }
    const { title = '', message = '', detail = '', buttons = [], defaultPath = '', filters = [] } = options
    desk.dialogs.push({
      kind,
      title,
      message,
      detail,
      buttons,
      defaultPath,
      filters,
      window: window?.webContents.id ?? null,
    })
    const index = desk.answers.findIndex((answer) => answer.kind === kind)
    const [answer] = index < 0 ? [] : desk.answers.splice(index, 1)
    if (answer === undefined && kind !== 'message') {
      const failure = `dialog '${title}' (${kind}): no answer was given for it`
      desk.failures.push(failure)
      throw new Error(failure)
    }
    return { answer, options, buttons }
  }
  const replacement = {
    showOpenDialog: (...values: unknown[]) => {
      const { answer } = show('open', values)
      const paths = answer?.kind === 'open' ? answer.paths : null
      return Promise.resolve({ canceled: paths === null, filePaths: paths ?? [] })
    },
    showSaveDialog: (...values: unknown[]) => {
      const { answer } = show('save', values)
      const chosen = answer?.kind === 'save' ? answer.path : null
      return Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' })
    },
    showMessageBox: (...values: unknown[]) => {
      const { answer, options, buttons } = show('message', values)
      const button = answer?.kind === 'message' ? answer.button : (options.cancelId ?? options.defaultId ?? 0)
      const response = typeof button === 'number' ? button : buttons.indexOf(button)
      return Promise.resolve({ response, checkboxChecked: false })
    },
  }
  Object.assign(dialog, replacement)
  shell.showItemInFolder = (file) => void desk.shellCalls.push({ method: 'showItemInFolder', path: file })
  shell.openPath = (file) => {
    desk.shellCalls.push({ method: 'openPath', path: file })
    return Promise.resolve('')
  }
}

function listMenu({ Menu }: Electron): MenuEntry[] {
  const describe = (item: Electron['MenuItem']['prototype']): MenuEntry => ({
    label: item.label,
    type: item.type,
    role: item.role ?? null,
    accelerator: item.accelerator ?? null,
    checked: item.checked,
    enabled: item.enabled,
    items: (item.submenu?.items ?? []).map(describe),
  })
  return (Menu.getApplicationMenu()?.items ?? []).map(describe)
}

function clickMenu({ Menu }: Electron, labels: string[]): void {
  let menu = Menu.getApplicationMenu() ?? undefined
  for (const label of labels) {
    const item = menu?.items.find((entry) => entry.label.replace('&', '') === label.replace('&', ''))
    if (item === undefined) throw new Error(`No menu item ${labels.join(' > ')}`)
    // Electron's types say no more of it.
    if (label === labels.at(-1)) (item.click as () => void)()
    menu = item.submenu
  }
}

function listWindows({ BrowserWindow }: Electron): AppWindow[] {
  return BrowserWindow.getAllWindows()
    .sort((one, other) => one.id - other.id)
    .map((window) => {
      // Electron has the method, its types don't.
      const contents = window.webContents as typeof window.webContents & {
        getLastWebPreferences: () => object | null
      }
      const preferences = Object.entries(contents.getLastWebPreferences() ?? {})
      return {
        id: contents.id,
        url: contents.getURL(),
        visible: window.isVisible(),
        bounds: window.getBounds(),
        maximized: window.isMaximized(),
        preferences: Object.fromEntries(preferences.filter(([, value]) => typeof value !== 'object')),
      }
    })
}

function closeFirst({ BrowserWindow }: Electron): void {
  const [first] = BrowserWindow.getAllWindows().sort((one, other) => one.id - other.id)
  first?.close()
}

function setFirstBounds({ BrowserWindow }: Electron, bounds: Partial<AppWindow['bounds']>): void {
  const [first] = BrowserWindow.getAllWindows().sort((one, other) => one.id - other.id)
  first?.setBounds(bounds)
}
