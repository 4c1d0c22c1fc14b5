import { type Coded, codes, duplicates, fault, overlaps, unknown } from './country-pack-checks.ts'
import type { PackInfo } from './country-pack-documents.ts'
import type { PackFault, Table } from './country-pack-faults.ts'
import type { PackTables, PlacedTables } from './country-pack-tables.ts'
import { fold } from './fold.ts'

type Row<Name extends keyof PackTables> = PackTables[Name][number]
/** Faults of the CSV files among themselves. */
export function tableFaults(tables: PlacedTables, info: PackInfo): PackFault[] {
  const units = new Set(tables.units.rows.map(({ value }) => value.key))
  const levels = codes(tables.levels)
  const statuts = codes(tables.statuts)
  const employerSectors = new Set(tables.employers.rows.map(({ value }) => value.sector))
  const categories = new Set(info.categories.map((category) => category.code))
  return [
    ...codedTables(tables).flatMap((table) => duplicates(table, 'code', (row) => [row.code])),
    ...duplicates(tables.lists, 'code', (row) => [`${row.list} ${row.code}`]),
    ...unknown(tables.leaveTypes, 'position', (row) => row.position, codes(tables.positions)),
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

function codedTables(tables: PlacedTables): Table<Coded>[] {
  const {
    units: _units,
    unitParents: _parents,
    population: _population,
    retirementRules: _rules,
    lists: _lists,
    ...coded
  } = tables
  return Object.values(coded)
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
