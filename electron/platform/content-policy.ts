/** Stands in the built HTML where the nonce of a load goes. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/**
 * The content security policy of one load. The nonce is for the style elements that the interface library adds
 * at run time; inline `style` attributes in markup stay forbidden (scripts that set a style property don't need them).
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
