import { defineConfig } from '@playwright/test'
import { chooseShell } from '#tests/tools/launch.ts'

chooseShell()

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // Each test starts the whole program; two at a time is what two cores bear.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A machine shared with other work stalls now and then; what passes only at its second try is told as flaky.
  retries: 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
})
