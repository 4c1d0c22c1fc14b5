import { Alert, Radio } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { EntryField, WorkerEntry } from '#shared/contract/workers.ts'
import { formatBirth, formatInstant } from '#shared/domain/dates.ts'
import { useUserName } from '#renderer/lib/history-words.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import type { Conflict } from './entry-merge.ts'

export type Side = 'mine' | 'theirs'
export type Choices = Partial<Record<EntryField, Side>>

interface ConflictPanelProps {
  readonly conflict: Conflict
  readonly choices: Choices
  /** The last save left fields that nobody chose for. */
  readonly asking: boolean
  readonly onChoose: (field: EntryField, side: Side) => void
}

/** Whoever works at this PC, as the register knows them until people have accounts. */
const HERE = 'local'

/** Another window saved the same file: who, when, what; the person chooses where both changed a field. */
export function ConflictPanel({ conflict, choices, asking, onChoose }: ConflictPanelProps) {
  const t = useTranslations('workers.conflict')
  const locale = useLocale()
  const userName = useUserName()
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus(), [conflict])
  const last = [...conflict.changes].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1))[0]
  const when = last?.at ? formatInstant(last.at, locale) : '–'
  const here = last?.user === HERE
  return (
    <Alert
      ref={panel}
      tabIndex={-1}
      color="orange.9"
      variant="outline"
      role="alert"
      mb="md"
      title={here ? t('titleHere', { when }) : t('title', { who: userName(last?.user ?? ''), when })}
    >
      <p style={{ margin: '0 0 8px' }}>{conflict.both.length > 0 ? t('choose') : t('takenOnly')}</p>
      {conflict.both.length > 0 ? (
        <PlainTable label={t('both')}>
          <Head heads={[t('field'), t('before'), t('theirs'), t('mine'), t('keep')]} />
          <tbody>
            {conflict.both.map((field) => (
              <ChoiceRow
                key={field}
                conflict={conflict}
                field={field}
                chosen={choices[field] ?? null}
                asking={asking}
                onChoose={(side) => onChoose(field, side)}
              />
            ))}
          </tbody>
        </PlainTable>
      ) : null}
      {conflict.taken.length > 0 ? <Taken conflict={conflict} /> : null}
    </Alert>
  )
}

function Head({ heads }: { readonly heads: readonly string[] }) {
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface ChoiceRowProps {
  readonly conflict: Conflict
  readonly field: EntryField
  readonly chosen: Side | null
  readonly asking: boolean
  readonly onChoose: (side: Side) => void
}

function ChoiceRow({ conflict, field, chosen, asking, onChoose }: ChoiceRowProps) {
  const t = useTranslations('workers.conflict')
  const label = useEntryLabel()
  const say = useEntryValue()
  return (
    <tr>
      <th scope="row" style={{ verticalAlign: 'top' }}>
        {label(field)}
      </th>
      <td>{say(conflict.opened, field)}</td>
      <td>{say(conflict.current, field)}</td>
      <td>{say(conflict.mine, field)}</td>
      <td>
        <Radio.Group
          aria-label={t('keepOf', { field: label(field) })}
          value={chosen}
          error={asking && chosen === null ? t('missing') : null}
          onChange={(side) => onChoose(side === 'mine' ? 'mine' : 'theirs')}
        >
          <Radio value="mine" label={t('keepMine')} data-conflict={chosen === null ? field : undefined} />
          <Radio value="theirs" label={t('takeTheirs')} mt={4} />
        </Radio.Group>
      </td>
    </tr>
  )
}

function Taken({ conflict }: { readonly conflict: Conflict }) {
  const t = useTranslations('workers.conflict')
  const label = useEntryLabel()
  const say = useEntryValue()
  return (
    <PlainTable label={t('taken')}>
      <Head heads={[t('taken'), t('before'), t('theirs')]} />
      <tbody>
        {conflict.taken.map((field) => (
          <tr key={field}>
            <th scope="row">{label(field)}</th>
            <td>{say(conflict.opened, field)}</td>
            <td>{say(conflict.current, field)}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}

/** A field as the form calls it. */
function useEntryLabel(): (field: EntryField) => string {
  const t = useTranslations('workers.form')
  return (field) => (field === 'phones' ? t('phones') : field === 'corpsId' ? t('corps') : t(field))
}

/** A field's value as a person reads it. */
function useEntryValue(): (entry: WorkerEntry, field: EntryField) => string {
  const t = useTranslations('workers')
  const locale = useLocale()
  const list = useListLabel()
  const reference = useReference()
  const corps = (id: number) => reference?.corps.find((one) => one.id === id)?.label[locale]
  return (entry, field) => {
    const { sex, civilite, corpsId, birth, phones } = entry
    const worded: Partial<Record<EntryField, string | null | undefined>> = {
      sex: sex && t(`sex.${sex}`),
      civilite: civilite && t(`civilites.${civilite}`),
      statut: list('statut', entry.statut),
      corpsId: corpsId === null ? null : corps(corpsId),
      birth: birth && formatBirth(birth, locale),
      phones: phones.join(' · '),
    }
    const plain = entry[field]
    const said = worded[field] ?? (typeof plain === 'string' ? plain : '')
    return said === '' ? t('conflict.empty') : said
  }
}
