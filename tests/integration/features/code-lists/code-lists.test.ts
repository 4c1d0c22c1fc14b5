import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CODE_COLUMNS, codeHomes } from '#backend/db/code-homes.ts'
import { corps } from '#backend/db/schema/index.ts'
import { loggedTables } from '#backend/db/tables.ts'
import {
  addValue,
  allLists,
  changeValue,
  listValues,
  orderValues,
  remapValue,
  valueUses,
} from '#backend/features/code-lists/code-lists.service.ts'
import { write } from '#backend/db/write.ts'
import { undo } from '#backend/features/history/undo.service.ts'
import { createWorker } from '#backend/features/workers/workers.service.ts'
import { newWorker } from '#shared/contract/workers.ts'
import { sectionNames, sectionOf } from '#shared/domain/sections/index.ts'
import { openSmallRegister, refusal, type SmallRegister } from '#tests/helpers/small-register.ts'

const SECTION_KEYS = new Set(
  sectionNames
    .map(sectionOf)
    .flatMap(({ table, fields }) => fields.filter(({ list }) => list).map(({ name }) => `${table}.${name}`)),
)

let register: SmallRegister
beforeEach(() => {
  register = openSmallRegister()
})
afterEach(() => {
  register.close()
})

const context = () => register.context()
const values = (list: string) => listValues(context(), list)
const idOf = (list: string, code: string) => values(list).find((value) => value.code === code)?.id ?? 0

describe('where codes live', () => {
  it('every list of the register has a home, and every home is a column', () => {
    // Levels and kinds of leave are read by the program itself.
    const homeless = allLists(context())
      .map(({ list }) => list)
      .filter((list) => codeHomes(list).length === 0)
    expect(homeless).toEqual([])
  })

  it('every text column that is called after a list is a home of one', () => {
    const named = new Set(['kind', 'type', 'statut', 'sector', 'milieu', 'reason', 'course', 'employer'])
    const free = new Set([
      // Free text, or a kind that only the program knows.
      ...[
        'discipline.reason',
        'leave_adjustment.reason',
        'not_same_person.reason',
        'employment_history.employer',
        'facility_state.reason',
      ],
      ...['import_batch.kind', 'org_unit_change.kind'],
    ])
    const found = loggedTables().flatMap(({ name, columns }) =>
      columns.filter(({ field }) => named.has(field)).map(({ field }) => `${name}.${field}`),
    )
    const homes = new Set([...Object.keys(CODE_COLUMNS), ...SECTION_KEYS])
    expect(found.filter((key) => !homes.has(key) && !free.has(key))).toEqual([])
  })
})

describe('a value', () => {
  it('is added at the end with a code of its own, once', () => {
    const { id } = addValue(context(), { list: 'reason', labelFr: 'Départ à l’étranger', labelEn: 'Abroad' })
    const last = values('reason').at(-1)
    expect(last).toMatchObject({ id, code: 'depart-a-letranger', source: 'office', uses: 0, hidden: false })
    const again = () => addValue(context(), { list: 'reason', labelFr: 'DEPART A L’ETRANGER', labelEn: 'x' })
    expect(refusal(again)).toMatchObject({ code: 'VALUE_EXISTS', data: { field: 'labelFr' } })
  })

  it('is worded, hidden and shown again; corps come from the country', () => {
    const [first] = values('corps')
    const id = first?.id ?? 0
    changeValue(context(), { list: 'corps', id, labelFr: 'Autre', labelEn: 'Other', hidden: true })
    expect(values('corps')[0]).toMatchObject({ labelFr: 'Autre', hidden: true })
    expect(refusal(() => addValue(context(), { list: 'corps', labelFr: 'x', labelEn: 'x' })).code).toBe(
      'LIST_FIXED',
    )
  })

  it('takes another place in the list', () => {
    const before = values('posting_kind').map(({ id }) => id)
    orderValues(context(), { list: 'posting_kind', ids: before.toReversed() })
    expect(values('posting_kind').map(({ id }) => id)).toEqual(before.toReversed())
    const short = () => orderValues(context(), { list: 'posting_kind', ids: before.slice(1) })
    expect(refusal(short).code).toBe('NOT_FOUND')
  })
})

describe('two values made one', () => {
  it('every record then uses the kept one, and one undo gives everything back', () => {
    const midwife = write(register.db, context().cause(), (door) =>
      door.insert(corps, {
        ...{ code: 'midwife', labelFr: 'Sage-femme', labelEn: 'Midwife', abbreviation: 'SF', isco08: '2222' },
        ...{ whoGroup: 'midwives', associate: false, sortOrder: 1, hidden: false, source: 'test' },
      }),
    ).id
    const make = (corpsId: number) =>
      createWorker(context(), newWorker.parse({ prenoms: 'Awa', nom: 'Traoré', corpsId }))
    make(register.nurse)
    make(register.nurse)
    make(midwife)
    const before = register.snapshot()
    expect(valueUses(context(), 'corps', register.nurse)).toContainEqual({
      ...{ entity: 'career_spell', field: 'corpsId', count: 2 },
    })
    const { act, changed } = remapValue(context(), {
      list: 'corps',
      from: register.nurse,
      to: midwife,
    })
    expect(changed).toBeGreaterThanOrEqual(2)
    expect(valueUses(context(), 'corps', register.nurse)).toEqual([])
    expect(values('corps').find(({ id }) => id === register.nurse)).toMatchObject({ hidden: true, uses: 0 })
    undo(context(), act)
    expect(valueUses(context(), 'corps', register.nurse)).toContainEqual({
      ...{ entity: 'career_spell', field: 'corpsId', count: 2 },
    })
    expect(before).not.toBe('')
  })

  it('a code list’s records are rewritten too', () => {
    const [from, to] = [idOf('identifier_type', 'national'), idOf('identifier_type', 'matricule')]
    createWorker(context(), newWorker.parse({ prenoms: 'Awa', nom: 'Traoré', nationalId: '12345678901234A' }))
    expect(valueUses(context(), 'identifier_type', from)).toEqual([
      { entity: 'identifier', field: 'type', count: 1 },
    ])
    remapValue(context(), { list: 'identifier_type', from, to })
    expect(valueUses(context(), 'identifier_type', to)).toMatchObject([{ entity: 'identifier', count: 1 }])
    expect(refusal(() => remapValue(context(), { list: 'identifier_type', from, to: from })).code).toBe(
      'SAME_VALUE',
    )
  })
})
