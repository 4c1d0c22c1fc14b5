import { describe, expect, it } from 'vitest'
import { type Agreement, fillText, ROOM, type TokenValue } from '#shared/domain/letters/fill.ts'
import { withA, withArticle, withDe } from '#shared/domain/letters/french.ts'
import { bareNumber, nextNumber, numberKey } from '#shared/domain/letters/letter-number.ts'
import { signingLines } from '#shared/domain/letters/signatory.ts'
import type { Locale } from '#shared/i18n/locale.ts'

const NOUNS = { cscom: 'le', drs: 'la' } as const

describe('de, à and the article before a name', () => {
  it.each([
    ['Ségou', 'de Ségou', 'à Ségou'],
    ['Abidjan', 'd’Abidjan', 'à Abidjan'],
    ['Énée', 'd’Énée', 'à Énée'],
    ['Yélimané', 'de Yélimané', 'à Yélimané'],
    ['Yves', 'd’Yves', 'à Yves'],
    ['Ouélessébougou', 'de Ouélessébougou', 'à Ouélessébougou'],
    ['Oussoubidiagna', 'd’Oussoubidiagna', 'à Oussoubidiagna'],
    ['Hombori', 'de Hombori', 'à Hombori'],
    ['hôpital de Kati', 'de l’hôpital de Kati', 'à l’hôpital de Kati'],
    ['CSCom de Farako', 'du CSCom de Farako', 'au CSCom de Farako'],
    ['DRS de Sikasso', 'de la DRS de Sikasso', 'à la DRS de Sikasso'],
    ['Clinique Espoir', 'de la Clinique Espoir', 'à la Clinique Espoir'],
    ['École de santé', 'de l’École de santé', 'à l’École de santé'],
    ['Services sociaux', 'des Services sociaux', 'aux Services sociaux'],
    ['Awa TRAORÉ', 'd’Awa TRAORÉ', 'à Awa TRAORÉ'],
  ])('%s: %s, %s', (name, de, a) => {
    expect([withDe(name, NOUNS), withA(name, NOUNS)]).toEqual([de, a])
  })

  it('stands alone too', () => {
    expect([
      withArticle('CSCom de Farako', NOUNS),
      withArticle('Hôpital', NOUNS),
      withArticle('Kati', NOUNS),
    ]).toEqual(['le CSCom de Farako', 'l’Hôpital', 'Kati'])
  })
})

const values: Readonly<Record<string, TokenValue>> = {
  nom: { kind: 'text', text: 'Awa TRAORÉ' },
  structure: { kind: 'text', text: 'CSCom de Farako' },
  debut: { kind: 'date', date: '2026-01-01' },
  mois: { kind: 'date', date: '2026-03' },
  jours: { kind: 'number', number: 30 },
  lignes: { kind: 'number', number: 21 },
  montant: { kind: 'number', number: 250_000 },
  inconnu: null,
}

function fill(
  text: string,
  { locale = 'fr', agreement = { count: 1, sex: 'F' } }: { locale?: Locale; agreement?: Agreement } = {},
): { text: string; missing: string[] } {
  const missing: string[] = []
  const filled = fillText(text, {
    ...{ locale, agreement, nouns: NOUNS, value: (token) => values[token] },
    onMissing: (token) => missing.push(token),
  })
  return { text: filled, missing }
}

describe('a text with placeholders', () => {
  it.each([
    ['le {debut}', 'le 1er janvier 2026'],
    ['le {debut:court}', 'le 01/01/2026'],
    ['en {mois}', 'en mars 2026'],
    ['{jours:lettres} jours', 'trente (30) jours'],
    ['{lignes:lettres_f} lignes', 'vingt et une (21) lignes'],
    ['{montant:lettres} F CFA', 'deux cent cinquante mille (250\u202f000) F CFA'],
    ['service {structure:de}', 'service du CSCom de Farako'],
    ['portant mutation {nom:de}', 'portant mutation d’Awa TRAORÉ'],
    ['{nom:MAJ}', 'AWA TRAORÉ'],
    ['avant [[({structure}) ]]après', 'avant (CSCom de Farako) après'],
    ['avant[[, né {inconnu}]] après', 'avant après'],
    ['[[a[[ {inconnu}]] {nom}]]', 'a Awa TRAORÉ'],
    ['{pas.un.mot}', '{pas.un.mot}'],
  ])('%s', (text, filled) => {
    expect(fill(text)).toEqual({ text: filled, missing: [] })
  })

  it('leaves room for what is not known, and says what', () => {
    expect(fill('le {inconnu}, {inconnu:de}')).toEqual({
      text: `le ${ROOM}, de ${ROOM}`,
      missing: ['inconnu', 'inconnu'],
    })
  })

  it.each<[string, Agreement, string]>([
    ['{né|née}', { count: 1, sex: 'F' }, 'née'],
    ['{né|née}', { count: 1, sex: 'M' }, 'né'],
    ['{né|née}', { count: 1, sex: null }, 'né(e)'],
    ['{il|elle}', { count: 1, sex: null }, 'il/elle'],
    ['{né|née}', { count: 3, sex: 'F' }, 'nées'],
    ['{né|née}', { count: 3, sex: 'mixed' }, 'nés'],
    ['{admis|admise}', { count: 2, sex: 'M' }, 'admis'],
    ['affecté{|e|s|es}', { count: 2, sex: 'F' }, 'affectées'],
    ['affecté{|e|s|es}', { count: 1, sex: null }, 'affecté(e)'],
    [
      '{à l’intéressé|à l’intéressée|aux intéressés|aux intéressées}',
      { count: 2, sex: 'mixed' },
      'aux intéressés',
    ],
  ])('%s agrees with %o: %s', (text, agreement, filled) => {
    expect(fill(text, { agreement }).text).toBe(filled)
  })

  it('takes no French article in English', () => {
    expect(fill('at {structure:a}, {jours:lettres} days, {debut}', { locale: 'en' }).text).toBe(
      'at CSCom de Farako, thirty (30) days, 1 January 2026',
    )
  })
})

describe('the number of an act', () => {
  it.each([
    ['N° 0123/DRS-SIK', '123/DRS-SIK'],
    ['n° 123 / drs-sik', '123/DRS-SIK'],
    ['2026-0042/MSDS-DRS', '2026-42/MSDS-DRS'],
    ['100/DRS', '100/DRS'],
  ])('%s is compared as %s', (number, key) => {
    expect(numberKey(number)).toBe(key)
  })

  it('is kept without N°', () => {
    expect(bareNumber(' N° 0123/DRS ')).toBe('0123/DRS')
  })

  it.each([
    [null, '2026', '0001'],
    [{ number: '0123/DRS-SIK', year: '2026' }, '2026', '0124/DRS-SIK'],
    [{ number: '0999/DRS', year: '2026' }, '2026', '1000/DRS'],
    [{ number: '2026-0123/MSDS', year: '2026' }, '2026', '2026-0124/MSDS'],
    [{ number: '2025-0123/MSDS', year: '2025' }, '2026', '2026-0001/MSDS'],
    [{ number: '12/2025/DRS', year: '2025' }, '2026', '01/2026/DRS'],
  ])('after %o in %s comes %s', (last, year, next) => {
    expect(nextNumber(last, year)).toBe(next)
  })
})

describe('who signs', () => {
  const base = {
    quality: 'Le Directeur régional de la santé',
    deputy: 'Le Chef du personnel',
    name: '',
    distinctions: '',
  }
  it.each([
    ['direct', ['Le Directeur régional de la santé']],
    ['order', ['Pour le Directeur régional de la santé et par ordre,', 'Le Chef du personnel']],
    ['delegation', ['Pour le Directeur régional de la santé et par délégation,', 'Le Chef du personnel']],
    ['interim', ['Le Directeur régional de la santé par intérim', 'Le Chef du personnel']],
  ] as const)('%s', (formula, lines) => {
    expect(signingLines({ ...base, formula }, 'fr')).toEqual(lines)
  })
})
