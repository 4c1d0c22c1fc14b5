import type { KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl/react'
import type { ReferenceLists } from '#shared/contract/reference.ts'
import type { WorkerPage } from '#shared/contract/workers.ts'
import { applies, kindsOf, movements } from '#shared/domain/movements/definitions.ts'
import type { Movement } from '#shared/domain/movements/movement.ts'
import type { MovementName } from '#shared/domain/movements/names.ts'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import classes from './movements.module.css'
import { standingOf } from './movement-standing.ts'

interface MovementChooserProps {
  readonly worker: WorkerPage
  readonly reference: ReferenceLists
  readonly onChoose: (movement: MovementName) => void
  readonly onBack: () => void
}

/** Which movement: those that fit the person's situation first; arrows walk, Enter chooses, Escape goes back. */
export function MovementChooser({ worker, reference, onChoose, onBack }: MovementChooserProps) {
  const t = useTranslations('movements')
  const standing = standingOf(worker, reference)
  const known = movements.filter((movement) => hasKinds(movement, reference))
  const usual = known.filter((movement) => applies(movement, standing))
  const others = known.filter((movement) => !usual.includes(movement))
  return (
    <div onKeyDown={(event) => walk(event, onBack)}>
      <p className={classes.hint}>{t('chooseHint')}</p>
      <TitledPart title={t('usual')}>
        <List movements={usual} takesFocus onChoose={onChoose} />
      </TitledPart>
      {others.length === 0 ? null : (
        <TitledPart title={t('others')}>
          <List movements={others} takesFocus={usual.length === 0} onChoose={onChoose} />
        </TitledPart>
      )}
    </div>
  )
}

/** A movement of which the country has no kind can't be recorded. */
function hasKinds(movement: Movement, reference: ReferenceLists): boolean {
  return movement.kinds === undefined || kindsOf(movement, reference.lists[movement.kinds] ?? []).length > 0
}

interface ListProps {
  readonly movements: readonly Movement[]
  readonly takesFocus: boolean
  readonly onChoose: (movement: MovementName) => void
}

function List({ movements: shown, takesFocus, onChoose }: ListProps) {
  const t = useTranslations('movements')
  return (
    <ul className={classes.choices}>
      {shown.map(({ name }, position) => (
        <li key={name}>
          <button
            type="button"
            data-choice
            autoFocus={takesFocus && position === 0}
            className={classes.choice}
            onClick={() => onChoose(name)}
          >
            <span className={classes.name}>{t(`names.${name}`)}</span>
            <span className={classes.about}>{t(`about.${name}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function walk(event: KeyboardEvent<HTMLElement>, onBack: () => void): void {
  if (event.key === 'Escape') {
    onBack()
    return
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-choice]')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  event.preventDefault()
  buttons[at + step]?.focus()
}
