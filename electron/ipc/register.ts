import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { type BridgeEvent, CALL_CHANNEL, EVENT_CHANNEL } from '#shared/contract/bridge.ts'
import type { Windows } from '#electron/platform/windows.ts'
import { answerCall, type CallParts, type Sender } from './answer-call.ts'

/** Opens the one channel for calls. */
export function registerCalls(windows: Windows, parts: Omit<CallParts, 'send'>): void {
  const send: CallParts['send'] = (window, event) => sendTo(windows, window.id, event)
  ipcMain.handle(CALL_CHANNEL, (event, message: unknown) =>
    answerCall({ ...parts, send }, senderOf(windows, event), message),
  )
}

/** Tells every window of the app. */
export function broadcast(windows: Windows, event: BridgeEvent): void {
  for (const { id } of windows.appWindows()) sendTo(windows, id, event)
}

function senderOf(windows: Windows, event: IpcMainInvokeEvent): Sender {
  const frame = event.senderFrame
  return {
    window: windows.find(event.sender.id),
    isMainFrame: frame !== null && frame === event.sender.mainFrame,
    url: frame?.url ?? '',
  }
}

function sendTo(windows: Windows, id: number, event: BridgeEvent): void {
  const window = windows.find(id)?.window
  if (window && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event)
}
