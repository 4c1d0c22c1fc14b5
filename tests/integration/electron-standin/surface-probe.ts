// Never run: the surface test asks TypeScript for the types of these.
import type * as electron from 'electron'
import type * as standin from '#tests/electron-standin/electron.ts'

export interface Probe {
  readonly app: readonly [typeof standin.app, electron.App]
  readonly BrowserWindow: readonly [typeof standin.BrowserWindow, typeof electron.BrowserWindow]
  readonly browserWindow: readonly [standin.BrowserWindow, electron.BrowserWindow]
  readonly commandLine: readonly [typeof standin.app.commandLine, electron.CommandLine]
  readonly dialog: readonly [typeof standin.dialog, electron.Dialog]
  readonly ipcMain: readonly [typeof standin.ipcMain, electron.IpcMain]
  readonly Menu: readonly [typeof standin.Menu, typeof electron.Menu]
  readonly menu: readonly [standin.Menu, electron.Menu]
  readonly menuItem: readonly [standin.MenuItem, electron.MenuItem]
  readonly nativeTheme: readonly [typeof standin.nativeTheme, electron.NativeTheme]
  readonly protocol: readonly [typeof standin.protocol, electron.Protocol]
  readonly safeStorage: readonly [typeof standin.safeStorage, electron.SafeStorage]
  readonly screen: readonly [typeof standin.screen, electron.Screen]
  readonly session: readonly [typeof standin.session, typeof electron.session]
  readonly sessionOf: readonly [typeof standin.session.defaultSession, electron.Session]
  readonly sessionProtocol: readonly [typeof standin.session.defaultSession.protocol, electron.Protocol]
  readonly shell: readonly [typeof standin.shell, electron.Shell]
  readonly webContents: readonly [standin.BrowserWindow['webContents'], electron.WebContents]
  readonly webFrame: readonly [standin.BrowserWindow['webContents']['mainFrame'], electron.WebFrameMain]
  readonly webRequest: readonly [typeof standin.session.defaultSession.webRequest, electron.WebRequest]
}
