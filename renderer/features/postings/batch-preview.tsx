import { Alert, Button } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl/react'
import { ROWS_AT_ONCE } from '#shared/contract/worker-list.ts'
import type { BatchPreview, BatchProblem, FacilityEffect } from '#shared/contract/movements.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { fullName } from '#shared/domain/person-name.ts'
import { CallError } from '#renderer/lib/api.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useLabel } from '#renderer/lib/list-labels.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import classes from './movements.module.css'
import { numberHead } from './pending-page.tsx'
import { usePostingWords } from './use-posting-form.ts'

interface BatchPersonsProps {
  readonly workerIds: readonly number[]
  readonly preview: BatchPreview | null
  readonly onKeep: (wanted: (id: number) => boolean) => void
}

/** Everybody of the batch, whether she can and, if not, why; who can't is taken out by the person, never silently. */
export function BatchPersons({ workerIds, preview, onKeep }: BatchPersonsProps) {
  const t = useTranslations('movements.batch')
  const label = useLabel()
  const why = useProblemWords()
  const known = useRoute('workers.rows', { ids: workerIds.slice(0, ROWS_AT_ONCE) }, { keepPrevious: true })
  const lines = new Map(preview?.lines.map((line) => [line.workerId, line]))
  const blocked = [...lines.values()]
    .filter(({ problem }) => problem !== null)
    .map(({ workerId }) => workerId)
  const rows = (known.data ?? []).filter(({ id }) => workerIds.includes(id))
  const heads = [numberHead(t('number')), t('agent'), t('corps'), t('present'), t('outcome'), t('remove')]
  return (
    <TitledPart title={t('persons')}>
      {blocked.length === 0 ? null : (
        <Alert color="orange.9" variant="outline" role="alert" mb="sm">
          <span className={classes.blocked}>
            {t('blocked', { count: blocked.length })}
            <Button
              size="compact-sm"
              type="button"
              variant="default"
              onClick={() => onKeep((id) => !blocked.includes(id))}
            >
              {t('removeBlocked', { count: blocked.length })}
            </Button>
          </span>
        </Alert>
      )}
      <div className={classes.scroll}>
        <PlainTable label={t('persons')} heads={heads}>
          {rows.map((row, position) => {
            const problem = lines.get(row.id)?.problem ?? null
            return (
              <tr key={row.id}>
                <td className={classes.number}>{position + 1}</td>
                <td>{fullName(row)}</td>
                <td>{label(row.corps) ?? '–'}</td>
                <td>{row.facility ?? '–'}</td>
                <td className={problem === null ? undefined : classes.problem}>
                  {preview === null ? '' : problem === null ? t('able') : why(problem)}
                </td>
                <td>
                  <button
                    type="button"
                    className={classes.link}
                    aria-label={t('removeOne', { name: fullName(row) })}
                    onClick={() => onKeep((id) => id !== row.id)}
                  >
                    {t('remove')}
                  </button>
                </td>
              </tr>
            )
          })}
        </PlainTable>
      </div>
    </TitledPart>
  )
}

/** Why somebody can't, in the words that her own form would use. */
function useProblemWords(): (problem: BatchProblem) => string {
  const t = useTranslations('movements.batch')
  const posting = usePostingWords()
  const words = useErrorWords()
  return ({ code, data }) => {
    if (code === 'ALREADY_SO' && typeof data.facility === 'string') {
      return t('alreadyThere', { facility: data.facility })
    }
    const error = new CallError(code as CallError['code'], { ...data })
    const { message, remedy } = words(error)
    return posting(error) ?? `${message} ${remedy}`
  }
}

interface BatchEffectsProps {
  readonly preview: BatchPreview | null
  /** Something is still missing in the form. */
  readonly waiting: boolean
  readonly failed: CallError | null
}

/** Each facility that somebody leaves or joins, before and after, beside its norm. */
export function BatchEffects({ preview, waiting, failed }: BatchEffectsProps) {
  const t = useTranslations('movements.batch')
  const locale = useLocale()
  const label = useLabel()
  const words = useErrorWords()
  if (failed !== null && preview === null && !waiting) {
    const { message, remedy } = words(failed)
    return (
      <Alert color="red.9" variant="outline" role="alert" mt="md">
        {message} {remedy}
      </Alert>
    )
  }
  if (preview === null) return <p className={classes.hint}>{waiting ? t('waiting') : ''}</p>
  if (preview.effects.length === 0) return null
  const day = formatPartialDate(preview.on, locale, 'table')
  const norm = label(preview.norm)
  const heads = [
    ...[t('facility'), t('role'), numberHead(t('before')), numberHead(t('after'))],
    ...[numberHead(t('gap')), t('conformity'), t('changes')],
  ]
  return (
    <TitledPart title={t('effects')}>
      <p className={classes.hint} role="status">
        {norm === null ? t('onNoNorm', { day }) : t('on', { day, norm })}{' '}
        {preview.assumed ? t('assumed') : ''}
      </p>
      <div className={classes.scroll} role="region" aria-label={t('effects')} tabIndex={0}>
        <PlainTable label={t('effects')} heads={heads}>
          {preview.effects.map((effect) => (
            <EffectRow key={effect.facilityId} effect={effect} />
          ))}
        </PlainTable>
      </div>
    </TitledPart>
  )
}

function EffectRow({ effect }: { readonly effect: FacilityEffect }) {
  const t = useTranslations('movements.batch')
  const label = useLabel()
  const { name, role, before, after, groups } = effect
  const change = (from: string, to: string) =>
    from === to ? to : t('gapChange', { before: from, after: to })
  const gap = (value: number | null) => (value === null ? '–' : String(value))
  return (
    <tr>
      <td>{name}</td>
      <td>{t(`roles.${role}`)}</td>
      <td className={classes.number}>{before.available}</td>
      <td className={classes.number}>{after.available}</td>
      <td className={classes.number}>{change(gap(before.gap), gap(after.gap))}</td>
      <td>{change(t(`conformities.${before.conformity}`), t(`conformities.${after.conformity}`))}</td>
      <td>
        {groups.length === 0
          ? '–'
          : groups.map((group) => (
              <span key={group.label.fr} className={classes.line}>
                {t('groupChange', {
                  ...{ group: label(group.label) ?? '', before: group.before, after: group.after },
                  required: group.required === null ? 'none' : String(group.required),
                })}
              </span>
            ))}
      </td>
    </tr>
  )
}
