import { letterTemplate, visa } from '#backend/db/schema/index.ts'
import type { Door } from '#backend/db/write.ts'
import type { CountryPack } from '#shared/domain/country-pack.ts'
import type { PackUid } from './country.service.ts'

/** Loads the templates of acts and the texts that they cite. */
export function loadLetters(door: Door, uid: PackUid, pack: CountryPack): void {
  pack.letters.templates.forEach(({ code, actKind, label, body, source, certainty }, sortOrder) => {
    door.insert(letterTemplate, {
      ...{ uid: uid('letter', code), code, actKind, labelFr: label.fr, labelEn: label.en, body, sortOrder },
      source: `${source} (${certainty})`,
    })
  })
  for (const { code, from, to, order, certainty, source, ...text } of pack.visas) {
    door.insert(visa, {
      ...{ ...text, uid: uid('visa', code), code, fromDay: from, toDay: to, sortOrder: order },
      source: `${source} (${certainty})`,
    })
  }
}
