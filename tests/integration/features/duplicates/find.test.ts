import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CancelFlag, registerCancel } from '#backend/db/cancel.ts'
import { compareFiles } from '#backend/features/duplicates/compare.service.ts'
import { dismiss, listDismissed, reconsider } from '#backend/features/duplicates/dismissed.service.ts'
import { findDuplicates } from '#backend/features/duplicates/find.service.ts'
import { backendContract } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { openSmallRegister, refusal, type SmallRegister } from '#tests/helpers/small-register.ts'
import { merge, person, posted, twoFiles } from './kit.ts'

let register: SmallRegister
let [one, other] = [0, 0]

beforeEach(() => {
  register = openSmallRegister()
  registerCancel(register.db, new CancelFlag(new SharedArrayBuffer(4)))
  ;({ one, other } = twoFiles(register))
  posted(register.context(), other, register.southClinic, '2015-01-01')
})
afterEach(() => register.close())

const context = () => register.context()
const found = () => findDuplicates(context()).pairs.map((pair) => [pair.one.id, pair.other.id])

describe('finding', () => {
  it('finds two spellings with one phone, and says why', () => {
    const { files, pairs } = findDuplicates(context())
    expect(files).toBe(2)
    expect(pairs).toMatchObject([{ one: { id: one }, other: { id: other }, band: 'probable' }])
    expect(pairs[0]?.reasons.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['name', 'spelling', 'birth', 'phone']),
    )
  })

  it.each([
    ['names exchanged', { prenoms: 'TRAORE', nom: 'Fatoumata', birth: '1986-04-12', phones: ['66123456'] }],
    ['a number in common', { prenoms: 'Fanta', nom: 'Keïta', sex: 'F', matricule: '0117211-A' }],
    [
      'a husband’s name',
      { prenoms: 'Fatoumata', nom: 'Keïta', sex: 'F', birth: '1986-04-12', phones: ['66123456'] },
    ],
  ])('meets by %s', (_, typed) => {
    const third = person(context(), { duplicateReason: 'essai', ...typed })
    expect(found().flat()).toContain(third)
  })

  it('leaves a namesake born in another year alone', () => {
    const namesake = person(context(), { prenoms: 'Fatoumata', nom: 'Traoré', birth: '1971-01-09' })
    expect(found().flat()).not.toContain(namesake)
  })

  it('shows no file outside the scope, nor a pair of which only one is inside', () => {
    const north = register.context({ areas: [register.north] })
    expect(findDuplicates(north).pairs).toEqual([])
    expect(refusal(() => compareFiles(north, { one, other }))).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('tells how far it is, and stops when the caller gives up', () => {
    const steps: number[] = []
    findDuplicates({ ...context(), progress: (done, total) => steps.push(done / (total ?? 1)) })
    expect(steps.length).toBeGreaterThan(3)
    expect(steps).toEqual(steps.toSorted((first, second) => first - second))
    const checkCancelled = () => {
      throw new AppError('CANCELLED')
    }
    expect(refusal(() => findDuplicates({ ...context(), checkCancelled }))).toMatchObject({
      code: 'CANCELLED',
    })
  })
})

describe('two persons', () => {
  it('are remembered with the reason, listed, and looked at again when that is taken back', () => {
    dismiss(context(), { one: other, other: one, reason: 'cousines' })
    dismiss(context(), { one, other, reason: null })
    expect(found()).toEqual([])
    expect(compareFiles(context(), { one, other }).dismissed).toMatchObject({ reason: 'cousines' })
    const [said, ...others] = listDismissed(context())
    expect(others).toEqual([])
    expect(said).toMatchObject({ reason: 'cousines', user: context().user })
    expect(listDismissed(register.context({ areas: [register.north] }))).toEqual([])
    reconsider(context(), said?.id ?? 0)
    expect(found()).toHaveLength(1)
    expect(refusal(() => reconsider(context(), said?.id ?? 0))).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('stay two when one of them is merged with a third', () => {
    const third = person(context(), { prenoms: 'Fatoumata', nom: 'Traoré', birth: '1986-04-12' })
    dismiss(context(), { one, other, reason: null })
    merge(context(), { one: third, other: one })
    expect(found()).toEqual([])
  })
})

describe('permissions', () => {
  it('let who may only read look, and nobody else merge', () => {
    const needs = Object.entries(backendContract)
      .filter(([name]) => name.startsWith('duplicates.'))
      .map(([name, route]) => [name.slice(11), route.needs])
    expect(Object.fromEntries(needs)).toEqual({
      ...{ find: 'worker.read', compare: 'worker.read', dismissed: 'worker.read', merges: 'worker.read' },
      ...{ dismiss: 'merge.write', reconsider: 'merge.write', merge: 'merge.write', unmerge: 'merge.write' },
    })
  })
})
