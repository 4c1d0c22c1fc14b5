import { fold } from '#shared/domain/fold.ts'

/** The article that a name takes: « le CSCom », « la clinique », « les services »; none for a place's own name. */
export type Article = 'le' | 'la' | 'les'

/** Words of the country's own that begin names and take an article: CSCom, DRS … Keys are folded. */
export type Nouns = Readonly<Record<string, Article>>

/** Common nouns that begin the names of offices and facilities, folded, by article. */
const COMMON: Readonly<Record<Article, string>> = {
  le: `bureau cabinet centre cercle comite conseil departement depot dispensaire district foyer gouvernorat groupe
    hopital hospice inspectorat institut laboratoire ministere ordre organisme pavillon point pool poste programme projet
    secretariat secteur service site village`,
  la: `agence antenne base brigade caisse cellule clinique commission commune coordination direction division ecole
    equipe faculte formation infirmerie inspection mairie maison maternite mission officine pharmacie polyclinique
    prefecture region section sous-prefecture station subdivision unite ville zone`,
  les: 'archives bureaux services urgences',
}

const ARTICLES: ReadonlyMap<string, Article> = new Map(
  (['le', 'la', 'les'] as const).flatMap((article) =>
    COMMON[article].split(/\s+/).map((noun): [string, Article] => [noun, article]),
  ),
)

/** Common nouns whose h is silent: l’hôpital, but « la halle ». */
const SILENT_H = /^h(opital|ospice|otel)/

/** Whether « de » loses its e before a word: d’Abidjan, d’Énée; but de Yélimané, de Ouélessébougou, de Hombori. */
export function elides(word: string): boolean {
  const plain = fold(word)
  if (SILENT_H.test(plain)) return true
  // A glide, not a vowel: « ou » and « y » before another vowel.
  if (/^(ou[aeiy]|y[aeiou]|onze|oui)/.test(plain)) return false
  return /^[aeiouy]/.test(plain)
}

/** « de Ségou », « d’Abidjan », « du CSCom de Farako », « de l’hôpital de Kati », « des services … ». */
export function withDe(name: string, nouns: Nouns = {}): string {
  const article = articleOf(name, nouns)
  if (article === 'les') return `des ${name}`
  if (article === null) return elides(name) ? `d’${name}` : `de ${name}`
  if (elides(name)) return `de l’${name}`
  return article === 'le' ? `du ${name}` : `de la ${name}`
}

/** « à Ségou », « au CSCom de Farako », « à l’hôpital de Kati », « aux services … ». */
export function withA(name: string, nouns: Nouns = {}): string {
  const article = articleOf(name, nouns)
  if (article === 'les') return `aux ${name}`
  if (article === null) return `à ${name}`
  if (elides(name)) return `à l’${name}`
  return article === 'le' ? `au ${name}` : `à la ${name}`
}

/** « le CSCom de Farako », « l’hôpital de Kati », « Ségou ». */
export function withArticle(name: string, nouns: Nouns = {}): string {
  const article = articleOf(name, nouns)
  if (article === null) return name
  return article !== 'les' && elides(name) ? `l’${name}` : `${article} ${name}`
}

function articleOf(name: string, nouns: Nouns): Article | null {
  const [word = ''] = name.split(/[\s,(]/)
  const first = fold(word).replaceAll(' ', '-')
  return (Object.hasOwn(nouns, first) ? nouns[first] : undefined) ?? ARTICLES.get(first) ?? null
}
