// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ActPage, TemplateEntry } from '#shared/contract/acts.ts'
import { lettersSchema } from '#shared/domain/country-pack-letters.ts'
import type { LetterPerson } from '#shared/domain/letters/letter-person.ts'
import { prepareLetter } from '#shared/domain/letters/letter-paper.ts'
import { type LetterDraft, wordsOf } from '#shared/domain/letters/letter-template.ts'
import { type Envelope, failure } from '#shared/errors/app-error.ts'
import { actsRoutes } from '#renderer/features/acts/acts-routes.tsx'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'
import { office } from '../app/frame-routes.tsx'

const ACT = 'a'.repeat(32)
const ok = <Value,>(value: Value): Envelope<Value> => ({ ok: true, value })
const file = path.resolve(import.meta.dirname, '../../../../resources/country/ml/letters.json')
const templates = lettersSchema
  .parse(JSON.parse(readFileSync(file, 'utf8')))
  .templates.map(({ certainty: _, ...template }, index): TemplateEntry => ({
    ...template,
    id: index + 1,
    hidden: false,
  }))

function template(code: string): TemplateEntry {
  const found = templates.find((one) => one.code === code)
  if (!found) throw new Error(`no template ${code}`)
  return found
}

beforeAll(async () => {
  await Promise.all([
    import('#renderer/features/acts/act-page.tsx'),
    import('#renderer/features/acts/acts-page.tsx'),
    import('#renderer/features/acts/new-act-page.tsx'),
    import('#renderer/features/acts/visas-page.tsx'),
  ])
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth']) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 900 })
  }
})
afterEach(() => {
  cleanup()
  notifications.clean()
})

const person: LetterPerson = {
  ...{ workerId: 7, prenoms: 'Awa', nom: 'Traoré', nomEpoux: null, civilite: null, sex: 'F', birth: null },
  ...{
    birthplace: null,
    matricule: '0123',
    corps: null,
    statut: null,
    category: null,
    grade: null,
    classe: null,
  },
  ...{ echelon: null, indice: null, entered: null, now: null, old: null, next: null, absence: null },
  ...{ retirement: null, services: [] },
}
const body = template('mutation').body
const draft: LetterDraft = {
  ...{ text: wordsOf(body, 'fr', 1), visas: ['Vu la nouvelle loi'], fields: {}, columns: [], order: 'given' },
  signatories: [{ formula: 'direct', quality: 'Le Directeur', deputy: '', name: '', distinctions: '' }],
  ...{ recipients: [{ to: 'Chrono', copies: 1 }], place: 'Sikasso' },
}
const letter = {
  template: template('mutation'),
  locale: 'fr',
  draft,
  paper: null,
  kept: false,
  version: 'v1',
} as const
const visa = (text: string, to: string | null) => ({
  ...{ id: text.length, code: text, text: { fr: text, en: text }, kinds: ['transfer'], from: null, to },
  ...{ hidden: false, source: 'test' },
})
const act: ActPage = {
  ...{
    id: 4,
    kind: 'transfer',
    number: null,
    date: null,
    state: 'draft',
    effectiveOn: null,
    notifiedOn: null,
  },
  ...{
    persons: [person],
    rectifies: null,
    rectifiedBy: [],
    letter,
    templates,
    proposal: '0012/DRS',
    moves: false,
  },
  visas: [visa('Vu l’ancienne loi', '2019-12-31'), visa('Vu la nouvelle loi', null)],
  ...{ letterhead: office.letterhead, office: 'DRS', demo: false, nouns: { cscom: 'le' } },
}
const { paper } = prepareLetter(
  draft,
  body,
  {
    ...{
      number: '0012/DRS',
      date: '2026-03-31',
      effectiveOn: null,
      letterhead: office.letterhead,
      office: 'DRS',
    },
    ...{ persons: [person], rectifies: null, nouns: {}, asked: body.fields, demo: false },
  },
  'fr',
)

function open(address: string, answers: Answers = {}) {
  const machine = fakeBridge({
    'office.state': () => ok(office),
    'acts.templates': () => ok(templates),
    'acts.page': () => ok(act),
    'acts.save': () => ok({ act: ACT }),
    'acts.toSign': () => ok({ paper, missing: [], digest: 'd' }),
    'acts.sign': () => ok({ act: ACT }),
    'acts.create': () => ok({ ids: [4], act: ACT }),
    'shell.printJob': () => ok({ job: 'job-1' }),
    'shell.pdfBytes': () => ok({ pdf: 'JVBERi0x' }),
    'workers.rows': () => ok([]),
    ...answers,
  })
  renderRoutes(actsRoutes, address)
  const sent = (route: string) => machine.asked.filter((one) => one.route === route).map(({ input }) => input)
  return { sent, user: userEvent.setup() }
}

describe('a draft', () => {
  it('shows the paper as it is typed, and says what is left open', async () => {
    const { user, sent } = open('/acts/4')
    const preview = await screen.findByRole('region', { name: 'Aperçu du papier' })
    expect(preview.textContent).toContain('PROJET')
    expect(preview.textContent).toContain('portant mutation de Madame Awa TRAORÉ')
    expect(screen.getByRole('status').textContent).toContain('Structure d’accueil')
    await user.type(screen.getByLabelText('Structure d’accueil'), 'CSCom de Farako')
    expect(preview.textContent).toContain('est mutée au CSCom de Farako')
    expect(screen.getByRole('button', { name: 'Signature…' }).hasAttribute('disabled')).toBe(true)
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(sent('acts.save')).toHaveLength(1))
    expect(sent('acts.save')[0]).toMatchObject({
      id: 4,
      version: 'v1',
      draft: { fields: { 'nouveau.structure': 'CSCom de Farako' } },
    })
  })

  it('marks a text that is not in force', async () => {
    const { user } = open('/acts/4')
    const old = await screen.findByLabelText('Vu l’ancienne loi')
    await user.click(old)
    expect(screen.getByRole('region', { name: 'Aperçu du papier' }).textContent).toContain(
      'Vu l’ancienne loi',
    )
    expect(screen.getByText('n’est pas en vigueur à cette date')).toBeTruthy()
  })

  it('is signed with the number that was proposed, with the very paper that is printed', async () => {
    const { user, sent } = open('/acts/4')
    await user.click(await screen.findByRole('button', { name: 'Signature…' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByLabelText<HTMLInputElement>('Numéro').value).toBe('0012/DRS')
    await user.click(within(dialog).getByRole('button', { name: 'Enregistrer la signature' }))
    await waitFor(() => expect(sent('acts.sign')).toHaveLength(1))
    expect(sent('shell.printJob')[0]).toMatchObject({ document: 'letter', data: { mark: null } })
    expect(sent('acts.sign')[0]).toEqual({
      ...{ id: 4, number: '0012/DRS', date: office.today, digest: 'd', pdf: 'JVBERi0x' },
    })
  })

  it('says at the number who holds it, and keeps what was typed', async () => {
    const taken = { field: 'number', number: '0012/DRS', date: '2026-01-05', kind: 'posting', id: 9 }
    const { user } = open('/acts/4', { 'acts.sign': () => failure('ACT_NUMBER_TAKEN', taken) })
    await user.click(await screen.findByRole('button', { name: 'Signature…' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Enregistrer la signature' }))
    const link = await within(dialog).findByRole('link', { name: 'Voir cet acte' })
    expect(link.getAttribute('href')).toContain('/acts/9')
    expect(within(dialog).getByLabelText<HTMLInputElement>('Numéro').value).toBe('0012/DRS')
    expect(dialog.textContent).toContain('Affectation n° 0012/DRS du 05/01/2026')
  })
})

describe('a signed act', () => {
  it('is only read, printed, notified, cancelled or corrected', async () => {
    const signed = { ...act, number: '0012/DRS', date: '2026-03-31', state: 'signed' as const }
    open('/acts/4', { 'acts.page': () => ok({ ...signed, letter: { ...letter, paper, kept: true } }) })
    const preview = await screen.findByRole('region', { name: 'Aperçu du papier' })
    expect(preview.textContent).not.toContain('PROJET')
    expect(preview.textContent.replaceAll('\u00a0', ' ')).toContain('Décision N° 0012/DRS')
    expect(screen.queryByRole('button', { name: 'Signature…' })).toBeNull()
    expect(screen.queryByLabelText('Objet')).toBeNull()
    expect(screen.getByRole('button', { name: 'Rectificatif' })).toBeTruthy()
  })

  it('without a number asks for it', async () => {
    const signed = {
      ...act,
      state: 'signed' as const,
      letter: { ...letter, paper: { ...paper, number: null }, kept: true },
    }
    open('/acts/4', { 'acts.page': () => ok(signed) })
    expect(await screen.findByRole('button', { name: 'Donner le numéro…' })).toBeTruthy()
  })
})

describe('a new act', () => {
  it('is prepared for the workers of the address, from its template', async () => {
    const { user, sent } = open('/acts/new?workers=7,8&template=mutation')
    expect(await screen.findByText('Un seul acte sera préparé pour 2 agents.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Préparer le projet' }))
    await waitFor(() => expect(sent('acts.create')).toHaveLength(1))
    expect(sent('acts.create')[0]).toEqual({ template: 'mutation', locale: 'fr', workerIds: [7, 8] })
  })

  it('of one person needs one', async () => {
    open('/acts/new?template=attestation-travail')
    expect(await screen.findByText('Ce modèle demande au moins un agent.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Préparer le projet' }).hasAttribute('disabled')).toBe(true)
  })
})
