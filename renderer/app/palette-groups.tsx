import { useKeyNames } from '#renderer/ui/key-names.ts'
import { KeyHint } from '#renderer/ui/mark.tsx'
import classes from './command-palette.module.css'
import type { PaletteEntry, PaletteGroup } from './palette-entries.ts'

interface PaletteGroupsProps {
  readonly groups: readonly PaletteGroup[]
  readonly at: number | null
  readonly option: (position: number) => string
  readonly onPoint: (position: number) => void
  readonly onOpen: (entry: PaletteEntry) => void
}

/** What was found, under the name of its kind. */
export function PaletteGroups({ groups, at, option, onPoint, onOpen }: PaletteGroupsProps) {
  const starts = groups.map((_, group) =>
    groups.slice(0, group).reduce((sum, { entries }) => sum + entries.length, 0),
  )
  return groups.map((group, number) => (
    <div key={group.key} role="group" aria-label={group.label}>
      <div className={classes.group} aria-hidden>
        {group.label}
      </div>
      {group.entries.map((entry, line) => {
        const position = (starts[number] ?? 0) + line
        return (
          <Option
            key={entry.key}
            id={option(position)}
            entry={entry}
            picked={position === at}
            onPoint={() => onPoint(position)}
            onOpen={() => onOpen(entry)}
          />
        )
      })}
    </div>
  ))
}

interface OptionProps {
  readonly id: string
  readonly entry: PaletteEntry
  readonly picked: boolean
  readonly onPoint: () => void
  readonly onOpen: () => void
}

function Option({ id, entry: { label, aside, combination }, picked, onPoint, onOpen }: OptionProps) {
  const keyNames = useKeyNames()
  return (
    <div
      id={id}
      role="option"
      aria-selected={picked}
      className={classes.option}
      // The keyboard stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={picked ? undefined : onPoint}
      onClick={onOpen}
    >
      <span className={classes.label}>{label}</span>
      {aside === undefined || aside === '' ? null : <span className={classes.aside}>{aside}</span>}
      {combination === undefined ? null : <KeyHint keys={keyNames(combination)} />}
    </div>
  )
}
