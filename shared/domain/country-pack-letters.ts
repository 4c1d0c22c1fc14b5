import { z } from 'zod'
import { templateBody, templateCode } from './letters/letter-template.ts'

const words = z.string().trim().min(1)

/** `letters.json`: what the office's acts say, and the country's own words that take an article in French. */
export const lettersSchema = z.strictObject({
  /** First words of names, folded: `cscom`, `drs`. */
  nouns: z.record(z.string().regex(/^[a-z0-9-]+$/), z.enum(['le', 'la', 'les'])),
  templates: z
    .array(
      z.strictObject({
        code: templateCode,
        actKind: z.string().regex(/^[a-z_]+$/),
        label: z.strictObject({ fr: words, en: words }),
        source: words,
        certainty: words,
        body: templateBody,
      }),
    )
    .min(1),
})

export type PackLetters = z.output<typeof lettersSchema>
