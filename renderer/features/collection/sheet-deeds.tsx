import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl/react'
import type { CollectionSheet, SheetState } from '#shared/contract/collection.ts'
import classes from './collection.module.css'
import { useEnterSheet } from './enter-sheet.ts'
import { useTick } from './use-tick.ts'

/** What a sheet may become from each state, by the word of its button. */
const DEEDS = {
  printed: { return: 'returned', lost: 'lost' },
  returned: { entered: 'entered', takeBack: 'printed' },
  entered: { reopen: 'returned' },
  lost: { found: 'returned' },
} as const satisfies Record<SheetState, Record<string, SheetState>>

type Deed = 'return' | 'lost' | 'entered' | 'takeBack' | 'reopen' | 'found'

/** The same as the keys of the row, for the mouse. */
export function SheetDeeds({ sheet }: { readonly sheet: CollectionSheet }) {
  const t = useTranslations('collection.act')
  const tick = useTick()
  const enter = useEnterSheet()
  // The table's own keys are those of its entries.
  const deeds = Object.entries(DEEDS[sheet.state]) as [Deed, SheetState][]
  return (
    <span className={classes.deeds} onClick={(event) => event.stopPropagation()}>
      {sheet.state === 'returned' ? <Small label={t('enter')} run={() => enter(sheet)} /> : null}
      {deeds.map(([deed, state]) => (
        <Small key={deed} label={t(deed)} run={() => void tick([sheet], state)} />
      ))}
    </span>
  )
}

function Small({ label, run }: { readonly label: string; readonly run: () => void }) {
  return (
    <Button size="compact-xs" variant="default" tabIndex={-1} onClick={run}>
      {label}
    </Button>
  )
}
