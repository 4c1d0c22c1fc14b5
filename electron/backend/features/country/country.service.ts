import { createHash, randomBytes } from 'node:crypto'
import type { WriteDb } from '#backend/db/connection.ts'
import { office, setting } from '#backend/db/schema/index.ts'
import { readSetting, rememberSetting } from '#backend/db/settings.ts'
import { type Door, write } from '#backend/db/write.ts'
import type { CountryPack } from '#shared/domain/country-pack.ts'
import type { Letterhead } from '#shared/domain/letterhead.ts'
import { readCountryPack } from './country.files.ts'
import { loadLetters } from './load-letters.ts'
import { loadLists } from './load-lists.ts'
import { loadNorms } from './load-norms.ts'
import { loadPlaces } from './load-places.ts'
import { loadRules } from './load-rules.ts'

/** The identity of a record that a pack brings: the same in every office that loads the pack. */
export type PackUid = (kind: string, key: string) => string

export interface Foundation {
  readonly countryDir: string
  readonly country: string | null
  readonly today: string
}

/** Fills a new register with its country pack, its office and its device; does nothing on a founded one. */
export function foundRegister(db: WriteDb, foundation: Foundation): void {
  if (readSetting(db, 'country') !== null) return
  const pack = readCountryPack(foundation.countryDir, foundation.country)
  const device = randomBytes(8).toString('hex')
  const officeUid = randomBytes(16).toString('hex')
  const cause = { user: 'installation', device, office: officeUid, today: foundation.today }
  write(db, cause, (door) => {
    door.insert(office, {
      uid: officeUid,
      name: pack.info.words.fr.regionalOffice.one,
      country: pack.info.code,
      self: true,
    })
    loadPack(door, pack)
    for (const [name, value] of Object.entries(settingsOf(pack, foundation.today)))
      door.insert(setting, { name, value })
    rememberSetting(db, 'device', device)
    rememberSetting(db, 'officeUid', officeUid)
  })
}

function loadPack(door: Door, pack: CountryPack): void {
  const uid = packUid(pack.info.code)
  loadLists(door, uid, pack)
  loadPlaces(door, uid, pack)
  loadRules(door, uid, pack)
  loadNorms(door, uid, pack)
  loadLetters(door, uid, pack)
}

function settingsOf(pack: CountryPack, today: string): Record<string, unknown> {
  return {
    country: pack.info.code,
    countryName: pack.info.name,
    packVersion: { version: pack.info.version, date: pack.info.date },
    phonePrefix: pack.info.phone.prefix,
    currency: pack.info.currency.code,
    words: pack.info.words,
    categories: pack.info.categories,
    staffNumber: pack.info.staffNumber,
    nationalId: pack.info.nationalId,
    letterhead: letterheadOn(pack, today),
    letterheads: pack.info.letterheads.map(({ source: _, certainty: __, ...entry }) => entry),
    letterNouns: pack.letters.nouns,
  }
}

/** The letterhead in force on a day; the office completes it with its own lines. */
function letterheadOn(pack: CountryPack, day: string): Letterhead | null {
  const found = pack.info.letterheads.find(
    (entry) => (entry.from ?? '') <= day && (entry.to ?? '9999') >= day,
  )
  if (!found) return null
  const { layout, republic, motto, timbre, separator, signatory } = found
  return { layout, republic, motto, timbre, separator, signatory, place: '' }
}

function packUid(country: string): PackUid {
  return (kind, key) => {
    const bytes = createHash('sha256').update(`${country}:${kind}:${key}`).digest().subarray(0, 16)
    // Version 8 of RFC 9562: made from the name, not from time or chance.
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
    return bytes.toString('hex')
  }
}
