import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { launchStandin } from '#tests/tools/launch-standin.ts'
import type { LaunchedApp } from '#tests/tools/launched-app.ts'

const MAIN = path.resolve(import.meta.dirname, '../../fixtures/standin/main.ts')

/** The small program of tests/fixtures/standin on the stand-in, with a folder of its own. */
export interface FixtureApp extends LaunchedApp {
  readonly dataDir: string
  /** Calls the program through its preload, as its page does. */
  readonly call: (name: string, value?: unknown) => Promise<unknown>
  readonly remove: () => void
}

export function launchFixture(dataDir = mkdtempSync(path.join(os.tmpdir(), 'standin-'))): FixtureApp {
  const app = launchStandin({ dataDir, main: MAIN })
  return {
    ...app,
    dataDir,
    call: async (name, value) => callIn(await app.page(), name, value),
    remove: () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  }
}

export function callIn(page: Page, name: string, value?: unknown): Promise<unknown> {
  return page.evaluate(([called, given]) => window.fixture.call(called, given), [name, value] as const)
}

declare global {
  interface Window {
    /** What tests/fixtures/standin/preload.cjs exposes. */
    readonly fixture: {
      readonly call: (name: unknown, value?: unknown) => Promise<unknown>
      readonly tell: (text: string) => void
      readonly on: (listener: (payload: unknown) => void) => () => void
      readonly double: (number: number) => number
    }
    readonly seenAtStart: string
    readonly heard: unknown[]
    readonly stopHearing: () => void
  }
}
