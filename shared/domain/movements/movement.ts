import type { MovementName } from './names.ts'

/** Fields of a movement's form beyond the decision's own number, date and reason; in the order of the form. */
export type MovementField =
  | 'positionId'
  | 'kind'
  | 'facilityId'
  | 'fonctionId'
  | 'service'
  | 'supervisorId'
  | 'start'
  | 'plannedEnd'
  | 'presence'
  | 'end'
  | 'notes'

/** What a reason is a reason for, as the country pack says. */
export type ReasonKind = 'start' | 'end' | 'transfer' | 'departure'

/**
 * What a movement writes. posting: where the person serves; position: an administrative position; resumption: the end
 * of a position; departure: the end of every posting, position, contract and salary that is open.
 */
export type MovementEffect = 'posting' | 'position' | 'resumption' | 'departure'

/** A movement, as data: its form, its checks and what it writes follow from it. */
export interface Movement {
  readonly name: MovementName
  /** Kind of the administrative act. */
  readonly act: string
  readonly writes: MovementEffect
  /** Role of the posting that it writes. */
  readonly role?: 'base'
  /** The list whose codes say that they belong to this movement: the form offers these. */
  readonly kinds?: 'posting_kind' | 'position'
  readonly fields: readonly MovementField[]
  readonly required: readonly MovementField[]
  /** Reasons that the form offers: of these kinds and, where `ownReasons`, those that name the movement. */
  readonly reasons: readonly ReasonKind[]
  readonly ownReasons?: true
  readonly reasonRequired?: true
  /** Its decision may be prepared first and signed later; a fact (a death, a return to duty) is not prepared. */
  readonly preparable?: true
  /** It has happened: its day does not lie ahead. */
  readonly past?: true
  /** When it makes sense: the form is offered to whom it applies. */
  readonly applies: MovementCondition
}

/**
 * base: serves somewhere; never: was never posted; left: served once, serves nowhere; away: an open position other
 * than service; open: any posting or position to end.
 */
export type MovementCondition = 'base' | 'never' | 'left' | 'away' | 'open'
