import { app } from './app.ts'
import { isHeaded } from './chromium.ts'
import { CoveredEmitter, emitVetoable } from './events.ts'
import { covered, NotInStandin } from './not-in-standin.ts'
import { type Bounds, centred } from './screen.ts'
import { session, type StandinSession } from './session.ts'
import { StandinWebContents, type WebPreferences } from './web-contents.ts'

const EVENTS = [
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'close',
  'closed',
  'resize',
  'move',
  'maximize',
  'unmaximize',
  'minimize',
  'restore',
]
/** What may still be asked of a window that is gone. */
const AFTERLIFE = new Set([
  'isDestroyed',
  'destroy',
  'close',
  'id',
  'emit',
  'removeAllListeners',
  'removeListener',
  'off',
  'webContents',
])

interface WindowOptions extends Partial<Bounds> {
  readonly title?: string
  readonly show?: boolean
  readonly webPreferences?: WebPreferences & {
    readonly session?: StandinSession
    readonly partition?: string
  }
}

const open = new Set<BrowserWindow>()
let focused: BrowserWindow | null = null
let lastId = 0

/** A window of the shell. In memory it is as large as it says; on the screen the browser's window is what it is. */
export class BrowserWindow extends CoveredEmitter {
  readonly id = ++lastId
  readonly webContents: StandinWebContents
  private readonly self: this
  private bounds: Bounds
  private title: string
  private visible: boolean
  private minimized = false
  private maximized = false
  private destroyed = false
  private wasReady = false

  constructor(options: WindowOptions = {}) {
    super('BrowserWindow', EVENTS)
    const { webPreferences = {}, title = app.getName(), show = true } = options
    const { width, height } = { width: 800, height: 600, ...options }
    this.bounds = {
      ...centred(width, height),
      ...(options.x === undefined ? {} : { x: options.x }),
      ...(options.y === undefined ? {} : { y: options.y }),
    }
    this.title = title
    this.visible = show
    if (webPreferences.partition !== undefined)
      throw new NotInStandin('webPreferences.partition (give the session)')
    this.webContents = new StandinWebContents(
      webPreferences.session ?? session.defaultSession,
      webPreferences,
      {
        size: () => this.bounds,
        loaded: () => this.becomeReady(),
        closedByPerson: () => this.close(),
      },
    )
    this.self = covered('BrowserWindow', this, (member) => {
      if (this.destroyed && !AFTERLIFE.has(member)) throw new TypeError('Object has been destroyed')
    })
    open.add(this.self)
    app.windowOpened(this.self)
    app.emit('browser-window-created', {}, this.self)
    app.emit('web-contents-created', {}, this.webContents)
    return this.self
  }

  static getAllWindows(): BrowserWindow[] {
    return [...open]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focused
  }

  static fromWebContents(contents: StandinWebContents): BrowserWindow | null {
    return [...open].find((window) => window.webContents === contents) ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return [...open].find((window) => window.id === id) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  show(): void {
    if (!this.visible) this.emit('show')
    this.visible = true
    this.focus()
  }

  hide(): void {
    if (this.visible) this.emit('hide')
    this.visible = false
  }

  focus(): void {
    if (focused === this.self) return
    focused?.emit('blur')
    focused = this.self
    this.emit('focus')
  }

  isVisible(): boolean {
    return this.visible && !this.minimized
  }

  isFocused(): boolean {
    return focused === this.self
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  close(): void {
    if (this.destroyed) return
    if (emitVetoable(this, 'close', {})) this.destroy()
    else app.stopQuitting()
  }

  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    open.delete(this.self)
    if (focused === this.self) focused = null
    void this.webContents.destroy()
    this.emit('closed')
    app.windowClosed(this.self)
  }

  getBounds(): Bounds {
    return { ...this.bounds }
  }

  getNormalBounds(): Bounds {
    return { ...this.bounds }
  }

  setBounds(bounds: Partial<Bounds>): void {
    const before = this.bounds
    this.bounds = { ...before, ...bounds }
    if (!isHeaded) this.webContents.resize()
    if (before.width !== this.bounds.width || before.height !== this.bounds.height) this.emit('resize')
    if (before.x !== this.bounds.x || before.y !== this.bounds.y) this.emit('move')
  }

  isMaximized(): boolean {
    return this.maximized
  }

  maximize(): void {
    this.maximized = true
    this.emit('maximize')
    this.show()
  }

  unmaximize(): void {
    this.maximized = false
    this.emit('unmaximize')
  }

  isMinimized(): boolean {
    return this.minimized
  }

  minimize(): void {
    this.minimized = true
    this.emit('minimize')
  }

  restore(): void {
    if (this.minimized) this.emit('restore')
    this.minimized = false
  }

  getTitle(): string {
    return this.title
  }

  setTitle(title: string): void {
    this.title = title
  }

  /** The bar is not drawn in any case. */
  setMenu(_menu: object | null): void {}

  removeMenu(): void {}

  private becomeReady(): void {
    if (this.wasReady || this.destroyed) return
    this.wasReady = true
    this.emit('ready-to-show')
  }
}
