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

/**
 * The value of an object's own field as it is written in a text that `JSON.parse` takes for an object, so that digits a
 * number would lose stay; of several fields of that name the last. Undefined where the object has none.
 */
export function writtenField(json: string, name: string): string | undefined {
  let found: string | undefined
  let depth = 0
  let key: string | undefined
  let start = -1
  for (let at = 0; at < json.length; at++) {
    const token = json[at]
    if (token === '"') {
      const end = endOfString(json, at)
      if (depth === 1 && start < 0) key = String(JSON.parse(json.slice(at, end + 1)))
      at = end
    } else if (depth === 1 && start < 0 && token === ':') start = at + 1
    else if (depth === 1 && start >= 0 && (token === ',' || token === '}')) {
      if (key === name) found = json.slice(start, at).trim()
      start = -1
    }
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
  }
  return found
}

/** The offset of the quote that ends a string, by the offset of the one that begins it. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    if (json[at] === '\\') at++
    else if (json[at] === '"') return at
  }
  return json.length
}
