import { readdirSync } from 'node:fs'
import path from 'node:path'

/** The one origin that windows are loaded from. */
export const APP_SCHEME = 'app'
const APP_HOST = 'effectif'

/** Address of a page of ours. */
export function appUrl(page: 'index.html' | 'print.html', query = ''): string {
  return `${APP_SCHEME}://${APP_HOST}/${page}${query}`
}

/** True for addresses of our own pages. Compared by part: Node gives every custom scheme the origin 'null'. */
export function isOwnUrl(text: string): boolean {
  const url = URL.parse(text)
  return url?.protocol === `${APP_SCHEME}:` && url.host === APP_HOST
}

/** What a window may fetch at all: our own files, and bytes that are already in the page. */
export function isAllowedRequest(text: string): boolean {
  return isOwnUrl(text) || /^(blob|data|devtools):/i.test(text)
}

/** Every file below `root`, with forward slashes: the complete list of what can be served. */
export function listAssets(root: string, under = ''): ReadonlySet<string> {
  const found = new Set<string>()
  for (const entry of readdirSync(path.join(root, under), { withFileTypes: true })) {
    const name = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.isDirectory()) for (const below of listAssets(root, name)) found.add(below)
    else if (entry.isFile()) found.add(name)
  }
  return found
}

/** The file that an address stands for, or null: outside the root, not listed, or written to mislead. */
export function resolveAsset(root: string, files: ReadonlySet<string>, address: string): string | null {
  if (!isOwnUrl(address)) return null
  const name = decodePath(new URL(address).pathname)
  // Backslashes and drive or stream colons mean something on Windows only; they are never in our names.
  if (name === null || /[\\:\0]/.test(name) || name.split('/').includes('..')) return null
  const file = path.resolve(root, name === '/' ? 'index.html' : `.${name}`)
  const inside = path.relative(root, file)
  if (inside.startsWith('..') || path.isAbsolute(inside)) return null
  return files.has(inside.split(path.sep).join('/')) ? file : null
}

function decodePath(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Content-Type by the file's ending; unknown endings are bytes. */
export function contentTypeOf(file: string): string {
  return TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream'
}
