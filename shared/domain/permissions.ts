/** What a route may need. Roles made of these come with users; until then everybody holds all. */
export const permissions = [
  'office.read',
  'office.write',
  'reference.read',
  'reference.write',
  'worker.read',
  'worker.write',
  'posting.write',
  'post.write',
  'facility.read',
  'facility.write',
  'import.run',
  'report.read',
  'report.export',
  'view.write',
  'history.read',
  'history.undo',
  'collection.write',
  'act.write',
  'merge.write',
  'document.write',
  'leave.write',
  'list.write',
] as const

export type Permission = (typeof permissions)[number]
