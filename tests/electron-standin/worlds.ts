// What the stand-in runs in a page: `runPageWorld` beside the page's own scripts, `runPreloadWorld` with the preload in an
// isolated world, as Electron's context isolation does. Both go there as their own source: nothing from outside.

import type { pack, unpack } from './wire.ts'

/** A key combination of the menu, as the page can recognise it. */
export interface Accelerator {
  readonly text: string
  readonly key: string
  readonly control: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** What the preload's world tells the shell. */
export type FromPreload =
  | { readonly type: 'invoke'; readonly id: number; readonly channel: string; readonly values: unknown }
  | { readonly type: 'send'; readonly channel: string; readonly values: unknown }
  | { readonly type: 'accelerator'; readonly text: string }
  | { readonly type: 'failure'; readonly message: string }

/** What the shell tells the preload's world. */
export type ToPreload =
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'refusal'; readonly id: number; readonly message: string }
  | { readonly type: 'event'; readonly channel: string; readonly values: unknown }
  | { readonly type: 'accelerators'; readonly list: readonly Accelerator[] }

interface Bridge {
  /** A value as plain data, functions and promises as tokens. */
  readonly give: (value: unknown) => unknown
  readonly take: (data: unknown) => unknown
}

type Function_ = (...values: unknown[]) => unknown

/** One side of the passage between the two worlds: functions and promises go over as tokens, all else is cloned. */
export function createBridge(node: EventTarget, own: string, other: string): Bridge {
  const FUNCTION = '__standin_function'
  const PROMISE = '__standin_promise'
  const kept = new Map<number, Function_>()
  const waiting = new Map<number, (outcome: { ok: boolean; value: unknown }) => void>()
  let last = 0
  let reply: { ok: boolean; value: unknown } = { ok: false, value: 'no reply' }
  const tell = (event: string, detail: unknown) =>
    node.dispatchEvent(new CustomEvent(`${own}-${event}`, { detail }))
  const hear = (event: string, listener: (detail: { id: number; ok: boolean; value: unknown }) => void) =>
    // Only the other side of this bridge dispatches on this node.
    node.addEventListener(`${other}-${event}`, (heard) => {
      const { detail } = heard as CustomEvent<Parameters<typeof listener>[0] | null>
      if (detail !== null) listener(detail)
    })
  const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
  const isPlain = (value: object) => {
    const above: unknown = Object.getPrototypeOf(value)
    return above === null || above === Object.prototype
  }

  const UNCLONABLE = 'An object could not be cloned.'
  const settle = (id: number, ok: boolean, result: () => unknown) => {
    try {
      tell('settled', { id, ok, value: structuredClone(result()) })
    } catch {
      tell('settled', { id, ok: false, value: UNCLONABLE })
    }
  }
  const give = (value: unknown): unknown => {
    if (typeof value === 'symbol') throw new Error(UNCLONABLE)
    if (typeof value === 'function') {
      kept.set(++last, value as Function_)
      return { [FUNCTION]: last }
    }
    if (value instanceof Promise) {
      const id = ++last
      value.then(
        (result: unknown) => settle(id, true, () => give(result)),
        (error: unknown) => settle(id, false, () => messageOf(error)),
      )
      return { [PROMISE]: id }
    }
    if (Array.isArray(value)) return value.map(give)
    if (typeof value !== 'object' || value === null || !isPlain(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, give(part)]))
  }

  const take = (data: unknown): unknown => {
    if (Array.isArray(data)) return data.map(take)
    if (typeof data !== 'object' || data === null || !isPlain(data)) return data
    const token = data as Record<string, unknown>
    const called = token[FUNCTION]
    if (typeof called === 'number') return (...values: unknown[]) => call(called, values)
    const promised = token[PROMISE]
    if (typeof promised === 'number') {
      return new Promise((resolve, reject) => {
        waiting.set(promised, ({ ok, value }) =>
          ok ? resolve(take(value)) : reject(new Error(String(value))),
        )
      })
    }
    return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, take(part)]))
  }

  const call = (id: number, values: unknown[]): unknown => {
    // Stays, where the other side is handed nothing because it can't be cloned.
    reply = { ok: false, value: UNCLONABLE }
    tell('call', { id, ok: true, value: give(values) })
    const { ok, value } = reply
    if (!ok) throw new Error(String(value))
    return take(value)
  }

  hear('reply', (detail) => {
    reply = detail
  })
  hear('settled', (detail) => {
    waiting.get(detail.id)?.(detail)
    waiting.delete(detail.id)
  })
  hear('call', ({ id, value }) => {
    try {
      const values = take(value) as unknown[]
      tell('reply', { ok: true, value: give(kept.get(id)?.(...values)) })
    } catch (error) {
      tell('reply', { ok: false, value: messageOf(error) })
    }
  })
  return { give, take }
}

/** Beside the page: takes what the preload exposes and puts it on `window`, frozen. */
export function runPageWorld(bridgeOf: typeof createBridge): void {
  if (window !== window.top) return
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze)
    return typeof value === 'object' || typeof value === 'function' ? Object.freeze(value) : value
  }
  const meet = (event: Event) => {
    window.removeEventListener('standin-meet', meet, true)
    // The preload's world sends the node, before any script of the page has run.
    const node = (event as FocusEvent).relatedTarget!
    const bridge = bridgeOf(node, 'page', 'preload')
    node.addEventListener('preload-expose', (exposed) => {
      const { key, api } = (exposed as CustomEvent<{ key: string; api: unknown }>).detail
      const taken = key in window
      if (!taken) Object.defineProperty(window, key, { value: freeze(bridge.take(api)), enumerable: true })
      node.dispatchEvent(new CustomEvent('page-exposed', { detail: !taken }))
    })
  }
  window.addEventListener('standin-meet', meet, true)
}

/** Around the preload: `electron` with its two names, and the line to the shell. */
export function runPreloadWorld(
  tools: { pack: typeof pack; unpack: typeof unpack; bridgeOf: typeof createBridge },
  preload: (require: (name: string) => unknown, module: { exports: object }, exports: object) => void,
): void {
  if (window !== window.top || location.href === 'about:blank') return
  const { pack: packed, unpack: unpacked } = tools
  const global = globalThis as unknown as {
    standinTell: (text: string) => void
    standinHear: (text: string) => void
  }
  const tell = (message: FromPreload) => global.standinTell(JSON.stringify(message))
  const strict = <Part extends object>(name: string, part: Part): Part =>
    new Proxy(part, {
      get(target, member, receiver) {
        if (typeof member === 'symbol' || member in target || member === 'then')
          return Reflect.get(target, member, receiver)
        const message = `NotInStandin: ${name}.${member}`
        tell({ type: 'failure', message })
        throw new Error(message)
      },
    })

  const node = document.createElement('i')
  window.dispatchEvent(new FocusEvent('standin-meet', { relatedTarget: node }))
  const bridge = tools.bridgeOf(node, 'preload', 'page')
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld(key: string, api: unknown) {
      // Set by the listener while the event is dispatched.
      let exposed = false as boolean
      node.addEventListener('page-exposed', (event) => (exposed = (event as CustomEvent<boolean>).detail), {
        once: true,
      })
      node.dispatchEvent(new CustomEvent('preload-expose', { detail: { key, api: bridge.give(api) } }))
      if (!exposed) throw new Error('Cannot bind an API on top of an existing property on the window object')
    },
  })

  type Listener = (event: object, ...values: unknown[]) => void
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let last = 0
  const listen = (channel: string, listener: Listener, once: boolean) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }])
    return ipcRenderer
  }
  const forget = (channel: string, listener: Listener) => {
    const left = (listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener)
    listeners.set(channel, left)
    return ipcRenderer
  }
  const ipcRenderer: object = strict('ipcRenderer', {
    invoke: (channel: string, ...values: unknown[]) =>
      new Promise((resolve, reject) => {
        tell({ type: 'invoke', id: ++last, channel, values: packed(values) })
        waiting.set(last, { resolve, reject })
      }),
    send: (channel: string, ...values: unknown[]) => tell({ type: 'send', channel, values: packed(values) }),
    on: (channel: string, listener: Listener) => listen(channel, listener, false),
    once: (channel: string, listener: Listener) => listen(channel, listener, true),
    off: forget,
    removeListener: forget,
    removeAllListeners: (channel: string) => listeners.delete(channel),
  })

  let accelerators: readonly Accelerator[] = []
  global.standinHear = (text) => {
    const message = JSON.parse(text) as ToPreload
    if (message.type === 'accelerators') {
      accelerators = message.list
    } else if (message.type === 'event') {
      const heard = listeners.get(message.channel) ?? []
      listeners.set(
        message.channel,
        heard.filter((entry) => !entry.once),
      )
      const event = { sender: ipcRenderer, ports: [] }
      for (const { listener } of heard) listener(event, ...(unpacked(message.values) as unknown[]))
    } else {
      const call = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.type === 'answer') call?.resolve(unpacked(message.value))
      else call?.reject(new Error(message.message))
    }
  }
  // As in Electron the page's own handlers come first, and a key that they used is not the menu's any more.
  window.addEventListener('keydown', (event) => {
    const found = accelerators.find(
      ({ key, control, shift, alt }) =>
        event.key.toLowerCase() === key &&
        (event.ctrlKey || event.metaKey) === control &&
        event.shiftKey === shift &&
        event.altKey === alt,
    )
    if (found === undefined || event.defaultPrevented) return
    event.preventDefault()
    tell({ type: 'accelerator', text: found.text })
  })

  const electron = strict('electron (preload)', { contextBridge, ipcRenderer })
  const module = { exports: {} }
  const require = (name: string) => {
    if (name === 'electron') return electron
    const message = `NotInStandin: require('${name}') in a preload`
    tell({ type: 'failure', message })
    throw new Error(message)
  }
  try {
    preload(require, module, module.exports)
  } catch (error) {
    tell({ type: 'failure', message: `preload: ${String(error)}` })
  }
}
