import { Modal } from '@mantine/core'
import { Fragment, useId } from 'react'
import { useTranslations } from 'use-intl/react'
import { FORM_KEYS } from '#renderer/lib/enter-moves.ts'
import { GRID_KEYS } from '#renderer/ui/grid-keys.ts'
import { type KeyGroup, type ShownKeys, useRegisteredKeys } from '#renderer/ui/hotkeys.ts'
import { useKeyNames } from '#renderer/ui/key-names.ts'
import { KeyHint } from '#renderer/ui/mark.tsx'
import classes from './shortcuts-dialog.module.css'

const GROUPS: readonly KeyGroup[] = ['everywhere', 'page', 'list', 'form']

interface ShortcutsDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Every key that works now, as the page and the application registered them, and those of all lists and forms. */
export function ShortcutsDialog({ opened, onClose }: ShortcutsDialogProps) {
  const t = useTranslations('palette.shortcuts')
  const common = useTranslations('common')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      size={860}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Shortcuts />
    </Modal>
  )
}

function Shortcuts() {
  const t = useTranslations('palette.shortcuts')
  const registered = useRegisteredKeys()
  const general = [
    ...GRID_KEYS.map(({ deed, combinations }) => ({ group: 'list' as const, label: t(deed), combinations })),
    ...FORM_KEYS.map(({ deed, combinations }) => ({ group: 'form' as const, label: t(deed), combinations })),
  ]
  return (
    <div className={classes.groups}>
      {GROUPS.map((group) => (
        <Group
          key={group}
          title={t(group)}
          lines={[...registered, ...general].filter((line) => line.group === group)}
        />
      ))}
    </div>
  )
}

function Group({ title, lines }: { readonly title: string; readonly lines: readonly ShownKeys[] }) {
  const t = useTranslations('palette.shortcuts')
  const keyNames = useKeyNames()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={classes.title}>
        {title}
      </h3>
      {lines.length === 0 ? <p className={classes.none}>{t('noneHere')}</p> : null}
      <dl className={classes.lines}>
        {lines.map(({ label, combinations }) => (
          <div key={label} className={classes.line}>
            <dt>{label}</dt>
            <dd>
              {[...new Set(combinations.map(keyNames))].map((keys, position) => (
                <Fragment key={keys}>
                  {position === 0 ? null : ` ${t('or')} `}
                  <KeyHint keys={keys} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
