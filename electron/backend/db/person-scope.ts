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
