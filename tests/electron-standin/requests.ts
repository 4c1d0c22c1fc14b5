import type { Page, Request as PageRequest, Route } from 'playwright-core'
import { isMappedScheme, schemeOf, toShell } from './addresses.ts'
import { fail } from './control.ts'
import { NotInStandin } from './not-in-standin.ts'
import type { ProtocolHandler } from './protocol.ts'
import type { SessionProtocol } from './protocol.ts'
import type { RequestDetails, WebRequest } from './web-request.ts'

/** What a page's window decides about its navigation. */
export interface Navigator {
  readonly id: number
  /** Asks the shell's listeners; false: stay. */
  readonly mayNavigate: (url: string, isMainFrame: boolean, isRedirect: boolean) => boolean
}

const navigators = new WeakMap<Page, Navigator>()
let lastRequest = 0

/** From now on the page's requests are answered; those of pages that no window of the shell owns never are. */
export function ownPage(page: Page, navigator: Navigator): void {
  navigators.set(page, navigator)
}

export const isOwnedPage = (page: Page): boolean => navigators.has(page)

/** Answers one request of a page as the shell's handlers say. */
export async function answerRequest(
  route: Route,
  session: { readonly protocol: SessionProtocol; readonly webRequest: WebRequest },
): Promise<void> {
  try {
    await decide(route, session)
  } catch (error) {
    // A page that is closed while it loads needs no answer any more.
    if (pageOf(route.request())?.isClosed() !== false) return
    fail(`request of a page: ${String(error)}`)
    await route.abort('failed').catch(() => undefined)
  }
}

async function decide(route: Route, session: Parameters<typeof answerRequest>[1]): Promise<void> {
  const request = route.request()
  const page = pageOf(request)
  const navigator = page === null ? undefined : navigators.get(page)
  if (page === null || navigator === undefined) return route.abort('aborted')
  const url = toShell(request.url())
  if (request.isNavigationRequest()) {
    const isMainFrame = request.frame() === page.mainFrame()
    const goesOn = navigator.mayNavigate(url, isMainFrame, request.redirectedFrom() !== null)
    // 'aborted' leaves the page that is there, as a prevented navigation does.
    if (!goesOn) return route.abort('aborted')
  }
  lastRequest += 1
  const details: RequestDetails = {
    id: lastRequest,
    url,
    method: request.method(),
    resourceType: request.isNavigationRequest() ? 'mainFrame' : request.resourceType(),
    webContentsId: navigator.id,
    referrer: toShell(request.headers().referer ?? ''),
    timestamp: Date.now(),
  }
  if (!(await session.webRequest.allows(details))) return route.abort('blockedbyclient')
  const handler = session.protocol.handlerFor(url)
  if (handler !== null) return answerWith(handler, route, details, session.webRequest)
  return isMappedScheme(schemeOf(url)) ? route.abort('failed') : route.continue()
}

/** Null for a page that is just being opened, by a page. */
function pageOf(request: PageRequest): Page | null {
  try {
    return request.frame().page()
  } catch {
    return null
  }
}

async function answerWith(
  handler: ProtocolHandler,
  route: Route,
  details: RequestDetails,
  webRequest: WebRequest,
): Promise<void> {
  const body = route.request().postDataBuffer()
  const response = await handler(
    new Request(details.url, {
      method: details.method,
      headers: route.request().headers(),
      ...(body === null ? {} : { body: new Uint8Array(body) }),
    }),
  )
  if (response.status >= 300 && response.status < 400)
    throw new NotInStandin('a redirect by a protocol handler')
  const sent: Record<string, string[]> = {}
  for (const [name, value] of response.headers) (sent[name] ??= []).push(value)
  const headers = await webRequest.headers(details, response.status, sent)
  if (
    headers['content-security-policy']?.some((policy) =>
      new RegExp(`\\b${schemeOf(details.url)}:`).test(policy),
    )
  ) {
    throw new NotInStandin('a content security policy that names the scheme of the app')
  }
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values.join(', ')])),
    body: Buffer.from(await response.arrayBuffer()),
  })
}
