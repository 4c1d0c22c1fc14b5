/** Type, code and place only: a message may quote a value, and values are people. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '))
  return `${error.name}${code} ${frames.slice(0, 4).join(' ').replaceAll(/\s+/g, ' ').trim()}`
}
