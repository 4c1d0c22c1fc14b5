import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loggedTable, loggedTables } from '#backend/db/tables.ts'
import { adminPosition, facilityState } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import { updateFacility } from '#backend/features/facilities/facilities.service.ts'
import { fieldKind, shownFields } from '#backend/db/record-fields.ts'
import { fileHistory } from '#backend/features/history/history.service.ts'
import { undo } from '#backend/features/history/undo.service.ts'
import { endPosting, startPosting } from '#backend/features/postings/postings.service.ts'
import { workerPage } from '#backend/features/workers/worker-page.service.ts'
import { createWorker, updateWorker } from '#backend/features/workers/workers.service.ts'
import { endEntry, newPosting } from '#shared/contract/postings.ts'
import { newWorker } from '#shared/contract/workers.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'
import { messages } from '#shared/i18n/index.ts'
import { locales } from '#shared/i18n/locale.ts'
import { cause } from '#tests/helpers/bare-register.ts'
import { openSmallRegister, refusal, type SmallRegister } from '#tests/helpers/small-register.ts'

let register: SmallRegister
let worker = 0
beforeEach(() => {
  register = openSmallRegister()
  worker = createWorker(
    register.context(),
    newWorker.parse({
      ...{ prenoms: 'Awa', nom: 'Traoré', sex: 'F', birth: '1985-07', corpsId: register.nurse },
      ...{ phones: ['76 12 34 56', '66 00 00 01'], matricule: '12', statut: 'contract' },
    }),
  ).id
})
afterEach(() => {
  register.close()
})

const history = (id = worker) => fileHistory(register.context(), 'worker', id)
const page = () => workerPage(EVERYWHERE, register.db, worker, '2026-03-31')
function change(values: Record<string, unknown>) {
  const { entry } = page()
  return updateWorker(register.context(), { ...entry, ...values, id: worker, opened: { ...entry } })
}

describe('the history of a worker', () => {
  it('begins with what the entry said, field by field, without what is made from it', () => {
    const [entered] = history()
    expect(entered).toMatchObject({
      user: 'aminata',
      at: expect.stringMatching(/^20\d\d-.*Z$/),
      reason: null,
    })
    expect(entered?.records.map(({ entity, action }) => [entity, action])).toEqual([
      ['worker', 'create'],
      ['contact', 'create'],
      ['contact', 'create'],
      ['identifier', 'create'],
      ['career_spell', 'create'],
    ])
    expect(entered?.records[0]?.fields).toEqual([
      { field: 'prenoms', old: null, new: { kind: 'plain', value: 'Awa' } },
      { field: 'nom', old: null, new: { kind: 'plain', value: 'Traoré' } },
      { field: 'sex', old: null, new: { kind: 'code', list: 'sex', value: 'F' } },
      { field: 'birth', old: null, new: { kind: 'date', value: '1985-07' } },
    ])
    expect(entered?.records[4]).toMatchObject({
      about: { kind: 'name', value: { fr: 'nurse (fr)', en: 'nurse (en)' } },
      fields: [
        { field: 'corpsId' },
        { field: 'statut', new: { kind: 'code', list: 'statut', value: 'contract' } },
      ],
    })
  })

  it('tells each change with its value before and after, the newest act first', () => {
    change({ nom: 'Traore', corpsId: register.doctor })
    const { act } = change({ birth: '1985' })
    expect(history()[0]).toMatchObject({
      act,
      records: [
        {
          ...{ entity: 'worker', action: 'change' },
          fields: [{ field: 'birth', old: { value: '1985-07' }, new: { kind: 'date', value: '1985' } }],
        },
      ],
    })
    expect(history()[1]?.records).toMatchObject([
      { fields: [{ field: 'nom', old: { value: 'Traoré' }, new: { value: 'Traore' } }] },
      {
        about: { value: { fr: 'doctor (fr)' } },
        fields: [
          { field: 'corpsId', old: { value: { en: 'nurse (en)' } }, new: { value: { en: 'doctor (en)' } } },
        ],
      },
    ])
  })

  it('names facilities, acts and functions; says of an end which posting it ended', () => {
    const { id } = startPosting(
      register.context(),
      newPosting.parse({
        ...{ workerId: worker, facilityId: register.clinic, fonctionId: register.head, start: '2020-03' },
        ...{ actNumber: '12/2020', decidedOn: '2020-02-01', reason: 'recruitment' },
      }),
    )
    const ending = {
      id,
      end: '2025-12-31',
      reason: 'retirement',
      actNumber: '99/2025',
      decidedOn: '2025-11-30',
    }
    endPosting(register.context(), endEntry.parse(ending))
    const [ended, posted] = history()
    const values = (act: typeof ended, entity: string) =>
      act?.records
        .find((record) => record.entity === entity)
        ?.fields.map(({ field, new: fresh }) => [field, fresh?.value])
    expect(values(posted, 'posting')).toEqual([
      ['facilityId', 'Centre A'],
      ['fonctionId', { fr: 'Chef', en: 'Head' }],
      ['kind', 'base'],
      ['fte', 1],
      ['decidedOn', '2020-02-01'],
      ['start', '2020-03'],
      ['startReason', 'recruitment'],
      ['startActId', '12/2020'],
    ])
    expect(values(posted, 'act')).toEqual([
      ['kind', 'posting'],
      ['number', '12/2020'],
      ['date', '2020-02-01'],
      ['state', 'signed'],
    ])
    expect(ended?.records.find(({ entity }) => entity === 'posting')).toMatchObject({
      about: { kind: 'name', value: 'Centre A' },
      fields: [
        { field: 'end', old: null, new: { value: '2025-12-31' } },
        { field: 'endReason', new: { kind: 'code', list: 'reason', value: 'retirement' } },
        { field: 'endActId', new: { value: '99/2025' } },
      ],
    })
  })

  it('keeps what is gone: a phone taken away, a posting taken back with its act', () => {
    change({ phones: ['76 12 34 56'] })
    expect(history()[0]?.records).toMatchObject([
      {
        entity: 'contact',
        action: 'delete',
        fields: [{ field: 'kind' }, { old: { value: '66 00 00 01' }, new: null }],
      },
    ])
    const { act } = startPosting(
      register.context(),
      newPosting.parse({ workerId: worker, facilityId: register.clinic, start: '2020-03', actNumber: '5' }),
    )
    undo(register.context(), act)
    const told = history().slice(0, 2)
    expect(told.map(({ records }) => records.map(({ entity, action }) => `${action} ${entity}`))).toEqual([
      ['delete posting', 'delete act'],
      ['create act', 'create posting'],
    ])
    expect(told[1]?.records[1]?.about).toEqual({ kind: 'name', value: 'Centre A' })
    expect(told[1]?.records[1]?.fields.find(({ field }) => field === 'startActId')?.new?.value).toBe('5')
  })

  it('holds nothing of anybody else', () => {
    const other = createWorker(
      register.context(),
      newWorker.parse({ prenoms: 'Ali', nom: 'Diallo', phones: ['70 00 00 00'] }),
    )
    updateWorker(register.context(), {
      ...workerPage(EVERYWHERE, register.db, other.id, '2026-03-31').entry,
      ...{
        phones: [],
        id: other.id,
        opened: { ...workerPage(EVERYWHERE, register.db, other.id, '2026-03-31').entry },
      },
    })
    expect(history()).toHaveLength(1)
    expect(history(other.id)).toHaveLength(2)
  })

  it('reads the log by its indexes alone', () => {
    const plan = register.db.sqlite
      .prepare<[], { detail: string }>(
        `explain query plan select 1 from change_log gone where gone.action = 'delete' and gone.old ->> '$.workerId' = 'x'`,
      )
      .all()
    expect(plan[0]?.detail).toContain('change_log_gone_worker')
  })

  it('is nobody’s business outside the areas', () => {
    const south = register.context({ areas: [register.south] })
    expect(refusal(() => fileHistory(south, 'worker', worker))).toMatchObject({ code: 'NOT_FOUND' })
    expect(refusal(() => history(999)).code).toBe('NOT_FOUND')
  })
})

describe('the history of a facility', () => {
  it('tells its name, its places and what it was, and nothing of its staff', () => {
    write(register.db, cause, (door) =>
      door.insert(facilityState, {
        facilityId: register.clinic,
        type: 'cscom',
        sector: 'public',
        status: 'open',
      }),
    )
    startPosting(
      register.context(),
      newPosting.parse({ workerId: worker, facilityId: register.clinic, start: '2020-03' }),
    )
    const opened = {
      ...{ name: 'Centre A', type: 'cscom', sector: 'public', milieu: null, managingBody: null },
      ...{ status: 'open', unitId: register.north },
    }
    updateFacility(register.context(), {
      ...{ id: register.clinic, opened },
      ...{ name: 'Centre A1', type: 'cscom', sector: 'public', milieu: null },
      ...{ managingBody: null, status: 'open', unitId: register.south },
      ...{ managingBody: null, status: 'open', recordChange: false },
    })
    const [changed, state, founded] = fileHistory(register.context(), 'facility', register.clinic)
    expect(changed?.records).toMatchObject([
      { entity: 'facility', action: 'correct', fields: [{ field: 'name', old: { value: 'Centre A' } }] },
      {
        entity: 'facility_place',
        fields: [{ field: 'unitId', old: { value: 'Nord' }, new: { value: 'Sud' } }, { field: 'source' }],
      },
    ])
    expect(state?.records).toMatchObject([
      {
        entity: 'facility_state',
        fields: [{ new: { list: 'facility_type' } }, { field: 'sector' }, { field: 'status' }],
      },
    ])
    expect(founded?.records.map(({ entity }) => entity)).toEqual(['facility', 'facility_place'])
  })
})

describe('the words of the history', () => {
  it.each(locales)('name every field that it may show, in %s', (locale) => {
    const { entities, fields } = messages[locale].history
    const words: Record<string, Record<string, string> | undefined> = fields
    const missing = shownFields().filter(([entity, field]) => !words[entity]?.[field])
    expect(missing).toEqual([])
    expect(shownFields().filter(([entity]) => !(entity in entities))).toEqual([])
  })

  it('name no field that does not exist', () => {
    // Forms and questions name fields of other tables too.
    const there = new Set(
      loggedTables().flatMap(({ name, columns }) => columns.map(({ field }) => `${name}.${field}`)),
    )
    const named = Object.entries(messages.fr.history.fields).flatMap(([entity, fields]) =>
      Object.keys(fields).map((field) => `${entity}.${field}`),
    )
    expect(named.filter((name) => !there.has(name))).toEqual([])
  })

  it('leave out only what is made from something else', () => {
    const left = ['worker', 'contact', 'identifier', 'posting', 'facility', 'act'].flatMap((entity) =>
      loggedTable(entity)
        .columns.filter(({ field }) => field !== 'uid' && fieldKind(entity, field) === null)
        .map(({ field }) => `${entity}.${field}`),
    )
    expect(left).toEqual([
      'worker.ownerOffice',
      ...['contact.workerId', 'contact.normalised', 'contact.sortOrder'],
      ...['identifier.workerId', 'identifier.normalised', 'posting.workerId'],
      ...['facility.ownerOffice', 'facility.folded', 'facility.importBatch', 'facility.importKey'],
      'act.ownerOffice',
    ])
  })

  it('read days as days and references as names', () => {
    const kinds = Object.fromEntries(
      shownFields().map(([entity, field]) => [`${entity}.${field}`, fieldKind(entity, field)]),
    )
    expect(kinds['admin_position.hostFacilityId']).toEqual({ kind: 'reference', entity: 'facility' })
    expect(kinds['posting.start']).toEqual({ kind: 'date' })
    expect(loggedTable(adminPosition).byField.has('hostFacilityId')).toBe(true)
  })
})
