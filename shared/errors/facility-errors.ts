/** Refusals of a facility's record, and of what becomes of facilities and units. */
export const facilityErrors = {
  UNKNOWN_PLACE: 'UNKNOWN_PLACE',
  /** People still serve at the facility that should be closed. */
  FACILITY_STAFFED: 'FACILITY_STAFFED',
  /** Something later is recorded already: the change would come in between. */
  CHANGE_BEFORE_LAST: 'CHANGE_BEFORE_LAST',
  /** It is so already. */
  NO_CHANGE: 'NO_CHANGE',
  /** A facility or unit that is closed on the day can't be split or merged. */
  CLOSED_ON_DAY: 'CLOSED_ON_DAY',
  /** A unit would lie in itself, straight away or by way of others. */
  PLACE_CIRCLE: 'PLACE_CIRCLE',
  /** Merged with itself, or with a unit of another level. */
  MERGER_UNFIT: 'MERGER_UNFIT',
} as const
