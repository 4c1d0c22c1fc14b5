import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { SectionRow } from '#shared/contract/sections.ts'
import {
  facilitySectionNames,
  type WorkerSectionName,
  workerSectionNames,
} from '#shared/domain/sections/index.ts'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { useErrorWords } from '../error-words.ts'
import { useRoute } from '../queries.ts'
import { SectionPart } from './section-part.tsx'
import classes from './sections.module.css'

/** Another part of the page that the jump menu leads to: its heading and what it shows. */
export interface PagePart {
  readonly name: string
  readonly title: string
  readonly content: ReactNode
}

type Sections = Readonly<Record<string, readonly SectionRow[]>>

interface WorkerSectionsProps {
  readonly workerId: number
  /** Parts that are no sections, by the section before which they stand; the others come first. */
  readonly parts: Readonly<Partial<Record<WorkerSectionName | 'first', readonly PagePart[]>>>
}

/** The sections of a worker's file on one page, with the menu that leads to each. */
export function WorkerSections({ workerId, parts }: WorkerSectionsProps) {
  const words = useErrorWords()
  const file = useRoute('workerFile.read', { ownerId: workerId })
  if (file.error) return <ErrorState {...words(file.error)} onRetry={() => void file.refetch()} />
  if (!file.data) return <LoadingState />
  const owner = { kind: 'worker', id: workerId } as const
  return <Sections {...{ owner, parts, names: workerSectionNames, file: file.data }} />
}

/** The sections of a facility's file, below what else its page says. */
export function FacilitySections({ facilityId }: { readonly facilityId: number }) {
  const words = useErrorWords()
  const file = useRoute('facilityFile.read', { ownerId: facilityId })
  if (file.error) return <ErrorState {...words(file.error)} onRetry={() => void file.refetch()} />
  if (!file.data) return <LoadingState />
  const sections: Sections = file.data
  return facilitySectionNames.map((name) => (
    <SectionPart
      key={name}
      owner={{ kind: 'facility', id: facilityId }}
      {...{ name, rows: sections[name] ?? [] }}
    />
  ))
}

interface SectionsProps {
  readonly owner: { readonly kind: 'worker'; readonly id: number }
  readonly names: readonly WorkerSectionName[]
  readonly file: Sections
  readonly parts: WorkerSectionsProps['parts']
}

function Sections({ owner, names, file, parts }: SectionsProps) {
  const t = useTranslations('sections')
  const before = (name: WorkerSectionName | 'first') => parts[name] ?? []
  const entries = [
    ...before('first').map(({ name: key, title }) => ({ key, title, empty: false })),
    ...names.flatMap((name) => [
      ...before(name).map(({ name: key, title }) => ({ key, title, empty: false })),
      { key: name, title: t(`titles.${name}`), empty: (file[name] ?? []).length === 0 },
    ]),
  ]
  return (
    <div className={classes.layout}>
      <div>
        {before('first').map((part) => (
          <Part key={part.name} {...part} />
        ))}
        {names.map((name) => (
          <div key={name}>
            {before(name).map((part) => (
              <Part key={part.name} {...part} />
            ))}
            <SectionPart {...{ owner, name, rows: file[name] ?? [] }} />
          </div>
        ))}
      </div>
      <Jump entries={entries} />
    </div>
  )
}

function Part({ name, content }: PagePart) {
  return (
    <div id={`section-${name}`} style={{ scrollMarginTop: 12 }}>
      {content}
    </div>
  )
}

/** Leads to each part of the page; what holds nothing yet is fainter. */
function Jump({
  entries,
}: {
  readonly entries: readonly {
    readonly key: string
    readonly title: string
    readonly empty: boolean
  }[]
}) {
  const t = useTranslations('sections')
  const go = (key: string) => {
    const part = document.getElementById(`section-${key}`)
    part?.scrollIntoView()
    part?.querySelector<HTMLElement>('button, a, input')?.focus({ preventScroll: true })
  }
  return (
    <nav className={classes.jump} aria-label={t('jump')}>
      <h2>{t('jump')}</h2>
      <ul>
        {entries.map(({ key, title, empty }) => (
          <li key={key}>
            <a
              {...{ href: `#section-${key}`, 'data-empty': empty || undefined }}
              onClick={(event) => {
                event.preventDefault()
                go(key)
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
