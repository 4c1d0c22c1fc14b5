import type { Scope } from '#shared/domain/scope.ts'
import { areaToken } from './derived/search-row.ts'

/** Binds @areas for `inScope`: null is everywhere. */
export interface ScopeParameters {
  readonly areas: string | null
}

export function scopeParameters(scope: Scope): ScopeParameters {
  return { areas: scope.areas === 'all' ? null : JSON.stringify(scope.areas.map(areaToken)) }
}

/**
 * SQL condition: the worker whose id is in `column` may be seen. Her area is that of her base today;
 * who has none is seen only by those who see everybody.
 */
export function inScope(column: string): string {
  return `(@areas is null or exists (
    select 1 from worker_search seen where seen.id = ${column} and seen.area in (select value from json_each(@areas))))`
}

/** Binds @units and @today for `inArea`: null is everywhere. */
export interface AreaParameters {
  readonly units: string | null
  readonly today: string
}

export function areaParameters(scope: Scope, today: string): AreaParameters {
  return { units: scope.areas === 'all' ? null : JSON.stringify(scope.areas), today }
}

/**
 * SQL condition: the facility whose id is in `column` lies in the scope. Counts are those of facilities: whoever is
 * there, wherever her base is. The scope is about today: who may see an area sees its facilities in the past too.
 */
export function inArea(column: string): string {
  return `(@units is null or exists (
    select 1 from facility_place seen where seen.facility_id = ${column}
      and coalesce(seen.from_day, '') <= @today and coalesce(seen.to_day, '9999') >= @today
      and seen.unit_id in (select value from json_each(@units))))`
}
