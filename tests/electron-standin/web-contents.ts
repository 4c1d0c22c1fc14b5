import type { Page } from 'playwright-core'
import { toBrowser, toShell } from './addresses.ts'

import { isHeaded } from './chromium.ts'
import { fail, nextAnswer, recordDialog } from './control.ts'
import { CoveredEmitter, emitVetoable } from './events.ts'
import { receiveIpc } from './ipc-main.ts'
import { acceleratorsOf, clickAccelerator } from './menu.ts'
import { covered, NotInStandin } from './not-in-standin.ts'
import { linkPage, type PageLink, wire } from './page-link.ts'
import { type PdfOptions, toPdfCommand } from './pdf-options.ts'
import { isOwnedPage, ownPage } from './requests.ts'
import type { StandinSession } from './session.ts'
import type { ToPreload } from './worlds.ts'

const EVENTS = [
  'did-start-loading',
  'did-finish-load',
  'did-fail-load',
  'dom-ready',
  'will-navigate',
  'will-redirect',
  'will-frame-navigate',
  'will-attach-webview',
  'render-process-gone',
  'destroyed',
]

/** The top frame, as a message's sender is judged by. */
export interface StandinFrame {
  readonly url: string
  readonly origin: string
  readonly parent: null
  readonly routingId: number
}

interface OpenDetails {
  readonly url: string
  readonly frameName: string
  readonly features: string
  readonly disposition: string
  readonly referrer: { readonly url: string; readonly policy: string }
}

export interface WebPreferences {
  readonly preload?: string
  readonly contextIsolation?: boolean
  readonly sandbox?: boolean
  readonly nodeIntegration?: boolean
  readonly webviewTag?: boolean
  readonly webSecurity?: boolean
}

/** What the page needs of its window. */
export interface WindowOfContents {
  readonly size: () => { readonly width: number; readonly height: number }
  readonly loaded: () => void
  readonly closedByPerson: () => void
}

let lastId = 0

/** The page of a window. */
export class StandinWebContents extends CoveredEmitter {
  readonly id = ++lastId
  readonly session: StandinSession
  readonly mainFrame: StandinFrame
  private readonly preferences: WebPreferences
  private readonly host: WindowOfContents
  private openHandler: ((details: OpenDetails) => { readonly action: string }) | null = null
  private page: Page | null = null
  private link: PageLink | null = null
  private opening: Promise<Page> | null = null
  /** The address that the shell itself loads: no listener is asked about it. */
  private expected = ''
  private wanted = ''
  private destroyed = false

  constructor(session: StandinSession, preferences: WebPreferences, host: WindowOfContents) {
    super('webContents', EVENTS)
    refuseWeakened(preferences)
    this.session = session
    this.preferences = preferences
    this.host = host
    const url = () => this.getURL()
    this.mainFrame = covered('webFrameMain', {
      get url() {
        return url()
      },
      get origin() {
        return /^[^:]+:\/\/[^/]*/.exec(url())?.[0] ?? 'null'
      },
      parent: null,
      routingId: this.id,
    })
    return covered('webContents', this)
  }

  getURL(): string {
    return this.page === null || this.wanted === '' ? '' : toShell(this.page.url())
  }

  /** @internal Electron has it as well, without a word in its types. */
  getLastWebPreferences(): WebPreferences {
    return { ...this.preferences }
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  setWindowOpenHandler(handler: (details: OpenDetails) => { readonly action: string }): void {
    this.openHandler = handler
  }

  send(channel: string, ...values: unknown[]): void {
    this.link?.tell({ type: 'event', channel, values: wire.pack(values) })
  }

  async loadURL(url: string): Promise<void> {
    this.wanted = url
    const page = await this.openPage(url)
    this.expected = url
    try {
      await page.goto(toBrowser(url), { waitUntil: 'load', timeout: 0 })
    } catch (error) {
      if (this.destroyed) throw new Error(`ERR_FAILED (-2) loading '${url}'`)
      this.emit('did-fail-load', {}, -2, 'ERR_FAILED', url, true)
      throw new Error(`${/ERR_[A-Z_]+/.exec(String(error))?.[0] ?? 'ERR_FAILED'} loading '${url}'`)
    }
  }

  reload(): void {
    const url = this.wanted
    void this.loadURL(url).catch((error: unknown) => fail(`reload: ${String(error)}`))
  }

  /** Runs in the page's own world, as in Electron. */
  async executeJavaScript(code: string): Promise<unknown> {
    const page = await this.needPage('executeJavaScript')
    return page.evaluate(code)
  }

  async printToPDF(options: PdfOptions = {}): Promise<Buffer> {
    await this.needPage('printToPDF')
    const { data } = await this.needLink().cdp.send('Page.printToPDF', toPdfCommand(options))
    return Buffer.from(data, 'base64')
  }

  /** There is no printer: a test says what the person and the machine do, and without that it fails. */
  print(_options: object = {}, done: (printed: boolean, reason: string) => void = () => {}): void {
    recordDialog({
      kind: 'print',
      title: '',
      message: '',
      detail: '',
      buttons: [],
      defaultPath: '',
      filters: [],
      window: this.id,
    })
    const answer = nextAnswer('print')
    if (answer === null) fail('webContents.print: no answer given for a print dialog')
    const { printed, reason = '' } = answer ?? { printed: false, reason: 'no printer in the stand-in' }
    setImmediate(() => done(printed, printed ? '' : reason || 'Print job canceled'))
  }

  /** @internal Keys and roles of the menu that act on the page. */
  async command(name: string): Promise<void> {
    await this.needPage(name)
    const keys = { type: 'rawKeyDown' as const, commands: [name] }
    await this.needLink().cdp.send('Input.dispatchKeyEvent', keys)
  }

  /** @internal The window has another size. */
  resize(): void {
    const page = this.page
    // A window that is closed while it takes its new size is closed, and nothing more.
    void page?.setViewportSize(this.host.size()).catch((error: unknown) => {
      if (!this.destroyed && !page.isClosed()) fail(`resize: ${String(error)}`)
    })
  }

  /** @internal The menu has changed. */
  sendAccelerators(): void {
    this.link?.tell(acceleratorMessage())
  }

  /** @internal For tests: which of the browser's pages this is. */
  targetId(): string {
    return this.link?.targetId ?? ''
  }

  /** @internal Asked by the request that would leave the page. */
  mayNavigate(url: string, isMainFrame: boolean, isRedirect: boolean): boolean {
    if (isMainFrame && url === this.expected && !isRedirect) {
      this.expected = ''
      return true
    }
    const facts = {
      url,
      isMainFrame,
      isSameDocument: false,
      frame: this.mainFrame,
      initiator: this.mainFrame,
    }
    if (isRedirect) return emitVetoable(this, 'will-redirect', facts, url, false, isMainFrame)
    const allowed = emitVetoable(this, 'will-frame-navigate', facts)
    return allowed && (!isMainFrame || emitVetoable(this, 'will-navigate', facts, url, false, true))
  }

  /** @internal Closes the page; the window says when all is closed. */
  async destroy(): Promise<void> {
    if (this.destroyed) return
    this.destroyed = true
    this.emit('destroyed')
    const page = await this.opening?.catch(() => null)
    await page?.close().catch(() => undefined)
  }

  private async needPage(what: string): Promise<Page> {
    if (this.destroyed || this.opening === null) throw new Error(`${what}: nothing is loaded`)
    return this.opening
  }

  private needLink(): PageLink {
    if (this.link === null) throw new Error('nothing is loaded')
    return this.link
  }

  private openPage(url: string): Promise<Page> {
    this.opening ??= this.open(url)
    return this.opening
  }

  private async open(url: string): Promise<Page> {
    const context = await this.session.open(toBrowser(url))
    const first =
      isHeaded && this.session.isPersistent() ? context.pages().find((page) => !isOwnedPage(page)) : undefined
    const page = first ?? (await context.newPage())
    this.page = page
    ownPage(page, this)
    if (!isHeaded || !this.session.isPersistent()) await page.setViewportSize(this.host.size())
    this.link = await linkPage(
      page,
      this.preferences.preload ?? null,
      (message, reply) => {
        if (message.type === 'invoke' || message.type === 'send') receiveIpc(this, message, reply)
        else if (message.type === 'accelerator') clickAccelerator(message.text)
      },
      (tell) => tell(acceleratorMessage()),
    )
    await this.session.permissions.apply(this.link.cdp, this.link.browserContextId)
    await this.watchPopups(this.link)
    this.watch(page)
    return page
  }

  private watch(page: Page): void {
    page.on('domcontentloaded', () => this.emit('dom-ready', {}))
    page.on('load', () => {
      this.emit('did-finish-load', {})
      this.host.loaded()
    })
    page.on('crash', () => {
      // A crashed page can't be used again: the next load opens another one.
      this.opening = null
      this.page = null
      this.link = null
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
      void page.close().catch(() => undefined)
    })
    page.on('close', () => {
      if (this.page === page && !this.destroyed) this.host.closedByPerson()
    })
    page.on('framenavigated', (frame) => {
      const url = frame.url()
      if (frame !== page.mainFrame() || /^https?:|^about:blank$|^chrome-error:/.test(url)) return
      fail(`NotInStandin: navigation to ${url}, about which no listener was asked`)
    })
  }

  /** The browser has opened it already, empty, and its request is refused: requests.ts answers owned pages only. */
  private async watchPopups({ cdp, targetId }: PageLink): Promise<void> {
    cdp.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      const details = {
        url: toShell(url),
        frameName: windowName === '_blank' ? '' : windowName,
        features: windowFeatures.join(','),
        disposition: windowName === '_blank' ? 'foreground-tab' : 'new-window',
        referrer: { url: this.getURL(), policy: 'strict-origin-when-cross-origin' },
      }
      // Without a handler Electron opens the window.
      if (this.openHandler?.(details).action !== 'deny')
        fail(`NotInStandin: a window opened by a page (${details.url})`)
    })
    cdp.on('Target.targetCreated', ({ targetInfo }) => {
      if (targetInfo.openerId !== targetId) return
      cdp
        .send('Target.closeTarget', { targetId: targetInfo.targetId })
        .catch((error: unknown) => fail(String(error)))
    })
    await cdp.send('Target.setDiscoverTargets', { discover: true })
  }
}

/** The stand-in always isolates: a window that asks for less would be weaker in Electron than here. */
function refuseWeakened(preferences: WebPreferences): void {
  const weak =
    preferences.contextIsolation === false ||
    preferences.sandbox === false ||
    preferences.nodeIntegration === true ||
    preferences.webviewTag === true ||
    preferences.webSecurity === false
  if (weak) throw new NotInStandin('webPreferences that weaken a page')
}

function acceleratorMessage(): ToPreload {
  return { type: 'accelerators', list: acceleratorsOf() }
}
