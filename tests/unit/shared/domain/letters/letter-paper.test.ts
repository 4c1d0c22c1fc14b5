import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { lettersSchema } from '#shared/domain/country-pack-letters.ts'
import { tokensOf } from '#shared/domain/letters/fill.ts'
import { prepareLetter, type PreparedLetter } from '#shared/domain/letters/letter-paper.ts'
import type { LetterPerson, LetterPosting } from '#shared/domain/letters/letter-person.ts'
import { type TemplateBody, wordsOf } from '#shared/domain/letters/letter-template.ts'
import { KNOWN_TOKENS } from '#shared/domain/letters/tokens.ts'
import type { Locale } from '#shared/i18n/locale.ts'

const file = path.resolve(import.meta.dirname, '../../../../../resources/country/ml/letters.json')
const { templates, nouns } = lettersSchema.parse(JSON.parse(readFileSync(file, 'utf8')))

const posting = (facility: string, place: string): LetterPosting => ({
  ...{
    id: 1,
    facility,
    place,
    fonction: { fr: 'Chef de service', en: 'Head of service' },
    service: null,
    kind: null,
  },
  ...{ decidedOn: null, start: '2020-02-01', end: null, plannedEnd: null, act: null },
})

function person(told: Partial<LetterPerson> = {}): LetterPerson {
  return {
    ...{
      workerId: 1,
      prenoms: 'Awa',
      nom: 'Traoré',
      nomEpoux: null,
      civilite: null,
      sex: 'F',
      birth: '1985-03-01',
    },
    ...{
      birthplace: 'Ségou',
      matricule: '0123-456-X',
      statut: null,
      category: 'B2',
      grade: null,
      classe: null,
    },
    ...{ corps: { fr: 'Infirmier d’État', en: 'State nurse', feminineFr: 'Infirmière d’État' } },
    ...{
      echelon: null,
      indice: null,
      entered: '2012-10-01',
      absence: null,
      retirement: '2047-12-31',
      services: [],
    },
    now: posting('CSCom de Farako', 'Sikasso'),
    old: posting('CSCom de Farako', 'Sikasso'),
    next: posting('Hôpital de Kati', 'Kati'),
    ...told,
  }
}

interface Wanted {
  readonly persons?: readonly LetterPerson[]
  readonly locale?: Locale
  readonly number?: string | null
  readonly fields?: Readonly<Record<string, string>>
}

function bodyOf(code: string): TemplateBody {
  const found = templates.find((template) => template.code === code)
  if (!found) throw new Error(`no template ${code}`)
  return found.body
}

function prepare(
  code: string,
  { persons = [person()], locale = 'fr', number = '0123/DRS-SIK', fields = {} }: Wanted = {},
) {
  const body = bodyOf(code)
  const signatory = {
    quality: 'Le Directeur régional de la santé',
    deputy: '',
    name: 'Dr Moussa SIDIBÉ',
    distinctions: '',
  }
  return prepareLetter(
    {
      ...{
        text: wordsOf(body, locale, persons.length),
        visas: ['Vu la Constitution', 'Vu la loi ;'],
        fields: { ...fields },
      },
      ...{ columns: body.columns, order: 'alphabetical', signatories: [{ ...signatory, formula: 'direct' }] },
      ...{ recipients: body[locale].recipients, place: 'Sikasso' },
    },
    body,
    {
      ...{
        number,
        date: '2026-04-01',
        effectiveOn: null,
        office: 'DRS',
        persons,
        rectifies: null,
        nouns,
        demo: false,
      },
      ...{ asked: body.fields },
      letterhead: {
        ...{
          layout: 'two-columns',
          republic: '',
          motto: '',
          timbre: [],
          separator: '',
          place: '',
          signatory: '',
        },
      },
    },
    locale,
  )
}

/** Every text of a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

function wordsIn({ paper }: PreparedLetter): string {
  return JSON.stringify([paper.object, paper.blocks, paper.recipients, paper.annex]).replaceAll('\u00a0', ' ')
}

describe('a transfer of one woman', () => {
  const { paper, missing } = prepare('mutation')
  it('agrees, elides, writes days in letters and leaves nothing open', () => {
    expect(missing).toEqual([])
    expect(paper.object).toBe('portant mutation de Madame Awa TRAORÉ')
    expect(paper.blocks[0]).toEqual({
      kind: 'article',
      number: 1,
      text: 'Madame Awa TRAORÉ, N°\u00a0Mle\u00a00123-456-X, Infirmière d’État, catégorie B2, précédemment en service au CSCom de Farako (Sikasso), est mutée à l’Hôpital de Kati (Kati) en qualité de chef de service, pour nécessité de service.',
    })
    expect(wordsIn({ paper, missing })).toContain('L’intéressée dispose d’un délai de quinze (15) jours')
    expect(paper.visas).toEqual(['Vu la Constitution\u00a0;', 'Vu la loi\u00a0;'])
    expect(paper.placeAndDate).toBe('Sikasso, le 1er avril 2026')
    expect(paper.recipients.map(({ to }) => to)).toContain('Intéressée')
  })
})

describe('a posting of many', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      person({ workerId: index, nom: index === 0 ? 'Élégant' : `Zan${index}`, sex: index === 1 ? 'M' : 'F' }),
    )
  it('stands in the text as long as they are few', () => {
    const { paper } = prepare('affectation', { persons: many(12) })
    expect(paper.annex).toBeNull()
    const tables = paper.blocks.filter((block) => block.kind === 'table')
    expect(tables.map(({ table }) => table.rows.length)).toEqual([12])
    expect(JSON.stringify(paper.blocks[0])).toContain('dont les noms suivent sont affectés')
  })

  it('goes to an annex which says how many they are, in the order that it names', () => {
    const { paper } = prepare('affectation', { persons: many(26) })
    expect(paper.blocks.some((block) => block.kind === 'table')).toBe(false)
    expect(JSON.stringify(paper.blocks[0])).toContain('dont la liste figure en annexe')
    expect(paper.annex?.table.rows).toHaveLength(26)
    expect(paper.annex?.table.rows[0]?.name).toBe('Mme Awa ÉLÉGANT')
    expect(paper.annex?.closing).toBe('Arrêté la présente liste à vingt-six (26) noms.')
    expect(paper.annex?.order).toBe('Ordre alphabétique des noms')
  })
})

describe('what is not known', () => {
  it('of a number and a post is left to be written by hand', () => {
    const { paper, missing } = prepare('mutation', { number: null, persons: [person({ next: null })] })
    expect(paper.number).toBeNull()
    expect(missing).toEqual(['nouveau.structure'])
  })

  it('is taken from what was typed', () => {
    const { missing, paper } = prepare('mutation', {
      persons: [person({ next: null })],
      fields: { 'nouveau.structure': 'DRS de Sikasso' },
    })
    expect(missing).toEqual([])
    expect(wordsIn({ paper, missing })).toContain('est mutée à la DRS de Sikasso')
  })

  it('of several persons is said only where it is the same for all', () => {
    const other = person({ workerId: 2, now: posting('CSRéf de Kati', 'Kati') })
    expect(prepare('ordre-mission', { persons: [person(), other] }).missing).not.toContain('agent.structure')
    expect(prepare('ordre-mission', { persons: [other] }).missing).not.toContain('agent.structure')
  })
})

describe('a married woman', () => {
  it('bears both names', () => {
    expect(wordsIn(prepare('attestation-travail', { persons: [person({ nomEpoux: 'Keïta' })] }))).toContain(
      'Madame KEÏTA Awa TRAORÉ',
    )
  })
})

describe('every template of the country', () => {
  const cases = templates.flatMap((template) =>
    (['fr', 'en'] as const).map((locale) => ({ ...template, locale })),
  )

  it.each(cases)('$code ($locale) names only placeholders that are known', ({ body, locale }) => {
    const known = new Set([...KNOWN_TOKENS, ...body.fields.map(({ token }) => token)])
    const texts = JSON.stringify([body[locale], body.fields.map(({ initial }) => initial?.[locale] ?? '')])
    expect(tokensOf(texts).filter((token) => !known.has(token))).toEqual([])
  })

  it.each(cases)('$code ($locale) leaves no brace and no bracket on paper', ({ code, locale, body }) => {
    const fields = Object.fromEntries(
      body.fields.map(({ token, kind }) => [
        token,
        kind === 'number' ? '3' : kind === 'date' ? '2026-04-02' : 'mot',
      ]),
    )
    for (const persons of [[person()], [person({ sex: 'M' }), person({ workerId: 2 })]]) {
      const { paper } = prepare(code, { persons, locale, fields })
      const left = strings([paper.title, paper.object, paper.blocks, paper.recipients])
      expect(left.filter((text) => /\[\[|\]\]|\{[^}]*\}/.test(text))).toEqual([])
    }
  })
})
