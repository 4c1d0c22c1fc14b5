import type { PackTables, PlacedTables } from './country-pack.ts'
import type { Demonstration, PackInfo, PackNormSet } from './country-pack-documents.ts'
import type { PackFault, PackProblem, Placed, Table } from './country-pack-faults.ts'
import { fold } from './fold.ts'

type Row<Name extends keyof PackTables> = PackTables[Name][number]
interface Coded {
  readonly code: string
}
interface Dated {
  readonly from: string | null
  readonly to: string | null
}

/** Faults of the CSV files among themselves. */
export function tableFaults(tables: PlacedTables, info: PackInfo): PackFault[] {
  const units = new Set(tables.units.rows.map(({ value }) => value.key))
  const levels = codes(tables.levels)
  const statuts = codes(tables.statuts)
  const employerSectors = new Set(tables.employers.rows.map(({ value }) => value.sector))
  const categories = new Set(info.categories.map((category) => category.code))
  return [
    ...codedTables(tables).flatMap((table) => duplicates(table, 'code', (row) => [row.code])),
    ...duplicates(tables.units, 'key', (row) => [row.key]),
    ...duplicates(tables.units, 'name', namesInLevel),
    ...duplicates(tables.population, 'unit', (row) => [
      `${row.unit} ${row.year} ${row.method} ${row.boundariesOn}`,
    ]),
    ...preferredTwice(tables.population),
    ...roles(tables.levels),
    ...unknown(tables.units, 'level', (row) => row.level, levels),
    ...unknown(tables.unitParents, 'unit', (row) => row.unit, units),
    ...unknown(tables.unitParents, 'parent', (row) => row.parent, units),
    ...unknown(tables.population, 'unit', (row) => row.unit, units),
    ...unknown(tables.facilityTypes, 'sector_default', (row) => row.sectorDefault, codes(tables.sectors)),
    ...unknown(tables.corps, 'category', (row) => row.category, categories),
    ...unknown(tables.statuts, 'employer_sector', (row) => row.employerSector, employerSectors),
    ...unknown(tables.retirementRules, 'statut', (row) => row.statut, statuts),
    ...unknown(tables.retirementRules, 'category', (row) => row.category, categories),
    ...unknown(tables.retirementRules, 'employer_sector', (row) => row.employerSector, employerSectors),
    ...matchWords([tables.facilityTypes, tables.sectors, tables.milieux, tables.managingBodies]),
    ...overlaps(tables.unitParents, (row) => `${row.unit} ${row.tree}`),
    ...overlaps(tables.retirementRules, (row) => `${row.statut} ${row.category} ${row.employerSector}`),
    ...orphans(tables),
  ]
}

/** Faults of `pack.json` and `norm-sets.json`, and of what they refer to. */
export function documentFaults(
  tables: PlacedTables,
  info: PackInfo,
  normSets: readonly PackNormSet[],
): PackFault[] {
  const units = new Set(tables.units.rows.map(({ value }) => value.key))
  const identifierTypes = codes(tables.identifierTypes)
  const refer = reference('pack.json')
  return [
    ...refer('staffNumber', [info.staffNumber], identifierTypes),
    ...refer('nationalId', [info.nationalId], identifierTypes),
    ...refer('demonstrationOffice.unit', [info.demonstrationOffice.unit], units),
    ...overlaps(
      { file: 'pack.json', rows: info.letterheads.map((value, position) => ({ row: position, value })) },
      () => 'letterhead',
    ).map((fault) => ({ ...fault, row: `letterheads.${String(fault.row)}` })),
    ...normSets.flatMap((set, position) => normFaults(tables, set, `normSets.${position}`)),
  ]
}

function normFaults(tables: PlacedTables, set: PackNormSet, path: string): PackFault[] {
  const refer = reference('norm-sets.json')
  const corps = codes(tables.corps)
  const groups = new Set(set.groups.map((group) => group.code))
  const primaries = set.groups.flatMap((group) =>
    group.members.filter((member) => member.primary).map((member) => member.corps),
  )
  const twice = primaries.filter((code, position) => primaries.indexOf(code) !== position)
  return [
    ...set.groups.flatMap((group, position) =>
      refer(
        `${path}.groups.${position}.members`,
        group.members.map((member) => member.corps),
        corps,
      ),
    ),
    // A surplus person is shown under her primary group: it must be one.
    ...twice.map((value) => fault('norm-sets.json', `${path}.groups`, 'primary', value, 'duplicate')),
    ...set.lines.flatMap((line, position) => [
      ...refer(`${path}.lines.${position}.group`, [line.group], groups),
      ...refer(`${path}.lines.${position}.facilityType`, [line.facilityType], codes(tables.facilityTypes)),
      ...refer(`${path}.lines.${position}.milieux`, line.milieux ?? [], codes(tables.milieux)),
    ]),
  ]
}

/** Faults of `demonstration.json` against the tables. */
export function demonstrationFaults(
  tables: PlacedTables,
  demonstration: Demonstration,
  normSets: readonly PackNormSet[],
): PackFault[] {
  const refer = reference('demonstration.json')
  const districts = new Set(tables.units.rows.map(({ value }) => value.key))
  const types = codes(tables.facilityTypes)
  const milieux = codes(tables.milieux)
  const corps = codes(tables.corps)
  const statuts = codes(tables.statuts)
  const { people, history, faults } = demonstration
  const contracts = Object.values(people.contracts)
  return [
    ...demonstration.districts.flatMap((entry, position) => [
      ...refer(`districts.${position}.district`, [entry.district], districts),
      ...refer(
        `districts.${position}.zone`,
        [entry.zone],
        new Set(demonstration.zones.map((zone) => zone.code)),
      ),
      ...refer(`districts.${position}.facilities`, Object.keys(entry.facilities), types),
      ...refer(
        `districts.${position}.facilities`,
        Object.values(entry.facilities).flatMap(Object.keys),
        milieux,
      ),
    ]),
    ...demonstration.namedFacilities.flatMap((entry, position) => [
      ...refer(`namedFacilities.${position}.district`, [entry.district], districts),
      ...refer(`namedFacilities.${position}.type`, [entry.type], types),
      ...refer(`namedFacilities.${position}.milieu`, [entry.milieu], milieux),
    ]),
    ...refer('facilityNames', Object.keys(demonstration.facilityNames), types),
    ...refer('sectors', Object.keys(demonstration.sectors), types),
    ...refer('sectors', Object.values(demonstration.sectors).flatMap(Object.keys), codes(tables.sectors)),
    ...demonstration.staff.flatMap((entry, position) => [
      ...refer(`staff.${position}.type`, [entry.type], types),
      ...refer(`staff.${position}.milieux`, entry.milieux ?? [], milieux),
      ...refer(`staff.${position}.mean`, Object.keys(entry.mean), corps),
    ]),
    ...demonstration.normMet.flatMap((entry, position) => [
      ...refer(`normMet.${position}.normSet`, [entry.normSet], new Set(normSets.map((set) => set.code))),
      ...refer(`normMet.${position}.type`, [entry.type], types),
      ...refer(`normMet.${position}.milieux`, entry.milieux ?? [], milieux),
      ...refer(`normMet.${position}.districts`, entry.districts ?? [], districts),
      ...refer(`normMet.${position}.lacking`, entry.lacking, corps),
    ]),
    ...refer('people.female', Object.keys(people.female), corps),
    ...refer(
      'people.ages',
      people.ages.flatMap((entry) => entry.corps ?? []),
      corps,
    ),
    ...refer(
      'people.statuts',
      people.statuts.flatMap((entry) => entry.types ?? []),
      types,
    ),
    ...refer(
      'people.statuts',
      people.statuts.flatMap((entry) => entry.corps ?? []),
      corps,
    ),
    ...refer(
      'people.statuts',
      people.statuts.flatMap((entry) => Object.keys(entry.shares)),
      statuts,
    ),
    ...refer('people.contracts', Object.keys(people.contracts), statuts),
    ...refer(
      'people.contracts',
      contracts.map((entry) => entry.contract),
      codes(tables.contractTypes),
    ),
    ...refer(
      'people.contracts',
      contracts.map((entry) => entry.employer),
      codes(tables.employers),
    ),
    ...refer(
      'people.contracts',
      contracts.map((entry) => entry.funding),
      codes(tables.fundingSources),
    ),
    ...refer(
      'people.fonctions',
      people.fonctions.map((entry) => entry.fonction),
      codes(tables.fonctions),
    ),
    ...refer(
      'people.fonctions',
      people.fonctions.flatMap((entry) => entry.types),
      types,
    ),
    ...refer(
      'people.fonctions',
      people.fonctions.flatMap((entry) => entry.corps),
      corps,
    ),
    ...refer('history.positions', Object.keys(history.positions), codes(tables.positions)),
    ...refer(
      'history.displacement',
      history.displacement.map((entry) => entry.position),
      codes(tables.positions),
    ),
    ...refer(
      'history.displacement',
      history.displacement.flatMap((entry) => entry.districts),
      districts,
    ),
    ...refer(
      'history.displacement',
      history.displacement.flatMap((entry) => entry.hosts),
      districts,
    ),
    ...refer('faults.withoutStaffNumber', Object.keys(faults.withoutStaffNumber), statuts),
  ]
}

function fault(
  file: string,
  row: PackFault['row'],
  column: string | null,
  value: string,
  problem: PackProblem,
): PackFault {
  return { file, row, column, value, problem }
}

function codes(table: Table<Coded>): Set<string> {
  return new Set(table.rows.map(({ value }) => value.code))
}

function codedTables(tables: PlacedTables): Table<Coded>[] {
  const {
    units: _units,
    unitParents: _parents,
    population: _population,
    retirementRules: _rules,
    ...coded
  } = tables
  return Object.values(coded)
}

/** Values that two rows share: places the fault at the later row. */
function duplicates<Value>(
  table: Table<Value>,
  column: string,
  keys: (row: Value) => readonly string[],
): PackFault[] {
  const seen = new Set<string>()
  return table.rows.flatMap(({ row, value }) => {
    const own = new Set(keys(value))
    const repeated = [...own].filter((key) => seen.has(key))
    for (const key of own) seen.add(key)
    return repeated.map((key) => fault(table.file, row, column, key, 'duplicate'))
  })
}

/** A place list names units by name or alias: within a level each must lead to one unit. */
function namesInLevel(unit: Row<'units'>): string[] {
  return [unit.name, ...unit.aliases].map((name) => `${unit.level}: ${fold(name)}`)
}

function matchWords(tables: readonly Table<{ readonly match: readonly string[] }>[]): PackFault[] {
  return tables.flatMap((table) => duplicates(table, 'match', (row) => row.match.map(fold)))
}

function preferredTwice(table: Table<Row<'population'>>): PackFault[] {
  const preferred = table.rows.filter(({ value }) => value.preferred)
  return duplicates({ file: table.file, rows: preferred }, 'preferred', (row) => [
    `${row.unit} ${row.year} ${row.boundariesOn}`,
  ])
}

function roles(table: Table<Row<'levels'>>): PackFault[] {
  return (['country', 'region', 'district'] as const).flatMap((role) => {
    const [first, second] = table.rows.filter(({ value }) => value.role === role)
    if (!first) return [fault(table.file, null, 'role', role, 'missing-role')]
    return second ? [fault(table.file, second.row, 'role', role, 'duplicate')] : []
  })
}

function unknown<Value>(
  table: Table<Value>,
  column: string,
  pick: (row: Value) => string | null,
  known: ReadonlySet<string>,
): PackFault[] {
  return table.rows.flatMap(({ row, value }) => {
    const code = pick(value)
    return code === null || known.has(code) ? [] : [fault(table.file, row, column, code, 'unknown-reference')]
  })
}

function reference(file: string) {
  return (path: string, values: readonly string[], known: ReadonlySet<string>): PackFault[] =>
    values
      .filter((value) => !known.has(value))
      .map((value) => fault(file, path, null, value, 'unknown-reference'))
}

/** Rows of one thing whose days overlap, or that end before they begin. */
function overlaps<Value extends Dated>(table: Table<Value>, thing: (row: Value) => string): PackFault[] {
  const inverted = table.rows
    .filter(({ value }) => value.from !== null && value.to !== null && value.to < value.from)
    .map(({ row, value }) => fault(table.file, row, 'to', value.to ?? '', 'inverted-dates'))
  const byThing = Map.groupBy(table.rows, ({ value }) => thing(value))
  const overlapping = [...byThing].flatMap(([name, rows]) => {
    const sorted = [...rows].sort((a, b) => start(a).localeCompare(start(b)))
    return sorted
      .filter((placed, position) => position > 0 && start(placed) <= end(sorted[position - 1]))
      .map(({ row }) => fault(table.file, row, 'from', name, 'overlap'))
  })
  return [...inverted, ...overlapping]
}

function start(placed: Placed<Dated>): string {
  return placed.value.from ?? ''
}

function end(placed: Placed<Dated> | undefined): string {
  return placed?.value.to ?? '9999-12-31'
}

/** A unit under nothing would be found by no place filter. */
function orphans(tables: PlacedTables): PackFault[] {
  const top = new Set(
    tables.levels.rows.filter(({ value }) => value.role === 'country').map(({ value }) => value.code),
  )
  const children = new Set(tables.unitParents.rows.map(({ value }) => value.unit))
  return tables.units.rows
    .filter(({ value }) => !top.has(value.level) && !children.has(value.key))
    .map(({ row, value }) => fault(tables.units.file, row, 'key', value.key, 'without-parent'))
}
