import {
  act,
  actLine,
  adminPosition,
  careerSpell,
  contact,
  contract,
  identifier,
  posting,
  worker,
} from '#backend/db/schema/index.ts'
import type { Door } from '#backend/db/write.ts'
import type { CountryPack } from '#shared/domain/country-pack.ts'
import { foldNumber } from '#shared/domain/fold.ts'
import { normalisePhone } from '#shared/domain/phone.ts'
import type { InventedAct, InventedFile, InventedStay } from './invented.ts'

/** What the register already holds that files refer to. */
export interface Register {
  readonly ownerOffice: string
  /** In the order of the facilities that were invented from. */
  readonly facilityIds: readonly number[]
  readonly corpsIds: ReadonlyMap<string, number>
  readonly fonctionIds: ReadonlyMap<string, number>
}

/** Writes invented files through the door; people of one decision share its act. */
export class FileWriter {
  readonly #register: Register
  readonly #pack: CountryPack
  readonly #phoneKind: string
  readonly #base: string
  /** Ids of the acts written so far: as many as offices decide in all these years, however many persons there are. */
  readonly #acts = new Map<string, number>()

  constructor(pack: CountryPack, register: Register) {
    this.#register = register
    this.#pack = pack
    this.#phoneKind = pack.contactKinds.find((kind) => kind.phone)?.code ?? 'phone'
    this.#base = pack.postingKinds.find((kind) => kind.role === 'base')?.code ?? 'base'
  }

  write(door: Door, file: InventedFile): void {
    const { id: workerId } = door.insert(worker, {
      ownerOffice: this.#register.ownerOffice,
      ...file.person,
    })
    this.#writeNumbers(door, workerId, file)
    this.#writeCareer(door, workerId, file)
    for (const stay of file.stays) this.#writeStay(door, workerId, stay)
    for (const { host, ...absence } of file.absences) {
      door.insert(adminPosition, { workerId, ...absence, hostFacilityId: this.#facilityId(host) })
    }
  }

  #writeNumbers(door: Door, workerId: number, { phones, numbers }: InventedFile): void {
    phones.forEach((value, sortOrder) => {
      const normalised = normalisePhone(value, this.#pack.info.phone.prefix)
      door.insert(contact, { workerId, kind: this.#phoneKind, value, normalised, sortOrder })
    })
    for (const number of numbers) {
      door.insert(identifier, { workerId, ...number, normalised: foldNumber(number.number) })
    }
  }

  #writeCareer(door: Door, workerId: number, { spells, contracts }: InventedFile): void {
    for (const { corps, ...spell } of spells) {
      const corpsId = this.#register.corpsIds.get(corps)
      if (corpsId !== undefined) door.insert(careerSpell, { workerId, corpsId, ...spell })
    }
    for (const terms of contracts) door.insert(contract, { workerId, ...terms })
  }

  #writeStay(door: Door, workerId: number, stay: InventedStay): void {
    const { facility, fonction, startAct, endAct, ...rest } = stay
    const facilityId = this.#facilityId(facility)
    if (facilityId === null) return
    const [startActId, endActId] = [this.#actId(door, startAct), this.#actId(door, endAct)]
    const fonctionId = this.#register.fonctionIds.get(fonction ?? '') ?? null
    const { id: postingId } = door.insert(posting, {
      ...{ workerId, facilityId, fonctionId, kind: this.#base, ...rest },
      ...{ startActId, endActId },
    })
    for (const actId of [startActId, endActId]) {
      if (actId !== null) door.insert(actLine, { actId, workerId, postingId })
    }
  }

  #facilityId(position: number | null): number | null {
    return this.#register.facilityIds[position ?? -1] ?? null
  }

  #actId(door: Door, told: InventedAct | null): number | null {
    if (!told) return null
    const key = `${told.kind} ${told.number} ${told.date}`
    const known = this.#acts.get(key)
    if (known !== undefined) return known
    const { id } = door.insert(act, {
      ...{ ownerOffice: this.#register.ownerOffice, ...told },
      state: 'signed',
    })
    this.#acts.set(key, id)
    return id
  }
}
