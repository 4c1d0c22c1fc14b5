import { randomBytes } from 'node:crypto'

/**
 * A hybrid logical clock reading: 12 hexadecimal digits of milliseconds, then 4 of a counter, so that text order
 * is time order. It never goes back, whatever the PC's clock does, and it never refuses to work.
 */
export type Clock = string

const COUNTER_LIMIT = 0xffff

/** The reading after `last` when the PC's clock shows `now` (milliseconds). */
export function nextClock(last: Clock | null, now: number): Clock {
  if (last === null) return format(now, 0)
  const lastTime = Number.parseInt(last.slice(0, 12), 16)
  if (now > lastTime) return format(now, 0)
  const counter = Number.parseInt(last.slice(12), 16) + 1
  return counter > COUNTER_LIMIT ? format(lastTime + 1, 0) : format(lastTime, counter)
}

/** When a reading was taken, ISO 8601. */
export function clockInstant(clock: Clock): string {
  return new Date(Number.parseInt(clock.slice(0, 12), 16)).toISOString()
}

function format(time: number, counter: number): Clock {
  return time.toString(16).padStart(12, '0') + counter.toString(16).padStart(4, '0')
}

const pool = { bytes: Buffer.alloc(0), used: 0 }

/** Ten random bytes; drawn in blocks because a bulk load asks for hundreds of thousands. */
function tenRandomBytes(): Buffer {
  if (pool.used + 10 > pool.bytes.length) {
    pool.bytes = randomBytes(10_240)
    pool.used = 0
  }
  pool.used += 10
  return pool.bytes.subarray(pool.used - 10, pool.used)
}

/** A version 7 UUID (RFC 9562) as 32 hexadecimal digits, ordered by the clock's milliseconds. */
export function uidAt(clock: Clock): string {
  const random = tenRandomBytes()
  const bytes = Buffer.concat([Buffer.from(clock.slice(0, 12), 'hex'), random])
  bytes[6] = 0x70 | (random.readUInt8(0) & 0x0f)
  bytes[8] = 0x80 | (random.readUInt8(2) & 0x3f)
  return bytes.toString('hex')
}
