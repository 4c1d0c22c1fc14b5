import { codes, fault, overlaps, reference } from './country-pack-checks.ts'
import type { PackInfo, PackNormSet } from './country-pack-documents.ts'
import type { PackFault } from './country-pack-faults.ts'
import type { PlacedTables } from './country-pack-tables.ts'

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
