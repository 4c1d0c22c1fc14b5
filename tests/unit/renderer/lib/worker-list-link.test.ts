import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '#shared/contract/worker-filter.ts'
import {
  DEFAULT_COLUMNS,
  searchOf,
  viewOf,
  workersLink,
  workersSearch,
} from '#renderer/lib/worker-list-link.ts'

describe('the address of the workers list', () => {
  it('says only what narrows, sorts or differs', () => {
    expect(workersLink({})).toEqual({ to: '/workers', search: {} })
    expect(workersLink({ placeId: 4, sexes: ['F'], query: '' })).toEqual({
      to: '/workers',
      search: { filter: { placeId: 4, sexes: ['F'] } },
    })
    expect(searchOf({ columns: ['name', 'age'] })).toEqual({ columns: ['name', 'age'] })
  })

  it('shows again what it was made of', () => {
    const view = {
      filter: { ...NO_FILTER, ageFrom: 30, corpsIds: [3], missing: ['phone' as const] },
      sort: [{ column: 'birth' as const, descending: true }],
      columns: ['name' as const, 'birth' as const],
    }
    const kept: unknown = JSON.parse(JSON.stringify(searchOf(view)))
    expect(viewOf(workersSearch(kept as Record<string, unknown>))).toEqual(view)
  })

  it('leaves out what is not understood, field by field', () => {
    const told = {
      filter: { placeId: 4, ageFrom: 'old', sexes: ['F', 'X'], colour: 'red' },
      sort: [{ column: 'shoes' }],
      columns: ['phone', 'shoes', 'phone'],
    }
    expect(workersSearch(told)).toEqual({ filter: { placeId: 4 }, columns: ['name', 'phone'] })
    expect(workersSearch({ filter: 'all', columns: 7 })).toEqual({})
    expect(viewOf({}).columns).toEqual(DEFAULT_COLUMNS)
  })
})
