import type { PersonIdentity } from '#shared/domain/person-identity.ts'
import type { Day } from '#shared/domain/days.ts'
import type { Life, Role } from './life.ts'
import { withoutAccents, written } from './names.ts'
import type { Chance } from './random.ts'
import type { World } from './world.ts'

/** Who the person is, as one file tells it. */
export function inventPerson(world: World, role: Role, { sex, born }: Life, chance: Chance): PersonIdentity {
  const { names: shares, people, faults } = world.pack.demonstration
  const { names, origins, workplaces } = world
  const here = chance.happens(people.fromHere) ? workplaces.regionOf(role.facility) : null
  const { place, zone } = origins.pick(chance, here)
  const hand = names.hand(chance)
  const married = chance.happens(sex === 'F' ? shares.married.female : shares.married.male)
  const nom = names.family(chance, sex, zone)
  const husband = sex === 'F' && married && chance.happens(shares.husbandName)
  const parents = chance.happens(people.parents)
  const prenoms = names.given(chance, sex)
  return {
    prenoms: hand.plain ? withoutAccents(prenoms) : prenoms,
    nom: written(nom, hand),
    nomEpoux: husband ? written(names.family(chance, 'M', zone), hand) : null,
    civilite: chance.happens(faults.withoutTitle) ? null : titleOf(world, role.corps, sex, married),
    father: parents ? `${names.given(chance, 'M')} ${names.borne(nom, 'M')}` : null,
    mother: parents ? `${names.given(chance, 'F')} ${names.family(chance, 'F', zone)}` : null,
    sex: chance.happens(faults.withoutSex) ? null : sex,
    birth: asKnown(world, born, chance),
    birthplace: chance.happens(faults.withoutBirthplace) ? null : place,
  }
}

export function titleOf(world: World, corps: string, sex: 'F' | 'M', married: boolean): string | null {
  const rule = world.pack.demonstration.people.titles.find(
    (entry) =>
      (entry.corps === null || entry.corps.includes(corps)) &&
      (entry.sex === null || entry.sex === sex) &&
      (entry.married === null || entry.married === married),
  )
  return rule?.title ?? null
}

function asKnown(world: World, born: Day, chance: Chance): string | null {
  const { withoutBirth, birthYearOnly, birthMonthOnly } = world.pack.demonstration.faults
  const drawn = chance.next()
  if (drawn < withoutBirth) return null
  if (drawn < withoutBirth + birthYearOnly) return born.slice(0, 4)
  return drawn < withoutBirth + birthYearOnly + birthMonthOnly ? born.slice(0, 7) : born
}
