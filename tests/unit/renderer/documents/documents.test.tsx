// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentRow } from '#shared/contract/documents.ts'
import type { ReferenceLists } from '#shared/contract/reference.ts'
import { newWorker, type WorkerPage } from '#shared/contract/workers.ts'
import { failure } from '#shared/errors/app-error.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { documentsRoutes } from '#renderer/features/documents/documents-routes.tsx'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'
import { office } from '../facilities/facilities-kit.tsx'

const reference: ReferenceLists = {
  lists: {
    document_kind: [
      { code: 'diplome', label: { fr: 'Diplôme', en: 'Diploma' }, hidden: false, attributes: {} },
    ],
  },
  ...{ corps: [], fonctions: [], normSets: [], reforms: [] },
}
// The page reads the name only.
const worker = {
  ...{ id: 12, prenoms: 'Awa', nom: 'Traoré', nomEpoux: null, postings: [], positions: [] },
  entry: newWorker.parse({ prenoms: 'Awa', nom: 'Traoré' }),
} as unknown as WorkerPage
const paper: DocumentRow = {
  ...{ id: 3, role: 'file', kind: 'diplome', title: 'Diplôme d’État', fileName: 'scan.pdf' },
  ...{ mediaType: 'application/pdf', size: 1_500_000, dated: '2012-07' },
}
const letter: DocumentRow = { ...paper, id: 4, role: 'letter', kind: null, title: 'Décision 12' }
const ok = <Value,>(value: Value) => ({ ok: true as const, value })

beforeAll(async () => {
  await import('#renderer/features/documents/documents-page.tsx')
})
afterEach(() => {
  notifications.clean()
  cleanup()
})

function open(answers: Answers = {}, locale: Locale = 'fr') {
  const { asked } = fakeBridge({
    'office.state': () => ok(office),
    'reference.lists': () => ok(reference),
    'workers.page': () => ok(worker),
    'documents.ofWorker': () => ok([letter, paper]),
    ...answers,
  })
  const view = renderRoutes(documentsRoutes, '/workers/12/documents', locale)
  const sent = (route: string) => asked.filter((call) => call.route === route).map(({ input }) => input)
  return { ...view, user: userEvent.setup(), sent }
}

describe('the documents of a worker', () => {
  it('are told with kind, date, file and size; the paper of an act is only copied', async () => {
    open()
    const row = (await screen.findByText('Diplôme')).closest('tr')
    const told = [...(row?.cells ?? [])].slice(0, 5).map((cell) => cell.textContent)
    expect(told).toEqual(['Diplôme d’État', 'Diplôme', '07/2012', 'scan.pdf', '1\u202f465\u00a0ko'])
    expect(screen.getAllByRole('button', { name: /^Enregistrer une copie/ })).toHaveLength(2)
    expect(screen.queryByRole('button', { name: 'Retirer – Décision 12' })).toBeNull()
  })

  it('are added by the file’s token, named after the file until somebody says better', async () => {
    const { user, sent } = open({
      'shell.chooseFile': () => ok({ token: 'tok', name: 'acte de mariage.pdf', size: 10 }),
      'documents.add': () => ok({ id: 9, act: 'a' }),
    })
    await user.click(await screen.findByRole('button', { name: 'Ajouter un document' }))
    await user.click(screen.getByRole('button', { name: 'Choisir un fichier…' }))
    const title = screen.getByRole('textbox', { name: /Intitulé/ })
    await waitFor(() => expect(title).toHaveProperty('value', 'acte de mariage'))
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() =>
      expect(sent('documents.add')).toEqual([
        { workerId: 12, file: { path: 'tok' }, title: 'acte de mariage', kind: null, dated: null },
      ]),
    )
  })

  it('that are too large are refused in words, and the form stays', async () => {
    const { user } = open({
      'shell.chooseFile': () => ok({ token: 'tok', name: 'film.mp4', size: 10 }),
      'documents.add': () => failure('DOCUMENT_TOO_LARGE', { size: 1, largest: 2 }),
    })
    await user.click(await screen.findByRole('button', { name: 'Ajouter un document' }))
    await user.click(screen.getByRole('button', { name: 'Choisir un fichier…' }))
    await screen.findByText('film.mp4')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText('Ce fichier est trop volumineux.')).toBeTruthy()
    expect(screen.getByRole('textbox', { name: /Intitulé/ })).toHaveProperty('value', 'film')
  })

  it('are copied to where the person chose, under their own ending', async () => {
    const { user, sent } = open({
      'shell.saveFile': () => ok({ token: 'there', name: 'scan.pdf' }),
      'documents.saveCopy': () => ok({ name: 'scan.pdf', bytes: 10 }),
    })
    await user.click(await screen.findByRole('button', { name: 'Enregistrer une copie – Diplôme d’État' }))
    await waitFor(() =>
      expect(sent('documents.saveCopy')).toEqual([{ id: 3, destination: { path: 'there' } }]),
    )
    expect(sent('shell.saveFile')).toEqual([{ suggestedName: 'scan.pdf', kind: 'copy' }])
  })

  it('say when the file is damaged', async () => {
    const { user } = open({
      'shell.saveFile': () => ok({ token: 'there', name: 'scan.pdf' }),
      'documents.saveCopy': () => failure('DOCUMENT_DAMAGED', { sha256: 'x' }),
    })
    await user.click(await screen.findByRole('button', { name: 'Enregistrer une copie – Diplôme d’État' }))
    expect(await screen.findByText(/endommagé ou a été modifié/)).toBeTruthy()
  })
})

describe('the photo', () => {
  it('is shown with her name, and can be replaced or taken away', async () => {
    const { user, sent } = open({
      'documents.photo': () => ok({ id: 8, jpeg: 'AAAA' }),
      'documents.remove': () => ok({ id: 8, act: 'a' }),
    })
    const photo = await screen.findByRole('img', { name: /Awa/ })
    expect(photo.getAttribute('src')).toBe('data:image/jpeg;base64,AAAA')
    await user.click(screen.getByRole('button', { name: 'Retirer la photo' }))
    await waitFor(() => expect(sent('documents.remove')).toEqual([{ id: 8 }]))
  })

  it('is said to be missing, in English too', async () => {
    open({ 'documents.photo': () => ok(null) }, 'en')
    expect(await screen.findByRole('button', { name: 'Choose a photo…' })).toBeTruthy()
    expect(screen.queryByRole('img')).toBeNull()
  })
})
