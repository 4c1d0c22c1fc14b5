/** Whose head count a corps adds to in international densities (WHO, National Health Workforce Accounts). */
export const whoGroups = [
  'doctors',
  'nurses',
  'midwives',
  'pharmacists',
  'dentists',
  'lab',
  'imaging',
  'environmental',
  'chw',
  'management',
  'support',
  'other',
] as const
type WhoGroup = (typeof whoGroups)[number]

export function isWhoGroup(code: string): code is WhoGroup {
  return whoGroups.some((group) => group === code)
}
