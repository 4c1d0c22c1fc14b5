import { TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl/react'
import type { LetterText } from '#shared/domain/letters/letter-template.ts'
import { joinParagraphs, splitParagraphs } from './draft-text.ts'
import { Typed } from './typed.tsx'

interface TextFieldsProps {
  readonly text: { readonly [Part in keyof LetterText]?: LetterText[Part] | undefined }
  readonly onChange: (change: Partial<LetterText>) => void
  /** Also the parts that are empty: in a template any may be filled. */
  readonly whole?: boolean
}

const LINES = ['title', 'object', 'authority', 'operative'] as const
const PARAGRAPHS = ['grounds', 'opening', 'articles', 'closing'] as const

/** The words of a letter, part by part. */
export function TextFields({ text, onChange, whole = false }: TextFieldsProps) {
  const t = useTranslations('acts.form')
  return (
    <>
      {LINES.filter((part) => whole || part === 'object' || (text[part] ?? '') !== '').map((part) => (
        <TextInput
          key={part}
          label={t(part)}
          value={text[part] ?? ''}
          autoComplete="off"
          onChange={(event) => onChange({ [part]: event.currentTarget.value })}
        />
      ))}
      {PARAGRAPHS.filter((part) => whole || (text[part] ?? []).length > 0).map((part) => (
        <Typed
          key={part}
          label={t(part)}
          description={t(part === 'articles' ? 'perArticle' : 'paragraphs')}
          value={text[part] ?? []}
          write={joinParagraphs}
          read={splitParagraphs}
          onChange={(paragraphs) => onChange({ [part]: paragraphs })}
        />
      ))}
    </>
  )
}
