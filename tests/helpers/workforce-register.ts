import { eq } from 'drizzle-orm'
import {
  act,
  adminPosition,
  careerSpell,
  contact,
  contract,
  facility,
  facilityPlace,
  facilityState,
  identifier,
  listItem,
  orgUnit,
  orgUnitParent,
  posting,
  retirementRule,
  worker,
} from '#backend/db/schema/index.ts'
import { type Door, write } from '#backend/db/write.ts'
import { fold } from '#shared/domain/fold.ts'
import { cause } from './bare-register.ts'
import { openSmallRegister, type SmallRegister } from './small-register.ts'

export const TODAY = cause.today

type Person = Partial<Omit<typeof worker.$inferInsert, 'id' | 'uid'>> & { prenoms: string; nom: string }

export interface WorkforceRegister extends SmallRegister {
  /** Ids of the persons by first name. */
  readonly people: Readonly<Record<string, number>>
  readonly east: number
  readonly ouadi: number
  readonly post: number
}

function items(door: Door, list: string, codes: Readonly<Record<string, Record<string, unknown>>>): void {
  Object.entries(codes).forEach(([code, attributes], sortOrder) => {
    const labels = { labelFr: `${code} (fr)`, labelEn: `${code} (en)` }
    door.insert(listItem, { list, code, ...labels, attributes, sortOrder, source: 'test' })
  })
}

function lists(door: Door): void {
  items(door, 'level', { region: { role: 'region' }, district: { role: 'district' } })
  items(door, 'position', {
    serving: { available: true, budget: true },
    leave: { available: false, budget: true },
    seconded: { available: false, budget: false, host: true },
  })
  items(door, 'contract_type', { permanent: {}, fixed: {} })
  items(door, 'employer', { state: { sector: 'state' }, body: { sector: 'body' } })
  items(door, 'facility_type', { post: {}, hospital: {} })
  items(door, 'milieu', { urban: {}, rural: {} })
  items(door, 'sector', { public: {}, private: {} })
  door.insert(listItem, {
    ...{ list: 'posting_kind', code: 'loan', labelFr: 'prêt', labelEn: 'loan', sortOrder: 2, source: 'test' },
    attributes: { role: 'hosting' },
  })
  const statut = door.db.orm.select().from(listItem).where(eq(listItem.code, 'civil-servant')).get()
  door.update(listItem, statut?.id ?? 0, { attributes: { employerSector: 'state' } })
  const rule = { statut: 'civil-servant', employerSector: 'state', source: 'test' }
  door.insert(retirementRule, { ...rule, category: 'B', fromDay: '1960-01-01', toDay: '2027-12-31', age: 59 })
  door.insert(retirementRule, { ...rule, category: 'B', fromDay: '2028-01-01', age: 62 })
  door.insert(retirementRule, { ...rule, category: 'A', fromDay: '1960-01-01', age: 65 })
  const body = { ...rule, employerSector: 'body' }
  door.insert(retirementRule, { ...body, category: 'B', fromDay: '1960-01-01', age: 61 })
}

/** A district with a region above it, and what the facilities are and were. */
function places(door: Door, { clinic, hospital }: SmallRegister) {
  const unit = (name: string, level: string) =>
    door.insert(orgUnit, { key: name, level, name, folded: fold(name), aliases: [], source: 'test' }).id
  const [east, ouadi] = [unit('Est', 'region'), unit('Ouadi', 'district')]
  door.insert(orgUnitParent, { unitId: ouadi, parentId: east, tree: 'health', source: 'test' })
  const { id: post } = door.insert(facility, {
    ...{
      name: 'Poste D',
      folded: 'poste d',
      aliases: [],
      codes: {},
      source: 'test',
      ownerOffice: 'office-1',
    },
  })
  door.insert(facilityPlace, { facilityId: post, unitId: ouadi, source: 'test' })
  const state = { status: 'open' }
  const rural = { ...state, type: 'post', milieu: 'rural', sector: 'public' }
  for (const facilityId of [clinic, post]) door.insert(facilityState, { ...rural, facilityId })
  const hospitalState = { ...state, facilityId: hospital, type: 'hospital', sector: 'private' }
  door.insert(facilityState, { ...hospitalState, milieu: 'urban', toDay: '2024-12-31' })
  door.insert(facilityState, { ...hospitalState, fromDay: '2025-01-01' })
  return { east, ouadi, post }
}

/** Nine files, each of which stands otherwise on 31 March 2026. */
function persons(door: Door, register: SmallRegister, post: number): Record<string, number> {
  const { clinic, hospital, southClinic, nurse, doctor, head } = register
  const ids: Record<string, number> = {}
  const enter = ({ prenoms, nom, ...rest }: Person) => {
    const { id } = door.insert(worker, { ownerOffice: 'office-1', prenoms, nom, ...rest })
    ids[prenoms] = id
    return id
  }
  const base = { kind: 'base' }
  const nurseB = { corpsId: nurse, statut: 'civil-servant', category: 'B' }

  // Complete: a nurse at the clinic, in charge of it.
  const awa = enter({ prenoms: 'Awa', nom: 'Traoré', sex: 'F', birth: '1980-02-29' })
  door.insert(careerSpell, { workerId: awa, ...nurseB, start: '2010-05-01' })
  door.insert(posting, {
    ...base,
    ...{ workerId: awa, facilityId: clinic, fonctionId: head, start: '2010-05-01' },
  })
  door.insert(contact, {
    ...{ workerId: awa, kind: 'mobile', value: '76 12 34 56', normalised: '76123456', sortOrder: 1 },
  })
  door.insert(contact, {
    workerId: awa,
    kind: 'mobile',
    value: '66000001',
    normalised: '66000001',
    sortOrder: 0,
  })
  door.insert(identifier, { workerId: awa, type: 'matricule', number: '0123-A', normalised: '0123A' })
  door.insert(identifier, { workerId: awa, type: 'national', number: 'N1', normalised: 'N1' })
  door.insert(contract, { workerId: awa, kind: 'permanent', employer: 'state', start: '2010-05-01' })

  // On leave: counted, not here. Born in 1978, no more is known.
  const ali = enter({ prenoms: 'Ali', nom: 'Diarra', sex: 'M', birth: '1978' })
  door.insert(careerSpell, { workerId: ali, corpsId: doctor, statut: 'contract', category: 'A' })
  door.insert(posting, { ...base, workerId: ali, facilityId: hospital, start: '2015' })
  door.insert(adminPosition, { workerId: ali, kind: 'leave', start: '2026-01-01', end: '2026-06-30' })

  // Lent: counted in the south, here at the clinic.
  const elise = enter({ prenoms: 'Élise', nom: 'Ba', sex: 'F' })
  door.insert(careerSpell, { workerId: elise, corpsId: nurse })
  door.insert(posting, { ...base, workerId: elise, facilityId: southClinic, start: '2020-02-01' })
  door.insert(posting, { workerId: elise, facilityId: clinic, kind: 'loan', start: '2025-01-01' })

  // Decided and not arrived; nothing else is known of him.
  const oumar = enter({ prenoms: 'Oumar', nom: 'Keïta' })
  door.insert(posting, { ...base, workerId: oumar, facilityId: clinic, decidedOn: '2026-03-01' })

  // Left at the end of 2024.
  const binta = enter({ prenoms: 'Binta', nom: 'Cissé', sex: 'F', birth: '1962-07-01' })
  door.insert(careerSpell, { workerId: binta, ...nurseB })
  door.insert(posting, { ...base, workerId: binta, facilityId: hospital, start: '1990', end: '2024-12-31' })

  // A file without a posting.
  enter({ prenoms: 'Zan', nom: 'Sow', sex: 'M', birth: '2000-03-31' })

  // In post at the clinic and awaited at the hospital.
  const moussa = enter({ prenoms: 'Moussa', nom: 'Dia', sex: 'M', birth: '1967-12-31' })
  door.insert(careerSpell, { workerId: moussa, ...nurseB })
  door.insert(posting, { ...base, workerId: moussa, facilityId: clinic, start: '2012-01-01' })
  door.insert(posting, { ...base, workerId: moussa, facilityId: hospital, decidedOn: '2026-03-15' })
  door.insert(contract, { workerId: moussa, kind: 'fixed', employer: 'body', end: '2025-12-31' })

  // Became a doctor and moved.
  const fanta = enter({ prenoms: 'Fanta', nom: 'Sy', sex: 'F', birth: '1990-04-01' })
  door.insert(careerSpell, { workerId: fanta, ...nurseB, end: '2025-12-31' })
  const later = { corpsId: doctor, statut: 'civil-servant', category: 'A' }
  door.insert(careerSpell, { workerId: fanta, ...later, start: '2026-01-01' })
  const first = { workerId: fanta, facilityId: southClinic, start: '2018-01-01', end: '2026-02-28' }
  door.insert(posting, { ...base, ...first })
  door.insert(posting, { ...base, workerId: fanta, facilityId: post, start: '2026-03-01' })

  // Only a draft posts her.
  const rokia = enter({ prenoms: 'Rokia', nom: 'Touré', sex: 'F', birth: '1999-05' })
  const { id: draft } = door.insert(act, { ownerOffice: 'office-1', kind: 'decision', state: 'draft' })
  door.insert(posting, {
    ...base,
    ...{ workerId: rokia, facilityId: clinic, start: '2026-01-01', startActId: draft },
  })
  return ids
}

/** The small register with nine persons whose lists can be told by hand. */
export function openWorkforceRegister(): WorkforceRegister {
  const register = openSmallRegister()
  const known = write(register.db, cause, (door) => {
    lists(door)
    const where = places(door, register)
    return { ...where, people: persons(door, register, where.post) }
  })
  return { ...register, ...known }
}
