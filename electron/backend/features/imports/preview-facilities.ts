import type { CallContext } from '#backend/context.ts'
import type { ImportCounts, ImportPreview, PreviewRow } from '#shared/contract/imports.ts'
import type { FacilityPlan, PlannedFacility } from './facility-plan.ts'
import { type FacilityListInput, planFacilities } from './plan-facilities.ts'

/** Rows shown; what is rejected or a homonym is told in full. */
const SHOWN = 200

/** What an import of a facility list would do; changes nothing. */
export async function previewFacilities(
  context: CallContext,
  input: FacilityListInput,
): Promise<ImportPreview> {
  const plan = await planFacilities(context, input)
  const homonymLines = new Set(plan.homonyms.flatMap((homonym) => homonym.lines))
  return {
    fileName: plan.file.name,
    fileHash: plan.file.hash,
    encoding: plan.file.encoding,
    separator: plan.file.separator,
    headers: plan.headers,
    mapping: plan.mapping,
    missing: plan.missing,
    counts: countPlan(plan),
    unknownPlaces: plan.unknownPlaces.map(({ name, role, parent, rows }) => ({
      ...{ name, rows },
      level: role,
      parent: parent?.name ?? null,
    })),
    unknownWords: plan.unknownWords,
    homonyms: plan.homonyms,
    sample: plan.rows.slice(0, SHOWN).map((row) => previewRow(row, homonymLines)),
    rejected: plan.rejected.map(({ line, reason, value, name }) => ({ line, reason, value, name })),
  }
}

/** The figures of a plan, each row counted once in `fresh`, `known` or `rejected`. */
export function countPlan({ rows, rejected, homonyms, damagedText }: FacilityPlan): ImportCounts {
  const how = (test: (row: PlannedFacility) => boolean) => rows.filter(test).length
  return {
    rows: rows.length + rejected.length,
    fresh: how((row) => !row.known),
    known: how((row) => row.known),
    rejected: rejected.length,
    homonyms: homonyms.filter(({ spelling }) => spelling === 'same').length,
    similarNames: homonyms.filter(({ spelling }) => spelling === 'similar').length,
    withoutPosition: how((row) => row.latitude === null),
    withoutType: how((row) => row.type === null),
    withoutSector: how((row) => row.sector === null),
    withoutMilieu: how((row) => row.milieu === null),
    districtsProposed: how((row) => row.districtProposed),
    withoutDistrict: how((row) => row.district === null),
    damagedText,
  }
}

function previewRow(row: PlannedFacility, homonymLines: ReadonlySet<number>): PreviewRow {
  const { line, name, original, type, sector, milieu, named, district, districtProposed, known } = row
  return {
    ...{ line, name, original, type, sector, milieu, districtProposed },
    region: named.region?.name ?? null,
    district: district?.name ?? null,
    fate: known ? 'known' : 'new',
    homonym: homonymLines.has(line),
  }
}
