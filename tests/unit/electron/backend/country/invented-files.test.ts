import { describe, expect, it } from 'vitest'
import type { InventedFile } from '#backend/features/country/demonstration/invented.ts'
import { inventFiles } from '#backend/features/country/demonstration/files.ts'
import { partialDate } from '#shared/domain/dates.ts'
import { foldNumber } from '#shared/domain/fold.ts'
import { normalisePhone } from '#shared/domain/phone.ts'
import { RetirementRules } from '#shared/domain/retirement.ts'
import { invented } from '#tests/helpers/invented.ts'

const { pack, facilities, files } = invented('ml')
const { demonstration } = pack
const { asAt, total } = demonstration

const sound = files.filter(({ truth }) => truth.contradiction === null)
const firsts = files.filter(({ number, truth }) => truth.person === number)
const serving = firsts.filter(({ truth }) => truth.standing === 'serving')
const corpsOf = (file: InventedFile) => file.spells.at(-1)?.corps ?? ''
const placeOf = (file: InventedFile) => facilities[file.stays.at(-1)?.facility ?? -1]
const shareOf = (among: readonly InventedFile[], fits: (file: InventedFile) => boolean) =>
  among.filter(fits).length / among.length
const first = (date: string) => partialDate(date)?.first ?? date
const last = (date: string) => partialDate(date)?.last ?? date
const phonesOf = ({ phones }: InventedFile) =>
  phones.map((one) => normalisePhone(one, pack.info.phone.prefix))

describe('the number of files', () => {
  it('is exactly the total, numbered from 1', () => {
    expect(files.map(({ number }) => number)).toEqual(Array.from({ length: total }, (_, one) => one + 1))
    expect(invented('ml', { total: 12 }).files).toHaveLength(12)
  })

  it('counts who left and second files by the pack’s shares, and everybody else once', () => {
    const former = files.filter(({ truth }) => truth.standing === 'former')
    expect(former).toHaveLength(Math.round(total * demonstration.history.leavers.share))
    expect(files.length - firsts.length).toBe(Math.round(total * demonstration.faults.twoFiles))
    const awaited = firsts.filter(({ truth }) => truth.standing === 'awaited')
    expect(awaited.length / serving.length).toBeCloseTo(demonstration.history.awaited, 2)
    expect(awaited.length).toBeGreaterThan(40)
  })

  it('depends on pack, total and seed alone', () => {
    expect(invented('ml', { total: 900 }).files).toEqual(invented('ml', { total: 900 }).files)
    expect(invented('ml', { total: 900, seed: 4 }).files).not.toEqual(invented('ml', { total: 900 }).files)
  })

  it('may be a million: files come one by one', () => {
    const files = inventFiles(pack, facilities, { total: 1_000_000, seed: 1 })
    const some = Array.from({ length: 300 }, () => files.next().value)
    expect(some.every((file) => file?.truth.standing !== undefined)).toBe(true)
    files.return()
  })
})

describe('persons', () => {
  it('are women and men as their corps has them', () => {
    for (const [corps, women] of Object.entries(demonstration.people.female)) {
      const members = serving.filter((file) => corpsOf(file) === corps && file.truth.contradiction !== 'sex')
      if (members.length < 200) continue
      const found = shareOf(members, ({ person }) => person.sex === 'F')
      expect(Math.abs(found - women), corps).toBeLessThan(0.08)
    }
  })

  it('are as old as their corps, from its youngest to its oldest', () => {
    for (const { corps, mean, youngest, oldest } of demonstration.people.ages.filter(
      (entry) => entry.corps,
    )) {
      const ages = serving
        .filter((file) => corps?.includes(corpsOf(file)) && file.truth.contradiction === null)
        .flatMap(({ person }) => (person.birth?.length === 10 ? [yearsBetween(person.birth, asAt)] : []))
      expect(
        Math.abs(ages.reduce((sum, age) => sum + age, 0) / ages.length - mean),
        String(corps),
      ).toBeLessThan(2.5)
      expect(Math.min(...ages)).toBeGreaterThanOrEqual(youngest)
      expect(Math.max(...ages)).toBeLessThan(oldest + 1.01)
    }
  })

  it('crowd in towns where they are midwives, and in the villages where they are matrons', () => {
    const inTowns = (corps: string) =>
      shareOf(
        serving.filter((file) => corpsOf(file) === corps),
        (file) => ['urbain', 'semi-urbain'].includes(placeOf(file)?.milieu ?? ''),
      )
    expect(inTowns('sage-femme')).toBeGreaterThan(0.75)
    expect(inTowns('matrone')).toBeLessThan(0.4)
  })

  it('bear names by their sex, with husbands’ names for married women alone', () => {
    // A second file may bear the husband's name as her own.
    const own = sound.filter(({ number, truth }) => truth.person === number)
    const misnamed = own.filter(({ person: { sex, nom, nomEpoux } }) => {
      const other = sex === 'F' ? /^(ag|ould) /i : /^(walet|mint) /i
      return sex !== null && (other.test(nom) || (sex === 'M' && nomEpoux !== null))
    })
    expect(misnamed).toEqual([])
    expect(sound.some(({ person }) => person.nom.startsWith('Walet '))).toBe(true)
    expect(shareOf(sound, ({ person }) => person.nomEpoux !== null && person.sex === 'F')).toBeGreaterThan(
      0.08,
    )
  })

  it('are spelled in many ways', () => {
    const spellings = (names: RegExp) =>
      new Set(files.filter((f) => names.test(f.person.nom)).map((f) => f.person.nom))
    expect([...spellings(/^(traor[eé]|TRAOR[EÉ])$/iu)].length).toBeGreaterThanOrEqual(3)
    expect(spellings(/^[ck]o?u(l|L)ibal[iy]$/iu).size).toBeGreaterThanOrEqual(3)
  })

  it('lack what files lack, in the pack’s shares', () => {
    const { faults, people } = demonstration
    const expected: [string, number, (file: InventedFile) => boolean][] = [
      ['phone', faults.withoutPhone, ({ phones }) => phones.length === 0],
      ['second phone', (1 - faults.withoutPhone) * people.phones.second, ({ phones }) => phones.length > 1],
      ['birth', faults.withoutBirth, ({ person }) => person.birth === null],
      ['birth by year', faults.birthYearOnly, ({ person }) => person.birth?.length === 4],
      ['birth by month', faults.birthMonthOnly, ({ person }) => person.birth?.length === 7],
      ['birthplace', faults.withoutBirthplace, ({ person }) => person.birthplace === null],
      ['sex', faults.withoutSex, ({ person }) => person.sex === null],
      ['statut', faults.withoutStatut, ({ spells }) => spells.every(({ statut }) => statut === null)],
      ['title', faults.withoutTitle, ({ person }) => person.civilite === null],
      ['parents', 1 - people.parents, ({ person }) => person.father === null],
      [
        'national id',
        faults.withoutNationalId,
        (file) => file.numbers.every(({ type }) => type !== pack.info.nationalId),
      ],
      ['first day', faults.withoutFirstPostingDate, ({ stays }) => stays[0]?.start?.length === 4],
    ]
    for (const [what, share, fits] of expected)
      expect(Math.abs(shareOf(serving, fits) - share), what).toBeLessThan(0.015)
  })

  it('have numbers of the pack’s form, each its own unless it is told to be shared', () => {
    const pattern = new RegExp(
      pack.identifierTypes.find(({ code }) => code === pack.info.nationalId)?.pattern ?? '$^',
    )
    const holders = new Map<string, number>()
    for (const { number, numbers, truth } of firsts) {
      for (const { type, number: text } of numbers) {
        if (type === pack.info.nationalId) expect(text).toMatch(pattern)
        const key = `${type} ${foldNumber(text)}`
        const holder = holders.get(key)
        if (holder !== undefined) expect({ number, of: truth.staffNumberOf }).toEqual({ number, of: holder })
        else holders.set(key, number)
      }
    }
    expect(firsts.filter(({ truth }) => truth.staffNumberOf !== null).length).toBeGreaterThan(5)
    const shared = firsts.filter(({ truth }) => truth.phoneOf !== null)
    expect(shared.length).toBeGreaterThan(20)
    for (const file of shared)
      expect(phonesOf(file)).toContain(phonesOf(files[(file.truth.phoneOf ?? 0) - 1]!)[0])
  })
})

function yearsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 / 365.25
}

describe('careers', () => {
  it('begin since the pack’s first year, in every decade', () => {
    const years = files.flatMap(({ spells }) => (spells[0] ? [Number(spells[0].start.slice(0, 4))] : []))
    expect(Math.min(...years)).toBe(demonstration.history.firstYear)
    for (const decade of [1990, 2000, 2010, 2020])
      expect(
        years.filter((year) => year >= decade && year < decade + 10).length / years.length,
      ).toBeGreaterThan(0.1)
  })

  it('hold one base at a time, each ending before the next', () => {
    const overlaps = files
      .filter(({ truth }) => truth.contradiction !== 'endBeforeStart')
      .filter(({ stays }) =>
        stays.some((stay, at) => {
          const next = stays[at + 1]
          if (stay.start === null) return next !== undefined
          if (stay.end !== null && last(stay.end) < first(stay.start)) return true
          return next?.start != null && (stay.end === null || stay.end >= next.start)
        }),
      )
    expect(overlaps.map(({ number }) => number)).toEqual([])
  })

  it('are made of several postings for many, by transfers whose act ends one and begins the next', () => {
    expect(shareOf(serving, ({ stays }) => stays.length > 1)).toBeGreaterThan(0.25)
    const moved = sound.flatMap(({ stays }) =>
      stays.slice(1).flatMap((stay, at) => (stay.start ? [[stays[at]!, stay] as const] : [])),
    )
    for (const [from, to] of moved) {
      expect(from.endReason).toBe(to.startReason)
      expect(from.endAct).toEqual(to.startAct)
      expect(from.facility).not.toBe(to.facility)
    }
    expect(moved.filter(([, to]) => to.startAct !== null).length / moved.length).toBeCloseTo(
      demonstration.history.acts.share,
      1,
    )
  })

  it('are decided before they are taken up, and many by one act', () => {
    const lines = new Map<string, number>()
    for (const { stays } of sound) {
      for (const { start, decidedOn, startAct } of stays) {
        if (start !== null && decidedOn !== null && start.length === 10) expect(decidedOn <= start).toBe(true)
        if (startAct) lines.set(startAct.number, (lines.get(startAct.number) ?? 0) + 1)
      }
    }
    expect(Math.max(...lines.values())).toBeGreaterThan(3)
  })

  it('keep corps, statut and category without a gap from the first day of service', () => {
    const broken = sound.filter(({ number, spells, stays, truth }) => {
      const gap = spells.some((spell, at) => {
        const next = spells[at + 1]
        return next !== undefined && Date.parse(next.start) - Date.parse(spell.end ?? '') !== 86_400_000
      })
      const start = stays[0]?.start
      return gap || (truth.person === number && start != null && first(spells[0]!.start) > first(start))
    })
    expect(broken.map(({ number }) => number)).toEqual([])
    expect(
      shareOf(serving, ({ spells }) => new Set(spells.map(({ corps }) => corps)).size > 1),
    ).toBeGreaterThan(0.03)
    expect(
      shareOf(serving, ({ spells }) => new Set(spells.map(({ statut }) => statut)).size > 1),
    ).toBeGreaterThan(0.03)
  })

  it('never begin before the age of 18, unless the file is one of those told to', () => {
    const ageAtStart = ({ person, stays }: InventedFile) => {
      const begin = stays[0]?.start
      if (begin == null || person.birth === null) return Infinity
      return Math.floor(yearsBetween(last(person.birth), first(begin)) + 0.01)
    }
    expect(firsts.filter((file) => file.truth.contradiction !== 'underage' && ageAtStart(file) < 18)).toEqual(
      [],
    )
    const told = files.filter(({ truth }) => truth.contradiction === 'underage')
    expect(told.length).toBeGreaterThan(10)
    for (const file of told) expect(ageAtStart(file)).toBeLessThan(18)
  })

  it('end with retirement, unless the file is one of those told to go on', () => {
    const rules = new RetirementRules(pack.retirementRules)
    const gone = (file: InventedFile) => {
      const statut = file.spells.at(-1)?.statut ?? null
      const employer = pack.employers.find(({ code }) => code === file.contracts.at(-1)?.employer)
      const implied = pack.statuts.find(({ code }) => code === statut)
      const employerSectors = [employer?.sector, implied?.employerSector].filter((one) => one !== undefined)
      const category = pack.corps.find(({ code }) => code === corpsOf(file))?.category ?? null
      const retirement = rules.retirement({ statut, category, employerSectors }, file.person.birth)
      return retirement !== null && retirement.day < asAt
    }
    const serve = serving.filter(({ truth }) => truth.contradiction !== 'pastRetirement')
    expect(serve.filter(gone).map(({ number }) => number)).toEqual([])
    const told = files.filter(({ truth }) => truth.contradiction === 'pastRetirement')
    expect(told.length).toBeGreaterThan(10)
    expect(told.filter((file) => !gone(file))).toEqual([])
    const retired = sound.filter(
      ({ truth, stays }) => truth.standing === 'former' && stays.at(-1)?.endReason === 'retraite-obligatoire',
    )
    expect(retired.length).toBeGreaterThan(100)
    expect(retired.every(({ stays }) => stays.at(-1)?.end?.endsWith('-12-31'))).toBe(true)
  })

  it('are interrupted by absences that share no day, in the pack’s shares today', () => {
    const twice = files.filter(({ absences }) => {
      const sorted = [...absences].sort((a, b) => (a.start < b.start ? -1 : 1))
      return sorted.some((one, at) => (one.end ?? '9999') >= (sorted[at + 1]?.start ?? '99999'))
    })
    expect(twice.map(({ number }) => number)).toEqual([])
    const today = (kind: string) =>
      shareOf(serving, ({ absences }) => absences.some((one) => one.kind === kind && one.end === null))
    const study = demonstration.history.positions.find(({ position }) => position === 'conge-formation')!
    expect(today(study.position)).toBeGreaterThan(study.today * 0.6)
    expect(today(study.position)).toBeLessThan(study.today * 1.3)
    const mothers = files.filter(({ absences }) => absences.some(({ kind }) => kind === 'conge-maternite'))
    expect(mothers.length).toBeGreaterThan(300)
    expect(
      mothers.filter(({ person, truth }) => person.sex === 'M' && truth.contradiction !== 'sex'),
    ).toEqual([])
    expect(
      files.flatMap(({ absences }) => absences).some(({ end, host }) => end === null && host !== null),
    ).toBe(true)
  })
})
