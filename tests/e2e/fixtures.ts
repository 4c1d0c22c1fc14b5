import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test as base } from '@playwright/test'
import { launchApp } from '#tests/tools/launch.ts'
import type { LaunchedApp, LaunchOptions } from '#tests/tools/launched-app.ts'

export { expect } from '@playwright/test'

/** What a spec gives the program beside its register: `test.use({ launch: { env: {…} } })`. */
export type SpecLaunch = Pick<LaunchOptions, 'env' | 'args'>

/** The built program on a register of its own, which is removed after the test. */
export interface TestApp extends Omit<LaunchedApp, 'close'> {
  readonly dataDir: string
  /** Quits; throws what the stand-in reports as failed. */
  readonly close: () => Promise<void>
  /** Quits if it still runs and starts again on the same register. */
  readonly relaunch: (launch?: SpecLaunch) => Promise<void>
}

export const test = base.extend<{ launch: SpecLaunch; app: TestApp }>({
  launch: [{}, { option: true }],
  app: async ({ launch }, use, testInfo) => {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'effectif-e2e-'))
    let running = await launchApp({ dataDir, ...launch })
    const relaunch = async (again: SpecLaunch = launch) => {
      await running.close()
      running = await launchApp({ dataDir, ...again })
    }
    const app = new Proxy({ dataDir, relaunch } as TestApp, {
      // Whatever was started last answers all but these two.
      get: (own, name) =>
        (Reflect.has(own, name) ? Reflect.get(own, name) : Reflect.get(running, name)) as unknown,
    })
    try {
      await use(app)
    } finally {
      if (testInfo.status !== testInfo.expectedStatus) {
        const picture = await running.page().then(
          (page) => page.screenshot(),
          () => null,
        )
        if (picture !== null) await testInfo.attach('window', { body: picture, contentType: 'image/png' })
        if (running.output() !== '')
          await testInfo.attach('output', { body: running.output(), contentType: 'text/plain' })
      }
      try {
        await running.close()
      } finally {
        await running.kill()
        rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
      }
    }
  },
})
