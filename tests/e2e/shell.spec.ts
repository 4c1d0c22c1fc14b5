import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures.ts'

test('opens the register in French, sealed off from the machine', async ({ app }) => {
  const page = await app.page()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr')
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1366, 768])
  const machine = await page.evaluate(() =>
    ['require', 'process', 'module', 'electron'].filter((name) => name in window),
  )
  expect(machine).toEqual([])
  const [first] = await app.windows()
  expect(first?.preferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false })
  await app.close()
  expect(await app.exited).toBe(0)
})

test('keeps the size of the window from one start to the next', async ({ app }) => {
  await app.page()
  await app.setBounds({ width: 1200, height: 700 })
  await app.closeWindow()
  expect(await app.exited).toBe(0)
  await app.relaunch()
  await app.page()
  expect((await app.windows())[0]?.bounds).toMatchObject({ width: 1200, height: 700 })
})

test('says calmly that the register is damaged, and where the backups lie', async ({ app }) => {
  await app.page()
  await app.close()
  writeFileSync(path.join(app.dataDir, 'register.db'), 'this is no register')
  await app.relaunch()
  expect(await app.exited).toBe(1)
  const [dialog] = await app.dialogs.shown()
  expect(dialog?.kind).toBe('message')
  expect(dialog?.detail).toContain(path.join(app.dataDir, 'backups'))
  expect(dialog?.buttons).toHaveLength(2)
})
