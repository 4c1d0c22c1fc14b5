import type { BrowserContext } from 'playwright-core'
import { app, onExit } from './app.ts'
import { closeChromium, startChromium } from './chromium.ts'
import { covered, NotInStandin } from './not-in-standin.ts'
import { type Decisions, Permissions } from './permissions.ts'
import { type ProtocolHandler, registerSchemesAsPrivileged, SessionProtocol } from './protocol.ts'
import { answerRequest } from './requests.ts'
import { WebRequest } from './web-request.ts'

/** What one set of windows shares: the pages' storage, who answers their addresses, what they may do. */
export class StandinSession {
  /** @internal */
  readonly partition: string
  readonly protocol: SessionProtocol
  readonly webRequest: WebRequest
  /** @internal */
  readonly permissions = new Permissions()
  private context: Promise<BrowserContext> | null = null

  constructor(partition: string) {
    this.partition = partition
    this.protocol = new SessionProtocol()
    this.webRequest = new WebRequest()
    return covered('session', this)
  }

  setPermissionRequestHandler(handler: Decisions['request'] | null): void {
    this.permissions.decide({ request: handler })
  }

  setPermissionCheckHandler(handler: Decisions['check'] | null): void {
    this.permissions.decide({ check: handler })
  }

  /** Kept only: a page in a browser without a device chooser gets no device, whatever the handler says. */
  setDevicePermissionHandler(_handler: ((details: object) => boolean) | null): void {
    this.permissions.decide({})
  }

  isPersistent(): boolean {
    return this.partition === '' || this.partition.startsWith('persist:')
  }

  /** @internal The browser's part of this session; `firstPage` as in startChromium. */
  open(firstPage: string): Promise<BrowserContext> {
    this.context ??= this.start(firstPage)
    return this.context
  }

  private async start(firstPage: string): Promise<BrowserContext> {
    const { lasting, memory } = await startChromium(app.getPath('userData'), firstPage)
    const context = this.isPersistent()
      ? lasting
      : await (await memory()).newContext({ viewport: null, serviceWorkers: 'block' })
    await context.route('**/*', (route) => answerRequest(route, this))
    return context
  }
}

const sessions = new Map<string, StandinSession>()

function fromPartition(partition: string): StandinSession {
  if (partition.startsWith('persist:')) throw new NotInStandin(`session.fromPartition('persist:…')`)
  const found = sessions.get(partition) ?? new StandinSession(partition)
  sessions.set(partition, found)
  return found
}

export const session = covered('session', {
  fromPartition,
  get defaultSession() {
    return fromPartition('')
  },
})

/** `protocol` is the default session's. */
export const protocol = covered('protocol', {
  registerSchemesAsPrivileged,
  handle: (scheme: string, handler: ProtocolHandler) => fromPartition('').protocol.handle(scheme, handler),
  unhandle: (scheme: string) => fromPartition('').protocol.unhandle(scheme),
  isProtocolHandled: (scheme: string) => fromPartition('').protocol.isProtocolHandled(scheme),
})

onExit(closeChromium)
