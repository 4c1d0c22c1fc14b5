import type { EffectifBridge } from '#shared/contract/bridge.ts'

declare global {
  interface Window {
    /** What the preload gives the page of the machine. */
    readonly effectif: EffectifBridge
  }
}

/** The page's only way to the machine. */
export function bridge(): EffectifBridge {
  return window.effectif
}
