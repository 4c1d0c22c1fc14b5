export { fullName, listedName } from '#shared/domain/person-name.ts'
