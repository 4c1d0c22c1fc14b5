import { type BrowserWindow, screen, type Session } from 'electron'
import { appUrl } from './app-assets.ts'
import type { StateFile } from './state-file.ts'
import { SMALLEST_SIZE, visibleBounds, type WindowState } from './window-state.ts'
import type { Windows } from './windows.ts'

/** Opens the main window where it was left, and shows it once there is something to see. */
export function openMainWindow(
  windows: Windows,
  session: Session,
  state: StateFile<WindowState>,
): BrowserWindow {
  const kept = state.read()
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  const { window } = windows.open('app', session, {
    ...visibleBounds(
      kept?.bounds ?? null,
      [primary, ...others].map((display) => display.workArea),
    ),
    minWidth: SMALLEST_SIZE.width,
    minHeight: SMALLEST_SIZE.height,
    title: 'Effectif',
    backgroundColor: '#ffffff',
    show: false,
  })
  window.on('close', () => {
    state.keep({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
  })
  window.once('ready-to-show', () => {
    if (kept?.maximized) window.maximize()
    window.show()
  })
  void window.loadURL(appUrl('index.html'))
  return window
}

/** Brings a window before the person's eyes. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
