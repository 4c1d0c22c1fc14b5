import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  appUrl,
  isAllowedRequest,
  isOwnUrl,
  listAssets,
  resolveAsset,
} from '#electron/platform/app-assets.ts'

const root = path.resolve('/srv/renderer')
const files = new Set(['index.html', 'print.html', 'assets/main-1a2b.js', 'assets/accentué.css'])
const resolve = (address: string) => resolveAsset(root, files, address)

describe('resolveAsset', () => {
  it.each([
    ['app://effectif/', 'index.html'],
    ['app://effectif/index.html', 'index.html'],
    ['app://effectif/print.html?job=7#x', 'print.html'],
    ['app://effectif/assets/main-1a2b.js', 'assets/main-1a2b.js'],
    ['app://effectif/assets/accentu%C3%A9.css', 'assets/accentué.css'],
  ])('finds %s', (address, file) => {
    expect(resolve(address)).toBe(path.join(root, file))
  })

  it.each([
    'app://effectif/../../etc/passwd',
    'app://effectif/%2e%2e/%2e%2e/etc/passwd',
    'app://effectif/%2e%2e%2fetc%2fpasswd',
    'app://effectif/assets/..%2f..%2fsecret',
    'app://effectif/assets/%2e%2e%2findex.html',
    'app://effectif/..%5c..%5cwindows%5csystem.ini',
    'app://effectif/assets\\..\\..\\secret',
    'app://effectif/%252e%252e/secret',
    'app://effectif/index.html%00.png',
    'app://effectif/index.html::$DATA',
    'app://effectif/index.html%3A%3A$DATA',
    'app://effectif/C:/Windows/win.ini',
    'app://effectif//etc/passwd',
    'app://effectif/%2Fetc%2Fpasswd',
    'app://effectif/%E0%A4%A',
    'app://effectif/INDEX.HTML',
    'app://effectif/assets',
    'app://effectif/not-listed.js',
    'app://elsewhere/index.html',
    'app://effectif:81/index.html',
    'https://effectif/index.html',
    'file:///srv/renderer/index.html',
    'index.html',
    '',
  ])('refuses %s', (address) => {
    expect(resolve(address)).toBeNull()
  })

  it('refuses to leave the root even for a name that was listed by mistake', () => {
    expect(resolveAsset(root, new Set(['../secret']), 'app://effectif/..%2fsecret')).toBeNull()
  })
})

describe('listAssets', () => {
  it('lists every file below the folder with forward slashes', () => {
    const listed = listAssets(path.resolve(import.meta.dirname, '..'))
    expect(listed).toContain('platform/app-assets.test.ts')
    expect([...listed].some((name) => name.includes('\\'))).toBe(false)
  })
})

describe('isAllowedRequest', () => {
  it.each([
    appUrl('index.html'),
    appUrl('print.html', '?job=1'),
    'data:image/png;base64,AA',
    'blob:app://effectif/1',
  ])('lets %s through', (address) => expect(isAllowedRequest(address)).toBe(true))

  it.each([
    'https://example.org/',
    'http://127.0.0.1:9000/',
    'file:///etc/passwd',
    'ws://effectif/',
    'app://effectif.example.org/',
    'javascript:alert(1)',
    '',
  ])('stops %s', (address) => expect(isAllowedRequest(address)).toBe(false))
})

describe('isOwnUrl', () => {
  it('takes no address that only looks like ours', () => {
    expect(isOwnUrl('app://effectif/index.html')).toBe(true)
    expect(isOwnUrl('app://user@effectif.org/')).toBe(false)
    expect(isOwnUrl('apps://effectif/')).toBe(false)
    expect(isOwnUrl('https://example.org/?app://effectif/')).toBe(false)
  })
})
