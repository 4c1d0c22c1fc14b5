import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { APP_SCHEME, contentTypeOf, listAssets, resolveAsset } from './app-assets.ts'
import { contentPolicy, NONCE_PLACEHOLDER } from './content-policy.ts'

/** Makes app:// a secure origin like https. Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built pages, and nothing else of the machine, to one session. */
export function serveApp(session: Session, rendererDir: string): void {
  const files = listAssets(rendererDir)
  session.protocol.handle(APP_SCHEME, async (request) => {
    const file = request.method === 'GET' ? resolveAsset(rendererDir, files, request.url) : null
    return file === null ? new Response(null, { status: 404 }) : respond(file)
  })
}

async function respond(file: string): Promise<Response> {
  const nonce = randomBytes(16).toString('base64')
  const content = await readFile(file)
  const isPage = file.endsWith('.html')
  const body = isPage
    ? content.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce)
    : new Uint8Array(content)
  return new Response(body, {
    headers: {
      'Content-Type': contentTypeOf(file),
      'Content-Security-Policy': contentPolicy(nonce),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
}
