// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { facilitiesRoutes } from '#renderer/features/facilities/facilities-routes.tsx'
import { importsRoutes } from '#renderer/features/imports/imports-routes.tsx'
import type { ImportBatch, ImportPreview } from '#shared/contract/imports.ts'
import { failure } from '#shared/errors/app-error.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'

beforeAll(async () => {
  // Loaded beforehand: a screen's first import takes longer than a test waits for an element.
  await import('#renderer/features/imports/imports-page.tsx')
  // jsdom lays nothing out: the grid must believe that it has room for its rows.
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, value: 600 })
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, value: 1000 })
})
afterEach(() => {
  cleanup()
  notifications.clean()
})

const preview: ImportPreview = {
  ...{ fileName: 'liste.csv', fileHash: 'f'.repeat(64), encoding: 'windows-1252', separator: ';' },
  headers: ['Région', 'Intitulé', 'Type'],
  mapping: {
    ...{ name: 'Intitulé', type: 'Type', region: 'Région', district: null, commune: null, sector: null },
    ...{ milieu: null, latitude: null, longitude: null, positionSource: null, code: null },
  },
  missing: [],
  counts: {
    ...{ rows: 1478, fresh: 2, known: 0, rejected: 1, homonyms: 1, similarNames: 0, withoutPosition: 2 },
    ...{ withoutType: 0, withoutSector: 2, withoutMilieu: 2, districtsProposed: 1, withoutDistrict: 1 },
    damagedText: 0,
  },
  unknownPlaces: [{ name: 'Atlantide', level: 'region', parent: null, rows: 1 }],
  unknownWords: [{ column: 'type', word: 'Clinic', rows: 2 }],
  homonyms: [{ name: 'Lac', region: 'Nord', lines: [2, 3], inRegister: 0, spelling: 'same' }],
  sample: [
    {
      ...{ line: 2, name: 'Poste Lac', original: 'Lac Health Post', type: null, sector: null, milieu: null },
      ...{ region: 'Nord', district: 'Port', districtProposed: true, fate: 'new', homonym: true },
    },
  ],
  rejected: [{ line: 4, reason: 'place_unknown', value: 'Atlantide', name: 'Poste Perdu' }],
}
const batch: ImportBatch = {
  ...{
    id: 7,
    kind: 'facilities',
    fileName: 'ancienne.csv',
    importedAt: '2026-03-30T10:00:00Z',
    undoneAt: null,
  },
  counts: { fresh: 12, rejected: 3 },
}
const file = { token: 'jeton', name: 'liste.csv', size: 100 }

function show(answers: Answers = {}, locale: Locale = 'fr') {
  const { asked } = fakeBridge({
    'shell.chooseFile': () => ({ ok: true, value: file }),
    'imports.batches': () => ({ ok: true, value: [batch] }),
    'imports.previewFacilities': () => ({ ok: true, value: preview }),
    ...answers,
  })
  renderRoutes([...importsRoutes, ...facilitiesRoutes], '/imports', locale)
  const last = (route: string) => asked.findLast((call) => call.route === route)?.input
  return { user: userEvent.setup(), last }
}

const open = async (user: ReturnType<typeof userEvent.setup>, name = 'Choisir un fichier…') =>
  user.click(await screen.findByRole('button', { name }))

describe('the import screen', () => {
  it('shows what a list would do before anything is written', async () => {
    const { user, last } = show()
    await open(user)
    expect(await screen.findByText('liste.csv · séparateur « ; » · Windows-1252')).toBeDefined()
    expect(last('imports.previewFacilities')).toEqual({
      file: { path: 'jeton' },
      mapping: {},
      createPlaces: false,
    })
    const counts = within(screen.getByRole('region', { name: 'Ce que fera l’importation' }))
    expect(counts.getByText('1 478')).toBeDefined()
    expect(screen.getByText('Lac Health Post')).toBeDefined()
    expect(last('imports.applyFacilities')).toBeUndefined()
  })

  it('imports exactly what was shown and leads on to the facilities', async () => {
    const { user, last } = show({
      'imports.applyFacilities': () => ({ ok: true, value: { batchId: 8, added: 2, known: 0, rejected: 1 } }),
    })
    await open(user)
    await user.click(await screen.findByRole('button', { name: 'Importer 2 structures' }))
    expect(
      await screen.findByText(/2 structures ajoutées · aucune déjà connue · 1 ligne refusée/),
    ).toBeDefined()
    expect(last('imports.applyFacilities')).toMatchObject({
      file: { path: 'jeton' },
      fileHash: 'f'.repeat(64),
    })
    expect(screen.getByRole('link', { name: 'Voir les structures' }).getAttribute('href')).toBe('/facilities')
  })

  it('opens on the columns when the list can’t be read without them', async () => {
    const { user, last } = show({
      'imports.previewFacilities': () => ({ ok: true, value: { ...preview, missing: ['name'] } }),
    })
    await open(user)
    expect(await screen.findByText(/ne peut pas être lue : Nom de la structure/)).toBeDefined()
    expect(screen.getByRole('button', { name: /Importer/ }).hasAttribute('disabled')).toBe(true)
    await user.click(screen.getByRole('combobox', { name: /Nom de la structure/ }))
    await user.keyboard('Type{Enter}')
    await waitFor(() =>
      expect(last('imports.previewFacilities')).toMatchObject({ mapping: { name: 'Type' } }),
    )
  })

  it('creates unknown places only when asked to', async () => {
    const { user, last } = show()
    await open(user)
    await user.click(await screen.findByRole('tab', { name: 'Lieux inconnus (1)' }))
    await user.click(screen.getByRole('checkbox', { name: 'Créer ces lieux dans le registre' }))
    await waitFor(() => expect(last('imports.previewFacilities')).toMatchObject({ createPlaces: true }))
  })

  it('says why a row is refused and saves those rows where the person wants', async () => {
    const { user, last } = show({
      'shell.saveFile': () => ({ ok: true, value: { token: 'cible', name: 'refus.csv' } }),
      'imports.saveRejected': () => ({ ok: true, value: { rows: 1 } }),
    })
    await open(user)
    await user.click(await screen.findByRole('tab', { name: 'Lignes refusées (1)' }))
    expect(screen.getByText(/Le lieu « Atlantide » est inconnu : corrigez son nom/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Enregistrer les lignes refusées…' }))
    expect(await screen.findByText('Fichier enregistré : refus.csv')).toBeDefined()
    expect(last('shell.saveFile')).toEqual({ suggestedName: 'liste - lignes refusées', kind: 'csv' })
    expect(last('imports.saveRejected')).toMatchObject({ locale: 'fr', destination: { path: 'cible' } })
  })

  it('says what is wrong with a file and how to put it right', async () => {
    const { user } = show(
      { 'imports.previewFacilities': () => failure('FILE_TRUNCATED', { file: 'liste.csv', line: 12 }) },
      'en',
    )
    await open(user, 'Choose a file…')
    expect(await screen.findByText('The file stops in the middle of line 12.')).toBeDefined()
    expect(screen.getByText(/copy it again/)).toBeDefined()
  })

  it('undoes an import after asking, and names what stands in the way', async () => {
    const { user, last } = show({
      'imports.undo': () => failure('ACT_CHANGED_SINCE', { names: 'CSCom Digan', count: 1, changes: [] }),
    })
    await user.click(await screen.findByRole('button', { name: 'Annuler l’importation de ancienne.csv' }))
    expect(last('imports.undo')).toBeUndefined()
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/12 structures ajoutées depuis « ancienne.csv »/)).toBeDefined()
    await user.click(dialog.getByRole('button', { name: 'Retirer ces structures' }))
    expect(await screen.findByText(/modifiés depuis.: CSCom Digan/)).toBeDefined()
    expect(last('imports.undo')).toEqual({ batchId: 7 })
  })
})
