import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { ChangedSince } from '#shared/contract/history.ts'
import { formatInstant } from '#shared/domain/dates.ts'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { useFieldLabel, useUserName } from './history-words.ts'
import { askWhatToUndo, type UndoQuestion, useUndoQuestion } from './undo-question.ts'

/** What an undo would overwrite, by whom and when it was changed; what is not ticked stays as it is. */
export function UndoDialog() {
  const question = useUndoQuestion()
  return question === null ? null : <Question key={question.what} question={question} />
}

function Question({ question }: { readonly question: UndoQuestion }) {
  const t = useTranslations('history.undo')
  const common = useTranslations('common')
  const [over, setOver] = useState<readonly string[]>([])
  const close = () => askWhatToUndo(null)
  const files = Map.groupBy(question.changes, ({ file }) => file ?? '')
  const run = () => {
    close()
    question.run({ over, keep: [...files.keys()].filter((file) => !over.includes(file)) })
  }
  return (
    <Modal
      opened
      size="lg"
      onClose={close}
      title={t('pickTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <p>{t('pickText', { what: question.what, count: files.size })}</p>
      <div style={{ maxHeight: 320, overflow: 'auto' }}>
        <PlainTable
          label={t('pickTitle')}
          heads={[t('pickFile'), t('pickField'), t('pickWho'), t('pickWhen'), t('pickOver')]}
        >
          {[...files].map(([file, changes]) => (
            <FileLine
              key={file}
              changes={changes}
              picked={over.includes(file)}
              onPick={(picked) =>
                setOver((before) => (picked ? [...before, file] : before.filter((other) => other !== file)))
              }
            />
          ))}
        </PlainTable>
      </div>
      <Group justify="flex-end" mt="lg">
        <Button size="sm" variant="default" data-autofocus onClick={close}>
          {t('pickNone')}
        </Button>
        <Button size="sm" color="accent" onClick={run}>
          {over.length === 0 ? t('pickOthers') : t('pickAlso', { count: over.length })}
        </Button>
      </Group>
    </Modal>
  )
}

interface FileLineProps {
  /** All of one file. */
  readonly changes: readonly ChangedSince[]
  readonly picked: boolean
  readonly onPick: (picked: boolean) => void
}

function FileLine({ changes, picked, onPick }: FileLineProps) {
  const t = useTranslations('history.undo')
  const locale = useLocale()
  const label = useFieldLabel()
  const userName = useUserName()
  const [first] = changes
  const name = first?.name ?? '–'
  return (
    <tr>
      <td>{name}</td>
      <td>{changes.map(({ entity, field }) => label(entity, field)).join(', ')}</td>
      <td>{first?.user == null ? '–' : userName(first.user)}</td>
      <td>{first?.at == null ? '–' : formatInstant(first.at, locale)}</td>
      <td>
        {changes.some(({ inUse }) => inUse) ? (
          t('pickInUse')
        ) : (
          <Checkbox
            aria-label={t('pickOverName', { name })}
            checked={picked}
            onChange={(event) => onPick(event.currentTarget.checked)}
          />
        )}
      </td>
    </tr>
  )
}
