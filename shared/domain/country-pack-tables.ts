import type { PackFault, Table } from './country-pack-faults.ts'
import { type PackFiles, readTable } from './country-pack-read.ts'
import { type PackRow, rowSchemas, type RowSchemas } from './country-pack-rows.ts'

type PackTable = keyof RowSchemas

/** The file of each table of a pack. */
export const TABLE_FILES: Readonly<Record<PackTable, string>> = {
  levels: 'levels.csv',
  units: 'units.csv',
  unitParents: 'unit-parents.csv',
  population: 'population.csv',
  facilityTypes: 'facility-types.csv',
  sectors: 'sectors.csv',
  milieux: 'milieux.csv',
  managingBodies: 'managing-bodies.csv',
  corps: 'corps.csv',
  fonctions: 'fonctions.csv',
  statuts: 'statuts.csv',
  contractTypes: 'contract-types.csv',
  employers: 'employers.csv',
  fundingSources: 'funding-sources.csv',
  positions: 'positions.csv',
  postingKinds: 'posting-kinds.csv',
  reasons: 'reasons.csv',
  identifierTypes: 'identifier-types.csv',
  contactKinds: 'contact-kinds.csv',
  lists: 'lists.csv',
  leaveTypes: 'leave-types.csv',
  holidays: 'holidays.csv',
  visas: 'visas.csv',
  retirementRules: 'retirement-rules.csv',
  thresholds: 'thresholds.csv',
}

export type PackTables = { readonly [Name in PackTable]: readonly PackRow<Name>[] }

/** The tables as read, with the row of each record. */
export type PlacedTables = { readonly [Name in PackTable]: Table<PackRow<Name>> }

/** Reads every table; what does not fit becomes faults. */
export function readTables(files: PackFiles, faults: PackFault[]): PlacedTables {
  return {
    levels: readTable(files, TABLE_FILES.levels, rowSchemas.levels, faults),
    units: readTable(files, TABLE_FILES.units, rowSchemas.units, faults),
    unitParents: readTable(files, TABLE_FILES.unitParents, rowSchemas.unitParents, faults),
    population: readTable(files, TABLE_FILES.population, rowSchemas.population, faults),
    facilityTypes: readTable(files, TABLE_FILES.facilityTypes, rowSchemas.facilityTypes, faults),
    sectors: readTable(files, TABLE_FILES.sectors, rowSchemas.sectors, faults),
    milieux: readTable(files, TABLE_FILES.milieux, rowSchemas.milieux, faults),
    managingBodies: readTable(files, TABLE_FILES.managingBodies, rowSchemas.managingBodies, faults),
    corps: readTable(files, TABLE_FILES.corps, rowSchemas.corps, faults),
    fonctions: readTable(files, TABLE_FILES.fonctions, rowSchemas.fonctions, faults),
    statuts: readTable(files, TABLE_FILES.statuts, rowSchemas.statuts, faults),
    contractTypes: readTable(files, TABLE_FILES.contractTypes, rowSchemas.contractTypes, faults),
    employers: readTable(files, TABLE_FILES.employers, rowSchemas.employers, faults),
    fundingSources: readTable(files, TABLE_FILES.fundingSources, rowSchemas.fundingSources, faults),
    positions: readTable(files, TABLE_FILES.positions, rowSchemas.positions, faults),
    postingKinds: readTable(files, TABLE_FILES.postingKinds, rowSchemas.postingKinds, faults),
    reasons: readTable(files, TABLE_FILES.reasons, rowSchemas.reasons, faults),
    identifierTypes: readTable(files, TABLE_FILES.identifierTypes, rowSchemas.identifierTypes, faults),
    contactKinds: readTable(files, TABLE_FILES.contactKinds, rowSchemas.contactKinds, faults),
    lists: readTable(files, TABLE_FILES.lists, rowSchemas.lists, faults),
    leaveTypes: readTable(files, TABLE_FILES.leaveTypes, rowSchemas.leaveTypes, faults),
    holidays: readTable(files, TABLE_FILES.holidays, rowSchemas.holidays, faults),
    visas: readTable(files, TABLE_FILES.visas, rowSchemas.visas, faults),
    retirementRules: readTable(files, TABLE_FILES.retirementRules, rowSchemas.retirementRules, faults),
    thresholds: readTable(files, TABLE_FILES.thresholds, rowSchemas.thresholds, faults),
  }
}

/** The records without their places. */
export function rowsOf(tables: PlacedTables): PackTables {
  const rows = <Row>(table: Table<Row>) => table.rows.map((placed) => placed.value)
  return {
    levels: rows(tables.levels),
    units: rows(tables.units),
    unitParents: rows(tables.unitParents),
    population: rows(tables.population),
    facilityTypes: rows(tables.facilityTypes),
    sectors: rows(tables.sectors),
    milieux: rows(tables.milieux),
    managingBodies: rows(tables.managingBodies),
    corps: rows(tables.corps),
    fonctions: rows(tables.fonctions),
    statuts: rows(tables.statuts),
    contractTypes: rows(tables.contractTypes),
    employers: rows(tables.employers),
    fundingSources: rows(tables.fundingSources),
    positions: rows(tables.positions),
    postingKinds: rows(tables.postingKinds),
    reasons: rows(tables.reasons),
    identifierTypes: rows(tables.identifierTypes),
    contactKinds: rows(tables.contactKinds),
    lists: rows(tables.lists),
    leaveTypes: rows(tables.leaveTypes),
    holidays: rows(tables.holidays),
    visas: rows(tables.visas),
    retirementRules: rows(tables.retirementRules),
    thresholds: rows(tables.thresholds),
  }
}
