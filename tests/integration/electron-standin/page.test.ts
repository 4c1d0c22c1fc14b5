import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callIn, type FixtureApp, launchFixture } from './fixture-app.ts'

let app: FixtureApp
let page: Page
let server: Server
let outside = ''
const visits: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    visits.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.end('outside')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on TCP has an address with a port.
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  app = launchFixture()
  page = await app.page()
})

afterAll(async () => {
  await app.kill()
  app.remove()
  server.close()
})

const said = async () => (await callIn(page, 'said')) as string[]

describe('the preload', () => {
  it('is there before the first script of the page', async () => {
    expect(await page.evaluate(() => window.seenAtStart)).toBe('object')
  })

  it('shares nothing with the page but what it exposes', async () => {
    const seen = await page.evaluate(() =>
      ['preloadSecret', 'standinTell', 'standinHear', 'require', 'process'].map((name) => name in window),
    )
    expect(seen).toEqual([false, false, false, false, false])
  })

  it('exposes an object that the page cannot change', async () => {
    const changed = await page.evaluate(() => {
      try {
        Object.assign(window.fixture, { call: null })
      } catch {
        return 'refused'
      }
      return 'changed'
    })
    expect(changed).toBe('refused')
    expect(await page.evaluate(() => Reflect.set(window, 'fixture', 1))).toBe(false)
  })

  it('answers a function that is not asynchronous at once', async () => {
    expect(await page.evaluate(() => window.fixture.double(21))).toBe(42)
  })

  it('hears the shell until the page stops listening', async () => {
    await page.evaluate(() => window.fixture.tell('one'))
    await expect.poll(() => page.evaluate(() => window.heard.length)).toBe(1)
    expect(await page.evaluate(() => window.heard[0])).toEqual({
      text: 'one',
      bytes: new Uint8Array([1, 2, 3]),
      day: new Date(0),
    })
    await page.evaluate(() => {
      window.stopHearing()
      window.fixture.tell('two')
    })
    expect(await said()).toContain('told two')
    expect(await page.evaluate(() => window.heard.length)).toBe(1)
  })
})

describe('a call', () => {
  it('tells the shell the address of the page as the shell knows it', async () => {
    expect(await callIn(page, 'sender')).toEqual({ url: 'app://fixture/index.html', id: true })
  })

  it('carries values of every kind there and back', async () => {
    const back = await page.evaluate(async () => {
      const value = {
        text: 'é',
        nothing: undefined,
        none: null,
        day: new Date(5),
        map: new Map([[1, 'x']]),
        bytes: new Uint8Array([200]),
        $: 1,
        big: 10n,
        not: Number.NaN,
      }
      const echo = (await window.fixture.call('echo', value)) as typeof value
      return [
        Object.keys(echo).length,
        echo.text,
        echo.nothing,
        echo.none,
        echo.day.getTime(),
        echo.map.get(1),
        echo.bytes[0],
        echo.$,
        echo.big,
        echo.not,
      ]
    })
    expect(back).toEqual([9, 'é', undefined, null, 5, 'x', 200, 1, 10n, Number.NaN])
  })

  it('refuses what cannot be cloned', async () => {
    const refused = page.evaluate(() => window.fixture.call('echo', { symbol: Symbol('x') }))
    await expect(refused).rejects.toThrow(/could not be cloned/)
  })

  it('rejects with the words of Electron when the handler does', async () => {
    await expect(callIn(page, 'fail')).rejects.toThrow("Error invoking remote method 'call': Error: no luck")
  })
})

describe('a page', () => {
  it('has a secure origin and the headers of the handler', async () => {
    const [isSecure, own, policy] = await page.evaluate(async () => {
      const { headers } = await fetch('index.html')
      return [isSecureContext, headers.get('X-Own'), headers.get('Content-Security-Policy')]
    })
    expect([isSecure, own]).toEqual([true, 'kept'])
    expect(policy).toContain("script-src 'self'")
  })

  it('is held to its content security policy', async () => {
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.ranInline = true'
      document.head.append(script)
      return 'ranInline' in window
    })
    expect(ran).toBe(false)
  })

  it('gets the answer of the handler for an address that it does not serve', async () => {
    expect(await page.evaluate(async () => (await fetch('none.js')).status)).toBe(404)
  })

  it('reaches the network only where the shell lets it', async () => {
    const get = (url: string) =>
      page.evaluate(
        (address) =>
          fetch(address).then(
            (answer) => answer.text(),
            () => 'refused',
          ),
        url,
      )
    expect(await get(`${outside}/allowed`)).toBe('outside')
    expect(await get(`${outside}/other`)).toBe('refused')
    expect(visits).toEqual(['/allowed'])
    expect(await said()).toContain(`refused ${outside}/other`)
  })

  it('stays where it is when the shell prevents a navigation', async () => {
    await page.getByText('away').click()
    await expect.poll(said).toContain('will-navigate https://foreign.example/')
    expect(page.url()).toBe('https://fixture.app.invalid/index.html')
    expect(await page.getByRole('heading').textContent()).toBe('Fixture')
  })

  it('opens no window that the shell denies', async () => {
    await page.getByText('new window').click()
    await expect.poll(said).toContain('open https://foreign.example/popup')
    await expect
      .poll(
        () =>
          page
            .context()
            .pages()
            .filter((other) => other.url().includes('foreign')).length,
      )
      .toBe(0)
    expect(await said()).not.toContain('refused https://foreign.example/popup')
  })

  it('is denied the permissions that the shell denies', async () => {
    const states = await page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
      ] as const
      // TypeScript's list of names is shorter than the browser's.
      const ask = (name: string) => navigator.permissions.query({ name: name as PermissionName })
      return Promise.all(names.map(async (name) => (await ask(name)).state))
    })
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied', 'denied'])
  })

  it('may navigate where the shell lets it, and keeps its preload there', async () => {
    await page.getByText('inside').click()
    await page.getByText('Printed').waitFor()
    expect(await callIn(page, 'sender')).toEqual({ url: 'app://fixture/print.html', id: true })
    await page.goBack()
  })
})
