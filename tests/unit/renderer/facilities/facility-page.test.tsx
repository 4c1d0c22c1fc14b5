// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { RecordPaperData } from '#renderer/print/record-paper.tsx'
import { cells, loadScreens, office, open, page } from './facilities-kit.tsx'

beforeAll(loadScreens)
afterEach(() => {
  cleanup()
  notifications.clean()
})

describe('page of a facility', () => {
  it('tells identity, position, both trees and numbers', async () => {
    open('/facilities/1')
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Poste du Lac')
    expect(screen.getByText('latitude 12,50000, longitude −8,25000')).toBeTruthy()
    expect(screen.getByText('Lake Post')).toBeTruthy()
    expect(await screen.findByText('Nord (Province)')).toBeTruthy()
    expect(screen.getByText(/^2 agents hors de votre ressort/)).toBeTruthy()
    expect(screen.getByRole('table', { name: 'Anciens rattachements' }).textContent).toContain('31/12/2024')
  })

  it('lists the staff with the situation of each', async () => {
    open('/facilities/1', {}, 'en')
    const grid = await screen.findByRole('grid', { name: 'Staff' })
    const told = within(grid)
      .getAllByRole('row')
      .slice(1)
      .map((line) => cells(line).filter((_, position) => position === 0 || position > 2))
    expect(told).toEqual([
      ['ZAN Awa', '05/2020', 'in post'],
      ['BÉ Awa', '05/2020', 'away, counted here'],
      ['DA Awa', '–', 'awaited'],
    ])
  })

  it('stands beside the norm line by line, with its status and source', async () => {
    open('/facilities/1')
    const table = await screen.findByRole('table', { name: 'Norme de personnel' })
    const lines = within(table)
      .getAllByRole('row')
      .map((line) => [...line.children].map((cell) => cell.textContent.trim()))
    expect(lines).toEqual([
      ['Groupe de corps', 'Norme', 'Présents', 'Écart', 'Excédent'],
      ['Soins', '2', '1', '1', '0'],
      ['Accoucheuses (non obligatoire)', '1', '4', '0', '3'],
      ['Autres corps', '-', '3', '-', '-'],
    ])
    expect(screen.getByText('Norme non atteinte')).toBeTruthy()
    expect(screen.getByText(/Norme de Zédie \(exemple, non officiel\)\. Source\s: essai\./)).toBeTruthy()
  })

  it('says what is not known where the norm is undetermined, and nothing where there is none', async () => {
    const norm = { ...page.norm!, conformity: 'undetermined', missing: 'milieu' } as const
    open('/facilities/1', { 'facilities.page': () => ({ ok: true, value: { ...page, norm } }) }, 'en')
    expect(await screen.findByText('Norm undetermined: setting unknown')).toBeTruthy()
    cleanup()
    open('/facilities/1', { 'facilities.page': () => ({ ok: true, value: { ...page, norm: null } }) }, 'en')
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('heading', { name: 'Staffing norm' })).toBeNull()
  })

  it('lists all who served, from when to when', async () => {
    open('/facilities/1')
    const grid = await screen.findByRole('grid', { name: 'Tous ceux qui ont servi ici' })
    const told = within(grid)
      .getAllByRole('row')
      .slice(1)
      .map((line) => cells(line))
    expect(told).toEqual([
      ['2012', 'en cours', 'ZAN Awa', '–', '–', 'Poste principal', '–'],
      ['2012', '30/06/2019', 'ANCIEN Awa', '–', '–', 'Poste principal', 'Pension'],
    ])
    expect(screen.getByText(/^1 affectation d’un agent hors de votre ressort/)).toBeTruthy()
  })

  it('opens the list of all its workers', async () => {
    open('/facilities/1')
    const link = await screen.findByRole('link', { name: 'Tous les agents de cette structure' })
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toBe('/workers?filter={"facilityId":1}')
  })

  it('goes to paper with what the page shows', async () => {
    const { user, sent } = open('/facilities/1', {
      'office.state': () => ({ ok: true, value: office }),
      'shell.printJob': () => ({ ok: true, value: { job: 'j' } }),
      'shell.print': () => ({ ok: true, value: { printed: true } }),
    })
    const print = await screen.findByRole('button', { name: 'Imprimer' })
    await waitFor(() => expect(print).toHaveProperty('disabled', false))
    await user.click(print)
    await waitFor(() => expect(sent('shell.print')).toEqual([{ job: 'j' }]))
    const [job] = sent('shell.printJob') as { document: string; data: RecordPaperData }[]
    expect(job?.document).toBe('record')
    expect(job?.data).toMatchObject({
      title: 'Fiche de la structure',
      subtitle: 'Poste du Lac',
      signed: false,
    })
    expect(job?.data.parts.map((part) => part.title)).toEqual([
      ...['Identité', 'Rattachement', 'Norme de personnel — Norme non atteinte', 'Personnel'],
    ])
    const printed = JSON.stringify(job?.data)
    for (const text of [
      'exemple, non officiel',
      'ZAN Awa',
      'absent, compté ici',
      'Nord (Province)',
      '05/2020',
    ]) {
      expect(printed).toContain(text)
    }
  })

  it('goes to the form with Ctrl+E', async () => {
    const { user, path } = open('/facilities/1')
    await screen.findByRole('heading', { level: 1 })
    await user.keyboard('{Control>}e{/Control}')
    await waitFor(() => expect(path()).toBe('/facilities/1/edit'))
  })
})
