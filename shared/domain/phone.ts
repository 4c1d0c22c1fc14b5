/** A phone number as comparisons see it: national digits, the country's own prefix removed. */
export function normalisePhone(text: string, prefix: string): string {
  const digits = text.replace(/[^\d+]/g, '').replace(/^00/, '+')
  const own = prefix.startsWith('+') ? prefix : `+${prefix}`
  if (digits.startsWith(own)) return digits.slice(own.length)
  return digits.replace('+', '')
}
