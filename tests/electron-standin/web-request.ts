import { covered, NotInStandin } from './not-in-standin.ts'

export interface RequestDetails {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly resourceType: string
  readonly webContentsId: number
  readonly referrer: string
  readonly timestamp: number
}

type Headers = Readonly<Record<string, string[]>>
type BeforeRequest = (
  details: RequestDetails,
  answer: (verdict: { readonly cancel?: boolean; readonly redirectURL?: string }) => void,
) => void
type HeadersReceived = (
  details: RequestDetails & { readonly responseHeaders: Headers; readonly statusCode: number },
  answer: (verdict: { readonly cancel?: boolean; readonly responseHeaders?: Headers }) => void,
) => void

/** Passes a session's requests by the shell's listeners. Listeners with a filter of addresses are not covered. */
export class WebRequest {
  private before: BeforeRequest | null = null
  private received: HeadersReceived | null = null

  constructor() {
    return covered('webRequest', this)
  }

  onBeforeRequest(listener: BeforeRequest | null, ...more: unknown[]): void {
    if (more.length > 0 || (listener !== null && typeof listener !== 'function')) {
      throw new NotInStandin('webRequest.onBeforeRequest with a filter')
    }
    this.before = listener
  }

  onHeadersReceived(listener: HeadersReceived | null, ...more: unknown[]): void {
    if (more.length > 0 || (listener !== null && typeof listener !== 'function')) {
      throw new NotInStandin('webRequest.onHeadersReceived with a filter')
    }
    this.received = listener
  }

  /** @internal False: the shell cancels the request. */
  async allows(details: RequestDetails): Promise<boolean> {
    const { before } = this
    if (before === null) return true
    const verdict = await new Promise<Parameters<Parameters<BeforeRequest>[1]>[0]>((answer) =>
      before(details, answer),
    )
    if (verdict.redirectURL !== undefined) throw new NotInStandin('webRequest redirectURL')
    return verdict.cancel !== true
  }

  /** @internal The response's headers as the page may see them. */
  async headers(details: RequestDetails, status: number, headers: Headers): Promise<Headers> {
    const { received } = this
    if (received === null) return headers
    const facts = { ...details, responseHeaders: headers, statusCode: status }
    const verdict = await new Promise<Parameters<Parameters<HeadersReceived>[1]>[0]>((answer) =>
      received(facts, answer),
    )
    if (verdict.cancel === true) throw new NotInStandin('webRequest.onHeadersReceived cancel')
    return verdict.responseHeaders ?? headers
  }
}
