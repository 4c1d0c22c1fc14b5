import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoAct } from '#backend/db/undo.ts'
import { write } from '#backend/db/write.ts'
import { listViews, removeView, saveView } from '#backend/features/views/views.service.ts'
import { cause } from '#tests/helpers/bare-register.ts'
import { openSmallRegister, refusal, type SmallRegister } from '#tests/helpers/small-register.ts'

let register: SmallRegister
beforeEach(() => {
  register = openSmallRegister()
})
afterEach(() => register.close())

const save = (name: string, definition: Record<string, unknown> = {}, list = 'workers') =>
  saveView(register.context(), { list, name, definition })
const names = (list = 'workers') => listViews(register.db, list).map(({ name }) => name)

describe('saved views', () => {
  it('are kept as the list wrote them, by name, whatever case and accents', () => {
    save('Sages-femmes', { filter: { whoGroups: ['midwives'] }, columns: ['name', 'phone'] })
    save('égarés')
    save('À retraiter')
    save('Fermées', {}, 'facilities')
    expect(names()).toEqual(['À retraiter', 'égarés', 'Sages-femmes'])
    expect(names('facilities')).toEqual(['Fermées'])
    expect(listViews(register.db, 'workers')[2]?.definition).toEqual({
      filter: { whoGroups: ['midwives'] },
      columns: ['name', 'phone'],
    })
  })

  it('are replaced under the same name in the same list', () => {
    const first = save('Attendus', { sort: [] })
    expect(save('ATTENDUS', { sort: ['name'] })).toBe(first)
    expect(save('Attendus', {}, 'facilities')).not.toBe(first)
    expect(listViews(register.db, 'workers')).toEqual([
      { id: first, name: 'ATTENDUS', definition: { sort: ['name'] } },
    ])
  })

  it('are told apart by their signs where they have no letters', () => {
    expect(save('★')).not.toBe(save('!'))
  })

  it('come back when their removal is undone', () => {
    const id = save('Attendus', { sort: [] })
    const act = removeView(register.context(), id)
    expect(names()).toEqual([])
    write(register.db, cause, (door) => undoAct(register.db, door, act))
    expect(listViews(register.db, 'workers')).toMatchObject([{ name: 'Attendus', definition: { sort: [] } }])
  })

  it('can not be removed twice', () => {
    const id = save('Attendus')
    removeView(register.context(), id)
    expect(refusal(() => removeView(register.context(), id))).toEqual({
      code: 'NOT_FOUND',
      data: { entity: 'saved_view', id },
    })
  })
})
