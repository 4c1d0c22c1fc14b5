import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type CountryPack, PACK_FILES, parsePack } from '#shared/domain/country-pack.ts'
import { AppError } from '#shared/errors/app-error.ts'

/**
 * Reads a country pack from its folder; `country` null takes the only pack there is.
 * @throws AppError PACK_MISSING {country, available} or PACK_INVALID with the file and row at fault.
 */
export function readCountryPack(countryDir: string, country: string | null): CountryPack {
  const available = existsSync(countryDir)
    ? readdirSync(countryDir).filter((name) => existsSync(path.join(countryDir, name, 'pack.json')))
    : []
  const chosen = country ?? (available.length === 1 ? available[0] : undefined)
  if (chosen === undefined || !available.includes(chosen))
    throw new AppError('PACK_MISSING', { country, available })
  const files: Record<string, string> = {}
  for (const name of PACK_FILES) {
    const file = path.join(countryDir, chosen, name)
    if (existsSync(file)) files[name] = readFileSync(file, 'utf8')
  }
  return parsePack(files)
}
