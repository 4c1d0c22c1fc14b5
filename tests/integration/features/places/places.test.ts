import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { facilitiesIn } from '#backend/db/places.ts'
import { undo } from '#backend/features/history/undo.service.ts'
import { placesHandlers } from '#backend/features/places/places.handlers.ts'
import { refusal } from '#tests/helpers/small-register.ts'
import { type FacilitiesRegister, openFacilitiesRegister } from '../facilities/facilities-register.ts'

let register: FacilitiesRegister
let lac: number
let mine: number
let poste: number
const deeds = placesHandlers

beforeEach(() => {
  register = openFacilitiesRegister()
  lac = register.unit('zs-lac')
  mine = register.unit('zs-mine')
  poste = register.addFacility('Poste du Lac', 'zs-lac')
})
afterEach(() => register.close())

const within = (unit: number, boundariesOn: string) =>
  facilitiesIn(register.db, { unitIds: [unit], boundariesOn })
const on = '2026-02-01'

describe('units over time', () => {
  it('are merged from a day on; boundaries of before still hold before', () => {
    const { act } = deeds['places.merge'](register.context(), { id: mine, fromIds: [lac], on, reason: 'Loi' })
    expect(within(lac, '2026-01-31')).toContain(poste)
    expect(within(lac, on)).not.toContain(poste)
    expect([within(mine, '2026-01-31').includes(poste), within(mine, on).includes(poste)]).toEqual([
      false,
      true,
    ])
    const page = deeds['places.page'](register.context(), { id: mine })
    expect(page.aliases).toContain('Lac')
    expect(page.changes[0]).toMatchObject({
      kind: 'merged',
      oldUnit: 'Lac',
      newUnit: 'Mine',
      day: on,
      source: 'Loi',
    })
    expect(deeds['places.page'](register.context(), { id: lac }).closed).toBe('2026-01-31')
    undo(register.context(), act)
    expect(within(lac, on)).toContain(poste)
  })

  it('are split with the facilities named, under the same parents', () => {
    const stays = register.addFacility('Autre', 'zs-lac')
    const { id } = deeds['places.split'](register.context(), {
      ...{ id: lac, name: 'Lac Nord', childIds: [], facilityIds: [poste], on, reason: null },
    })
    expect(within(id, on)).toEqual([poste])
    expect(within(lac, on)).toEqual([stays])
    expect(within(lac, '2026-01-31').sort()).toEqual([poste, stays].sort())
    const parents = (unit: number) => deeds['places.page'](register.context(), { id: unit }).parents
    expect(parents(id).map(({ unitId }) => unitId)).toEqual(
      parents(lac)
        .filter(({ to }) => to === null)
        .map(({ unitId }) => unitId),
    )
  })

  it('keep their old name findable', () => {
    deeds['places.rename'](register.context(), { id: lac, name: 'Grand Lac', on, reason: null })
    expect(deeds['places.page'](register.context(), { id: lac })).toMatchObject({
      name: 'Grand Lac',
      aliases: expect.arrayContaining(['Lac']) as unknown,
    })
  })

  it('never lie within themselves', () => {
    const [up] = deeds['places.page'](register.context(), { id: lac }).parents
    const move = () =>
      deeds['places.move'](register.context(), {
        ...{ id: up?.unitId ?? 0, tree: up?.tree ?? 'health', parentId: lac, on, reason: null },
      })
    expect(refusal(move)).toMatchObject({ code: 'PLACE_CIRCLE', data: { field: 'parentId' } })
  })
})
