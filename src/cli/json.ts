/** Anything that JSON holds, and integers of any size. */
export type Json =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json }

/** One line of JSON. Integers are printed whole, whatever their size; absent values are left out. */
export function printJson(value: Json): string {
  if (value === undefined) return 'null'
  if (typeof value === 'bigint') return String(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(printJson).join(',')}]`
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${printJson(each)}`).join(',')}}`
}
