import { describe, expect, it } from 'vitest'
import { phoneticKey } from '#shared/domain/phonetic.ts'

/** Spellings of one name, as civil registers, ministries and families of the region write them. */
const MEET = [
  'Ouédraogo Wedraogo Ouedrago Ouédraôgo Wédraogo',
  'Diallo Djalo Jallo Dialo Djallo Jalloh',
  'Coulibaly Koulibali Kulibali Coulibali Koulibaly',
  'Keïta Keita Kéita Keyta',
  'Traoré Traore TRAORÉ Traoure',
  'Cissé Sissé Cisse Sise Cissey',
  'Sékou Secou Seku Sekou',
  'Oumar Omar Umar',
  "N’Diaye Ndiaye N'Diaye Njaye Ndjaye",
  'Cheick Cheikh Cheik Sheikh Cheickh',
  'Aïssata Aissata Aïsata Aïssatou',
  'Maïga Maiga Mayga',
  'Ibrahim Ibrahima Ibrahime',
  'Diarra Djara Jara Djarra',
  'Touré Toure Ture',
  'Konaté Conaté Konate',
  'Sidibé Sidibe Cidibé',
  'Sangaré Sangharé Sangare',
  'Fofana Foffana Fofanah',
  'Camara Kamara Kamarah',
  'Dembélé Dembele Denbélé',
  'Doumbia Dumbia Doumbya',
  'Sissoko Cissoko Cissokho Sissokho',
  'Bagayoko Bagayogo Bakayoko Bagaioko',
  'Kanté Cante Kante',
  'Kouyaté Kuyate Couyaté',
  'Guindo Gindo',
  'Tounkara Tunkara',
  'Bah Ba Bâ Baa',
  'Sow So Sô Sou',
  'Wane Ouane',
  'Kane Cane Kan',
  'Barry Bari Barri',
  'Soumaré Sumare',
  'Soumahoro Soumaoro Sumaoro',
  'Mamadou Mamadu Mahamadou',
  'Mohamed Mouhamed Mohammed Muhamed',
  'Fatoumata Fatumata Fatoumatah',
  'Kadiatou Kadiatu Khadiatou Kadjatou Cadiatou',
  'Djénéba Djeneba Diénéba Jeneba',
  'Boubacar Bubakar Boubakar',
  'Amadou Ahmadou Amadu Hamadou',
  'Abdoulaye Abdulaye Abdoulay Abdulai',
  'Moussa Musa Mousa',
  'Issa Isa Yssa',
  'Ousmane Ousman Osmane',
  'Youssouf Yousouf Yusuf Yossouf',
  'Souleymane Suleiman Souleimane',
  'Bakary Bacary Bakari',
  'Yacouba Yakouba Yakuba',
  'Hawa Haoua Awa Hawwa',
  'Salimata Salimatou',
  'Rokia Rokiya Rokhia Roquia',
  'Mariam Maryam Mariame',
  'Zoumana Zumana Soumana',
  'Thiam Tiam',
  'Tidiane Tidjane Tijane',
  'Chérif Cherif Shérif',
  'Ouattara Wattara Watara',
  'Sawadogo Savadogo Sawadougou',
  'Compaoré Kompaore Compaore',
  'Ilboudo Ilbudo',
  'Koné Coné Kone',
  'Bamba Banba',
  'Kouassi Kwassi Couassi',
  'Kouamé Kwame Kouame',
  'Zeinabou Zeynabou Zainabou',
  'Gueye Guèye Geye',
  'Mbaye M’Baye Mbaie',
  'Dieng Djeng Jeng',
  'Diop Djop Jop',
  'Diouf Djouf Juf',
  'Haïdara Haidara Aïdara',
  'Bocoum Bokoum Bocum',
  'Théra Tera',
  'Diabaté Djabaté Jabate',
  'Diakité Djakité Jakite Diaquité',
  'Diawara Djawara Diaouara',
  'Niaré Nyaré Gnaré Gniaré',
  'Macalou Makalou Magalou',
  'Ouologuem Wologuem Ouologem',
  'Alassane Alasane Allassane',
  'Philippe Filipe',
  'Christophe Kristof Cristophe',
  'Siaka Chiaka Ciaka',
  'Chaka Tchaka Shaka',
].map((line) => line.split(' '))

const DIFFER = [
  ...[
    'Diallo Diarra',
    'Diallo Dia',
    'Touré Traoré',
    'Koné Konaté',
    'Cissé Sidibé',
    'Cissé Sissoko',
    'Keïta Kanté',
  ],
  ...['Diabaté Diakité', 'Diop Diouf', 'Sow Sy', 'Ba Bamba', 'Ly Ba', 'Barry Bara', 'Barry Barro'],
  ...[
    'Maïga Magassa',
    'Sangaré Sanogo',
    'Samaké Sangaré',
    'Fofana Fané',
    'Camara Kanouté',
    'Coulibaly Koulou',
  ],
  ...[
    'Dembélé Doumbia',
    'Amadou Mamadou',
    'Moussa Issa',
    'Oumar Oumou',
    'Awa Issa',
    'Seydou Sékou',
    'Fanta Fatou',
  ],
  ...[
    'Mariam Rokia',
    'Salif Salimata',
    'Kassim Karim',
    'Lamine Lassana',
    'Modibo Mody',
    'Niang Niaré',
    'Kane Koné',
  ],
  ...['Ouattara Ouédraogo', 'Sawadogo Sanogo', 'Thiam Thiaw', 'Drissa Idriss', 'Bakary Boubacar'],
].map((line) => line.split(' '))

describe('the phonetic key', () => {
  it.each(MEET)('brings together the spellings of %s', (...spellings) => {
    const keys = new Set(spellings.map(phoneticKey))
    expect([...keys]).toHaveLength(1)
  })

  it.each(DIFFER)('keeps %s apart from %s', (one, other) => {
    expect(phoneticKey(one)).not.toBe(phoneticKey(other))
  })

  it('is never empty for a word with letters, and holds nothing but letters', () => {
    for (const word of [...MEET.flat(), 'A', 'Ag', 'H', 'Hé']) {
      if (!/[^hH]/.test(word.normalize('NFD').replaceAll(/[\u0300-\u036fh]/gi, ''))) continue
      expect(phoneticKey(word)).toMatch(/^[a-z]+$/)
    }
  })
})
