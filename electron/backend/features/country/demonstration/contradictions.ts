import { addDays } from '#shared/domain/days.ts'
import { addYears, within, yearOf } from './calendar.ts'
import { type Contradiction, contradictions, type InventedFile } from './invented.ts'
import type { Life, Role } from './life.ts'
import { titleOf } from './people.ts'
import type { Chance } from './random.ts'
import { categoryOf } from './spells.ts'
import type { World } from './world.ts'

interface Told {
  readonly world: World
  readonly role: Role
  readonly life: Life
  readonly file: InventedFile
  readonly chance: Chance
}

/** Puts something that can't be into a file, in the pack's shares; at most one thing. */
export function contradict(told: Told): InventedFile {
  const { world, file, chance } = told
  const { contradictions: shares } = world.pack.demonstration.faults
  for (const kind of contradictions) {
    if (!chance.happens(shares[kind])) continue
    const wrong = WRITERS[kind](told)
    if (wrong) return { ...wrong, truth: { ...file.truth, contradiction: kind } }
  }
  return file
}

/** Each answers the file with its contradiction; null where it can't have this one. */
const WRITERS: Readonly<Record<Contradiction, (told: Told) => InventedFile | null>> = {
  underage: ({ file, chance }) => {
    const start = file.stays[0]?.start
    if (start?.length !== 10) return null
    const birth = addDays(addYears(start, -within(chance, [12, 16])), -chance.below(300))
    return { ...file, person: { ...file.person, birth } }
  },
  sex: ({ world, role, file, chance }) => {
    if (file.person.sex !== 'F' || world.pack.demonstration.people.female[role.corps] !== 1) return null
    const { names } = world
    const person = { ...file.person, sex: 'M' as const, prenoms: names.given(chance, 'M') }
    const civilite = file.person.civilite && titleOf(world, role.corps, 'M', true)
    return { ...file, person: { ...person, nomEpoux: null, civilite, nom: names.borne(person.nom, 'M') } }
  },
  endBeforeStart: ({ file, chance }) => {
    // Who fled from a posting must have been there.
    if (file.truth.displaced) return null
    const ended = file.stays.findIndex((stay) => stay.start?.length === 10 && stay.end !== null)
    const start = file.stays[ended]?.start
    if (start == null) return null
    const end = addDays(start, -within(chance, [3, 300]))
    return {
      ...file,
      stays: file.stays.map((stay, position) => (position === ended ? { ...stay, end } : stay)),
    }
  },
  category: ({ world, role, file, chance }) => {
    const right = categoryOf(world, role.corps)
    const last = file.spells.at(-1)
    const others = world.pack.info.categories.map(({ code }) => code).filter((code) => code !== right)
    if (right === null || last?.category == null || others.length === 0) return null
    const category = chance.pick(others)
    return { ...file, spells: [...file.spells.slice(0, -1), { ...last, category }] }
  },
  pastRetirement: ({ world, role, life, file, chance }) => {
    if (role.standing !== 'serving') return null
    const gone = yearOf(life.until) - within(chance, [1, 4])
    const born = world.retirement.bornToLeave({ corps: role.corps, statut: life.statut }, gone)
    if (born.length === 0 || file.spells.at(-1)?.category == null) return null
    const birth = `${chance.pick(born)}-${life.born.slice(5, 7)}-01`
    return { ...file, person: { ...file.person, birth } }
  },
  decidedLate: ({ file, chance }) => {
    const found = file.stays.findLastIndex((stay) => stay.start?.length === 10)
    const start = file.stays[found]?.start
    if (start == null) return null
    const late = { decidedOn: addDays(start, within(chance, [200, 2000])), startAct: null }
    return {
      ...file,
      stays: file.stays.map((stay, position) => (position === found ? { ...stay, ...late } : stay)),
    }
  },
  title: ({ world, role, file }) => {
    const { sex, civilite } = file.person
    const wrong = titleOf(world, role.corps, sex === 'F' ? 'M' : 'F', true)
    if (sex === null || civilite === null || wrong === civilite) return null
    return { ...file, person: { ...file.person, civilite: wrong } }
  },
}
