import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { callIn, type FixtureApp, launchFixture } from './fixture-app.ts'

let app: FixtureApp
let page: Page

async function launch(): Promise<void> {
  app = launchFixture()
  page = await app.page()
}

async function end(): Promise<void> {
  await app.kill()
  app.remove()
}

const said = async () => (await callIn(await app.page(), 'said')) as string[]

describe('a program on the stand-in', () => {
  beforeAll(launch)
  afterAll(end)

  describe('dialogs', () => {
    it('give the answer of the test and are recorded with their words', async () => {
      await app.dialogs.answer({ kind: 'open', paths: ['list.csv'] })
      expect(await callIn(page, 'dialog')).toEqual({ canceled: false, filePaths: ['list.csv'] })
      await app.dialogs.answer({ kind: 'message', button: 'Yes' })
      expect(await callIn(page, 'message')).toMatchObject({ response: 0 })
      expect(await app.dialogs.shown()).toMatchObject([
        { kind: 'open', title: 'A list', filters: [{ name: 'CSV', extensions: ['csv'] }] },
        { kind: 'message', message: 'Sure?', buttons: ['Yes', 'No'] },
      ])
    })

    it('cancel a message that has no answer', async () => {
      expect(await callIn(page, 'message')).toMatchObject({ response: 1 })
    })

    it('fail the test where a file is asked for and none was given', async () => {
      await expect(callIn(page, 'dialog')).rejects.toThrow(/no answer was given/)
      expect(await app.failures()).toContain("dialog 'A list' (open): no answer was given for it")
    })
  })

  describe('paper', () => {
    it('is made from a window of another session that nobody sees', async () => {
      const file = path.join(app.dataDir, 'paper.pdf')
      const bytes = await callIn(page, 'pdf', file)
      const pdf = readFileSync(file)
      expect(pdf.byteLength).toBe(bytes)
      const [, , , width, height] =
        /\/MediaBox \[(\S+) (\S+) (\S+) (\S+)\]/.exec(pdf.toString('latin1')) ?? []
      expect(Number(width)).toBeGreaterThan(Number(height))
      expect((await app.windows()).map((window) => window.url)).toEqual(['app://fixture/index.html'])
    })

    it('goes to no printer unless the test says so', async () => {
      await app.dialogs.answer({ kind: 'print', printed: true })
      expect(await callIn(page, 'print')).toEqual([true, ''])
      await app.dialogs.answer({ kind: 'print', printed: false })
      expect(await callIn(page, 'print')).toEqual([false, 'Print job canceled'])
      await callIn(page, 'print')
      expect((await app.failures()).filter((failure) => failure.includes('print'))).toHaveLength(1)
    })
  })

  describe('the menu', () => {
    it('is listed, and clicked by its labels', async () => {
      const [file] = await app.menu.items()
      expect(file).toMatchObject({
        label: 'File',
        items: [{ label: 'New', accelerator: 'CmdOrCtrl+N' }, { type: 'separator' }, { role: 'quit' }],
      })
      await app.menu.click('File', 'New')
      await expect.poll(() => page.evaluate(() => window.heard)).toEqual([{ text: 'new' }])
      await expect(app.menu.click('File', 'Old')).rejects.toThrow('No menu item File > Old')
    })

    it('runs by its keys, unless the page used them', async () => {
      const before = await page.evaluate(() => window.heard.length)
      await page.keyboard.press('Control+n')
      await expect.poll(() => page.evaluate(() => window.heard.length)).toBe(before + 1)
      await page.evaluate(() =>
        document.addEventListener('keydown', (event) => event.key === 'n' && event.preventDefault()),
      )
      await page.keyboard.press('Control+n')
      await callIn(page, 'said')
      expect(await page.evaluate(() => window.heard.length)).toBe(before + 1)
    })

    it('edits in the field that has the focus', async () => {
      await page.getByLabel('Name').focus()
      await app.menu.click('Edit', 'All')
      await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('some text')
    })
  })

  describe('the desktop', () => {
    it('is asked to show a file, and the test sees which', async () => {
      await callIn(page, 'show', 'report.pdf')
      expect(await app.shellCalls()).toEqual([{ method: 'showItemInFolder', path: 'report.pdf' }])
      expect(await callIn(page, 'displays')).toBe(1)
    })
  })

  describe('what Electron has and the stand-in has not', () => {
    it('throws and fails the test', async () => {
      await expect(callIn(page, 'missing')).rejects.toThrow('NotInStandin: app.getAppMetrics')
      await expect(callIn(page, 'missingEvent')).rejects.toThrow("NotInStandin: app event 'gpu-info-update'")
      await expect(app.close()).rejects.toThrow(/NotInStandin: app.getAppMetrics/)
      expect(await app.exited).toBe(0)
    })
  })
})

describe('the life of the program', () => {
  beforeEach(launch)
  afterEach(end)

  it('ends by the menu, through its own last words', async () => {
    await app.menu.click('File', 'Quit')
    expect(await app.exited).toBe(0)
    expect(existsSync(path.join(app.dataDir, 'quit.json'))).toBe(true)
  })

  it('ends when its last window is closed, which knows its bounds', async () => {
    await app.setBounds({ width: 1100, height: 700 })
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1100, 700])
    await app.closeWindow()
    expect(await app.exited).toBe(0)
    expect(JSON.parse(readFileSync(path.join(app.dataDir, 'bounds.json'), 'utf8'))).toMatchObject({
      width: 1100,
      height: 700,
    })
  })

  it('has one copy; a second one tells the first and ends', async () => {
    const second = launchFixture(app.dataDir)
    expect(await second.exited).toBe(0)
    await expect.poll(said).toContain('second {"from":"second"}')
  })

  it('starts again after a power cut, and leaves no browser behind', async () => {
    await app.kill()
    const again = launchFixture(app.dataDir)
    expect(await callIn(await again.page(), 'displays')).toBe(1)
    await again.close()
  })

  it('loads a page again whose process died', async () => {
    const devtools = await page.context().newCDPSession(page)
    // Never answered: the page is gone.
    devtools.send('Page.crash').catch(() => undefined)
    await expect.poll(async () => said().catch(() => []), { timeout: 15_000 }).toContain('gone crashed')
  })
})
