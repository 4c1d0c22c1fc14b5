import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { ListValue } from '#shared/contract/code-lists.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import { useListName } from './list-names.ts'
import { RemapForm } from './remap-form.tsx'
import { useValueDeeds } from './use-value-deeds.ts'
import { ValueForm } from './value-form.tsx'

type Doing = { readonly kind: 'add' } | { readonly kind: 'change' | 'remap'; readonly value: ListValue }

/** The values of one list, in the order in which forms offer them. */
export function ListValues({ list }: { readonly list: string }) {
  const t = useTranslations('codeLists')
  const words = useErrorWords()
  const name = useListName()
  const [doing, setDoing] = useState<Doing | null>(null)
  const found = useRoute('codeLists.values', { list })
  if (found.error) return <ErrorState {...words(found.error)} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingState />
  const values: readonly ListValue[] = found.data
  const close = () => setDoing(null)
  const add = (
    <Button size="compact-sm" variant="default" onClick={() => setDoing({ kind: 'add' })}>
      {t('add')}
    </Button>
  )
  return (
    <TitledPart title={name(list)} action={doing === null ? add : null}>
      {doing?.kind === 'add' ? <ValueForm {...{ list, value: null, onClose: close }} /> : null}
      {doing?.kind === 'change' ? (
        <ValueForm key={doing.value.id} {...{ list, value: doing.value, onClose: close }} />
      ) : null}
      {doing?.kind === 'remap' ? (
        <RemapForm key={doing.value.id} {...{ list, values, value: doing.value, onClose: close }} />
      ) : null}
      <Table {...{ list, values }} onDeed={(kind, value) => setDoing({ kind, value })} />
    </TitledPart>
  )
}

interface TableProps {
  readonly list: string
  readonly values: readonly ListValue[]
  readonly onDeed: (kind: 'change' | 'remap', value: ListValue) => void
}

function Table({ list, values, onDeed }: TableProps) {
  const t = useTranslations('codeLists')
  const name = useListName()
  const deeds = useValueDeeds(list, values)
  const heads = [
    t('labelFr'),
    t('labelEn'),
    t('uses'),
    t('source'),
    { text: t('actions'), hidden: true } as const,
  ]
  return (
    <PlainTable label={name(list)} heads={heads}>
      {values.map((value, place) => (
        <tr key={value.id}>
          <td>
            {value.labelFr} {value.hidden ? <Mark tone="caution">{t('hidden')}</Mark> : null}
          </td>
          <td>{value.labelEn}</td>
          <td>{value.uses}</td>
          <td>{value.source}</td>
          <td style={{ whiteSpace: 'nowrap', textAlign: 'right' }}>
            <Deed about={value} words={t('up')} off={place === 0} run={() => deeds.move(place, -1)} />
            <Deed
              about={value}
              words={t('down')}
              off={place === values.length - 1}
              run={() => deeds.move(place, 1)}
            />
            <Deed about={value} words={t('change')} run={() => onDeed('change', value)} />
            <Deed about={value} words={t(value.hidden ? 'show' : 'hide')} run={() => deeds.toggle(value)} />
            <Deed
              about={value}
              words={t('remap')}
              off={values.length < 2}
              run={() => onDeed('remap', value)}
            />
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}

interface DeedProps {
  readonly about: ListValue
  readonly words: string
  readonly off?: boolean
  readonly run: () => void
}

function Deed({ about, words, off = false, run }: DeedProps) {
  return (
    <Button
      {...{ size: 'compact-xs', variant: 'subtle', disabled: off }}
      aria-label={`${words} – ${about.labelFr}`}
      onClick={run}
    >
      {words}
    </Button>
  )
}
