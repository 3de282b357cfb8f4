import { illegalArgument, type JavaException } from './exception.ts'

/** Flink's `ConfigurationUtils.convertToBoolean`: true or false in any case, no space around it. */
export function parseBoolean(text: string): boolean | JavaException {
  const upper = text.toUpperCase()
  if (upper === 'TRUE') return true
  if (upper === 'FALSE') return false
  return illegalArgument(`Unrecognized option for boolean: ${text}. Expected either true or false(case insensitive)`)
}
