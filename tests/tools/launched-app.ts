import type { Page } from 'playwright-core'
import type { DialogAnswer, ShellCall, ShownDialog } from '#tests/electron-standin/control.ts'
import type { MenuEntry } from '#tests/electron-standin/control-channel.ts'

export interface LaunchOptions {
  /** Folder of the register (EFFECTIF_DATA). */
  readonly dataDir: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  /** The program; left out: the built app. */
  readonly main?: string
  /** Windows on the screen instead of in memory. */
  readonly headed?: boolean
}

export interface AppWindow {
  /** Id of its web contents. */
  readonly id: number
  readonly url: string
  readonly visible: boolean
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly maximized: boolean
  readonly preferences: Readonly<Record<string, unknown>>
}

export interface Dialogs {
  /** Answers the next dialog of that kind; without an answer a file dialog fails and a message is cancelled. */
  readonly answer: (answer: DialogAnswer) => Promise<void>
  readonly shown: () => Promise<readonly ShownDialog[]>
}

export interface AppMenu {
  readonly items: () => Promise<readonly MenuEntry[]>
  /** Clicks the item with these labels, from the bar down. */
  readonly click: (...labels: string[]) => Promise<void>
}

/** The running program, the same to a test on Electron and on the stand-in. */
export interface LaunchedApp {
  readonly kind: 'electron' | 'stand-in'
  /** Process id of the shell. */
  readonly pid: number
  /** The app's first window, loaded. */
  readonly page: () => Promise<Page>
  readonly dialogs: Dialogs
  readonly menu: AppMenu
  readonly shellCalls: () => Promise<readonly ShellCall[]>
  readonly windows: () => Promise<readonly AppWindow[]>
  /** As the person does with the cross. */
  readonly closeWindow: () => Promise<void>
  readonly setBounds: (bounds: Partial<AppWindow['bounds']>) => Promise<void>
  /** What must fail a test though the shell may have caught it, such as NotInStandin. */
  readonly failures: () => Promise<readonly string[]>
  /** All that the program wrote to its standard outputs. */
  readonly output: () => string
  /** Resolves when the program has ended, with its exit code; null: killed. */
  readonly exited: Promise<number | null>
  /** Quits unless it has ended already, and waits; throws the failures. */
  readonly close: () => Promise<void>
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>
}
