import { formatPartialDate, partialDate } from '#shared/domain/dates.ts'
import { MISSING } from '#shared/domain/format.ts'
import { fullName } from '#shared/domain/person-name.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import type { Agreement } from './fill.ts'
import type { LetterPerson, LetterPosting } from './letter-person.ts'
import type { ColumnKey } from './letter-template.ts'

type Named = Pick<LetterPerson, 'prenoms' | 'nom' | 'nomEpoux' | 'civilite' | 'sex'>

/** « Madame », « Monsieur », « Docteur »; both where the sex is not known. `short`: Mme, M., Dr. */
export function civility({ civilite, sex }: Named, locale: Locale, short = false): string {
  const t = translator(locale, 'letters')
  const form = short ? 'short' : 'long'
  if (civilite === 'dr' || civilite === 'pr') return t(`civility.${civilite}.${form}`)
  if (sex === 'F') return t(`civility.${civilite === 'mlle' ? 'mlle' : 'mme'}.${form}`)
  if (sex === 'M') return t(`civility.m.${form}`)
  return `${t(`civility.m.${form}`)}/${t(`civility.mme.${form}`)}`
}

/** In a sentence, after the civility: « Awa TRAORÉ », « KEÏTA Awa TRAORÉ » for a married woman. */
export function sentenceName(person: Named): string {
  return person.nomEpoux === null || person.nomEpoux === ''
    ? fullName(person)
    : `${person.nomEpoux.toLocaleUpperCase('fr')} ${fullName(person)}`
}

/** Her profession in her own gender where the language and the list have it. */
export function corpsWord(
  { corps, sex }: Pick<LetterPerson, 'corps' | 'sex'>,
  locale: Locale,
): string | null {
  if (corps === null) return null
  if (locale === 'fr' && sex === 'F' && corps.feminineFr !== null) return corps.feminineFr
  return corps[locale]
}

/** « le 3 mai 1978 », « en mai 1978 », « vers 1978 ». */
export function birthWords(birth: string, locale: Locale): string {
  const t = translator(locale, 'letters')
  const date = formatPartialDate(birth, locale, 'sentence')
  if (birth.length === 4) return t('birth.about', { date })
  return birth.length === 7 ? t('birth.in', { date }) : t('birth.on', { date })
}

/** Of whom a letter speaks, for agreement. */
export function agreementOf(persons: readonly Pick<LetterPerson, 'sex'>[]): Agreement {
  const sexes = new Set(persons.map(({ sex }) => sex))
  if (sexes.size > 1) return { count: persons.length, sex: 'mixed' }
  return { count: persons.length, sex: persons[0]?.sex ?? null }
}

/** « Matrone, CSCom de Farako (Koutiala) » : what she does and where, for a table. */
export function postWords(posting: LetterPosting | null, locale: Locale): string {
  if (posting === null) return MISSING
  const duty = posting.fonction?.[locale] ?? null
  const where = posting.place === null ? posting.facility : `${posting.facility} (${posting.place})`
  return duty === null ? where : `${duty}, ${where}`
}

/** What stands in a column of the table of persons. */
export function columnWords(person: LetterPerson, column: ColumnKey, locale: Locale): string {
  const t = translator(locale, 'letters')
  const text = (value: string | null | undefined) =>
    value === null || value === undefined || value === '' ? MISSING : value
  const cells: Readonly<Record<ColumnKey, () => string>> = {
    name: () => `${civility(person, locale, true)} ${sentenceName(person)}`,
    matricule: () => person.matricule ?? t('noNumber'),
    corps: () => text(corpsWord(person, locale)),
    category: () => text(person.category),
    grade: () => text([person.grade, person.classe, person.echelon].filter(Boolean).join(' / ')),
    birth: () =>
      person.birth === null
        ? MISSING
        : partialDate(person.birth)?.text.length === 4
          ? birthWords(person.birth, locale)
          : formatPartialDate(person.birth, locale, 'table'),
    fonction: () => text(person.now?.fonction?.[locale]),
    structure: () => text(person.now?.facility),
    oldPost: () => postWords(person.old, locale),
    newPost: () => postWords(person.next, locale),
    departure: () =>
      person.retirement === null ? MISSING : formatPartialDate(person.retirement, locale, 'table'),
    observations: () => '',
  }
  return cells[column]()
}
