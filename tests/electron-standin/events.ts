import { EventEmitter } from 'node:events'
import { NotInStandin } from './not-in-standin.ts'

/** Emits to all listeners; true when none of them vetoed. */
export function emitVetoable(
  emitter: EventEmitter,
  name: string,
  facts: object,
  ...rest: unknown[]
): boolean {
  let prevented = false
  const event = {
    ...facts,
    preventDefault: () => {
      prevented = true
    },
    get defaultPrevented() {
      return prevented
    },
  }
  emitter.emit(name, event, ...rest)
  return !prevented
}

/** An emitter that refuses listeners for events that the stand-in never emits. */
export class CoveredEmitter extends EventEmitter {
  private readonly emitterName: string
  private readonly coveredEvents: ReadonlySet<string>

  constructor(emitterName: string, coveredEvents: readonly string[]) {
    super()
    this.emitterName = emitterName
    this.coveredEvents = new Set(coveredEvents)
  }

  override on(name: string | symbol, listener: (...values: never[]) => void): this {
    this.check(name)
    // Node's own signature takes listeners of any arguments.
    return super.on(name, listener as (...values: unknown[]) => void)
  }

  override once(name: string | symbol, listener: (...values: never[]) => void): this {
    this.check(name)
    return super.once(name, listener as (...values: unknown[]) => void)
  }

  override addListener(name: string | symbol, listener: (...values: never[]) => void): this {
    return this.on(name, listener)
  }

  private check(name: string | symbol): void {
    if (!this.coveredEvents.has(String(name)))
      throw new NotInStandin(`${this.emitterName} event '${String(name)}'`)
  }
}
