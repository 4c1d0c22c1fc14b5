import { useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import type { CollectionSheet, SheetState } from '#shared/contract/collection.ts'
import { listedName } from '#shared/domain/person-name.ts'
import { Grid, type GridColumn } from '#renderer/ui/grid.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { isBack } from './batch-name.ts'
import classes from './collection.module.css'
import { useEnterSheet } from './enter-sheet.ts'
import { SheetDeeds } from './sheet-deeds.tsx'
import { useTick } from './use-tick.ts'

interface SheetGridProps {
  readonly sheets: readonly CollectionSheet[]
  /** The sheets are not all for one facility. */
  readonly mixed: boolean
  readonly label: string
}

/** The state that each key gives a sheet, by the state that it has. */
const NEXT = {
  back: { printed: 'returned', lost: 'returned', returned: 'printed', entered: 'returned' },
  entered: { printed: 'entered', lost: 'entered', returned: 'entered', entered: 'returned' },
  lost: { printed: 'lost', returned: 'lost', entered: 'lost', lost: 'printed' },
} as const satisfies Record<string, Record<SheetState, SheetState>>

/** The sheets of a batch: Space ticks one in, Enter enters it. */
export function SheetGrid({ sheets, mixed, label }: SheetGridProps) {
  const t = useTranslations('collection')
  const tick = useTick()
  const enter = useEnterSheet()
  const columns = useSheetColumns(mixed)
  const give = (next: Readonly<Record<SheetState, SheetState>>) => (sheet: CollectionSheet) =>
    void tick([sheet], next[sheet.state])
  return (
    <Grid
      label={label}
      columns={columns}
      rows={sheets}
      rowKey={(sheet) => sheet.id}
      onOpen={enter}
      rowKeys={{
        ' ': { label: t('tick.toggle'), run: give(NEXT.back) },
        s: { label: t('act.entered'), run: give(NEXT.entered) },
        Delete: { label: t('act.lost'), run: give(NEXT.lost) },
      }}
    />
  )
}

function useSheetColumns(mixed: boolean): readonly GridColumn<CollectionSheet>[] {
  const t = useTranslations('collection')
  return useMemo(() => {
    const facility: GridColumn<CollectionSheet> = {
      ...{ key: 'facility', header: t('columns.facility'), value: (sheet) => sheet.facility },
    }
    return [
      {
        ...{ key: 'sheet', header: t('columns.sheet'), width: 130, value: (sheet) => sheet.number },
        render: (sheet) => <NumberCell sheet={sheet} />,
      },
      {
        ...{ key: 'person', header: t('columns.person'), least: 200, value: personOf },
        render: (sheet) => personOf(sheet) ?? <Mark>{t('blank')}</Mark>,
      },
      ...(mixed ? [facility] : []),
      {
        ...{ key: 'state', header: t('columns.state'), width: 130, sortable: false },
        value: (sheet) => t(`state.${sheet.state}`),
        render: ({ state }) => (
          <Mark tone={state === 'lost' ? 'alarm' : state === 'returned' ? 'caution' : 'plain'}>
            {t(`state.${state}`)}
          </Mark>
        ),
      },
      { key: 'on', header: t('columns.on'), kind: 'date', sortable: false, value: (sheet) => sheet.on },
      {
        ...{ key: 'next', header: t('columns.next'), width: 300, sortable: false, value: () => null },
        render: (sheet) => <SheetDeeds sheet={sheet} />,
      },
    ]
  }, [t, mixed])
}

function NumberCell({ sheet: { number, state } }: { readonly sheet: CollectionSheet }) {
  return (
    <span className={classes.number}>
      <span className={classes.box} aria-hidden>
        {isBack(state) ? '✓' : ''}
      </span>
      {number}
    </span>
  )
}

function personOf({ prenoms, nom, nomEpoux }: CollectionSheet): string | null {
  return prenoms === null || nom === null ? null : listedName({ prenoms, nom, nomEpoux })
}
