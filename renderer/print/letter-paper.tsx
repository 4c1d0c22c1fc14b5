import './letter-paper.css'
import { Fragment, type ReactNode } from 'react'
import type { LetterBlock, LetterPaper as Letter, LetterTable } from '#shared/domain/letters/letter-paper.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { Letterhead } from './letterhead.tsx'
import { Page } from './page.tsx'
import { type PaperColumn, PaperTable } from './paper-table.tsx'

/** Data of the document `letter`. */
export interface LetterPaperData {
  readonly paper: Letter
  /** « PROJET » on every page until it is signed; « ANNULÉ » on an act that is no more. */
  readonly mark: 'draft' | 'cancelled' | null
}

interface LetterPaperProps {
  readonly data: LetterPaperData
  readonly nonce?: string | undefined
}

/** An act or a certificate on paper, as offices set them: letterhead, title, visas, articles, signature, copies. */
export function LetterPaper({ data: { paper, mark }, nonce }: LetterPaperProps) {
  const { locale } = paper
  const t = translator(locale, 'letters')
  const foot = paper.number === null ? null : t('foot', { title: paper.title, number: paper.number })
  return (
    <Page locale={locale} orientation="portrait" foot={foot} demo={paper.demo} nonce={nonce}>
      {mark === null ? null : <p className="letter-mark">{t(mark)}</p>}
      <Letterhead letterhead={paper.letterhead} />
      <Title paper={paper} />
      {paper.authority === '' ? null : <p className="letter-authority">{capitals(paper.authority)}</p>}
      <div className="letter-body">
        {[...paper.visas, ...paper.grounds].map((line) => (
          <p key={line} className="letter-visa">
            <Raised text={line} />
          </p>
        ))}
        {paper.operative === '' ? null : <p className="letter-operative">{paper.operative}</p>}
        {paper.blocks.map((block, position) => (
          // The blocks of a letter never move: their place is their identity.
          <Block key={position} block={block} locale={locale} />
        ))}
      </div>
      <Foot paper={paper} />
      {paper.back ? <MissionBack locale={locale} /> : null}
      {paper.annex === null ? null : <Annex paper={paper} annex={paper.annex} />}
    </Page>
  )
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('fr')
}

/** A decision has its number in its title; all else above it, on the left. */
function Title({ paper: { form, title, object, number, locale } }: { readonly paper: Letter }) {
  const t = translator(locale, 'letters')
  const line = number === null ? t('numberBlank') : t('numberLine', { number })
  const inTitle = form === 'decision'
  return (
    <>
      {inTitle ? null : <p className="document-number">{line}</p>}
      <div className="title-block letter-title">
        <h1>{inTitle ? `${title} ${line}` : title}</h1>
        {object === '' ? null : (
          <p className={form === 'note' ? 'letter-subject' : 'letter-object'}>
            <Raised text={object} />
          </p>
        )}
      </div>
    </>
  )
}

function Block({ block, locale }: { readonly block: LetterBlock; readonly locale: Locale }) {
  const t = translator(locale, 'letters')
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className="letter-paragraph">
          <Raised text={block.text} />
        </p>
      )
    case 'article':
      return (
        <p className="letter-paragraph">
          <strong>
            <u>
              <Raised
                text={block.number === 1 ? t('firstArticle') : t('article', { number: block.number })}
              />
            </u>
          </strong>{' '}
          <Raised text={block.text} />
        </p>
      )
    case 'facts':
      return (
        <dl className="letter-facts">
          {block.facts.map(({ term, value }) => (
            <Fragment key={term}>
              <dt>{t('fact', { term })}</dt>
              <dd>{value === '' ? <span className="letter-room" /> : <Raised text={value} />}</dd>
            </Fragment>
          ))}
        </dl>
      )
    case 'table':
      return <PlainPeople table={block.table} />
  }
}

const NUMERIC = new Set(['order', 'copies'])

function PlainPeople({ table }: { readonly table: LetterTable }) {
  return (
    <div className="letter-table">
      <PaperTable
        list={LETTERS}
        columns={table.columns.map((column): PaperColumn => ({
          ...column,
          numeric: NUMERIC.has(column.key),
          width: 1,
        }))}
        rows={table.rows.map((cells) => ({ kind: 'row' as const, level: 0, cells }))}
      />
    </div>
  )
}

/** Letters of the table's type across the page. */
const LETTERS = 122

/** Place and date, signatures on the right half, copies below on the left. */
function Foot({ paper }: { readonly paper: Letter }) {
  const t = translator(paper.locale, 'letters')
  return (
    <div className="letter-foot">
      <div className="letter-recipients">
        {paper.recipients.length === 0 ? null : (
          <>
            <p className="letter-recipients-title">
              {t(paper.form === 'note' ? 'recipientsNote' : 'recipients')}
            </p>
            {paper.recipients.map(({ to, copies }) => (
              <p key={to} className="letter-recipient">
                <span>{to}</span>
                <span className="letter-dots" />
                <span>{copies}</span>
              </p>
            ))}
          </>
        )}
      </div>
      <div className="letter-signatures">
        <p className="letter-date">
          <Raised text={paper.placeAndDate} />
        </p>
        {paper.signatures.map(({ lines, name, distinctions }, position) => (
          <div key={position} className="letter-signature">
            {lines.map((line) => (
              <p key={line} className="letter-quality">
                {line}
              </p>
            ))}
            <div className="signature-room" />
            {name === '' ? null : <p className="letter-name">{name}</p>}
            {distinctions === '' ? null : <p className="letter-distinctions">{distinctions}</p>}
          </div>
        ))}
      </div>
    </div>
  )
}

/** Rows of stamps on the back of a travel order. */
const STAMPS = 4

function MissionBack({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, 'letters')
  const cells = (['arrival', 'departure'] as const).map((side) => (
    <td key={side}>
      <p>{`${t('back.place')} ……………………………`}</p>
      <p>{`${t('back.on')} ……………………………`}</p>
      <p className="letter-stamp">{t('back.stamp')}</p>
    </td>
  ))
  return (
    <section className="letter-back">
      <div className="title-block">
        <h1>{t('back.title')}</h1>
      </div>
      <table className="paper-table letter-stamps">
        <thead>
          <tr>
            <th scope="col">{t('back.arrival')}</th>
            <th scope="col">{t('back.departure')}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: STAMPS }, (_, row) => (
            <tr key={row}>{cells}</tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Annex({ paper, annex }: { readonly paper: Letter; readonly annex: NonNullable<Letter['annex']> }) {
  return (
    <section className="letter-annex">
      <Letterhead letterhead={paper.letterhead} />
      <div className="title-block">
        <h1>
          <Raised text={annex.title} />
        </h1>
        <p className="scope">{annex.order}</p>
      </div>
      <PlainPeople table={annex.table} />
      <p className="closing-sentence">{annex.closing}</p>
    </section>
  )
}

/** « 1er » with its letters raised; line breaks as they were typed. */
function Raised({ text }: { readonly text: string }): ReactNode {
  return text.split(/(?<=\b1)er\b/).map((part, position) => (
    <Fragment key={position}>
      {position === 0 ? null : <sup>er</sup>}
      {part.split('\n').map((line, row) => (
        <Fragment key={row}>
          {row === 0 ? null : <br />}
          {line}
        </Fragment>
      ))}
    </Fragment>
  ))
}
