import type { CDPSession } from 'playwright-core'
import { NotInStandin } from './not-in-standin.ts'

export interface Decisions {
  readonly request:
    ((contents: null, permission: string, answer: (granted: boolean) => void, details: object) => void) | null
  readonly check: ((contents: null, permission: string, origin: string, details: object) => boolean) | null
}

/** Electron's permissions with the browser's names for them. */
const PERMISSIONS: readonly (readonly [string, ...string[]])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['media', 'camera', 'microphone'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['idle-detection', 'idle-detection'],
  ['window-management', 'window-management'],
  ['storage-access', 'storage-access'],
  ['top-level-storage-access', 'top-level-storage-access'],
  ['speaker-selection', 'speaker-selection'],
  ['keyboardLock', 'keyboard-lock'],
  ['pointerLock', 'pointer-lock'],
  ['display-capture', 'display-capture'],
]

/**
 * The browser asks its user before a page reaches this machine or its network, with nobody there to answer. Granted, so that
 * it is the shell that refuses such requests, or not.
 */
const GRANTED = ['local-network-access', 'loopback-network', 'local-network']

/** The handlers' decisions, put to the browser before a page is loaded instead of when the page asks. */
export class Permissions {
  private decisions: Decisions = { request: null, check: null }
  private applied = false

  decide(decisions: Partial<Decisions>): void {
    if (this.applied) throw new NotInStandin('permission handlers after the first window of a session')
    this.decisions = { ...this.decisions, ...decisions }
  }

  async apply(page: CDPSession, browserContextId: string | undefined): Promise<void> {
    this.applied = true
    const scope = browserContextId === undefined ? {} : { browserContextId }
    for (const name of GRANTED) {
      await page.send('Browser.setPermission', { permission: { name }, setting: 'granted', ...scope })
    }
    for (const [permission, ...names] of PERMISSIONS) {
      const setting = (await this.isGranted(permission)) ? 'granted' : 'denied'
      for (const name of names) {
        await page.send('Browser.setPermission', { permission: { name }, setting, ...scope })
      }
    }
  }

  /** As in Electron: without a handler everything is granted. */
  private async isGranted(permission: string): Promise<boolean> {
    const { request, check } = this.decisions
    const details = { isMainFrame: true, requestingUrl: '' }
    if (check !== null && !check(null, permission, '', details)) return false
    return request === null || new Promise((resolve) => request(null, permission, resolve, details))
  }
}
