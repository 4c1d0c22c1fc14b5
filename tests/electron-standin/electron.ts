// The `electron` module, as far as the shell uses it. What is only named here throws NotInStandin when it is used.
import { uncovered } from './not-in-standin.ts'
import { nameVersions } from './versions.ts'
import './control-channel.ts'

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { nativeTheme, safeStorage, shell } from './desktop.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu, MenuItem } from './menu.ts'
export { screen } from './screen.ts'
export { protocol, session } from './session.ts'

export const autoUpdater = uncovered('autoUpdater')
export const BaseWindow = uncovered('BaseWindow')
export const BrowserView = uncovered('BrowserView')
export const clipboard = uncovered('clipboard')
export const contentTracing = uncovered('contentTracing')
export const crashReporter = uncovered('crashReporter')
export const desktopCapturer = uncovered('desktopCapturer')
export const globalShortcut = uncovered('globalShortcut')
export const MessageChannelMain = uncovered('MessageChannelMain')
export const nativeImage = uncovered('nativeImage')
export const net = uncovered('net')
export const netLog = uncovered('netLog')
export const Notification = uncovered('Notification')
export const powerMonitor = uncovered('powerMonitor')
export const powerSaveBlocker = uncovered('powerSaveBlocker')
export const systemPreferences = uncovered('systemPreferences')
export const Tray = uncovered('Tray')
export const utilityProcess = uncovered('utilityProcess')
export const View = uncovered('View')
export const webContents = uncovered('webContents')
export const WebContentsView = uncovered('WebContentsView')
export const webFrameMain = uncovered('webFrameMain')

nameVersions()
