import { AppError } from '#shared/errors/app-error.ts'

/** The refusal of typed values, in the form of an input that fails validation. */
export function invalidFields(issues: readonly { path: string; message: string }[]): AppError {
  return new AppError('INVALID_INPUT', {
    field: issues[0]?.path ?? '',
    issues: issues.map((issue) => ({ ...issue, code: 'custom' })),
  })
}

/** The refusal of one field; `message` is a key of the `fields` texts. */
export function invalidField(path: string, message: string): AppError {
  return invalidFields([{ path, message }])
}
