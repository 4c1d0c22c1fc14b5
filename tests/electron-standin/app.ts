import { setImmediate as afterMain } from 'node:timers/promises'
import { readAppFacts, standardPath } from './app-paths.ts'
import { CoveredEmitter, emitVetoable } from './events.ts'
import { covered } from './not-in-standin.ts'
import { SingleInstance } from './single-instance.ts'

/** What quitting needs of a window. */
interface ClosableWindow {
  readonly close: () => void
  readonly destroy: () => void
}

const EVENTS = [
  'ready',
  'activate',
  'second-instance',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'browser-window-created',
  'web-contents-created',
]

const windows = new Set<ClosableWindow>()
const endings: (() => Promise<void>)[] = []

/** Work that the end of the process must wait for. */
export function onExit(ending: () => Promise<void>): void {
  endings.push(ending)
}

class StandinApp extends CoveredEmitter {
  readonly isPackaged = false
  readonly commandLine = covered('app.commandLine', {
    /** Chromium's switches change the real program only; the stand-in's browser has its own. */
    appendSwitch: (_name: string, _value?: string) => {},
  })
  private readonly facts = readAppFacts(process.argv[1] ?? '')
  private readonly paths = new Map<string, string>()
  private readonly ready = Promise.withResolvers<undefined>()
  private isReadyNow = false
  private instance: SingleInstance | null = null
  private name = this.facts.name
  private quitting = false
  private ended = false
  /** An Electron program lives until it quits, whatever it waits for. */
  private readonly life = setInterval(() => {}, 2 ** 30)

  constructor() {
    super('app', EVENTS)
    // The file that was started has run to its end before the app is ready.
    process.once('exit', () => this.instance?.release())
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.quit())
    void afterMain().then(async () => {
      await new Promise((resolve) => setTimeout(resolve, 0))
      this.isReadyNow = true
      this.ready.resolve(undefined)
      this.emit('ready', {}, {})
    })
    return covered('app', this)
  }

  isReady(): boolean {
    return this.isReadyNow
  }

  whenReady(): Promise<undefined> {
    return this.ready.promise
  }

  getName(): string {
    return this.name
  }

  setName(name: string): void {
    this.name = name
  }

  getVersion(): string {
    return this.facts.version
  }

  getAppPath(): string {
    return this.facts.folder
  }

  getPath(place: string): string {
    if (place === 'logs' && !this.paths.has(place)) return `${this.getPath('userData')}/logs`
    return this.paths.get(place) ?? standardPath(place, this.name)
  }

  setPath(place: string, folder: string): void {
    standardPath(place, this.name)
    this.paths.set(place, folder)
  }

  getLocale(): string {
    return new Intl.DateTimeFormat().resolvedOptions().locale
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()]
  }

  /** The stand-in's pages are always in the browser's sandbox, except under root. */
  enableSandbox(): void {
    if (this.isReadyNow) throw new Error('app.enableSandbox() can only be called before app is ready')
  }

  setAppUserModelId(_id: string): void {}

  requestSingleInstanceLock(data?: object): boolean {
    this.instance ??= new SingleInstance(this.getPath('userData'))
    return this.instance.request(data ?? null, (copy) => {
      void this.ready.promise.then(() => this.emit('second-instance', {}, copy.argv, copy.cwd, copy.data))
    })
  }

  hasSingleInstanceLock(): boolean {
    return this.instance?.has() ?? false
  }

  releaseSingleInstanceLock(): void {
    this.instance?.release()
  }

  quit(): void {
    if (this.quitting || this.ended) return
    if (!emitVetoable(this, 'before-quit', {})) return
    this.quitting = true
    for (const window of [...windows]) window.close()
    if (windows.size === 0) this.finishQuit()
  }

  exit(code = 0): void {
    if (this.ended) return
    this.ended = true
    for (const window of [...windows]) window.destroy()
    this.emit('quit', {}, code)
    void Promise.allSettled(endings.map((ending) => ending())).then(() => {
      clearInterval(this.life)
      process.exit(code)
    })
  }

  /** @internal A window's listener vetoed: the app goes on. */
  stopQuitting(): void {
    this.quitting = false
  }

  /** @internal */
  windowOpened(window: ClosableWindow): void {
    windows.add(window)
  }

  /** @internal */
  windowClosed(window: ClosableWindow): void {
    if (!windows.delete(window) || windows.size > 0 || this.ended) return
    if (this.quitting) this.finishQuit()
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  private finishQuit(): void {
    if (emitVetoable(this, 'will-quit', {})) this.exit(0)
    else this.quitting = false
  }
}

export const app = new StandinApp()
