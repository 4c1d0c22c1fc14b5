import { Radio, Stack } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl/react'
import { type BaseClash, baseChoices, type BaseInWords } from '#shared/contract/duplicates.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import type { MergeChoice } from './use-merge-choice.ts'

interface BaseClashesProps {
  readonly clashes: readonly BaseClash[]
  readonly choice: MergeChoice
}

/** Bases that share days: nobody has two, so one stands or one follows the other. */
export function BaseClashes({ clashes, choice }: BaseClashesProps) {
  const t = useTranslations('duplicates')
  const base = useBaseWords()
  if (clashes.length === 0) return null
  return (
    <TitledPart title={t('clashes')}>
      {clashes.map((clash) => {
        const { one, other, canFollow } = clash
        const words = { one: base(one), other: base(other), follow: t('follow') }
        return (
          <Radio.Group
            key={`${one.uid} ${other.uid}`}
            label={t('clash')}
            value={choice.baseOf(clash) ?? ''}
            onChange={(value) => {
              const picked = baseChoices.find((known) => known === value)
              if (picked) choice.pickBase(clash, picked)
            }}
          >
            <Stack gap={4} mt={4} mb="sm">
              {baseChoices
                .filter((known) => known !== 'follow' || canFollow)
                .map((known) => (
                  <Radio
                    key={known}
                    value={known}
                    label={known === 'follow' ? words.follow : t('stands', { base: words[known] })}
                  />
                ))}
            </Stack>
          </Radio.Group>
        )
      })}
    </TitledPart>
  )
}

function useBaseWords(): (base: BaseInWords) => string {
  const t = useTranslations('duplicates')
  const locale = useLocale()
  return ({ facility, start, end }) => {
    const day = (date: string) => formatPartialDate(date, locale, 'table')
    return end === null
      ? t('baseOpen', { facility, start: day(start ?? '') })
      : t('baseEnded', { facility, start: day(start ?? ''), end: day(end) })
  }
}
