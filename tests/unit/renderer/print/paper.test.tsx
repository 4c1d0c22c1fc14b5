import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Letterhead as LetterheadData } from '#shared/domain/letterhead.ts'
import type { ReportResult } from '#shared/domain/report-result.ts'
import { Letterhead } from '#renderer/print/letterhead.tsx'
import { drawDocument } from '#renderer/print/documents.tsx'
import { Page } from '#renderer/print/page.tsx'
import { ReportPaper } from '#renderer/print/report-paper.tsx'

const letterhead: LetterheadData = {
  layout: 'two-columns',
  republic: 'République de Zédie',
  motto: 'Un – Deux',
  separator: '****',
  timbre: ['Ministère', 'Direction'],
  place: 'Zéville',
  signatory: 'LE DIRECTEUR',
}

const result: ReportResult = {
  id: 'x',
  title: { fr: 'Situation', en: 'Situation of staff' },
  scope: ['Nordie'],
  orientation: 'landscape',
  tables: [
    {
      id: 't',
      columns: [
        { key: 'f', label: { fr: 'Structure', en: 'Facility' }, kind: 'text' },
        { key: 'n', label: { fr: 'Présents', en: 'Present' }, group: 'SF', kind: 'integer' },
        { key: 'g', label: { fr: 'Écart', en: 'Gap' }, group: 'SF', kind: 'integer', signed: true },
        { key: 'p', label: '%', kind: 'percent' },
      ],
      rows: [
        { kind: 'group', level: 0, cells: { f: 'Zone' } },
        { kind: 'row', level: 1, cells: { f: 'Poste A', n: 1234, g: -3, p: 0.125 } },
        { kind: 'row', level: 1, cells: { f: 'Poste B', n: 0, g: null, p: null } },
        { kind: 'total', level: 0, cells: { f: 'Total', n: 1234, g: -3, p: 0.125 } },
      ],
    },
  ],
  footnotes: ['Règle 1'],
  completeness: [{ label: 'Types connus', known: 9, of: 10 }],
  asAt: '2026-03-31',
  generatedAt: '2026-03-31T12:00:00.000Z',
  demo: true,
}
const paper = (locale: 'fr' | 'en') =>
  renderToStaticMarkup(
    <ReportPaper data={{ result, letterhead, office: 'DRS', number: null }} locale={locale} nonce="n" />,
  )

describe('a report on paper', () => {
  it('writes numbers by the language, a dash for none, a sign for a gap', () => {
    const page = paper('fr')
    expect(page).toContain('>1\u202f234<')
    expect(page).toContain('>−3<')
    expect(page).toContain('>12,5\u00a0%<')
    expect(
      page
        .split('<tr')
        .find((row) => row.includes('Poste B'))
        ?.match(/>-</g),
    ).toHaveLength(3)
  })

  it('puts columns of a group under one head', () => {
    expect(paper('fr')).toMatch(/<th [^>]*colSpan="2"[^>]*>SF<\/th>/i)
  })

  it('gives a heading row the whole width', () => {
    expect(paper('fr')).toMatch(/<th [^>]*colSpan="4"[^>]*>Zone<\/th>/i)
  })

  it('carries source, date and completeness, room for the number, place and signatory', () => {
    const page = paper('fr')
    for (const part of [
      'Source\u202f: Effectif, DRS, données au 31/03/2026.',
      '90,0',
      'N°____',
      'LE DIRECTEUR',
      'Zéville, le 31 mars 2026',
    ]) {
      expect(page).toContain(part)
    }
  })

  it('is written wholly in the other language when asked', () => {
    expect(paper('en')).toContain('Situation of staff')
    expect(paper('en')).not.toContain('Présents')
  })

  it('is marked on every page while the data is invented', () => {
    expect(paper('fr')).toMatch(/<style nonce="n">@page \{ @top-center \{ content: "DÉMONSTRATION/)
  })
})

describe('the page boxes', () => {
  it('take a document number as text, whatever it holds', () => {
    const page = renderToStaticMarkup(
      <Page
        locale="fr"
        orientation="portrait"
        demo={false}
        number={'12"} body{display:none}</style>'}
        nonce="n"
      >
        x
      </Page>,
    )
    expect(page).not.toContain('body{')
    expect(page.match(/<\/style>/g)).toHaveLength(1)
  })
})

describe('the letterhead', () => {
  it('has timbre left and republic right, or stacks them with the republic first', () => {
    const order = (layout: 'two-columns' | 'stacked-left' | 'centred') => {
      const page = renderToStaticMarkup(<Letterhead letterhead={{ ...letterhead, layout }} />)
      return page.indexOf('Ministère') < page.indexOf('République')
    }
    expect([order('two-columns'), order('stacked-left'), order('centred')]).toEqual([true, false, false])
  })
})

it('draws no document that it does not know', () => {
  expect(
    drawDocument({ document: 'constructor', data: {}, locale: 'fr', orientation: 'portrait' }),
  ).toBeNull()
})

describe('a list on paper', () => {
  const list: ReportResult = {
    ...result,
    tables: [
      {
        id: 'l',
        list: true,
        columns: [
          { key: 'order', label: 'N°', kind: 'integer' },
          { key: 'name', label: 'Nom', kind: 'text' },
          { key: 'phone', label: 'Téléphone', kind: 'text' },
        ],
        rows: [
          { kind: 'group', level: 1, cells: { name: 'Poste A' } },
          { kind: 'row', level: 0, cells: { order: 1, name: 'Awa TRAORÉ', phone: '76 12 34 56' } },
          { kind: 'row', level: 0, cells: { order: null, name: 'Ali BA', phone: null } },
          { kind: 'total', level: 0, cells: { name: 'Total : 1 agent' } },
        ],
      },
    ],
    closing: 'Arrêté le présent état à un (1) agent.',
  }
  const page = renderToStaticMarkup(
    <ReportPaper data={{ result: list, letterhead, office: 'DRS', number: null }} locale="fr" nonce="n" />,
  )

  it('gives a sum in words the whole width, like a heading', () => {
    expect(page).toMatch(/<tr data-kind="total"><th [^>]*colSpan="3"[^>]*>Total : 1 agent<\/th><\/tr>/i)
    expect(page).toMatch(/<th [^>]*colSpan="3"[^>]*>Poste A<\/th>/i)
  })

  it('keeps numbers in one piece and prints a dash for none', () => {
    expect(page).toMatch(/data-whole="true"[^>]*>76 12 34 56</)
    expect(
      page
        .split('<tr')
        .find((row) => row.includes('Ali BA'))
        ?.match(/>-</g),
    ).toHaveLength(2)
  })

  it('closes with its sentence between the table and the notes', () => {
    const places = ['Total : 1 agent', 'Arrêté le présent état', 'Règle 1'].map((text) => page.indexOf(text))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })
})
