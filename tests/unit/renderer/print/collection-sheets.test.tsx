// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import type { OfficeState } from '#shared/contract/office.ts'
import { type Locale, locales } from '#shared/i18n/locale.ts'
import { workersRoutes } from '#renderer/features/workers/workers-routes.tsx'
import {
  type PaperSheet,
  type SheetsPaperData,
  type SheetValues,
  sheetFields,
} from '#renderer/print/collection-sheet-data.ts'
import { drawDocument } from '#renderer/print/documents.tsx'
import { fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'

afterEach(cleanup)

const values = Object.fromEntries(sheetFields.map((field) => [field, `value of ${field}`])) as SheetValues
const blank: PaperSheet = { number: '2026-0002', facility: 'Centre A', values: null }
const filled: PaperSheet = { number: '2026-0001', facility: 'Centre A', values }

function draw(sheets: readonly PaperSheet[], locale: Locale = 'fr', more: Partial<SheetsPaperData> = {}) {
  const data: SheetsPaperData = {
    ...{ cover: null, sheets, nationalId: 'NIN', preparedOn: '2026-03-31', letterhead: null, demo: false },
    options: { civilite: ['Monsieur', 'Madame'], sex: ['F', 'M'], statut: ['Contrat'], category: ['A', 'B'] },
    ...more,
  }
  const job = { document: 'collection-sheets', data, locale, orientation: 'portrait' as const }
  document.body.innerHTML = renderToStaticMarkup(drawDocument(job))
  return document.body
}
const heads = () => [...document.querySelectorAll('th[scope="row"]')]
const labels = () => heads().map((head) => head.textContent)
const row = (label: string) => {
  const found = screen.getAllByRole('row').find((line) => line.firstElementChild?.textContent === label)
  if (!found) throw new Error(`no line ${label}`)
  return found
}

describe('a collection sheet', () => {
  it.each(locales)('asks for the fields of the entry form in its order, in %s', async (locale) => {
    const office = { office: 'DRS', today: '2026-03-31', demo: false, letterhead: null }
    fakeBridge({
      // All that the form asks of the office.
      'office.state': () => ({ ok: true, value: office as unknown as OfficeState }),
      'workers.numberForms': () => ({
        ok: true,
        value: { staff: null, national: { type: 'n', label: { fr: 'NIN', en: 'NIN' }, pattern: null } },
      }),
    })
    renderRoutes(workersRoutes, '/workers/new', locale)
    await screen.findByRole('button', { name: locale === 'fr' ? 'Enregistrer' : 'Save' })
    await screen.findByRole('textbox', { name: 'NIN' })
    const form = document.querySelector('form') as HTMLElement
    const asked = [...form.querySelectorAll('label')].map((label) =>
      // Marks of required fields; the form has a line for each phone.
      label.textContent.replace(' *', '').replace(/^(Téléphone|Phone) 1$/, '$1s'),
    )
    expect(within(form).getAllByRole('textbox').length).toBeGreaterThan(8)
    cleanup()
    draw([blank], locale)
    expect(labels()).toEqual(asked)
    draw([filled], locale)
    expect(labels()).toEqual(asked)
  })

  it('is empty where nobody is named: boxes for letters, boxes to tick, lines', () => {
    const paper = draw([blank])
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Fiche de collecte')
    expect(paper.textContent).toContain('2026-0002')
    expect(paper.textContent).not.toContain('value of')
    expect(row('Nom').querySelector('path')?.getAttribute('d')?.match(/M/g)).toHaveLength(29)
    expect(row('Civilité').querySelectorAll('.box')).toHaveLength(2)
    expect(row('Date de naissance').querySelectorAll('svg')).toHaveLength(3)
    expect(row('Téléphones').querySelectorAll('svg')).toHaveLength(3)
    expect(row('Fonction').querySelectorAll('.collection-line')).toHaveLength(1)
  })

  it('prints what is known, and leaves room to correct each of it', () => {
    draw([filled])
    for (const [position, line] of heads().entries()) {
      const cells = [...(line.parentElement?.children ?? [])]
      expect(cells[1]?.textContent).toBe(`value of ${sheetFields[position]}`)
      expect(cells[2]?.querySelector('svg, .box, .collection-line')).not.toBeNull()
    }
  })

  it('knows the facility of a blank sheet', () => {
    draw([blank])
    expect(row('Structure').textContent).toContain('Centre A')
    draw([{ ...blank, facility: null }])
    expect(row('Structure').textContent).toBe('Structure')
  })

  it('has no line for a number that the country does not have', () => {
    draw([blank], 'fr', { nationalId: null })
    expect(labels()).not.toContain('NIN')
    expect(labels()).toHaveLength(sheetFields.length - 1)
  })

  it('is signed by who certifies it and by who collected it, on a day', () => {
    const foot = draw([blank]).querySelector('footer')
    for (const words of ['Date de collecte', 'Certifié sincère', 'Le collecteur', 'Prénoms et nom'])
      expect(foot?.textContent).toContain(words)
    expect(foot?.textContent).toContain('fiche 2026-0002')
  })
})

describe('the list that goes with the sheets', () => {
  it('has a line and two boxes for each, and says how many they are in words', () => {
    const person = { name: 'Awa TRAORÉ', matricule: '0123', corps: 'Sage-femme' }
    const cover = {
      subtitle: 'Centre A',
      lines: [
        { number: '2026-0001', person },
        { number: '2026-0002', person: null },
      ],
    }
    const paper = draw([filled, blank], 'fr', { cover })
    const list = paper.querySelector('.collection-list')
    expect([...(list?.querySelectorAll('tbody tr') ?? [])].map((line) => line.textContent)).toEqual([
      '12026-0001Awa TRAORÉ0123Sage-femme',
      '22026-0002fiche vierge',
    ])
    expect(list?.querySelectorAll('.box')).toHaveLength(4)
    expect(paper.textContent).toContain('à deux (2) fiches, dont 1 vierge.')
    draw([filled, blank], 'en', { cover })
    expect(document.body.textContent).toContain('at two (2) sheets, of which 1 is blank.')
  })
})
