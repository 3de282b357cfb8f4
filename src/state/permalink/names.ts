import { isModelKey, isPlainFlag } from '../../core/sharing/options.ts'
import { isFieldKey } from '../fields.ts'

/** The version of the format that is written; an older one is upgraded, of a newer one is kept what is known. */
export const VERSION = 1

/** What may be fixed: the two sizes, and any option that a link may carry. */
export const isFixable = (name: string): boolean =>
  name === 'total' ||
  name === 'container' ||
  isFieldKey('config', name) ||
  isFieldKey('jvm', name) ||
  isModelKey(name) ||
  isPlainFlag(name, '0')

/** An alternative's id: a failure's, an advice's, perhaps a variant's. */
export const isAlternativeId = (id: string): boolean => /^[a-z][a-z-]{0,40}\/[a-zA-Z0-9/.-]{1,60}$/.test(id)
