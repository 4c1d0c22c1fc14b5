import path from 'node:path'
import { readCountryPack } from '#backend/features/country/country.files.ts'
import { type DemoFacility, inventFacilities } from '#backend/features/country/demonstration/facilities.ts'
import { inventFiles } from '#backend/features/country/demonstration/files.ts'
import type { InventedFile } from '#backend/features/country/demonstration/invented.ts'
import { chanceFrom } from '#backend/features/country/demonstration/random.ts'
import type { CountryPack } from '#shared/domain/country-pack.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** What `country.fillDemonstration` writes into a register without facilities, with what is true of it. */
export interface Invented {
  readonly pack: CountryPack
  readonly facilities: readonly DemoFacility[]
  /** File n is the worker with the id n. */
  readonly files: readonly InventedFile[]
}

export function packOf(country: 'ml' | 'zz'): CountryPack {
  return readCountryPack(
    path.join(ROOT, country === 'ml' ? 'resources/country' : 'tests/fixtures/country'),
    country,
  )
}

/** Invents the whole register again, truth and all, without writing it. */
export function invented(country: 'ml' | 'zz', draw: { total?: number; seed?: number } = {}): Invented {
  const pack = packOf(country)
  const { total, seed } = { ...pack.demonstration, ...draw }
  const facilities = inventFacilities(pack, chanceFrom(seed, 'facilities'))
  return { pack, facilities, files: [...inventFiles(pack, facilities, { total, seed })] }
}
