import type { CallContext } from '#backend/context.ts'
import type { FacilityService } from '#shared/contract/facilities.ts'
import { labelOf } from './facility-facts.ts'
import { countServices, servicesAt } from './facility-services.queries.ts'

/** All who serve or served at a facility, as far as the caller may see them. */
export function facilityServices(
  { scope, db, today }: Pick<CallContext, 'scope' | 'db' | 'today'>,
  id: number,
): { services: FacilityService[]; withheld: number } {
  const services = servicesAt(scope, db, id, today).map(
    ({ corpsFr, corpsEn, fonctionFr, fonctionEn, ...row }) => ({
      ...row,
      corps: labelOf(corpsFr, corpsEn),
      fonction: labelOf(fonctionFr, fonctionEn),
    }),
  )
  return { services, withheld: countServices(scope, db, id, today) - services.length }
}
