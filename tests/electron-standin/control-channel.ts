// The line to the test or tool that started the stand-in: Node's own message channel between parent and child.
import { z } from 'zod'
import { app, onExit } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { debuggingPort } from './chromium.ts'
import { flushReports, queueAnswer } from './control.ts'
import { Menu, type MenuItem } from './menu.ts'

const path = z.string().min(1)
const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), paths: z.array(path).nullable() }),
  z.object({ kind: z.literal('save'), path: path.nullable() }),
  z.object({ kind: z.literal('message'), button: z.union([z.number(), z.string()]) }),
  z.object({ kind: z.literal('print'), printed: z.boolean(), reason: z.string().optional() }),
])

const request = z.object({ standin: z.number(), method: z.string(), value: z.unknown() })

/** A menu entry as a test sees it. */
export interface MenuEntry {
  readonly label: string
  readonly type: string
  readonly role: string | null
  readonly accelerator: string | null
  readonly checked: boolean
  readonly enabled: boolean
  readonly items: readonly MenuEntry[]
}

function describe(item: MenuItem): MenuEntry {
  const { label, type, checked, enabled } = item
  return {
    label,
    type,
    role: item.role ?? null,
    accelerator: item.accelerator ?? null,
    checked,
    enabled,
    items: (item.submenu?.items ?? []).map(describe),
  }
}

function clickMenu(labels: readonly string[]): void {
  let menu = Menu.getApplicationMenu() ?? undefined
  labels.forEach((label, depth) => {
    // The ampersand marks the letter that opens it with Alt.
    const item = menu?.items.find((entry) => entry.label.replace('&', '') === label.replace('&', ''))
    if (item === undefined) throw new Error(`No menu item ${labels.slice(0, depth + 1).join(' > ')}`)
    if (depth === labels.length - 1) item.click()
    menu = item.submenu
  })
}

const describeWindow = (window: BrowserWindow) => ({
  id: window.webContents.id,
  url: window.webContents.getURL(),
  targetId: window.webContents.targetId(),
  visible: window.isVisible(),
  bounds: window.getBounds(),
  maximized: window.isMaximized(),
  preferences: plain(window.webContents.getLastWebPreferences()),
})

/** Sessions and functions stay here. */
function plain(preferences: object): Record<string, unknown> {
  const entries = Object.entries(preferences).filter(([, value]) => typeof value !== 'object')
  return Object.fromEntries(entries)
}

const methods: Readonly<Record<string, (value: unknown) => unknown>> = {
  port: () => debuggingPort(),
  answerDialog: (value) => queueAnswer(answer.parse(value)),
  menu: () => (Menu.getApplicationMenu()?.items ?? []).map(describe),
  clickMenu: (value) => clickMenu(z.array(z.string()).parse(value)),
  windows: () => BrowserWindow.getAllWindows().map(describeWindow),
  setBounds: (value) =>
    BrowserWindow.getAllWindows()[0]?.setBounds(z.record(z.string(), z.number()).parse(value)),
  closeWindow: () => BrowserWindow.getAllWindows()[0]?.close(),
  quit: () => app.quit(),
}

async function reply(id: number, work: () => unknown): Promise<void> {
  try {
    process.send?.({ standin: id, ok: true, value: (await work()) ?? null })
  } catch (error) {
    process.send?.({ standin: id, ok: false, value: String(error) })
  }
}

process.on('message', (message) => {
  const { standin, method, value } = request.parse(message)
  void reply(standin, () => {
    const run = methods[method]
    if (run === undefined) throw new Error(`No such method: ${method}`)
    return run(value)
  })
})
onExit(flushReports)
// Whoever started it is gone, and nobody else will close it.
process.on('disconnect', () => app.exit(1))
