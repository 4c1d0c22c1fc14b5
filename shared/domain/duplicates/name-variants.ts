import { fold } from '../fold.ts'
import { phoneticKey } from '../phonetic.ts'

/**
 * Forms of one given name that no rule of spelling brings together: short forms, contractions, the Arabic article
 * kept or dropped. The first of a line stands for all. Names that are only alike (Mamadou and Mohamed, Oumou and
 * Oumar, Kadiatou and Kadidia) are two names. Usage in Mali, Burkina Faso, Guinea, Niger and Senegal.
 */
const FORMS: readonly (readonly string[])[] = [
  [
    'fatoumata',
    'fanta',
    'fatou',
    'fatouma',
    'fatim',
    'fatimata',
    'fatima',
    'fatimatou',
    'fatma',
    'fatoumatou',
  ],
  ['kadiatou', 'kadidiatou', 'kadia', 'khadidiatou', 'kadiata'],
  ['kadidia', 'khadija', 'kadija', 'hadiza'],
  ['aissata', 'aichata', 'aicha', 'aissatou', 'aissa', 'chata', 'aiche', 'aichatou'],
  ['ramatoulaye', 'ramata', 'ramatou', 'rama'],
  ['rokiatou', 'rokia', 'rokiata'],
  ['assitan', 'astan', 'assetan'],
  ['salimata', 'sali', 'salimatou'],
  ['aminata', 'aminatou', 'ami', 'amina'],
  ['mariam', 'mariama', 'maryam', 'mariame'],
  ['ibrahima', 'ibrahim', 'brehima', 'brahima', 'birahima', 'ibrahime'],
  ['souleymane', 'solomane', 'souleimane', 'soulaimane', 'suleiman', 'sulaiman'],
  ['issiaka', 'siaka', 'issaka', 'isaac'],
  ['mamadou', 'mahamadou', 'mamoudou', 'mahamoudou'],
  ['abdramane', 'abderhamane', 'abdourahamane', 'abdrahamane', 'abdoulrahmane', 'abdourahmane'],
  ['abdoulaye', 'abdallah', 'abdoullaye'],
  ['alassane', 'alhassane', 'lassana', 'alassana'],
  ['housseyni', 'alhousseyni', 'ousseyni', 'housseini'],
  ['sekou', 'seikou', 'cheickou'],
  ['youssouf', 'yousouf', 'issouf', 'yusuf'],
  ['boubacar', 'aboubacar', 'aboubakar', 'boubakar'],
  ['mohamed', 'mohammed', 'muhammad', 'mouhamed'],
  ['djeneba', 'dieneba', 'zeinabou', 'djenebou'],
  ['korotoumou', 'korotimi', 'korotoum'],
]

/** Particles that are written with the name or left out, and titles. */
const PARTICLES = new Set([
  'dit',
  'dite',
  'ag',
  'ould',
  'walet',
  'el',
  'al',
  'hadj',
  'elhadj',
  'mme',
  'mr',
  'dr',
  'epouse',
  'ep',
])

/** Keys under which another than its own phonetic key stands for a name; for statements that group by key. */
export const FORM_OF: Readonly<Record<string, string>> = Object.fromEntries(
  FORMS.flatMap(([first = '', ...others]) =>
    others.map((other) => [phoneticKey(other), phoneticKey(first)] as const),
  ).filter(([key, form]) => key !== form),
)

/** The key that all spellings and forms of a name have in common. */
export function nameKey(word: string): string {
  const key = phoneticKey(word)
  return FORM_OF[key] ?? key
}

/** A name's words that tell persons apart, folded: particles and titles count only where there is nothing else. */
export function nameWords(name: string | null): string[] {
  const words = fold(name ?? '')
    .split(' ')
    .filter((word) => word !== '')
  const telling = words.filter((word) => !PARTICLES.has(word))
  return telling.length > 0 ? telling : words
}
