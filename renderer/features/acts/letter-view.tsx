import '#renderer/print/print.css'
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { ActLetter, ActPage } from '#shared/contract/acts.ts'
import type { LetterPaper as Letter } from '#shared/domain/letters/letter-paper.ts'
import { useMenuAction } from '#renderer/lib/events.ts'
import { LetterPaper, type LetterPaperData } from '#renderer/print/letter-paper.tsx'
import { ActHead } from './act-head.tsx'
import { DraftForm } from './draft-form.tsx'
import { LetterDeeds } from './letter-deeds.tsx'
import { SignDialog } from './sign-dialog.tsx'
import { useLetter } from './use-letter.ts'
import { useLetterFiles } from './use-letter-files.ts'
import { useMissingWords } from './missing-words.ts'
import classes from './acts.module.css'

interface LetterViewProps {
  readonly page: ActPage
  readonly letter: ActLetter
}

/** The letter beside its form while it is prepared; alone once it is signed. */
export function LetterView({ page, letter }: LetterViewProps) {
  const t = useTranslations('acts')
  const open = useLetter(page, letter)
  const [signing, setSigning] = useState(false)
  const missing = useMissingWords(letter.template)
  const frozen = letter.paper !== null
  const { paper, missing: left } = open.prepared
  const mark = page.state === 'cancelled' ? 'cancelled' : frozen ? null : 'draft'
  const data = useMemo((): LetterPaperData => ({ paper, mark }), [paper, mark])
  const files = useLetterFiles(page, data)
  useMenuAction('print', files.print)
  const canSign = page.state !== 'cancelled' && (!frozen || page.number === null)
  return (
    <div className={classes.page}>
      <ActHead
        page={page}
        {...(open.dirty ? { aside: t('page.notSaved') } : {})}
        actions={
          <LetterDeeds page={page} frozen={frozen} files={files}>
            {canSign ? (
              <Button size="sm" disabled={open.dirty || files.busy} onClick={() => setSigning(true)}>
                {t(frozen ? 'sign.number' : 'sign.open')}
              </Button>
            ) : null}
          </LetterDeeds>
        }
      />
      {left.length > 0 && !frozen ? (
        <p className={classes.warning} role="status">
          {t('page.missing', { what: missing(left) })}
        </p>
      ) : null}
      {frozen || page.state === 'cancelled' ? (
        <Preview data={data} alone />
      ) : (
        <div className={classes.columns}>
          <DraftForm page={page} open={open} />
          <Preview data={data} />
        </div>
      )}
      <SignDialog
        opened={signing}
        page={page}
        letter={letter}
        files={files}
        onClose={() => setSigning(false)}
      />
    </div>
  )
}

function Preview({
  data,
  alone = false,
}: {
  readonly data: { paper: Letter; mark: LetterPaperData['mark'] }
  readonly alone?: boolean
}) {
  const t = useTranslations('acts')
  return (
    <div
      className={alone ? `${classes.preview} ${classes.alone}` : classes.preview}
      role="region"
      tabIndex={0}
      aria-label={t('page.preview')}
    >
      <div className={classes.sheet}>
        <LetterPaper data={data} />
      </div>
    </div>
  )
}
