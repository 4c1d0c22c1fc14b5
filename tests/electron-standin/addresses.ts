// Chromium does not know the schemes that an Electron app registers and gives their pages no origin. So in the browser
// app://effectif/x is https://effectif.app.invalid/x: a secure origin in a domain that can exist nowhere, answered
// before any network. The shell sees app:// addresses only.

const SUFFIX = '.invalid'
const schemes = new Set<string>()

export function mapScheme(scheme: string): void {
  schemes.add(scheme)
}

export const isMappedScheme = (scheme: string): boolean => schemes.has(scheme)

/** The scheme of an address, without the colon. */
export function schemeOf(address: string): string {
  return address.slice(0, Math.max(0, address.indexOf(':'))).toLowerCase()
}

/** The address that the browser is given for one of the shell. */
export function toBrowser(address: string): string {
  const scheme = schemeOf(address)
  if (!schemes.has(scheme)) return address
  const [, host = '', rest = ''] = /^[^:]+:\/\/([^/?#]*)(.*)$/s.exec(address) ?? []
  return `https://${host}.${scheme}${SUFFIX}${rest.startsWith('/') ? rest : `/${rest}`}`
}

/** The address that the shell is told for one of the browser. */
export function toShell(address: string): string {
  const [, host = '', scheme = '', rest = ''] =
    /^https:\/\/([^/?#]+)\.([^./?#]+)\.invalid(?=[/?#]|$)(.*)$/s.exec(address) ?? []
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : address
}
