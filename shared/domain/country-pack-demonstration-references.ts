import { codes, reference } from './country-pack-checks.ts'
import type { Demonstration } from './country-pack-demonstration.ts'
import type { PackNormSet } from './country-pack-documents.ts'
import type { PackFault } from './country-pack-faults.ts'
import type { PlacedTables } from './country-pack-tables.ts'

/** A path in the file, the values found there, and what they may be. */
type Reference = readonly [path: string, values: readonly string[], known: ReadonlySet<string>]

/** Faults of `demonstration.json` against the tables. */
export function demonstrationFaults(
  tables: PlacedTables,
  demonstration: Demonstration,
  normSets: readonly PackNormSet[],
): PackFault[] {
  const refer = reference('demonstration.json')
  return [
    ...facilityReferences(tables, demonstration),
    ...staffReferences(tables, demonstration, normSets),
    ...peopleReferences(tables, demonstration),
    ...historyReferences(tables, demonstration),
  ].flatMap(([path, values, known]) => refer(path, values, known))
}

function unitKeys(tables: PlacedTables): Set<string> {
  return new Set(tables.units.rows.map(({ value }) => value.key))
}

function facilityReferences(tables: PlacedTables, demonstration: Demonstration): Reference[] {
  const units = unitKeys(tables)
  const types = codes(tables.facilityTypes)
  const milieux = codes(tables.milieux)
  const zones = new Set(demonstration.zones.map((zone) => zone.code))
  return [
    ...demonstration.districts.flatMap((entry, position): Reference[] => [
      [`districts.${position}.district`, [entry.district], units],
      [`districts.${position}.zone`, [entry.zone], zones],
      [`districts.${position}.facilities`, Object.keys(entry.facilities), types],
      [`districts.${position}.facilities`, Object.values(entry.facilities).flatMap(Object.keys), milieux],
    ]),
    ...demonstration.namedFacilities.flatMap((entry, position): Reference[] => [
      [`namedFacilities.${position}.district`, [entry.district], units],
      [`namedFacilities.${position}.type`, [entry.type], types],
      [`namedFacilities.${position}.milieu`, [entry.milieu], milieux],
    ]),
    ['facilityNames', Object.keys(demonstration.facilityNames), types],
    ['sectors', Object.keys(demonstration.sectors), types],
    ['sectors', Object.values(demonstration.sectors).flatMap(Object.keys), codes(tables.sectors)],
  ]
}

function staffReferences(
  tables: PlacedTables,
  demonstration: Demonstration,
  normSets: readonly PackNormSet[],
): Reference[] {
  const types = codes(tables.facilityTypes)
  const milieux = codes(tables.milieux)
  const corps = codes(tables.corps)
  const sets = new Set(normSets.map((set) => set.code))
  return [
    ...demonstration.staff.flatMap((entry, position): Reference[] => [
      [`staff.${position}.type`, [entry.type], types],
      [`staff.${position}.milieux`, entry.milieux ?? [], milieux],
      [`staff.${position}.mean`, Object.keys(entry.mean), corps],
    ]),
    ...demonstration.normMet.flatMap((entry, position): Reference[] => [
      [`normMet.${position}.normSet`, [entry.normSet], sets],
      [`normMet.${position}.type`, [entry.type], types],
      [`normMet.${position}.milieux`, entry.milieux ?? [], milieux],
      [`normMet.${position}.districts`, entry.districts ?? [], unitKeys(tables)],
      [`normMet.${position}.lacking`, entry.lacking.flat(), corps],
    ]),
  ]
}

function peopleReferences(tables: PlacedTables, { people }: Demonstration): Reference[] {
  const types = codes(tables.facilityTypes)
  const corps = codes(tables.corps)
  const statuts = codes(tables.statuts)
  return [
    ['people.female', Object.keys(people.female), corps],
    ...people.ages.map((entry, position): Reference => [`people.ages.${position}`, entry.corps ?? [], corps]),
    ...people.statuts.flatMap((entry, position): Reference[] => [
      [`people.statuts.${position}.types`, entry.types ?? [], types],
      [`people.statuts.${position}.corps`, entry.corps ?? [], corps],
      [`people.statuts.${position}.shares`, Object.keys(entry.shares), statuts],
    ]),
    ['people.contracts', Object.keys(people.contracts), statuts],
    ...Object.entries(people.contracts).flatMap(([statut, entry]): Reference[] => [
      [`people.contracts.${statut}.contract`, [entry.contract], codes(tables.contractTypes)],
      [`people.contracts.${statut}.employer`, [entry.employer], codes(tables.employers)],
      [`people.contracts.${statut}.funding`, [entry.funding], codes(tables.fundingSources)],
    ]),
    ...people.fonctions.flatMap((entry, position): Reference[] => [
      [`people.fonctions.${position}.fonction`, [entry.fonction], codes(tables.fonctions)],
      [`people.fonctions.${position}.types`, entry.types, types],
      [`people.fonctions.${position}.corps`, entry.corps, corps],
    ]),
    ...people.services.map((entry, position): Reference => [
      `people.services.${position}`,
      entry.types,
      types,
    ]),
    ...people.titles.map((entry, position): Reference => [
      `people.titles.${position}`,
      entry.corps ?? [],
      corps,
    ]),
  ]
}

function historyReferences(tables: PlacedTables, { history, faults }: Demonstration): Reference[] {
  return [
    ...moveReferences(tables, history),
    ...absenceReferences(tables, history),
    ['faults.withoutStaffNumber', Object.keys(faults.withoutStaffNumber), codes(tables.statuts)],
  ]
}

function moveReferences(tables: PlacedTables, history: Demonstration['history']): Reference[] {
  const { transfers, classes, corpsChanges, statutChanges, leavers } = history
  const corps = codes(tables.corps)
  const statuts = codes(tables.statuts)
  const reasons = codes(tables.reasons)
  const changed = (name: string, changes: typeof corpsChanges, known: ReadonlySet<string>) =>
    changes.map(({ from, to }, position): Reference => [`history.${name}.${position}`, [from, to], known])
  const reason = (path: string, values: readonly string[]): Reference => [path, values, reasons]
  return [
    ...transfers.yearly.map((entry, position): Reference => [
      `history.transfers.yearly.${position}`,
      entry.statuts ?? [],
      statuts,
    ]),
    reason('history.transfers.firstReasons', Object.keys(transfers.firstReasons)),
    reason('history.transfers.reasons', Object.keys(transfers.reasons)),
    reason(
      'history.leavers.reasons',
      leavers.reasons.map((entry) => entry.reason),
    ),
    ['history.classes.statuts', classes.statuts, statuts],
    ...changed('corpsChanges', corpsChanges, corps),
    ...changed('statutChanges', statutChanges, statuts),
  ]
}

function absenceReferences(tables: PlacedTables, history: Demonstration['history']): Reference[] {
  const units = unitKeys(tables)
  const positions = codes(tables.positions)
  return [
    ...history.positions.flatMap((entry, position): Reference[] => [
      [`history.positions.${position}.position`, [entry.position], positions],
      [`history.positions.${position}.statuts`, entry.statuts ?? [], codes(tables.statuts)],
      [`history.positions.${position}.hosts`, entry.hosts?.types ?? [], codes(tables.facilityTypes)],
    ]),
    ...history.displacement.flatMap((entry, position): Reference[] => [
      [`history.displacement.${position}.position`, [entry.position], positions],
      [`history.displacement.${position}.districts`, entry.districts, units],
      [`history.displacement.${position}.hosts`, entry.hosts, units],
      [`history.displacement.${position}.reason`, [entry.reason], codes(tables.reasons)],
    ]),
  ]
}
