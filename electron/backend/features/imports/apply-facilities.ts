import type { WriteContext } from '#backend/context.ts'
import { facility, facilityPlace, facilityState, importBatch } from '#backend/db/schema/index.ts'
import { type Door, write } from '#backend/db/write.ts'
import { fold } from '#shared/domain/fold.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { UnitMaker } from './create-units.ts'
import type { FacilityPlan, PlannedFacility } from './facility-plan.ts'
import { type FacilityListInput, planFacilities } from './plan-facilities.ts'
import { countPlan } from './preview-facilities.ts'
import type { PlaceRef } from './resolve-places.ts'

export interface Applied {
  readonly batchId: number | null
  readonly added: number
  readonly known: number
  readonly rejected: number
}

/** Rows between two reports of progress. */
const STEP = 100

/**
 * Adds the facilities of a list that the register does not have, all or none.
 * @throws AppError PREVIEW_EXPIRED; COLUMN_MISSING {field}; what `planFacilities` throws
 */
export async function applyFacilities(
  context: WriteContext,
  { fileHash, ...input }: FacilityListInput & { readonly fileHash?: string | undefined },
): Promise<Applied> {
  const plan = await planFacilities(context, input)
  if (fileHash !== undefined && fileHash !== plan.file.hash) {
    throw new AppError('PREVIEW_EXPIRED', { file: plan.file.name })
  }
  const [missing] = plan.missing
  if (missing) throw new AppError('COLUMN_MISSING', { file: plan.file.name, field: missing })
  const fresh = plan.rows.filter((row) => !row.known)
  const told = { added: fresh.length, known: plan.rows.length - fresh.length, rejected: plan.rejected.length }
  if (fresh.length === 0) return { batchId: null, ...told }
  return { batchId: record(context, plan, fresh), ...told }
}

/**
 * One transaction of two acts: the facilities, and the batch that names that act. Undoing the first leaves the
 * second, which then says that it was undone.
 */
function record(context: WriteContext, plan: FacilityPlan, fresh: readonly PlannedFacility[]): number {
  const { db, cause } = context
  const both = db.sqlite.transaction(() => {
    const act = write(db, cause(), (door) => {
      addFacilities(door, context, plan, fresh)
      return door.act
    })
    return write(db, cause(), (door) => {
      const file = { kind: 'facilities', fileName: plan.file.name, fileHash: plan.file.hash }
      const stamp = { actUid: act, importedAt: new Date().toISOString() }
      return door.insert(importBatch, { ...file, ...stamp, counts: { ...countPlan(plan) } }).id
    })
  })
  return both.immediate()
}

function addFacilities(
  door: Door,
  context: WriteContext,
  plan: FacilityPlan,
  fresh: readonly PlannedFacility[],
): void {
  const units = new UnitMaker(door, plan.file.name)
  const office = context.cause().office
  fresh.forEach((row, position) => {
    context.checkCancelled()
    if (position % STEP === 0) context.progress(position, fresh.length)
    addFacility(door, row, { plan, office, unitOf: (ref) => units.idOf(ref) })
  })
}

interface Parts {
  readonly plan: FacilityPlan
  readonly office: string
  readonly unitOf: (ref: PlaceRef) => number
}

function addFacility(door: Door, row: PlannedFacility, { plan, office, unitOf }: Parts): void {
  const { name, original, latitude, longitude, positionSource, importKey, type, sector, milieu } = row
  const source = plan.file.name
  const { id } = door.insert(facility, {
    ...{ name, latitude, longitude, positionSource, source, importKey },
    ownerOffice: office,
    folded: fold(name),
    aliases: original === null ? [] : [original],
    codes: row.code === null ? {} : { [plan.mapping.code ?? 'code']: row.code },
    importBatch: door.act,
  })
  for (const { ref, proposed } of placesOf(row)) {
    door.insert(facilityPlace, { facilityId: id, unitId: unitOf(ref), proposed, source })
  }
  door.insert(facilityState, { facilityId: id, type, sector, milieu, status: 'open' })
}

/** The smallest units that are known: district and commune, which may stand in different trees; else the region. */
function placesOf(row: PlannedFacility): { readonly ref: PlaceRef; readonly proposed: boolean }[] {
  const { commune, region } = row.named
  const district = row.named.district ?? (row.districtProposed ? row.district : null)
  const places = [
    ...(district ? [{ ref: district, proposed: row.districtProposed }] : []),
    ...(commune ? [{ ref: commune, proposed: false }] : []),
  ]
  if (places.length > 0 || !region) return places
  return [{ ref: region, proposed: false }]
}
