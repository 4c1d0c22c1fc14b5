interface Named {
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux?: string | null
}

/** A surname as papers write it. */
function capitals(name: string): string {
  return name.toLocaleUpperCase('fr')
}

/** A person in a list, filed under her surname: « TRAORÉ Awa (KEÏTA) ». */
export function listedName({ prenoms, nom, nomEpoux }: Named): string {
  const married = nomEpoux ? ` (${capitals(nomEpoux)})` : ''
  return `${capitals(nom)} ${prenoms}${married}`
}

/** A person in a sentence or a title: « Awa TRAORÉ ». */
export function fullName({ prenoms, nom }: Named): string {
  return `${prenoms} ${capitals(nom)}`
}

/** A person on an official list: « Awa TRAORÉ »; with a husband's name « Mme KEÏTA Awa TRAORÉ » (papers.md §3.1). */
export function officialName(person: Named): string {
  return person.nomEpoux ? `Mme ${capitals(person.nomEpoux)} ${fullName(person)}` : fullName(person)
}
