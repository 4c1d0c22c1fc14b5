import { describe, expect, it } from 'vitest'
import { ROWS_AT_ONCE } from '#shared/contract/worker-list.ts'
import { RowStore } from '#renderer/lib/row-store.ts'

interface Line {
  readonly id: number
  readonly gone?: boolean
}

/** A store whose questions are answered when the test says so. */
function open(count: number, missing: readonly number[] = []) {
  const asked: { readonly ids: readonly number[]; readonly answer: () => Promise<void> }[] = []
  let failing = false
  const store = new RowStore<Line>({
    ...{ key: 'all', ids: Array.from({ length: count }, (_, index) => index + 1) },
    fetch: (ids) =>
      new Promise((resolve, reject) => {
        const answer = async () => {
          if (failing) reject(new Error('no'))
          else resolve(ids.filter((id) => !missing.includes(id)).map((id) => ({ id })))
          await new Promise((done) => setTimeout(done))
        }
        asked.push({ ids, answer })
      }),
    idOf: ({ id }) => id,
    gone: (id) => ({ id, gone: true }),
  })
  const answerAll = async () => {
    for (let next = asked.shift(); next; next = asked.shift()) await next.answer()
  }
  return { store, asked, answerAll, fail: (value: boolean) => void (failing = value) }
}

describe('the rows of a long list', () => {
  it('are asked where they are looked at, then on both sides, within what one question may ask', async () => {
    const { store, asked, answerAll } = open(14_114)
    store.look(5000, 5020)
    expect(asked.map(({ ids }) => ids[0])).toEqual([5001])
    expect(store.at(5000)).toBeUndefined()
    const sizes: number[] = []
    for (let next = asked.shift(); next; next = asked.shift()) {
      sizes.push(next.ids.length)
      await next.answer()
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(ROWS_AT_ONCE)
    for (const index of [4800, 5000, 5299]) expect(store.at(index)?.id).toBe(index + 1)
    expect(store.at(5300)).toBeUndefined()
    await answerAll()
  })

  it('tells whoever listens, until they stop', async () => {
    const { store, answerAll } = open(10)
    let told = 0
    const stop = store.subscribe(() => {
      told++
    })
    store.look(0, 10)
    await answerAll()
    expect(told).toBe(1)
    stop()
    store.look(0, 10)
    await answerAll()
    expect(told).toBe(1)
  })

  it('are asked of the newest place only, when many were passed while the first was on its way', async () => {
    const { store, asked } = open(14_114)
    for (const place of [1000, 3000, 5000, 7000, 9000]) store.look(place, place + 20)
    expect(asked).toHaveLength(1)
    await asked.shift()?.answer()
    expect(asked.map(({ ids }) => ids[0])).toEqual([9001])
  })

  it('are kept within bounds in a list of a million', async () => {
    const { store, answerAll } = open(1_000_000)
    for (let place = 0; place < 1_000_000; place += 9973) {
      store.look(place, Math.min(place + 20, 1_000_000))
      await answerAll()
      expect(store.at(place)?.id).toBe(place + 1)
    }
    const held = Array.from({ length: 1_000_000 }, (_, index) => store.at(index)).filter(Boolean).length
    expect(held).toBeLessThanOrEqual(6000)
  })

  it('stand in their places though somebody is gone meanwhile', async () => {
    const { store, answerAll } = open(150, [2])
    store.look(0, 20)
    await answerAll()
    expect(store.at(0)).toEqual({ id: 1 })
    expect(store.at(1)).toEqual({ id: 2, gone: true })
    expect(store.at(2)).toEqual({ id: 3 })
  })

  it('say that they failed, and are asked again when looked at again', async () => {
    const { store, answerAll, fail } = open(150)
    fail(true)
    store.look(0, 20)
    await answerAll()
    expect(store.error).toBeInstanceOf(Error)
    fail(false)
    store.look(0, 20)
    await answerAll()
    expect(store.at(5)?.id).toBe(6)
    expect(store.error).toBeNull()
  })

  it('say nothing any more once closed', async () => {
    const { store, answerAll } = open(150)
    let told = 0
    store.subscribe(() => {
      told++
    })
    store.look(0, 20)
    store.close()
    await answerAll()
    store.look(100, 120)
    await answerAll()
    expect(told).toBe(0)
    expect(store.at(100)).toBeUndefined()
  })
})
