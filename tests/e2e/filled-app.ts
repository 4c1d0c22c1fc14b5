import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test as base } from '@playwright/test'
import type { Locale } from '#shared/i18n/locale.ts'
import { launchApp } from '#tests/tools/launch.ts'
import type { LaunchedApp } from '#tests/tools/launched-app.ts'
import { chooseLanguage, fillRegister, type RegisterFacts } from './register.ts'

export { expect } from '@playwright/test'

interface Template extends RegisterFacts {
  readonly folder: string
}

interface FilledFixtures {
  /** The language that the program starts in: `test.use({ language: 'en' })`. */
  language: Locale
  /** Folder of a filled register that is this test's own. */
  dataDir: string
  facts: RegisterFacts
  /** Starts the built program on a folder, the test's own unless told; what still runs at the end is ended. */
  launch: (dataDir?: string) => Promise<LaunchedApp>
}

const temporary = (name: string) => mkdtempSync(path.join(os.tmpdir(), `effectif-${name}-`))
const remove = (folder: string) =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })

/** Tests of the built program on a register that holds people; nothing is started before the test says so. */
export const test = base.extend<FilledFixtures, { template: Template }>({
  template: [
    async ({}, use) => {
      const folder = temporary('template')
      try {
        await use({ folder, ...(await fillRegister(folder)) })
      } finally {
        remove(folder)
      }
    },
    { scope: 'worker' },
  ],
  language: ['fr', { option: true }],
  facts: ({ template }, use) => use(template),
  dataDir: async ({ template, language }, use) => {
    const folder = temporary('e2e')
    cpSync(template.folder, folder, { recursive: true })
    chooseLanguage(folder, language)
    try {
      await use(folder)
    } finally {
      remove(folder)
    }
  },
  launch: async ({ dataDir }, use, testInfo) => {
    const launched: LaunchedApp[] = []
    try {
      await use(async (folder = dataDir) => {
        const app = await launchApp({ dataDir: folder })
        launched.push(app)
        return app
      })
    } finally {
      if (testInfo.status !== testInfo.expectedStatus) {
        for (const app of launched) await attachTrace(app, testInfo)
      }
      try {
        for (const app of launched) await app.close()
      } finally {
        for (const app of launched) await app.kill()
      }
    }
  },
})

/** What a failed test leaves to look at. */
async function attachTrace(app: LaunchedApp, testInfo: ReturnType<typeof base.info>): Promise<void> {
  const picture = await app.page().then(
    (page) => page.screenshot(),
    () => null,
  )
  if (picture !== null) await testInfo.attach('window', { body: picture, contentType: 'image/png' })
  if (app.output() !== '') await testInfo.attach('output', { body: app.output(), contentType: 'text/plain' })
}
