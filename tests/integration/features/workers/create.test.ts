import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { searchWorkers } from '#backend/features/workers/search.service.ts'
import { workerPage } from '#backend/features/workers/worker-page.service.ts'
import { findWorker } from '#backend/features/workers/workers.queries.ts'
import { createWorker, updateWorker } from '#backend/features/workers/workers.service.ts'
import { newWorker, type WorkerEntry } from '#shared/contract/workers.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'
import { watchLoggedTables } from '#tests/helpers/shadow.ts'
import { openSmallRegister, refusal, type SmallRegister } from '#tests/helpers/small-register.ts'

let register: SmallRegister
beforeEach(() => {
  register = openSmallRegister()
})
afterEach(() => {
  register.close()
})

function entry(values: Record<string, unknown> = {}) {
  return newWorker.parse({ prenoms: 'Awa', nom: 'Traoré', ...values })
}
const page = (id: number) => workerPage(EVERYWHERE, register.db, id, '2026-03-31')

/** Saves the form of a file that was opened just now. */
function change(id: number, wanted: WorkerEntry) {
  const known = findWorker(EVERYWHERE, register.db, id)
  return updateWorker(register.context(), { ...wanted, id, opened: known ? { ...page(id).entry } : {} })
}

interface Logged {
  action: string
  entity: string
  field: string | null
}
function logSince(seq: number): Logged[] {
  return register.db.sqlite
    .prepare<[number], Logged>('select action, entity, field from change_log where seq > ? order by seq')
    .all(seq)
}
function lastSeq(): number {
  return (
    register.db.sqlite.prepare<[], { seq: number }>('select max(seq) as seq from change_log').get()?.seq ?? 0
  )
}

const WHOLE = {
  ...{
    civilite: 'mme',
    nomEpoux: 'Keïta',
    sex: 'F',
    birth: '1985-07',
    birthplace: 'Kati',
    father: 'Oumar',
    mother: 'Fanta',
  },
  ...{
    phones: ['76 12 34 56', '+999 66 00 00 01'],
    matricule: '0123-456-X',
    statut: 'civil-servant',
    category: 'A',
  },
}

const whole = () => ({ ...WHOLE, corpsId: register.nurse })

describe('entering a worker', () => {
  it('keeps the whole sheet in one act, every record in the log', () => {
    const shadow = watchLoggedTables(register.db)
    const { id } = createWorker(register.context(), entry(whole()))
    expect(page(id)).toMatchObject({
      ...{
        prenoms: 'Awa',
        nom: 'Traoré',
        nomEpoux: 'Keïta',
        birth: '1985-07',
        civilite: 'mme',
        mother: 'Fanta',
      },
      contacts: [{ kind: 'mobile', value: '76 12 34 56' }, { value: '+999 66 00 00 01' }],
      identifiers: [{ type: 'matricule', number: '0123-456-X', duplicateReason: null }],
      spells: [
        {
          corps: { fr: 'nurse (fr)', en: 'nurse (en)' },
          statut: 'civil-servant',
          category: 'A',
          start: null,
        },
      ],
      ...{ postings: [], cases: [] },
    })
    expect(shadow.missing()).toEqual([])
    const acts = register.db.sqlite
      .prepare(
        "select distinct act from change_log where entity in ('worker', 'contact', 'identifier', 'career_spell')",
      )
      .all()
    expect(acts).toHaveLength(1)
  })

  it('is found at once by name and by phone', () => {
    const { id } = createWorker(register.context(), entry(whole()))
    for (const query of ['awa', 'keita tra', '76123456', '66 00 00 01', '0123456x']) {
      const { hits } = searchWorkers(EVERYWHERE, register.db, { query, limit: 50, today: '2026-03-31' })
      expect(
        hits.map((hit) => hit.id),
        query,
      ).toEqual([id])
    }
  })

  it.each([
    ['2027-01-01', 'BIRTH_IN_FUTURE', { today: '2026-03-31' }],
    ['2026-04-01', 'BIRTH_IN_FUTURE', {}],
    ['2027', 'BIRTH_IN_FUTURE', {}],
    ['2026-03-31', 'TOO_YOUNG', { age: 0, minimum: 16 }],
    ['2010-04-01', 'TOO_YOUNG', { age: 15 }],
    ['2011', 'TOO_YOUNG', { age: 15 }],
  ])('refuses a birth of %s as %s and changes nothing', (birth, code, facts) => {
    const before = register.snapshot()
    const refused = refusal(() => createWorker(register.context(), entry({ birth })))
    expect(refused).toMatchObject({ code, data: { field: 'birth', ...facts } })
    expect(register.snapshot()).toBe(before)
  })

  it.each(['2010-03-31', '2010', '2010-03', '2009-12-31', '1950'])(
    'takes a birth of %s, which may be 16 years ago',
    (birth) => {
      expect(page(createWorker(register.context(), entry({ birth })).id).birth).toBe(birth)
    },
  )

  it('refuses a corps and a statut that the lists do not have, naming the field', () => {
    const before = register.snapshot()
    expect(refusal(() => createWorker(register.context(), entry({ corpsId: 9999 })))).toMatchObject({
      ...{ code: 'INVALID_INPUT', data: { field: 'corpsId', issues: [{ message: 'invalid' }] } },
    })
    const wrongStatut = entry({ corpsId: register.nurse, statut: 'nothing' })
    expect(refusal(() => createWorker(register.context(), wrongStatut)).data).toMatchObject({
      field: 'statut',
    })
    expect(register.snapshot()).toBe(before)
  })

  it('wants the corps of which a statut or a category is said', () => {
    const parsed = newWorker.safeParse({ prenoms: 'A', nom: 'B', statut: 'contract' })
    expect(parsed.error?.issues).toMatchObject([{ path: ['corpsId'], message: 'required' }])
  })
})

describe('entering a worker with the first posting', () => {
  const posting = (values: Record<string, unknown> = {}) => ({
    ...{
      facilityId: register.clinic,
      fonctionId: register.head,
      actNumber: '12/2026',
      decidedOn: '2026-02-01',
    },
    ...values,
  })

  it('writes both as one act, and she counts from her taking up of duty', () => {
    const shadow = watchLoggedTables(register.db)
    const { id, act } = createWorker(
      register.context(),
      entry({ ...whole(), posting: posting({ start: '2026-03-02' }) }),
    )
    expect(page(id).postings).toMatchObject([
      {
        ...{ facility: 'Centre A', kind: 'base', fonction: { fr: 'Chef' }, start: '2026-03-02', end: null },
        ...{ actNumber: '12/2026', acts: [{ kind: 'posting', number: '12/2026', date: '2026-02-01' }] },
      },
    ])
    const acts = register.db.sqlite
      .prepare(
        "select distinct lower(hex(act)) as act from change_log where entity in ('worker', 'posting', 'act')",
      )
      .all()
    expect(acts).toEqual([{ act }])
    expect(register.db.sqlite.prepare('select count(*) as n from service_segment').get()).toEqual({ n: 1 })
    expect(shadow.missing()).toEqual([])
  })

  it('awaits her where only the decision is known', () => {
    const { id } = createWorker(register.context(), entry({ posting: posting() }))
    expect(page(id).postings).toMatchObject([{ start: null, decidedOn: '2026-02-01' }])
  })

  it('wants a first day or a decision', () => {
    const parsed = newWorker.safeParse({ prenoms: 'A', nom: 'B', posting: { facilityId: 1 } })
    expect(parsed.error?.issues).toMatchObject([{ path: ['posting', 'start'], message: 'required' }])
  })

  it.each([
    [{ facilityId: 999 }, 'UNKNOWN_FACILITY', 'posting.facilityId'],
    [{ fonctionId: 999 }, 'INVALID_INPUT', 'posting.fonctionId'],
    [{ start: '1999-01-01' }, 'POSTING_BEFORE_BIRTH', 'posting.start'],
    [{ start: '2026-01-31' }, 'DECISION_AFTER_START', 'posting.decidedOn'],
  ])('refuses %j at its field and enters nobody', (values, code, field) => {
    const before = register.snapshot()
    const refused = refusal(() =>
      createWorker(
        register.context(),
        entry({ birth: '1990', posting: posting({ start: '2026-03-02', ...values }) }),
      ),
    )
    expect(refused).toMatchObject({ code, data: { field } })
    expect(register.snapshot()).toBe(before)
  })
})

describe('changing a worker', () => {
  it('writes nothing when nothing differs', () => {
    const { id } = createWorker(register.context(), entry(whole()))
    const before = register.snapshot()
    change(id, page(id).entry)
    expect(register.snapshot()).toBe(before)
  })

  it('logs one row for each field that differs and none for the others', () => {
    const { id } = createWorker(register.context(), entry(whole()))
    const seq = lastSeq()
    const changed = { ...page(id).entry, nom: 'Traore', phones: ['76 12 34 57'], corpsId: register.doctor }
    change(id, changed)
    expect(logSince(seq)).toEqual([
      { action: 'change', entity: 'worker', field: 'nom' },
      { action: 'change', entity: 'contact', field: 'value' },
      { action: 'change', entity: 'contact', field: 'normalised' },
      { action: 'delete', entity: 'contact', field: null },
      { action: 'change', entity: 'career_spell', field: 'corpsId' },
    ])
    expect(page(id)).toMatchObject({
      nom: 'Traore',
      contacts: [{ value: '76 12 34 57' }],
      spells: [{ corpsId: register.doctor }],
    })
  })

  it('adds and takes away phones, matricule and corps', () => {
    const { id } = createWorker(register.context(), entry())
    change(id, entry(whole()))
    expect(page(id)).toMatchObject({ contacts: [{}, {}], identifiers: [{}], spells: [{}] })
    change(id, entry())
    expect(page(id)).toMatchObject({ contacts: [], identifiers: [], spells: [], nomEpoux: null })
  })

  it('answers NOT_FOUND for nobody', () => {
    expect(refusal(() => change(999, entry())).code).toBe('NOT_FOUND')
    expect(refusal(() => page(999))).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'worker', id: 999 } })
  })

  it('refuses what creation refuses and leaves the file as it was', () => {
    const { id } = createWorker(register.context(), entry(whole()))
    const before = register.snapshot()
    const tooYoung = { ...page(id).entry, nom: 'Autre', birth: '2020' }
    expect(refusal(() => change(id, tooYoung)).code).toBe('TOO_YOUNG')
    expect(register.snapshot()).toBe(before)
  })
})
