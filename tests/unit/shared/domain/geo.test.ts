import { describe, expect, it } from 'vitest'
import { distanceKm, nearest } from '#shared/domain/geo.ts'

const at = (latitude: number, longitude: number) => ({ latitude, longitude })

describe('distanceKm', () => {
  it('measures a degree of latitude and the way round half the earth', () => {
    expect(distanceKm(at(0, 0), at(1, 0))).toBeCloseTo(111.195, 2)
    expect(distanceKm(at(0, 0), at(0, 180))).toBeCloseTo(20_015.1, 0)
    expect(distanceKm(at(12.6, -8), at(12.6, -8))).toBe(0)
  })

  it('agrees with the published distance from Paris to London', () => {
    expect(distanceKm(at(48.8566, 2.3522), at(51.5074, -0.1278))).toBeCloseTo(343.6, 0)
  })
})

describe('nearest', () => {
  it('takes the nearest, across the date line too, and nothing from nothing', () => {
    const [east, west] = [at(0, 170), at(0, -179)]
    expect(nearest(at(0, 179), [east, west])).toBe(west)
    expect(nearest(at(0, 0), [])).toBeNull()
  })
})
