import { IconBuildingHospital, IconFileAnalytics, IconFileImport, IconUsers } from '@tabler/icons-react'

/**
 * The lines of the menu, in the order of the office's day. Only what has a screen is here. `under` puts a line
 * under a heading.
 */
export const navigation = [
  { to: '/workers', label: 'workers', icon: IconUsers, under: null },
  { to: '/facilities', label: 'facilities', icon: IconBuildingHospital, under: null },
  { to: '/reports', label: 'reports', icon: IconFileAnalytics, under: null },
  { to: '/imports', label: 'imports', icon: IconFileImport, under: 'exchange' },
] as const
