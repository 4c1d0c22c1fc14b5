import type { LetterDraft, Recipient } from '#shared/domain/letters/letter-template.ts'

/** Paragraphs as one field shows them: an empty line between two. */
export function joinParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n')
}

export function splitParagraphs(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

/** « Chrono | 1 », one a line. */
export function joinRecipients(recipients: readonly Recipient[]): string {
  return recipients.map(({ to, copies }) => `${to} | ${copies}`).join('\n')
}

export function splitRecipients(text: string): Recipient[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, to = '', copies = ''] = /^(.*?)(?:\|\s*(\d{1,3})\s*)?$/.exec(line.trim()) ?? []
      return { to: to.trim(), copies: copies === '' ? 1 : Number(copies) }
    })
}

/** A change of one part of a draft. */
export type ChangeDraft = (change: Partial<LetterDraft>) => void
