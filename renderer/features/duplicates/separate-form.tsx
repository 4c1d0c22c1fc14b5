import { Radio, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { AddedSince, Merge } from '#shared/contract/duplicates.ts'
import type { ChangedSince } from '#shared/contract/history.ts'
import { formatInstant } from '#shared/domain/dates.ts'
import { CallError } from '#renderer/lib/api.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useFieldLabel, useUserName } from '#renderer/lib/history-words.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { FormFoot } from '#renderer/ui/form-foot.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import { useRecordLine } from './record-line.ts'

interface SeparateFormProps {
  readonly merge: Merge
  /** Of the kept file. */
  readonly name: string
  readonly close: () => void
}

type Changes = 'keep' | 'overwrite'

/** Separating two files: what each had comes back; what was added since goes where the person says. */
export function SeparateForm({ merge, name, close }: SeparateFormProps) {
  const t = useTranslations('duplicates')
  const [toFormer, setToFormer] = useState<ReadonlySet<string>>(new Set())
  const [changes, setChanges] = useState<Changes>('keep')
  const { save, busy, changed, error } = useSeparation(merge, close)
  const run = () => void save([...toFormer], changed.length === 0 ? 'ask' : changes)
  usePageKeys({ 'mod+S': { label: t('separateLabel'), run } }, { group: 'form' })
  const give = (uid: string, former: boolean) =>
    setToFormer((now) => new Set(former ? [...now, uid] : [...now].filter((other) => other !== uid)))
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <p>{t('separateText', { former: merge.name, kept: name })}</p>
      {merge.since.length === 0 ? <p>{t('nothingSince')}</p> : <Since {...{ merge, name, toFormer, give }} />}
      {changed.length === 0 ? null : <Changed {...{ changed, changes, setChanges }} />}
      {error === null ? null : <p role="alert">{error}</p>}
      <FormFoot
        {...{ saveLabel: t('separateLabel'), busy, onSave: run, onCancel: close, keys: t('separateKeys') }}
      />
    </form>
  )
}

function useSeparation(merge: Merge, close: () => void) {
  const t = useTranslations('duplicates')
  const words = useErrorWords()
  const navigate = useNavigate()
  const undo = useToastUndo()
  const { mutateAsync, isPending } = useWriteRoute('duplicates.unmerge')
  const [changed, setChanged] = useState<readonly ChangedSince[]>([])
  const [error, setError] = useState<string | null>(null)
  const save = async (toFormer: string[], changes: 'ask' | Changes) => {
    setError(null)
    try {
      const seen = merge.since.map(({ uid }) => uid)
      const { act, former } = await mutateAsync({ id: merge.id, toFormer, seen, changes })
      close()
      undo(t('separated', { name: merge.name }), act)
      await navigate({ to: '/workers/$workerId', params: { workerId: String(former) } })
    } catch (thrown) {
      const { message, remedy } = words(thrown)
      if (thrown instanceof CallError && thrown.code === 'ACT_CHANGED_SINCE') {
        // The contract's own facts of this code.
        setChanged((thrown.data.changes ?? []) as readonly ChangedSince[])
      } else setError(`${message} ${remedy}`)
    }
  }
  return { save, busy: isPending, changed, error }
}

interface SinceProps {
  readonly merge: Merge
  readonly name: string
  readonly toFormer: ReadonlySet<string>
  readonly give: (uid: string, former: boolean) => void
}

function Since({ merge, name, toFormer, give }: SinceProps) {
  const t = useTranslations('duplicates')
  const label = useFieldLabel()
  const line = useRecordLine()
  const locale = useLocale()
  const userName = useUserName()
  const who = ({ user, at }: AddedSince) => `${userName(user)}, ${formatInstant(at, locale)}`
  return (
    <TitledPart title={t('since')}>
      <PlainTable label={t('since')} heads={[t('kind'), t('what'), t('who'), t('goesTo')]}>
        {merge.since.map((added) => (
          <tr key={added.uid}>
            <td>{label(added.entity, null)}</td>
            <td>{line(added.entity, added.fields)}</td>
            <td>{who(added)}</td>
            <td>
              <Radio.Group
                aria-label={t('goesTo')}
                value={toFormer.has(added.uid) ? 'former' : 'kept'}
                onChange={(value) => give(added.uid, value === 'former')}
              >
                <Stack gap={4}>
                  <Radio value="kept" label={name} />
                  <Radio value="former" label={merge.name} />
                </Stack>
              </Radio.Group>
            </td>
          </tr>
        ))}
      </PlainTable>
    </TitledPart>
  )
}

interface ChangedProps {
  readonly changed: readonly ChangedSince[]
  readonly changes: Changes
  readonly setChanges: (changes: Changes) => void
}

function Changed({ changed, changes, setChanges }: ChangedProps) {
  const t = useTranslations('duplicates')
  const label = useFieldLabel()
  const locale = useLocale()
  const userName = useUserName()
  return (
    <TitledPart title={t('changedSince')}>
      <ul role="alert">
        {changed.map(({ entity, uid, field, user, at }) => (
          <li key={`${uid} ${field ?? ''}`}>
            {[label(entity, field), user && userName(user), at && formatInstant(at, locale)]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
      <Radio.Group
        label={t('changesLabel')}
        value={changes}
        onChange={(value) => setChanges(value === 'overwrite' ? 'overwrite' : 'keep')}
      >
        <Stack gap={4} mt={4}>
          <Radio value="keep" label={t('changesKeep')} />
          <Radio value="overwrite" label={t('changesOverwrite')} />
        </Stack>
      </Radio.Group>
    </TitledPart>
  )
}
