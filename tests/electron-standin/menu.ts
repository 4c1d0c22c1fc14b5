import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { covered, NotInStandin } from './not-in-standin.ts'
import type { Accelerator } from './worlds.ts'

interface ItemOptions {
  readonly label?: string
  readonly type?: string
  readonly role?: string
  readonly accelerator?: string
  readonly checked?: boolean
  readonly enabled?: boolean
  readonly visible?: boolean
  readonly id?: string
  readonly submenu?: readonly ItemOptions[]
  readonly click?: (item: MenuItem, window: BrowserWindow | undefined, event: object) => void
}

/** Electron gives these roles their usual keys; the page's own editing keys do the same, so only quitting is left. */
const ROLE_KEYS: Readonly<Record<string, string>> = { quit: 'CmdOrCtrl+Q' }
const EDITING = new Set(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'delete'])

export class MenuItem {
  readonly label: string
  readonly type: string
  readonly role: string | undefined
  readonly accelerator: string | undefined
  readonly id: string
  readonly submenu: Menu | undefined
  checked: boolean
  enabled: boolean
  visible: boolean
  private readonly action: ItemOptions['click']

  constructor(options: ItemOptions) {
    this.label = options.label ?? options.role ?? ''
    this.type = options.type ?? (options.submenu === undefined ? 'normal' : 'submenu')
    this.role = options.role?.toLowerCase() === undefined ? undefined : options.role
    this.accelerator =
      options.accelerator ?? (options.role === undefined ? undefined : ROLE_KEYS[options.role])
    this.id = options.id ?? ''
    this.submenu = options.submenu === undefined ? undefined : Menu.buildFromTemplate(options.submenu)
    this.checked = options.checked ?? false
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.action = options.click
    return covered('MenuItem', this)
  }

  click(): void {
    if (!this.enabled) return
    if (this.type === 'checkbox') this.checked = !this.checked
    const window = BrowserWindow.getFocusedWindow() ?? undefined
    if (this.role !== undefined) runRole(this.role, window)
    else this.action?.(this, window, {})
  }
}

function runRole(role: string, window: BrowserWindow | undefined): void {
  if (role === 'quit') app.quit()
  else if (role === 'close') window?.close()
  else if (EDITING.has(role)) void window?.webContents.command(role)
  else throw new NotInStandin(`menu role ${role}`)
}

export class Menu {
  readonly items: MenuItem[] = []

  constructor() {
    return covered('Menu', this)
  }

  static buildFromTemplate(template: readonly ItemOptions[]): Menu {
    const menu = new Menu()
    for (const options of template) menu.append(new MenuItem(options))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
    for (const window of BrowserWindow.getAllWindows()) window.webContents.sendAccelerators()
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  append(item: MenuItem): void {
    this.items.push(item)
  }

  getMenuItemById(id: string): MenuItem | null {
    return allItems(this).find((item) => item.id === id) ?? null
  }
}

let applicationMenu: Menu | null = null

function allItems(menu: Menu | null | undefined): MenuItem[] {
  return (menu?.items ?? []).flatMap((item) => [item, ...allItems(item.submenu)])
}

/** The keys of the application's menu. */
export function acceleratorsOf(): Accelerator[] {
  return allItems(applicationMenu).flatMap(({ accelerator }) =>
    accelerator === undefined ? [] : [parseAccelerator(accelerator)],
  )
}

export function clickAccelerator(text: string): void {
  allItems(applicationMenu)
    .find((item) => item.accelerator === text)
    ?.click()
}

function parseAccelerator(text: string): Accelerator {
  const parts = text.toLowerCase().split('+')
  const has = (...names: string[]) => parts.some((part) => names.includes(part))
  return {
    text,
    key: parts.at(-1) ?? '',
    control: has('cmdorctrl', 'commandorcontrol', 'ctrl', 'control', 'cmd', 'command'),
    shift: has('shift'),
    alt: has('alt', 'option'),
  }
}
