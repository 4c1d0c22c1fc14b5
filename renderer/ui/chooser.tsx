import { Button, Group } from '@mantine/core'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import classes from './chooser.module.css'
import { KeyHint } from './mark.tsx'

interface ChooserProps<Key extends string> {
  readonly label: string
  /** All that can be chosen, in its usual order. */
  readonly entries: readonly { readonly key: Key; readonly label: string }[]
  /** What is chosen, in its order. */
  readonly value: readonly Key[]
  /** Stays the first and can't be taken away. */
  readonly fixed: Key
  readonly onChange: (value: readonly Key[]) => void
}

/** Which of a list are shown, and in which order: arrows walk, Space shows or hides, Alt with an arrow moves. */
export function Chooser<Key extends string>({ label, entries, value, fixed, onChange }: ChooserProps<Key>) {
  const t = useTranslations('common.chooser')
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const ordered = [
    ...value.flatMap((key) => entries.find((entry) => entry.key === key) ?? []),
    ...entries.filter((entry) => !value.includes(entry.key)),
  ]
  const [active, setActive] = useState<Key>(ordered[1]?.key ?? fixed)
  const position = ordered.findIndex((entry) => entry.key === active)

  const go = (to: number) => {
    const next = ordered[Math.max(0, Math.min(ordered.length - 1, to))]
    if (!next) return
    setActive(next.key)
    document.getElementById(`${id}-${next.key}`)?.scrollIntoView({ block: 'nearest' })
  }
  const toggle = (key: Key) => {
    if (key === fixed) return
    onChange(value.includes(key) ? value.filter((other) => other !== key) : [...value, key])
  }
  const move = (by: -1 | 1) => {
    const moved = movedBy(value, active, by, fixed)
    if (moved) onChange(moved)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const run = keyOf(event, { go, move, position, last: ordered.length - 1, toggle: () => toggle(active) })
    if (!run) return
    event.preventDefault()
    run()
  }
  return (
    <>
      <div
        ref={list}
        role="listbox"
        aria-label={label}
        aria-multiselectable
        aria-activedescendant={`${id}-${active}`}
        aria-describedby={`${id}-keys`}
        tabIndex={0}
        data-autofocus
        className={classes.list}
        onKeyDown={onKeyDown}
      >
        {ordered.map((entry) => (
          <div
            key={entry.key}
            id={`${id}-${entry.key}`}
            role="option"
            aria-selected={value.includes(entry.key)}
            aria-disabled={entry.key === fixed}
            data-active={entry.key === active}
            className={classes.entry}
            onClick={() => {
              setActive(entry.key)
              toggle(entry.key)
            }}
          >
            <span className={classes.box} aria-hidden>
              {value.includes(entry.key) ? '✓' : ''}
            </span>
            {entry.label}
          </div>
        ))}
      </div>
      <p id={`${id}-keys`} className={classes.keys}>
        {t('keys')}
      </p>
      <Group gap="sm">
        <Button
          size="sm"
          variant="default"
          disabled={movedBy(value, active, -1, fixed) === null}
          onClick={() => move(-1)}
          rightSection={<KeyHint keys="Alt+↑" />}
        >
          {t('up')}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={movedBy(value, active, 1, fixed) === null}
          onClick={() => move(1)}
          rightSection={<KeyHint keys="Alt+↓" />}
        >
          {t('down')}
        </Button>
      </Group>
    </>
  )
}

/** Null where it can't move: not shown, fixed, or at the end. */
function movedBy<Key extends string>(value: readonly Key[], key: Key, by: -1 | 1, fixed: Key) {
  const from = value.indexOf(key)
  const to = from + by
  const other = value[to]
  if (from < 0 || key === fixed || other === undefined || other === fixed) return null
  const moved = [...value]
  moved[from] = other
  moved[to] = key
  return moved
}

interface Deeds {
  readonly go: (to: number) => void
  readonly move: (by: -1 | 1) => void
  readonly toggle: () => void
  readonly position: number
  readonly last: number
}

function keyOf({ key, altKey }: KeyboardEvent, deeds: Deeds): (() => void) | null {
  const { go, move, toggle, position, last } = deeds
  switch (key) {
    case 'ArrowDown':
      return () => (altKey ? move(1) : go(position + 1))
    case 'ArrowUp':
      return () => (altKey ? move(-1) : go(position - 1))
    case 'Home':
      return () => go(0)
    case 'End':
      return () => go(last)
    case ' ':
    case 'Enter':
      return toggle
    default:
      return null
  }
}
