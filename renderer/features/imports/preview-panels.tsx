import { Button, Checkbox, Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Grid } from '#renderer/ui/grid.tsx'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { ColumnMatching } from './column-matching.tsx'
import { useHomonymColumns, usePlaceColumns, useRejectedColumns, useWordColumns } from './finding-columns.ts'
import classes from './imports.module.css'
import { useSampleColumns } from './sample-columns.tsx'
import type { FacilityImport } from './use-facility-import.ts'

interface PanelsProps {
  readonly work: FacilityImport
  readonly preview: ImportPreview
}

interface Panel {
  readonly value: string
  readonly label: string
  /** What there is to look at, said beside the label. */
  readonly count?: number
  readonly panel: ReactNode
}

/** Everything there is to see before the list goes in, one panel behind the other. */
export function PreviewPanels({ work, preview }: PanelsProps) {
  const t = useTranslations('imports')
  const tabs: readonly Panel[] = [
    { value: 'rows', label: t('tabs.rows'), panel: <SamplePanel preview={preview} /> },
    { value: 'columns', label: t('tabs.columns'), panel: <ColumnMatching work={work} preview={preview} /> },
    {
      ...{ value: 'places', label: t('tabs.places'), count: preview.unknownPlaces.length },
      panel: <PlacesPanel work={work} preview={preview} />,
    },
    {
      ...{ value: 'words', label: t('tabs.words'), count: preview.unknownWords.length },
      panel: <WordsPanel preview={preview} />,
    },
    {
      ...{ value: 'homonyms', label: t('tabs.homonyms'), count: preview.homonyms.length },
      panel: <HomonymsPanel preview={preview} />,
    },
    {
      ...{ value: 'rejected', label: t('tabs.rejected'), count: preview.rejected.length },
      panel: <RejectedPanel work={work} preview={preview} />,
    },
  ]
  return (
    <Tabs
      defaultValue={preview.missing.length > 0 ? 'columns' : 'rows'}
      keepMounted={false}
      className={classes.tabs}
    >
      <Tabs.List>
        {tabs.map(({ value, label, count }) => (
          <Tabs.Tab key={value} value={value}>
            {count === undefined ? label : t('withCount', { label, count })}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ value, panel }) => (
        <Tabs.Panel key={value} value={value} className={classes.panel}>
          {panel}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

type PreviewProps = Pick<PanelsProps, 'preview'>

function Note({ children }: { readonly children: ReactNode }) {
  return <p className={classes.note}>{children}</p>
}

function SamplePanel({ preview }: PreviewProps) {
  const t = useTranslations('imports')
  const columns = useSampleColumns()
  const { sample, counts } = preview
  return (
    <>
      {sample.length < counts.fresh + counts.known ? (
        <Note>{t('sampleNote', { shown: sample.length, count: counts.fresh + counts.known })}</Note>
      ) : null}
      <Grid
        label={t('tabs.rows')}
        columns={columns}
        rows={sample}
        rowKey={(row) => row.line}
        empty={{ title: t('noRows') }}
      />
    </>
  )
}

function PlacesPanel({ work, preview }: PanelsProps) {
  const t = useTranslations('imports')
  const columns = usePlaceColumns()
  const rows = preview.unknownPlaces
  return (
    <>
      {rows.length === 0 ? null : (
        <>
          <Note>{t('placesNote')}</Note>
          <Checkbox
            label={t('createPlaces')}
            checked={work.createPlaces}
            disabled={work.reading.running}
            onChange={(event) => work.setCreatePlaces(event.currentTarget.checked)}
          />
        </>
      )}
      <Grid
        label={t('tabs.places')}
        columns={columns}
        rows={rows}
        rowKey={({ level, parent, name }) => `${level} ${parent ?? ''} ${name}`}
        empty={{ title: t('noUnknownPlaces') }}
      />
    </>
  )
}

function WordsPanel({ preview }: PreviewProps) {
  const t = useTranslations('imports')
  const columns = useWordColumns()
  const rows = preview.unknownWords
  return (
    <>
      {rows.length === 0 ? null : <Note>{t('wordsNote')}</Note>}
      <Grid
        label={t('tabs.words')}
        columns={columns}
        rows={rows}
        rowKey={({ column, word }) => `${column} ${word}`}
        empty={{ title: t('noUnknownWords') }}
      />
    </>
  )
}

function HomonymsPanel({ preview }: PreviewProps) {
  const t = useTranslations('imports')
  const columns = useHomonymColumns()
  const rows = preview.homonyms
  return (
    <>
      {rows.length === 0 ? null : <Note>{t('homonymsNote')}</Note>}
      <Grid
        label={t('tabs.homonyms')}
        columns={columns}
        rows={rows}
        rowKey={({ lines }) => lines.join(' ')}
        empty={{ title: t('noHomonyms') }}
      />
    </>
  )
}

function RejectedPanel({ work, preview }: PanelsProps) {
  const t = useTranslations('imports')
  const columns = useRejectedColumns()
  const rows = preview.rejected
  return (
    <>
      {rows.length === 0 ? null : (
        <div>
          <Button
            size="sm"
            variant="default"
            disabled={work.saving.running}
            onClick={() => void work.saveRejected()}
          >
            {t('saveRejected')}
          </Button>
        </div>
      )}
      <Grid
        label={t('tabs.rejected')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.line}
        empty={{ title: t('noRejected') }}
      />
    </>
  )
}
