/** The nonce of this load, for the style elements that the interface library adds (see the content policy). */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
}
