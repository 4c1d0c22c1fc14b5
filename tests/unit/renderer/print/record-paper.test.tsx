import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Letterhead } from '#shared/domain/letterhead.ts'
import { drawDocument } from '#renderer/print/documents.tsx'
import type { RecordPaperData } from '#renderer/print/record-paper.tsx'

const letterhead: Letterhead = {
  ...{ layout: 'two-columns', republic: 'NATION', motto: '', separator: '**', timbre: ['MINISTÈRE'] },
  ...{ place: 'Zéville', signatory: 'LE DIRECTEUR' },
}
const data: RecordPaperData = {
  ...{ title: 'Fiche individuelle', subtitle: 'Awa TRAORÉ', scope: [] },
  parts: [
    {
      ...{ kind: 'facts', title: 'Identité' },
      facts: [
        { term: 'Nom', value: 'Traoré' },
        { term: 'Sexe', value: null },
        { term: 'Naissance', value: 'vers 1985' },
      ],
    },
    {
      ...{ kind: 'table', title: 'Affectations', none: 'Aucune affectation.' },
      columns: [{ key: '0', label: 'Structure', numeric: false, width: 1 }],
      rows: [{ kind: 'row', level: 0, cells: { '0': 'CSCom de Kita' } }],
    },
    { kind: 'table', title: 'Contrats', none: 'Aucun contrat.', columns: [], rows: [] },
  ],
  ...{
    certified: 'Certifié sincère',
    signed: true,
    letterhead,
    office: 'DRS',
    demo: false,
    day: '2026-03-31',
  },
}
const paper = (changes: Partial<RecordPaperData> = {}) =>
  renderToStaticMarkup(
    drawDocument(
      { document: 'record', data: { ...data, ...changes }, locale: 'fr', orientation: 'portrait' },
      'n',
    ),
  )

describe('a record on paper', () => {
  it('has its facts in boxes, a dash where nothing is known, the odd one over the whole width', () => {
    const page = paper()
    expect(page).toContain('<th scope="row">Nom</th><td colSpan="1">Traoré</td>')
    expect(page).toContain('<th scope="row">Sexe</th><td colSpan="1">-</td>')
    expect(page).toContain('<th scope="row">Naissance</th><td colSpan="3">vers 1985</td>')
  })

  it('has its tables, and says where one would be empty', () => {
    const page = paper()
    expect(page).toContain('CSCom de Kita')
    expect(page).toContain('Aucun contrat.')
    expect(page).not.toContain('Aucune affectation.')
  })

  it('leaves room for the number and both signatures, with place and date', () => {
    const page = paper()
    for (const text of ['N°______________ /', 'Certifié sincère', 'Zéville, le 31 mars 2026', 'LE DIRECTEUR'])
      expect(page).toContain(text)
    const unsigned = paper({ signed: false, certified: null })
    expect(unsigned).not.toContain('LE DIRECTEUR')
    expect(unsigned).not.toContain('N°___')
  })

  it('says on every page that its people are invented', () => {
    expect(paper({ demo: true })).toContain('@top-center')
    expect(paper()).not.toContain('@top-center')
  })
})
