/** A position on the earth, in decimal degrees. */
export interface Position {
  readonly latitude: number
  readonly longitude: number
}

const EARTH_RADIUS_KM = 6371.0088

/** Great-circle distance in kilometres (haversine, on a sphere: within 0.5 % of the real figure). */
export function distanceKm(one: Position, other: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const north = Math.sin(radians(other.latitude - one.latitude) / 2)
  const east = Math.sin(radians(other.longitude - one.longitude) / 2)
  const chord =
    north * north + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * east * east
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** The one of several places that lies nearest; null where there is none. The first wins a tie. */
export function nearest<Place extends Position>(from: Position, places: readonly Place[]): Place | null {
  let best: Place | null = null
  let least = Infinity
  for (const place of places) {
    const distance = distanceKm(from, place)
    if (distance < least) {
      best = place
      least = distance
    }
  }
  return best
}
