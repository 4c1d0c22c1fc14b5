import { useDebouncedValue } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl/react'
import type { SimilarWorker } from '#shared/contract/workers.ts'
import { formatBirth } from '#shared/domain/dates.ts'
import { partialDateText } from '#shared/domain/person-fields.ts'
import { listedName } from '#shared/domain/person-name.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import classes from './entry.module.css'
import type { WorkerFormValues } from './worker-form-values.ts'

/** How long the fingers must rest before files are looked for, in milliseconds. */
const REST = 350
/** The contract's limit on a typed text. */
const LONGEST = 200

interface SimilarFilesProps {
  readonly values: WorkerFormValues
  /** The file that is being changed. */
  readonly except: number | null
}

/** Files that may be that of the person who is being typed in; they stop nobody from saving. */
export function SimilarFiles({ values, except }: SimilarFilesProps) {
  const t = useTranslations('workers.similar')
  const asked = useAsked(values, except)
  const named = asked.prenoms.trim().length > 1 && asked.nom.trim().length > 1
  const enabled = named || [...asked.phones, ...asked.numbers].some((number) => number.trim() !== '')
  const found = useRoute('workers.similar', asked, { enabled, keepPrevious: true })
  const files = enabled ? (found.data ?? []) : []
  return (
    <aside className={classes.similar} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {/* Said once it is known, not at every letter. */}
      <p role="status">
        {files.length > 0 ? t('some', { count: files.length }) : enabled ? t('none') : t('hint')}
      </p>
      <ul>
        {files.map((file) => (
          <SimilarFile key={file.id} file={file} />
        ))}
      </ul>
    </aside>
  )
}

function useAsked(values: WorkerFormValues, except: number | null) {
  const cut = (text: string) => text.slice(0, LONGEST)
  const asked = {
    ...{ prenoms: cut(values.prenoms), nom: cut(values.nom), nomEpoux: cut(values.nomEpoux), except },
    // Half a date is none yet.
    birth: partialDateText.safeParse(values.birth).success ? values.birth : null,
    phones: values.phones.slice(0, 6).map(cut),
    numbers: [values.matricule, values.nationalId].map(cut),
  }
  const [rested] = useDebouncedValue(JSON.stringify(asked), REST)
  return JSON.parse(rested) as typeof asked
}

function SimilarFile({ file }: { readonly file: SimilarWorker }) {
  const t = useTranslations('workers.similar')
  const locale = useLocale()
  const { id, birth, corps, facility, district, matricule, phone, why } = file
  const place = [facility, district].filter((part) => part !== null).join(', ')
  return (
    <li>
      <Link to="/workers/$workerId" params={{ workerId: String(id) }}>
        {listedName(file)}
      </Link>
      <span>{[birth && formatBirth(birth, locale), corps?.[locale]].filter(Boolean).join(' · ')}</span>
      {place === '' ? null : <span>{place}</span>}
      <span>{[matricule, phone].filter(Boolean).join(' · ')}</span>
      <span className={classes.why}>
        {why.map((reason) => (
          <Mark key={reason} tone={reason === 'number' || reason === 'phone' ? 'caution' : 'plain'}>
            {t(`why.${reason}`)}
          </Mark>
        ))}
      </span>
    </li>
  )
}
