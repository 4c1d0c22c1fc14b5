// Values between a page and the shell, as text: what Electron's structured clone carries, as far as it is used.
// Both functions also run in the page, from their own source, so they use nothing from outside themselves.

/** A value as JSON data. Throws what the structured clone throws for functions and symbols. */
export function pack(value: unknown, above: readonly unknown[] = []): unknown {
  const tagged = (tag: string, content: unknown) => ({ $: tag, v: content })
  const base64Of = (source: ArrayBuffer | ArrayBufferView) => {
    const bytes =
      source instanceof ArrayBuffer
        ? new Uint8Array(source)
        : new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    let text = ''
    for (let start = 0; start < bytes.length; start += 32_768) {
      text += String.fromCharCode(...bytes.subarray(start, start + 32_768))
    }
    return btoa(text)
  }
  const simple = (plain: unknown) => {
    if (plain === null || typeof plain === 'string' || typeof plain === 'boolean') return plain
    if (typeof plain === 'undefined') return tagged('undefined', 0)
    if (typeof plain === 'bigint') return tagged('bigint', String(plain))
    if (typeof plain === 'number') return Number.isFinite(plain) ? plain : tagged('number', String(plain))
    throw new Error('An object could not be cloned.')
  }
  if (typeof value !== 'object' || value === null) return simple(value)
  if (above.includes(value)) throw new Error('NotInStandin: a value that contains itself')
  const inside = (part: unknown) => pack(part, [...above, value])
  if (Array.isArray(value)) return value.map(inside)
  if (value instanceof Date) return tagged('date', value.getTime())
  if (value instanceof Map) return tagged('map', [...value].map(inside))
  if (value instanceof Set) return tagged('set', [...value].map(inside))
  if (value instanceof Error) return tagged('error', [value.name, value.message])
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return tagged('bytes', base64Of(value))
  return tagged(
    'object',
    Object.entries(value).map(([key, part]) => [key, inside(part)]),
  )
}

/** The value that `pack` was given; every kind of byte array comes back as Uint8Array. */
export function unpack(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(unpack)
  if (typeof data !== 'object' || data === null || !('$' in data) || !('v' in data)) return data
  const { $: tag, v: content } = data
  // Each tag says what `pack` put beside it.
  const pairs = () => (content as [unknown, unknown][]).map((pair) => pair.map(unpack) as [unknown, unknown])
  switch (tag) {
    case 'undefined':
      return undefined
    case 'number':
      return Number(content)
    case 'bigint':
      return BigInt(String(content))
    case 'date':
      return new Date(Number(content))
    case 'map':
      return new Map(pairs())
    case 'set':
      return new Set((content as unknown[]).map(unpack))
    case 'bytes':
      return Uint8Array.from(atob(String(content)), (letter) => letter.charCodeAt(0))
    case 'object':
      return Object.fromEntries(pairs())
    case 'error': {
      const [name, message] = content as [string, string]
      return Object.assign(new Error(message), { name })
    }
    default:
      throw new Error(`NotInStandin: a value of kind ${String(tag)}`)
  }
}
