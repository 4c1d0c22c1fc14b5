import type { Letterhead } from '#shared/domain/letterhead.ts'
import type { Label } from '#shared/contract/reference.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { fillText, type FillContext, type TokenValue } from './fill.ts'
import type { Nouns } from './french.ts'
import type { LetterPerson, LetterPosting, LetterReference } from './letter-person.ts'
import type { LetterDraft, LetterField } from './letter-template.ts'
import { lowerArticle } from './signatory.ts'
import { agreementOf, birthWords, civility, corpsWord, sentenceName } from './person-words.ts'

/** Everything that a letter is filled from, beside its own text. */
export interface LetterFacts {
  readonly number: string | null
  /** A partial date as stored; null: written by hand at signature. */
  readonly date: string | null
  readonly effectiveOn: string | null
  readonly letterhead: Letterhead
  readonly office: string
  readonly persons: readonly LetterPerson[]
  readonly rectifies: LetterReference | null
  readonly nouns: Nouns
  /** What the template asks for. */
  readonly asked: readonly LetterField[]
  /** The persons stand in an annex. */
  readonly annexed: boolean
  readonly demo: boolean
}

type Tokens = Readonly<Record<string, TokenValue>>

/** The placeholders and what stands for each; `onMissing` hears of those that are left to be written by hand. */
export function fillContext(
  draft: Pick<LetterDraft, 'fields' | 'signatories' | 'place'>,
  facts: LetterFacts,
  locale: Locale,
  onMissing?: (token: string) => void,
): FillContext {
  const known: Tokens = { ...letterTokens(draft, facts, locale), ...sharedTokens(facts.persons, locale) }
  const base = { locale, agreement: agreementOf(facts.persons), nouns: facts.nouns }
  const register = (token: string): TokenValue | undefined =>
    Object.hasOwn(known, token) ? known[token] : undefined
  const asked = new Map(facts.asked.map((field) => [field.token, field]))
  const value = (token: string): TokenValue | undefined => {
    const field = asked.get(token)
    const typed = draft.fields[token]?.trim() ?? ''
    if (typed !== '') return typedValue(typed, field?.kind ?? 'text')
    const found = register(token)
    if (found !== undefined && found !== null) return found
    if (field?.initial == null) return field ? null : found
    const missing: string[] = []
    const text = fillText(field.initial[locale], {
      ...base,
      value: register,
      onMissing: (name) => missing.push(name),
    })
    return missing.length > 0 ? null : typedValue(text, field.kind)
  }
  return { ...base, value, ...(onMissing === undefined ? {} : { onMissing }) }
}

function typedValue(typed: string, kind: LetterField['kind']): TokenValue {
  if (kind === 'date') return { kind: 'date', date: typed }
  const number = Number(typed.replace(/[\s\u202f\u00a0]/g, '').replace(',', '.'))
  if (kind === 'number' && Number.isFinite(number)) return { kind: 'number', number }
  return { kind: 'text', text: typed }
}

function letterTokens(
  { signatories, place }: Pick<LetterDraft, 'signatories' | 'place'>,
  facts: LetterFacts,
  locale: Locale,
): Tokens {
  const t = translator(locale, 'letters')
  const [first] = signatories
  const { persons, rectifies } = facts
  return {
    'acte.numero': text(facts.number),
    'acte.date': date(facts.date),
    'effet.date': date(facts.effectiveOn),
    lieu: text(place),
    bureau: text(facts.office),
    'autorite.qualite': text(first?.quality),
    'signataire.nom': text(first?.name),
    'signataire.qualite': text(
      first && lowerArticle(first.deputy === '' ? first.quality : first.deputy, locale),
    ),
    'personnes.nombre': number(persons.length),
    'liste.mention': text(facts.annexed ? t('list.annexed') : t('list.below')),
    liste: text(' '),
    'services.nombre': number(persons[0]?.services.length ?? 0),
    'rectifie.titre': text(rectifies?.title),
    'rectifie.numero': text(rectifies?.number),
    'rectifie.date': date(rectifies?.date),
  }
}

/** What is the same for all persons; where they differ nothing is said of them together. */
function sharedTokens(persons: readonly LetterPerson[], locale: Locale): Tokens {
  const [first, ...others] = persons.map((person) => personTokens(person, locale))
  if (first === undefined) return {}
  return Object.fromEntries(
    Object.entries(first).map(([token, value]): [string, TokenValue] => {
      const same = others.every((other) => JSON.stringify(other[token]) === JSON.stringify(value))
      return [token, same ? value : null]
    }),
  )
}

function personTokens(person: LetterPerson, locale: Locale): Tokens {
  const { now, old, next } = person
  return {
    ...identityTokens(person, locale),
    ...postingTokens('agent', now, locale),
    ...postingTokens('ancien', old, locale),
    ...postingTokens('nouveau', next, locale),
    ...movementTokens(person),
    ...absenceTokens(person, locale),
  }
}

function identityTokens(person: LetterPerson, locale: Locale): Tokens {
  const t = translator(locale, 'letters')
  const { matricule, birth } = person
  return {
    'agent.civilite': text(civility(person, locale)),
    'agent.nom': text(sentenceName(person)),
    'agent.nom_complet': text(`${civility(person, locale)} ${sentenceName(person)}`),
    'agent.mle': text(matricule === null ? t('noNumber') : t('number', { number: matricule })),
    'agent.matricule': text(matricule),
    'agent.naissance': text(birth === null ? null : birthWords(birth, locale)),
    'agent.lieu_naissance': text(person.birthplace),
    'agent.corps': text(corpsWord(person, locale)),
    'agent.statut': label(person.statut, locale),
    'agent.categorie': text(person.category),
    'agent.grade': text(person.grade),
    'agent.classe': text(person.classe),
    'agent.echelon': text(person.echelon),
    'agent.indice': text(person.indice),
    'agent.entree': date(person.entered),
    'retraite.date': date(person.retirement),
  }
}

function movementTokens({ now, old, next }: LetterPerson): Tokens {
  const decided = next ?? now
  return {
    'prise.date': date(now?.start),
    'cessation.date': date(old?.end ?? now?.end),
    'decision.numero': text(decided?.act?.number),
    'decision.date': date(decided?.act?.date ?? decided?.decidedOn),
    ...missionTokens(next),
  }
}

function missionTokens(mission: LetterPosting | null): Tokens {
  return {
    'mission.debut': date(mission?.start),
    'mission.fin': date(mission?.plannedEnd ?? mission?.end),
  }
}

function absenceTokens({ absence }: LetterPerson, locale: Locale): Tokens {
  return {
    'conge.nature': lowered(absence?.kind ?? null, locale),
    'conge.debut': date(absence?.start),
    'conge.fin': date(absence?.end),
    'conge.jours': absence?.days == null ? null : number(absence.days),
    'conge.exercice': text(absence?.start?.slice(0, 4)),
    'accueil.structure': text(absence?.host),
  }
}

function postingTokens(prefix: string, posting: LetterPosting | null, locale: Locale): Tokens {
  return {
    [`${prefix}.structure`]: text(posting?.facility),
    [`${prefix}.lieu`]: text(posting?.place),
    [`${prefix}.service`]: text(posting?.service),
    [`${prefix}.fonction`]: lowered(posting?.fonction ?? null, locale),
    [`${prefix}.debut`]: date(posting?.start),
  }
}

/** Inside a sentence a fonction or a kind of leave begins small, unless it begins with a sigle. */
function lowered(value: Label | null, locale: Locale): TokenValue {
  const word = value?.[locale]
  if (word === undefined) return null
  return text(/^\p{Lu}\p{Ll}/u.test(word) ? word.slice(0, 1).toLocaleLowerCase('fr') + word.slice(1) : word)
}

function label(value: Label | null, locale: Locale): TokenValue {
  return text(value?.[locale])
}

function text(value: string | null | undefined): TokenValue {
  return value === null || value === undefined || value.length === 0 ? null : { kind: 'text', text: value }
}

function date(value: string | null | undefined): TokenValue {
  return value === null || value === undefined ? null : { kind: 'date', date: value }
}

function number(value: number): TokenValue {
  return { kind: 'number', number: value }
}

/** Every placeholder that the register knows itself, for the form that edits templates. */
export const KNOWN_TOKENS: readonly string[] = [
  ...['acte.numero', 'acte.date', 'effet.date', 'lieu', 'bureau', 'autorite.qualite', 'signataire.nom'],
  ...['signataire.qualite', 'personnes.nombre', 'liste', 'liste.mention', 'services.nombre'],
  ...['rectifie.titre', 'rectifie.numero', 'rectifie.date'],
  ...['agent.civilite', 'agent.nom', 'agent.nom_complet', 'agent.mle', 'agent.matricule', 'agent.naissance'],
  ...[
    'agent.lieu_naissance',
    'agent.corps',
    'agent.statut',
    'agent.categorie',
    'agent.grade',
    'agent.classe',
  ],
  ...['agent.echelon', 'agent.indice', 'agent.entree'],
  ...['agent', 'ancien', 'nouveau'].flatMap((prefix) =>
    ['structure', 'lieu', 'service', 'fonction', 'debut'].map((part) => `${prefix}.${part}`),
  ),
  ...['prise.date', 'cessation.date', 'decision.numero', 'decision.date', 'mission.debut', 'mission.fin'],
  ...['conge.nature', 'conge.debut', 'conge.fin', 'conge.jours', 'conge.exercice', 'accueil.structure'],
  'retraite.date',
]
