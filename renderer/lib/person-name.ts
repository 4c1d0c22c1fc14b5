interface Named {
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux?: string | null
}

/** A person in a list, filed under her surname: « TRAORÉ Awa (KEÏTA) ». */
export function listedName({ prenoms, nom, nomEpoux }: Named): string {
  const married = nomEpoux ? ` (${nomEpoux.toLocaleUpperCase('fr')})` : ''
  return `${nom.toLocaleUpperCase('fr')} ${prenoms}${married}`
}

/** A person in a sentence or a title: « Awa TRAORÉ ». */
export function fullName({ prenoms, nom }: Named): string {
  return `${prenoms} ${nom.toLocaleUpperCase('fr')}`
}
