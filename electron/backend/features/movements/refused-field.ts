import { AppError } from '#shared/errors/app-error.ts'

/** The refusal of one field, in the form of an input that fails validation; `message` is a key of the `fields` texts. */
export function refusedField(path: string, message: string): AppError {
  return new AppError('INVALID_INPUT', { field: path, issues: [{ path, code: 'custom', message }] })
}
