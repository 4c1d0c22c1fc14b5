import { execFileSync } from 'node:child_process'

/** The text of a PDF as it stands on its pages, which end with a form feed. Needs pdftotext (poppler); set-up installs it. */
export function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}
