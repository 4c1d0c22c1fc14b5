import { Alert, Radio } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { formatInstant } from '#shared/domain/dates.ts'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import type { Conflict, ConflictState, Side } from './conflict.ts'
import { useUserName } from './history-words.ts'

/** Whoever works at this PC, as the register knows them until people have accounts. */
const HERE = 'local'

interface ConflictPanelProps<Entry> {
  readonly state: ConflictState<Entry>
  /** A field as the form calls it. */
  readonly label: (field: keyof Entry & string) => string
  /** A field's value as a person reads it; empty where there is none. */
  readonly say: (entry: Entry, field: keyof Entry & string) => string
}

/** Another window saved the same file: who, when, what; the person chooses where both changed a field. */
export function ConflictPanel<Entry extends object>({ state, label, say }: ConflictPanelProps<Entry>) {
  const t = useTranslations('history.conflict')
  const title = useTitle(state.conflict)
  const panel = useRef<HTMLDivElement>(null)
  const { conflict, choices, asking, choose } = state
  useEffect(() => {
    if (conflict !== null) panel.current?.focus()
  }, [conflict])
  if (conflict === null) return null
  const told = (entry: Entry, field: keyof Entry & string) => say(entry, field) || t('empty')
  return (
    <Alert
      {...{ ref: panel, tabIndex: -1, title, role: 'alert', mb: 'md' }}
      color="orange.9"
      variant="outline"
      styles={{ title: { color: 'var(--caution-ink)' } }}
    >
      <p style={{ margin: '0 0 8px' }}>{conflict.both.length > 0 ? t('choose') : t('takenOnly')}</p>
      {conflict.both.length > 0 ? (
        <PlainTable label={t('both')} heads={[t('field'), t('before'), t('theirs'), t('mine'), t('keep')]}>
          {conflict.both.map((field) => (
            <tr key={field}>
              <Line
                name={label(field)}
                values={[conflict.opened, conflict.current, conflict.mine].map((one) => told(one, field))}
              />
              <Choice
                {...{ field, asking, name: label(field), chosen: choices[field] ?? null }}
                onChoose={(side) => choose(field, side)}
              />
            </tr>
          ))}
        </PlainTable>
      ) : null}
      {conflict.taken.length > 0 ? (
        <PlainTable label={t('taken')} heads={[t('taken'), t('before'), t('theirs')]}>
          {conflict.taken.map((field) => (
            <tr key={field}>
              <Line
                name={label(field)}
                values={[conflict.opened, conflict.current].map((one) => told(one, field))}
              />
            </tr>
          ))}
        </PlainTable>
      ) : null}
    </Alert>
  )
}

function useTitle<Entry>(conflict: Conflict<Entry> | null): string {
  const t = useTranslations('history.conflict')
  const locale = useLocale()
  const userName = useUserName()
  const changes = [...(conflict?.changes ?? [])].sort((one, other) =>
    (one.at ?? '') < (other.at ?? '') ? 1 : -1,
  )
  const last = changes[0]
  const when = last?.at ? formatInstant(last.at, locale) : '–'
  return last?.user === HERE
    ? t('titleHere', { when })
    : t('title', { who: userName(last?.user ?? ''), when })
}

function Line({ name, values }: { readonly name: string; readonly values: readonly string[] }) {
  return (
    <>
      <th scope="row" style={{ verticalAlign: 'top' }}>
        {name}
      </th>
      {values.map((value, position) => (
        // The columns of the table: their place is their identity.
        <td key={position}>{value}</td>
      ))}
    </>
  )
}

interface ChoiceProps {
  readonly field: string
  readonly name: string
  readonly chosen: Side | null
  readonly asking: boolean
  readonly onChoose: (side: Side) => void
}

function Choice({ field, name, chosen, asking, onChoose }: ChoiceProps) {
  const t = useTranslations('history.conflict')
  return (
    <td>
      <Radio.Group
        aria-label={t('keepOf', { field: name })}
        value={chosen}
        error={asking && chosen === null ? t('missing') : null}
        onChange={(side) => onChoose(side === 'mine' ? 'mine' : 'theirs')}
      >
        <Radio value="mine" label={t('keepMine')} data-conflict={chosen === null ? field : undefined} />
        <Radio value="theirs" label={t('takeTheirs')} mt={4} />
      </Radio.Group>
    </td>
  )
}
