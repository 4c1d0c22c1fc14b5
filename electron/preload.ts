import { contextBridge, ipcRenderer } from 'electron'
import {
  type BridgeEvent,
  CALL_CHANNEL,
  CANCEL_ROUTE,
  type EffectifBridge,
  EVENT_CHANNEL,
} from '#shared/contract/bridge.ts'

type Listener = (event: BridgeEvent) => void
const listeners = new Map<string, Set<Listener>>()

ipcRenderer.on(EVENT_CHANNEL, (_event, payload: BridgeEvent) => {
  for (const listener of listeners.get(payload.type) ?? []) listener(payload)
})

const bridge: EffectifBridge = {
  call: (route, input, callId) => ipcRenderer.invoke(CALL_CHANNEL, { route, input, callId }),
  cancel: (callId) => {
    void ipcRenderer.invoke(CALL_CHANNEL, { route: CANCEL_ROUTE, input: { callId }, callId })
  },
  on: (event, listener) => {
    // The map hands a listener only payloads of the type it asked for.
    const heard = listener as unknown as Listener
    const sameEvent = listeners.get(event) ?? new Set()
    listeners.set(event, sameEvent.add(heard))
    return () => {
      sameEvent.delete(heard)
    }
  },
}

contextBridge.exposeInMainWorld('effectif', bridge)
