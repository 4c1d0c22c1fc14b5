import type { FacilityColumn } from './facility-row.ts'
import type { ColumnWords } from './match-columns.ts'

/** Headers of facility lists as offices, statistics systems and databases write them, in French and English. */
export const FACILITY_HEADERS: ColumnWords<FacilityColumn> = {
  name: [
    ...['facility_name', 'name', 'nom', 'nom de la structure', 'nom structure', 'structure', 'facility'],
    ...['health facility', 'nom de l’établissement', 'établissement', 'nom du centre', 'formation sanitaire'],
    ...['structure sanitaire', 'libellé', 'désignation', 'nom fosa', 'fosa', 'site name', 'hf name'],
  ],
  region: [
    ...['region', 'région', 'admin1', 'admin 1', 'adm1', 'région sanitaire', 'health region', 'nom région'],
    ...['region name', 'province', 'drs'],
  ],
  district: [
    ...['district', 'district sanitaire', 'health district', 'nom district', 'district name', 'ds', 'csref'],
    ...['zone de santé', 'health zone', 'health area district', 'admin2', 'admin 2', 'adm2'],
  ],
  commune: ['commune', 'municipality', 'nom commune', 'commune name', 'admin3', 'admin 3', 'adm3'],
  type: [
    ...['facility_type', 'type', 'type de structure', 'type structure', 'type d’établissement', 'catégorie'],
    ...['category', 'niveau', 'level', 'facility category', 'type fosa', 'nature'],
  ],
  sector: [
    ...['ownership', 'sector', 'secteur', 'propriété', 'propriétaire', 'owner', 'statut', 'statut juridique'],
    ...['appartenance', 'managing authority', 'autorité de gestion', 'public privé', 'public private'],
  ],
  milieu: ['milieu', 'milieu de résidence', 'zone', 'urban rural', 'urbain rural', 'setting', 'residence'],
  latitude: ['latitude', 'lat', 'y', 'gps latitude', 'lat dd', 'coord y', 'latitude gps'],
  longitude: ['longitude', 'long', 'lon', 'lng', 'x', 'gps longitude', 'long dd', 'coord x', 'longitude gps'],
  positionSource: [
    ...['position_source', 'll_source', 'source de la position', 'source coordonnées', 'coordinates source'],
    ...['source gps', 'gps source', 'source'],
  ],
  code: ['code', 'code structure', 'facility code', 'facility id', 'identifiant', 'code fosa', 'uid', 'id'],
}
