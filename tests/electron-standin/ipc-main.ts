import type { StandinFrame, StandinWebContents } from './web-contents.ts'
import { EventEmitter } from 'node:events'
import { covered, NotInStandin } from './not-in-standin.ts'
import { wire } from './page-link.ts'
import type { FromPreload, ToPreload } from './worlds.ts'

interface IpcEvent {
  readonly sender: StandinWebContents
  readonly senderFrame: StandinFrame
  readonly processId: number
  readonly frameId: number
  readonly ports: readonly never[]
}

type Handler = (event: IpcEvent, ...values: unknown[]) => unknown

class StandinIpcMain extends EventEmitter {
  private readonly handlers = new Map<string, Handler>()

  constructor() {
    super()
    return covered('ipcMain', this)
  }

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    this.handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...values) => {
      this.removeHandler(channel)
      return handler(event, ...values)
    })
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }

  /** @internal Answers an invoke of a page. */
  async answer(channel: string, event: IpcEvent, values: unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return await handler(event, ...values)
  }
}

export const ipcMain = new StandinIpcMain()

/** Hands a page's message to the shell's handlers. */
export function receiveIpc(
  sender: StandinWebContents,
  message: Extract<FromPreload, { type: 'invoke' | 'send' }>,
  reply: (message: ToPreload) => void,
): void {
  const event: IpcEvent = { sender, senderFrame: sender.mainFrame, processId: 0, frameId: 0, ports: [] }
  // A preload packs the list of its arguments.
  const values = wire.unpack(message.values) as unknown[]
  if (message.type === 'send') {
    if (ipcMain.listenerCount(message.channel) === 0)
      throw new NotInStandin(`ipcRenderer.send to nobody on '${message.channel}'`)
    ipcMain.emit(message.channel, event, ...values)
    return
  }
  const { id, channel } = message
  ipcMain
    .answer(channel, event, values)
    .then((value) => reply({ type: 'answer', id, value: wire.pack(value) }))
    .catch((error: unknown) =>
      reply({ type: 'refusal', id, message: `Error invoking remote method '${channel}': ${String(error)}` }),
    )
}
