import { Modal, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useKeyNames } from '#renderer/ui/key-names.ts'
import { KeyHint } from '#renderer/ui/mark.tsx'
import classes from './command-palette.module.css'
import type { PaletteEntry } from './palette-entries.ts'
import { PaletteGroups } from './palette-groups.tsx'
import { type PaletteResults, usePaletteResults } from './palette-results.ts'

interface CommandPaletteProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onShortcuts: () => void
}

/** Finds a worker, a facility, a report, a screen or a deed from anywhere, by what one types. */
export function CommandPalette({ opened, onClose, onShortcuts }: CommandPaletteProps) {
  const t = useTranslations('palette')
  const common = useTranslations('common')
  // Where something was opened, the keyboard belongs to it; else it goes back to where it was.
  const [chosen, setChosen] = useState(false)
  return (
    <Modal
      opened={opened}
      onClose={() => {
        setChosen(false)
        onClose()
      }}
      title={t('title')}
      size={680}
      centered={false}
      yOffset="8vh"
      returnFocus={!chosen}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Search
        onShortcuts={onShortcuts}
        onOpen={(entry) => {
          setChosen(true)
          onClose()
          entry.open()
          focusPage()
        }}
      />
    </Modal>
  )
}

/** The page that is shown already keeps its title; another one takes the keyboard itself when it comes. */
function focusPage(): void {
  setTimeout(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      document.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true })
  })
}

interface SearchProps {
  readonly onShortcuts: () => void
  readonly onOpen: (entry: PaletteEntry) => void
}

function Search({ onShortcuts, onOpen }: SearchProps) {
  const t = useTranslations('palette')
  const id = useId()
  const [query, setQuery] = useState('')
  const results = usePaletteResults(query, onShortcuts)
  const { at, move, enter, point } = usePick(query, results, onOpen)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at, results.groups])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const deed = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: enter }[event.key]
    if (!deed) return
    event.preventDefault()
    deed()
  }
  const option = (position: number) => `${id}-${position}`
  return (
    <>
      <TextInput
        className={classes.field ?? ''}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        {...(at === null ? {} : { 'aria-activedescendant': option(at) })}
        aria-label={t('input')}
        placeholder={t('input')}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('results')}
        aria-busy={!results.settled}
        className={classes.list}
      >
        <PaletteGroups groups={results.groups} at={at} option={option} onPoint={point} onOpen={onOpen} />
      </div>
      <Outcome query={query} results={results} />
      <Foot />
    </>
  )
}

/**
 * Which line is picked. While the answer for what is typed is on its way no line is, and Enter waits for it: the
 * line that is then picked is one that was found for the text that stands in the field.
 */
function usePick(query: string, { groups, settled }: PaletteResults, onOpen: (entry: PaletteEntry) => void) {
  const [asked, setAsked] = useState({ query, at: 0, waits: false })
  const current = asked.query === query ? asked : { query, at: 0, waits: false }
  const entries = groups.flatMap((group) => group.entries)
  const at = settled && entries.length > 0 ? Math.min(current.at, entries.length - 1) : null
  const picked = at === null ? undefined : entries[at]
  const open = useEffectEvent(() => {
    if (picked) onOpen(picked)
  })
  const due = current.waits && settled
  // Nothing was found: what comes later by itself was not asked for.
  if (due && picked === undefined) setAsked({ ...current, waits: false })
  useEffect(() => {
    if (due) open()
  }, [due])
  return {
    at,
    move: (by: 1 | -1) => {
      const next = at === null ? Math.max(0, current.at + by) : (at + by + entries.length) % entries.length
      setAsked({ ...current, at: next })
    },
    enter: () => {
      if (picked) onOpen(picked)
      else if (!settled) setAsked({ ...current, waits: true })
    },
    point: (position: number) => setAsked({ ...current, at: position }),
  }
}

/** How much was found, for those who hear it; where there is nothing, for everybody. */
function Outcome({ query, results }: { readonly query: string; readonly results: PaletteResults }) {
  const t = useTranslations('palette')
  const words = useErrorWords()
  const { groups, settled, error } = results
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  const nothing = settled && count === 0 && error === null
  return (
    <>
      {error === null ? null : (
        <p role="alert" className={classes.none}>
          {t('failed', { reason: words(error).message })}
        </p>
      )}
      {nothing ? (
        <p className={classes.none}>
          <strong>{t('none', { query: query.trim() })}</strong>
          <br />
          {t('noneHint')}
        </p>
      ) : null}
      <span role="status" className="visually-hidden">
        {settled && query.trim() !== '' ? t('found', { count }) : ''}
      </span>
    </>
  )
}

function Foot() {
  const t = useTranslations('palette.hint')
  const keyNames = useKeyNames()
  const hints = [
    ['↑ ↓', t('move')],
    [keyNames('enter'), t('open')],
    [keyNames('escape'), t('close')],
  ] as const
  return (
    <p className={classes.foot} aria-hidden>
      {hints.map(([keys, deed]) => (
        <span key={keys}>
          <KeyHint keys={keys} /> {deed}
        </span>
      ))}
    </p>
  )
}
