import { describe, expect, it } from 'vitest'
import { findHomonyms } from '#shared/domain/import/homonyms.ts'

const row = (line: number, name: string, region = 'Nord', known = false) => ({
  ...{ line, name, written: `Poste ${name}`, region, known },
})
const none = () => 0

describe('findHomonyms', () => {
  it('tells rows of one region that share a name, and only those', () => {
    expect(findHomonyms([row(2, 'Lac'), row(3, 'Mine'), row(4, 'Lac'), row(5, 'Lac', 'Sud')], none)).toEqual([
      { name: 'Lac', region: 'Nord', lines: [2, 4], inRegister: 0, spelling: 'same' },
    ])
  })

  it('tells names that differ only by accents or punctuation apart from equal ones', () => {
    expect(findHomonyms([row(2, 'Tin-Aouker'), row(3, 'Tin Aouker')], none)[0]?.spelling).toBe('similar')
  })

  it('tells a new row whose name the register has, under either spelling of its type', () => {
    const asked: (readonly string[])[] = []
    const homonyms = findHomonyms([row(2, 'Lac')], (_, folded) => asked.push(folded))
    expect(asked).toEqual([['lac', 'poste lac']])
    expect(homonyms).toEqual([{ name: 'Lac', region: 'Nord', lines: [2], inRegister: 1, spelling: 'same' }])
  })

  it('does not tell a row that came in before about itself', () => {
    expect(findHomonyms([row(2, 'Lac', 'Nord', true)], () => 1)).toEqual([])
    const half = [row(2, 'Lac', 'Nord', true), row(3, 'Lac')]
    expect(findHomonyms(half, () => 1)[0]?.inRegister).toBe(0)
  })
})
