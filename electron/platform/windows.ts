import { BrowserWindow, type BrowserWindowConstructorOptions, type Session } from 'electron'
import { secureContents } from './security.ts'

/** What a window is for decides what it may call. */
export type WindowKind = 'app' | 'print'

export interface KnownWindow {
  /** The id of its web contents, unique in this run. */
  readonly id: number
  readonly kind: WindowKind
  readonly window: BrowserWindow
}

/** Every window there is; the only place that opens one, so that each is locked down the same way. */
export interface Windows {
  readonly open: (kind: WindowKind, session: Session, options: BrowserWindowConstructorOptions) => KnownWindow
  readonly find: (id: number) => KnownWindow | null
  readonly appWindows: () => readonly KnownWindow[]
  /** Tells when a window is no more, so that what was kept for it is let go. */
  readonly onClosed: (listener: (id: number) => void) => void
}

export function createWindows(preloadFile: string): Windows {
  const listeners: ((id: number) => void)[] = []
  const known = new Map<number, KnownWindow>()
  return {
    open: (kind, session, options) => {
      const window = new BrowserWindow({
        ...options,
        webPreferences: {
          preload: preloadFile,
          session,
          contextIsolation: true,
          sandbox: true,
          nodeIntegration: false,
          webviewTag: false,
          spellcheck: false,
          // Nothing slows a page that prints while no one sees it.
          backgroundThrottling: kind === 'app',
        },
      })
      secureContents(window.webContents)
      const entry: KnownWindow = { id: window.webContents.id, kind, window }
      known.set(entry.id, entry)
      window.on('closed', () => {
        known.delete(entry.id)
        for (const listener of listeners) listener(entry.id)
      })
      return entry
    },
    find: (id) => known.get(id) ?? null,
    appWindows: () => [...known.values()].filter((entry) => entry.kind === 'app'),
    onClosed: (listener) => {
      listeners.push(listener)
    },
  }
}
