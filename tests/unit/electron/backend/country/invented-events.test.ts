import { describe, expect, it } from 'vitest'
import { contradictions, type InventedFile } from '#backend/features/country/demonstration/invented.ts'
import { partialDate } from '#shared/domain/dates.ts'
import { foldNumber } from '#shared/domain/fold.ts'
import { normalisePhone } from '#shared/domain/phone.ts'
import { ruleFor } from '#backend/features/country/demonstration/norm-staffing.ts'
import { makeWorld } from '#backend/features/country/demonstration/world.ts'
import { invented } from '#tests/helpers/invented.ts'

const { pack, facilities, files } = invented('ml')
const { demonstration } = pack

const firsts = files.filter(({ number, truth }) => truth.person === number)
const corpsOf = (file: InventedFile) => file.spells.at(-1)?.corps ?? ''
const first = (date: string) => partialDate(date)?.first ?? date
const phonesOf = ({ phones }: InventedFile) =>
  phones.map((one) => normalisePhone(one, pack.info.phone.prefix))
const staffNumberOf = ({ numbers }: InventedFile) =>
  numbers.filter(({ type }) => type === pack.info.staffNumber).map(({ number }) => foldNumber(number))[0]

describe('people displaced', () => {
  const displaced = files.filter(({ truth }) => truth.displaced !== null)

  it('served in the places of the event when it came', () => {
    for (const [event, { districts, from, to, share }] of demonstration.history.displacement.entries()) {
      const there = firsts.filter(({ stays }) =>
        stays.some(
          ({ start, end, facility }) =>
            start !== null &&
            first(start) <= from &&
            (end ?? '9999') >= from &&
            districts.includes(facilities[facility]?.district ?? ''),
        ),
      )
      const fled = there.filter(({ truth }) => truth.displaced?.event === event)
      expect(displaced.filter(({ truth }) => truth.displaced?.event === event)).toEqual(fled)
      expect(Math.abs(fled.length / there.length - share), String(event)).toBeLessThan(0.15)
      for (const { truth } of fled) {
        expect(truth.displaced!.start >= from && truth.displaced!.start <= to).toBe(true)
      }
    }
    expect(displaced.length).toBeGreaterThan(300)
  })

  it('were taken in elsewhere; most came back, some are away to this day', () => {
    const away = displaced.map(({ absences, truth }) =>
      absences.find(({ start, end }) => start === truth.displaced?.start && end === truth.displaced.end),
    )
    expect(away.every((absence) => absence !== undefined)).toBe(true)
    const events = demonstration.history.displacement
    displaced.forEach(({ truth }, at) => {
      const rule = events[truth.displaced!.event]
      expect(away[at]?.kind).toBe(rule?.position)
      if (away[at]?.host != null) expect(rule?.hosts).toContain(facilities[away[at].host]?.district)
    })
    const still = displaced.filter(({ truth }) => truth.displaced?.end === null)
    expect(still.length / displaced.length).toBeGreaterThan(0.05)
    expect(still.length / displaced.length).toBeLessThan(0.3)
    const settled = displaced.filter(({ stays }) => stays.some(({ endReason }) => endReason === 'insecurite'))
    expect(settled.length).toBeGreaterThan(10)
  })
})

describe('what is wrong', () => {
  it('is told for every kind of contradiction, and can be seen in the file', () => {
    const told = Map.groupBy(files, ({ truth }) => truth.contradiction)
    for (const kind of contradictions) expect(told.get(kind)?.length ?? 0, kind).toBeGreaterThan(4)
    for (const { person, spells } of told.get('sex') ?? []) {
      expect(person.sex).toBe('M')
      expect(demonstration.people.female[spells.at(-1)?.corps ?? '']).toBe(1)
    }
  })

  it('is told where dates or the category can’t be', () => {
    const told = Map.groupBy(files, ({ truth }) => truth.contradiction)
    for (const { stays } of told.get('endBeforeStart') ?? [])
      expect(stays.some(({ start, end }) => start !== null && end !== null && end < start)).toBe(true)
    for (const { stays } of told.get('decidedLate') ?? [])
      expect(
        stays.some(({ start, decidedOn }) => start !== null && decidedOn !== null && decidedOn > start),
      ).toBe(true)
    for (const file of told.get('category') ?? [])
      expect(file.spells.at(-1)?.category).not.toBe(
        pack.corps.find(({ code }) => code === corpsOf(file))?.category,
      )
  })

  it('are second files that any reader would take for the same person', () => {
    const seconds = files.filter(({ number, truth }) => truth.person !== number)
    const unlike = seconds.filter((second) => !alike(files[second.truth.person - 1]!, second))
    expect(unlike.map(({ number }) => number)).toEqual([])
    const same = (what: (file: InventedFile) => unknown) =>
      seconds.filter((second) => what(second) === what(files[second.truth.person - 1]!)).length /
      seconds.length
    // In life's proportions: neither all written alike nor all otherwise.
    for (const share of [
      same(({ person }) => `${person.prenoms} ${person.nom}`),
      same(({ person }) => person.birth),
    ]) {
      expect(share).toBeGreaterThan(0.2)
      expect(share).toBeLessThan(0.8)
    }
  })
})

/** Words of the names in any order, up to a letter or an ending; and the birth year, a phone or the staff number. */
function alike(one: InventedFile, other: InventedFile): boolean {
  const words = ({ person }: InventedFile) =>
    `${person.prenoms} ${person.nom} ${person.nomEpoux ?? ''}`
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[ ’'-]+/)
      .filter(Boolean)
  const known = words(one)
  const common = words(other).filter((word) => known.includes(word)).length
  const year = ({ person }: InventedFile) => Number(person.birth?.slice(0, 4) ?? Number.NaN)
  const strong =
    Math.abs(year(one) - year(other)) <= 1 ||
    phonesOf(one).some((phone) => phonesOf(other).includes(phone)) ||
    (staffNumberOf(one) !== undefined && staffNumberOf(one) === staffNumberOf(other))
  return common >= 1 && strong
}

describe('the norm', () => {
  it('is met by no facility where the pack says by none', () => {
    expect(meeting(peopleAt())).toEqual([])
  })

  it('is met by none of them in a register of a million either', () => {
    const { staffing } = makeWorld(pack, facilities, { total: 1_000_000, seed: demonstration.seed })
    expect(meeting(staffing)).toEqual([])
    expect(staffing.reduce((sum, counts) => sum + [...counts.values()].reduce((a, b) => a + b, 0), 0)).toBe(
      954_000,
    )
  })

  /** People by facility and corps, counted where they are by their files: every file that serves. */
  function peopleAt(): ReadonlyMap<string, number>[] {
    const present = facilities.map(() => new Map<string, number>())
    for (const { stays, spells, absences, truth } of files) {
      if (truth.standing === 'former') continue
      const host = absences.find(({ end, host: taken }) => end === null && taken !== null)?.host
      const counts = present[host ?? stays.findLast(({ start }) => start !== null)?.facility ?? -1]
      const corps = spells.at(-1)?.corps ?? ''
      counts?.set(corps, (counts.get(corps) ?? 0) + 1)
    }
    return present
  }

  /** Facilities under a rule of share 0 that meet every mandatory line all the same. */
  function meeting(present: readonly ReadonlyMap<string, number>[]): string[] {
    return facilities.flatMap((facility, at) => {
      const rule = ruleFor(pack, facility)
      if (rule?.share !== 0) return []
      const set = pack.normSets.find(({ code }) => code === rule.normSet)
      const lines = (set?.lines ?? []).filter(
        (line) =>
          line.mandatory &&
          line.facilityType === facility.type &&
          line.milieux?.includes(facility.milieu ?? ''),
      )
      const met = lines.every(({ group, minimum }) => {
        const members = set?.groups.find(({ code }) => code === group)?.members ?? []
        return members.reduce((sum, { corps }) => sum + (present[at]?.get(corps) ?? 0), 0) >= minimum
      })
      expect(lines.length).toBeGreaterThan(0)
      return met ? [facility.name] : []
    })
  }
})

describe('another country', () => {
  it('is invented from its own pack alone', () => {
    const { pack: zedia, files: people } = invented('zz', { total: 2000 })
    const known = (rows: readonly { readonly code: string }[]) => new Set(rows.map(({ code }) => code))
    const [corps, reasons, kinds] = [known(zedia.corps), known(zedia.reasons), known(zedia.positions)]
    expect(people).toHaveLength(2000)
    const used = {
      corps: new Set(people.flatMap(({ spells }) => spells.map((spell) => spell.corps))),
      reasons: new Set(
        people.flatMap(({ stays }) => stays.flatMap((stay) => [stay.startReason, stay.endReason])),
      ),
      kinds: new Set(people.flatMap(({ absences }) => absences.map(({ kind }) => kind))),
    }
    used.reasons.delete(null)
    expect([...used.corps].sort()).toEqual([...corps].sort())
    expect([...used.reasons].filter((reason) => !reasons.has(reason ?? ''))).toEqual([])
    expect([...used.kinds].filter((kind) => !kinds.has(kind))).toEqual([])
    const numbers = people.flatMap((person) => person.numbers)
    const misshapen = numbers.filter(
      ({ type, number }) => !(type === zedia.info.nationalId ? /^Z\d{6}$/ : /^Z[A-Z]-\d{4}$/).test(number),
    )
    expect(misshapen).toEqual([])
    expect(people.some(({ truth }) => truth.displaced !== null)).toBe(true)
  })
})
