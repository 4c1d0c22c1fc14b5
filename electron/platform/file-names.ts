/** Names that Windows keeps for devices, whatever the extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const LONGEST = 120

/** A file name that Windows takes, from a page's suggestion: no folder, no reserved sign, the right extension (without its dot). */
export function fileNameFor(suggestion: string, kind: string): string {
  const bare = suggestion.replace(new RegExp(`\\.${kind}$`, 'i'), '')
  const plain = bare
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, LONGEST)
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  const name = plain === '' || DEVICE.test(plain) ? `effectif ${plain}`.trim() : plain
  return `${name}.${kind}`
}
