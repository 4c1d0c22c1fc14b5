import type { z } from 'zod'
import type { CallContext } from '#backend/context.ts'
import type { ReportParameter } from '#shared/contract/reports.ts'
import type { Permission } from '#shared/domain/permissions.ts'
import type { ReportResult } from '#shared/domain/report-result.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Text } from '#shared/i18n/text.ts'

/** What a report may use of the call that it answers. */
export type ReportContext = Pick<CallContext, 'db' | 'today' | 'progress' | 'checkCancelled'>

/** What a definition answers; the rest of a result follows from the definition itself and from the register. */
export interface ReportBody extends Omit<
  ReportResult,
  'id' | 'title' | 'orientation' | 'generatedAt' | 'demo'
> {
  /** Where it depends on what was asked; else the definition's. */
  readonly orientation?: ReportResult['orientation']
}

/** One report: everything that the screen, the paper and the files need to know of it. */
export interface ReportDefinition<Parameters extends z.ZodType> {
  readonly id: string
  readonly title: Text
  readonly description: Text
  readonly needs: Permission
  /** Made from a screen of its own: it does not stand in the catalogue. */
  readonly listed?: false
  readonly parameters: Parameters
  /** The parameters as the screen asks for them, in reading order. */
  readonly form: readonly ReportParameter[]
  readonly paper: { readonly orientation: ReportResult['orientation'] }
  readonly run: (scope: Scope, context: ReportContext, parameters: z.output<Parameters>) => ReportBody
}

/** A definition whose parameters are checked on the way in: one shape for the whole registry. */
export interface Report extends Omit<ReportDefinition<z.ZodType>, 'parameters' | 'run'> {
  readonly run: (scope: Scope, context: ReportContext, parameters: unknown) => ReportBody
}

/** Closes a definition; its `run` throws INVALID_INPUT {field, issues} for parameters that do not fit. */
export function defineReport<Parameters extends z.ZodType>(definition: ReportDefinition<Parameters>): Report {
  return {
    ...definition,
    run: (scope, context, parameters) => {
      const parsed = definition.parameters.safeParse(parameters)
      if (parsed.success) return definition.run(scope, context, parsed.data)
      const issues = parsed.error.issues.map(({ path, code, message }) => ({
        path: path.join('.'),
        code,
        message,
      }))
      throw new AppError('INVALID_INPUT', { field: issues[0]?.path ?? '', issues })
    },
  }
}
