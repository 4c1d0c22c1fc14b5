import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'
import { fail } from './control.ts'
import { pack, unpack } from './wire.ts'
import { createBridge, type FromPreload, runPageWorld, runPreloadWorld, type ToPreload } from './worlds.ts'

const WORLD = 'standin-preload'
const TELL = 'standinTell'

/** The line between the shell and the preload's world of one page. */
export interface PageLink {
  readonly cdp: CDPSession
  /** To the document that is there now; lost where there is none, as in Electron. */
  readonly tell: (message: ToPreload) => void
  readonly targetId: string
  readonly browserContextId: string | undefined
}

/** Injects the preload into every document to come and opens the line. */
export async function linkPage(
  page: Page,
  preloadFile: string | null,
  heard: (message: FromPreload, reply: (message: ToPreload) => void) => void,
  ready: (tell: (message: ToPreload) => void) => void,
): Promise<PageLink> {
  const cdp = await page.context().newCDPSession(page)
  let current: number | null = null
  const tellIn = (contextId: number, message: ToPreload) => {
    const expression = `standinHear(${JSON.stringify(JSON.stringify(message))})`
    // The document may be gone by now; then nobody waits for the message.
    cdp.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined)
  }
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name !== WORLD) return
    current = context.id
    ready((message) => tellIn(context.id, message))
  })
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === current) current = null
  })
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== TELL) return
    // Only the isolated world has the binding, and runPreloadWorld is all that speaks there.
    const message = JSON.parse(payload) as FromPreload
    if (message.type === 'failure') fail(message.message)
    else heard(message, (reply) => tellIn(executionContextId, reply))
  })
  await cdp.send('Page.enable')
  await cdp.send('Runtime.enable')
  await cdp.send('Runtime.addBinding', { name: TELL, executionContextName: WORLD })
  await inject(cdp, preloadFile)
  const { targetInfo } = await cdp.send('Target.getTargetInfo')
  return {
    cdp,
    tell: (message) => {
      if (current !== null) tellIn(current, message)
    },
    targetId: targetInfo.targetId,
    browserContextId: targetInfo.browserContextId,
  }
}

async function inject(cdp: CDPSession, preloadFile: string | null): Promise<void> {
  const preload = preloadFile === null ? '' : readFileSync(preloadFile, 'utf8')
  const tools = `{ pack: ${String(pack)}, unpack: ${String(unpack)}, bridgeOf: ${String(createBridge)} }`
  const source = `(${String(runPreloadWorld)})(${tools}, (require, module, exports) => {\n${preload}\n})`
  // In this order: the page's side must be there when the preload's side calls it.
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${String(runPageWorld)})(${String(createBridge)})`,
  })
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: WORLD })
}

/** Values for `ToPreload` and from `FromPreload`. */
export const wire = { pack: (value: unknown) => pack(value), unpack }
