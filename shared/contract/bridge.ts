import type { Locale } from '#shared/i18n/locale.ts'
import type { Envelope } from '#shared/errors/app-error.ts'
import type { Progress } from './route.ts'

/** The one channel for calls and the one for events. */
export const CALL_CHANNEL = 'effectif:call'
export const EVENT_CHANNEL = 'effectif:event'

/** Reserved route name: stops the running call whose id is the input's `callId`. */
export const CANCEL_ROUTE = 'call.cancel'

/** What the menus ask of the page. */
export type MenuAction = 'newWorker' | 'importFile' | 'print' | 'search' | 'shortcuts'

/** What the shell tells a window without being asked. */
export type BridgeEvent =
  /** A write was committed: what is shown may be stale. */
  | { readonly type: 'changed' }
  | ({ readonly type: 'progress'; readonly callId: string } & Progress)
  | { readonly type: 'menu'; readonly action: MenuAction }
  /** The person chose another language, in the menu or on the page. */
  | { readonly type: 'language'; readonly locale: Locale }

export type BridgeEventName = BridgeEvent['type']
export type BridgeEventOf<Name extends BridgeEventName> = Extract<BridgeEvent, { readonly type: Name }>

/** `window.effectif`: all that a page has of the machine. */
export interface EffectifBridge {
  /** Runs a route; never rejects. `callId` is any text that is unique in the window. */
  readonly call: (route: string, input: unknown, callId: string) => Promise<Envelope<unknown>>
  readonly cancel: (callId: string) => void
  /** Answers how to stop listening. */
  readonly on: <Name extends BridgeEventName>(
    event: Name,
    listener: (event: BridgeEventOf<Name>) => void,
  ) => () => void
}
