import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actPage, listActs, paperToSign } from '#backend/features/acts/act-page.service.ts'
import {
  createActs,
  discardAct,
  rectifyAct,
  saveLetter,
  writeLetter,
} from '#backend/features/acts/acts.service.ts'
import { cancelAct, notifyAct, saveActPdf, signAct } from '#backend/features/acts/signing.service.ts'
import { addVisa, saveTemplate } from '#backend/features/acts/templates.service.ts'
import { undo } from '#backend/features/history/undo.service.ts'
import { startPosting } from '#backend/features/postings/postings.service.ts'
import { createWorker } from '#backend/features/workers/workers.service.ts'
import { newPosting } from '#shared/contract/postings.ts'
import { newWorker } from '#shared/contract/workers.ts'
import { facility, facilityPlace } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import { openTestRegister, type TestRegister } from '#tests/helpers/open-test-register.ts'
import { refusal } from '#tests/helpers/small-register.ts'

const TODAY = '2026-03-31'
const PDF = Buffer.from('%PDF-1.7 paper').toString('base64')

let register: TestRegister
beforeEach(() => {
  register = openTestRegister({ today: TODAY })
})
afterEach(() => {
  register.close()
})

const context = () => register.context()
const page = (id: number) => actPage(context(), id)

function place(name: string): number {
  return write(register.db, register.cause(), (door) => {
    const unitId = Number(register.db.sqlite.prepare('select max(id) as id from org_unit').pluck().get())
    const words = {
      name,
      folded: name.toLowerCase(),
      aliases: [],
      codes: {},
      source: 'test',
      ownerOffice: 'x',
    }
    const { id } = door.insert(facility, words)
    door.insert(facilityPlace, { facilityId: id, unitId, source: 'test' })
    return id
  })
}

function worker(nom: string, sex: 'F' | 'M' = 'F'): number {
  return createWorker(context(), newWorker.parse({ prenoms: 'Awa', nom, sex, birth: '1985-03-01' })).id
}

function draft(template: string, workerIds: readonly number[]): number {
  const { ids } = createActs(context(), { template, locale: 'fr', workerIds })
  const [id] = ids
  if (id === undefined) throw new Error('nothing was prepared')
  return id
}

function sign(id: number, number: string | null, date: string | null = number === null ? null : TODAY) {
  const { digest } = paperToSign(context(), { id, number, date })
  return signAct(context(), { id, number, date, digest, pdf: PDF })
}

describe('a draft', () => {
  it('begins with the template, the visas in force and the letterhead’s signatory', () => {
    const id = draft('mutation', [worker('Traoré')])
    const { letter, state, number, persons } = page(id)
    expect([state, number, persons.map(({ nom }) => nom)]).toEqual(['draft', null, ['Traoré']])
    expect(letter?.draft.visas).toEqual(['Vu la Charte', 'Vu la nouvelle loi'])
    expect(letter?.draft.signatories[0]?.quality).not.toBe('')
  })

  it('is filled from the movement that it decides', () => {
    const [from, to] = [place('Hôpital Un'), place('Clinique Deux')]
    const workerId = worker('Traoré')
    startPosting(context(), newPosting.parse({ workerId, facilityId: from, start: '2020-01-01' }))
    startPosting(context(), newPosting.parse({ workerId, facilityId: to, decidedOn: '2026-03-20' }))
    const { paper, missing } = paperToSign(context(), {
      id: draft('mutation', [workerId]),
      number: null,
      date: null,
    })
    expect(missing).toEqual([])
    expect(JSON.stringify(paper.blocks)).toContain('en service à l’Hôpital Un')
    expect(JSON.stringify(paper.blocks)).toContain('est mutée à la Clinique Deux')
  })

  it('of a paper for one person is one for each, of a decision one for all', () => {
    const workers = [worker('Traoré'), worker('Keïta', 'M')]
    const prepared = (template: string) =>
      createActs(context(), { template, locale: 'fr', workerIds: workers }).ids
    expect(prepared('attestation-travail')).toHaveLength(2)
    expect(prepared('mutation')).toHaveLength(1)
    const none = () => createActs(context(), { template: 'attestation-travail', locale: 'fr', workerIds: [] })
    expect(refusal(none)).toMatchObject({ code: 'INVALID_INPUT', data: { field: 'workerIds' } })
  })

  it('is saved once for each opening, and thrown away whole', () => {
    const id = draft('mutation', [worker('Traoré')])
    const letter = page(id).letter
    if (!letter) throw new Error('no letter')
    const changed = { ...letter.draft, place: 'Ségou' }
    saveLetter(context(), { id, version: letter.version, draft: changed, effectiveOn: null })
    expect(page(id).letter?.draft.place).toBe('Ségou')
    const again = () =>
      saveLetter(context(), { id, version: letter.version, draft: letter.draft, effectiveOn: null })
    expect(refusal(again).code).toBe('ACT_TEXT_CHANGED')
    discardAct(context(), id)
    expect(refusal(() => page(id)).code).toBe('NOT_FOUND')
  })

  it('whose movement stands in the register leaves it there', () => {
    const workerId = worker('Traoré')
    const facilityId = place('Hôpital Un')
    startPosting(
      context(),
      newPosting.parse({
        workerId,
        facilityId,
        start: '2020-01-01',
        actNumber: '7',
        decidedOn: '2020-01-01',
      }),
    )
    const [row] = listActs(context(), { state: null, kind: null, text: '', workerId }).rows
    if (!row) throw new Error('no act')
    writeLetter(context(), { id: row.id, template: 'affectation', locale: 'fr' })
    expect(page(row.id)).toMatchObject({ state: 'signed', number: '7', moves: true })
    discardAct(context(), row.id)
    expect(page(row.id)).toMatchObject({ state: 'signed', number: '7', letter: null })
  })
})

describe('a signed act', () => {
  it('is frozen: words, PDF, a document in each file', async () => {
    const workers = [worker('Traoré'), worker('Keïta', 'M')]
    const id = draft('mutation', workers)
    sign(id, 'N° 0012/ZZ')
    const signed = page(id)
    expect(signed).toMatchObject({ state: 'signed', number: '0012/ZZ', date: TODAY })
    expect(signed.letter?.paper?.number).toBe('0012/ZZ')
    const letter = signed.letter
    if (!letter) throw new Error('no letter')
    const save = () =>
      saveLetter(context(), { id, version: letter.version, draft: letter.draft, effectiveOn: null })
    expect(refusal(save).code).toBe('ACT_FROZEN')
    expect(refusal(() => writeLetter(context(), { id, template: 'mutation', locale: 'en' })).code).toBe(
      'ACT_FROZEN',
    )
    expect(refusal(() => discardAct(context(), id)).code).toBe('ACT_FROZEN')
    expect(refusal(() => sign(id, '0013/ZZ')).code).toBe('ACT_FROZEN')
    const documents = register.db.sqlite
      .prepare(`select worker_id, role, media_type, dated from document where act_id = ? order by worker_id`)
      .raw()
      .all(id)
    expect(documents).toEqual(workers.map((one) => [one, 'letter', 'application/pdf', TODAY]))
    const file = path.join(register.dataDir, 'kept.pdf')
    await saveActPdf(context(), { id, destination: { path: file } })
    expect(readFileSync(file, 'utf8')).toBe('%PDF-1.7 paper')
  })

  it('says the same for ever, whatever becomes of its persons and of the letterhead', () => {
    const workerId = worker('Traoré')
    const id = draft('mutation', [workerId])
    sign(id, '0012')
    const before = JSON.stringify(page(id).letter?.paper)
    register.db.sqlite.prepare(`update worker set nom = 'Autre' where id = ?`).run(workerId)
    register.db.sqlite
      .prepare(`update letter_template set body = json_set(body, '$.fr.title', 'Autre')`)
      .run()
    expect(JSON.stringify(page(id).letter?.paper)).toBe(before)
  })

  it('is not taken back by undo', () => {
    const id = draft('mutation', [worker('Traoré')])
    const { act } = sign(id, '0012')
    expect(refusal(() => undo(context(), act)).code).toBe('ACT_FROZEN')
  })

  it('keeps no paper that the register would not print', () => {
    const id = draft('mutation', [worker('Traoré')])
    const { digest } = paperToSign(context(), { id, number: '1', date: TODAY })
    const other = { id, number: '2', date: TODAY, digest, pdf: PDF }
    expect(refusal(() => signAct(context(), other)).code).toBe('ACT_TEXT_CHANGED')
    const noPdf = { id, number: '1', date: TODAY, digest, pdf: Buffer.from('hello').toString('base64') }
    expect(refusal(() => signAct(context(), noPdf)).code).toBe('ACT_NOT_READY')
    expect(page(id).state).toBe('draft')
  })

  it('may get its number later, once, and nothing else changes', () => {
    const id = draft('mutation', [worker('Traoré')])
    sign(id, null)
    expect(page(id)).toMatchObject({ state: 'signed', number: null })
    const before = page(id).letter?.paper
    register.db.sqlite.prepare(`update worker set nom = 'Autre'`).run()
    sign(id, '0044/ZZ', '2026-03-30')
    const after = page(id).letter?.paper
    expect(after).toEqual({ ...before, number: '0044/ZZ', placeAndDate: after?.placeAndDate })
    expect(after?.placeAndDate).toContain('30 mars 2026')
    expect(refusal(() => sign(id, '0045/ZZ')).code).toBe('ACT_FROZEN')
    const dated = register.db.sqlite.prepare('select dated from document where act_id = ?').pluck().all(id)
    expect(dated).toEqual(['2026-03-30'])
  })
})

describe('a number', () => {
  it('is never given twice in a series and a year, however it is written, not even after a cancellation', () => {
    const workerId = worker('Traoré')
    const first = draft('mutation', [workerId])
    sign(first, '0012/ZZ')
    cancelAct(context(), { id: first, reason: 'erreur' })
    const second = draft('affectation', [workerId])
    expect(refusal(() => sign(second, 'n° 12/zz'))).toMatchObject({
      code: 'ACT_NUMBER_TAKEN',
      data: { field: 'number', id: first, number: '0012/ZZ', date: TODAY, kind: 'transfer' },
    })
    sign(second, '0012/ZZ', '2025-12-30')
    sign(draft('attestation-travail', [workerId]), '0012/ZZ')
  })

  it('follows the last one of its series', () => {
    const workerId = worker('Traoré')
    sign(draft('mutation', [workerId]), '0012/ZZ')
    expect(page(draft('affectation', [workerId])).proposal).toBe('0013/ZZ')
    expect(page(draft('attestation-travail', [workerId])).proposal).toBe('0001')
  })

  it('of the future, or without its day, is refused at its field', () => {
    const id = draft('mutation', [worker('Traoré')])
    expect(refusal(() => sign(id, '1', '2026-04-01'))).toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'date' },
    })
  })
})

describe('what comes after the signature', () => {
  it('is its notification, a cancellation with a reason, or a corrigendum that cites it', () => {
    const id = draft('mutation', [worker('Traoré')])
    expect(refusal(() => notifyAct(context(), { id, notifiedOn: TODAY })).code).toBe('ACT_STATE')
    expect(refusal(() => rectifyAct(context(), { id, locale: 'fr' })).code).toBe('ACT_STATE')
    sign(id, '0012/ZZ', '2026-03-20')
    expect(refusal(() => notifyAct(context(), { id, notifiedOn: '2026-03-19' })).data.field).toBe(
      'notifiedOn',
    )
    notifyAct(context(), { id, notifiedOn: '2026-03-25' })
    expect(page(id)).toMatchObject({ state: 'notified', notifiedOn: '2026-03-25' })
    const [corrected = 0] = rectifyAct(context(), { id, locale: 'fr' }).ids
    const { paper } = paperToSign(context(), { id: corrected, number: null, date: null })
    expect(paper.object.replaceAll('\u00a0', ' ')).toContain(
      'rectificatif à l’acte n° 0012/ZZ du 20 mars 2026',
    )
    expect(page(corrected).rectifies).toMatchObject({ id, number: '0012/ZZ' })
    expect(page(id).rectifiedBy.map((one) => one.id)).toEqual([corrected])
    cancelAct(context(), { id, reason: 'retirée' })
    expect(page(id).state).toBe('cancelled')
  })
})

describe('the list', () => {
  it('shows drafts first and finds by number, name and worker', () => {
    const [awa, other] = [worker('Traoré'), worker('Keïta')]
    const signed = draft('mutation', [awa])
    sign(signed, '0012/ZZ')
    const open = draft('mutation', [awa, other])
    const ids = (filter: object) =>
      listActs(context(), { state: null, kind: null, text: '', workerId: null, ...filter }).rows.map(
        ({ id }) => id,
      )
    expect(ids({})).toEqual([open, signed])
    expect(ids({ text: '0012' })).toEqual([signed])
    expect(ids({ text: 'keita' })).toEqual([open])
    expect(ids({ workerId: other })).toEqual([open])
    expect(ids({ state: 'signed' })).toEqual([signed])
    expect(ids({ kind: 'mission' })).toEqual([])
  })
})

describe('templates and visas of the office', () => {
  it('hold for the drafts that come', () => {
    const workerId = worker('Traoré')
    const before = draft('mutation', [workerId])
    const template = page(before).templates.find(({ code }) => code === 'mutation')
    if (!template) throw new Error('no template')
    const body = { ...template.body, fr: { ...template.body.fr, title: 'Note' } }
    saveTemplate(context(), { id: template.id, label: template.label, body, hidden: false })
    addVisa(context(), {
      textFr: 'Vu le décret',
      textEn: 'Having regard',
      kinds: ['transfer'],
      from: null,
      to: null,
      hidden: false,
    })
    expect(page(before).letter?.draft.text.title).toBe('Décision')
    const { letter } = page(draft('mutation', [workerId]))
    expect(letter?.draft.text.title).toBe('Note')
    expect(letter?.draft.visas.at(-1)).toBe('Vu le décret')
  })

  it('end no earlier than they begin', () => {
    const entry = {
      textFr: 'Vu',
      textEn: 'Seen',
      kinds: [],
      from: '2026-02-01',
      to: '2026-01-01',
      hidden: false,
    }
    expect(refusal(() => addVisa(context(), entry)).data.field).toBe('to')
  })
})
