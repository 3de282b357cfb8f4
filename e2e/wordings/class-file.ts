const UTF8 = 1
const LONG = 5
const DOUBLE = 6
/** bytes that follow a constant's tag, by tag (Java Virtual Machine Specification, 4.4) */
const SIZES: Readonly<Record<number, number>> = {
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 2,
  8: 2,
  9: 4,
  10: 4,
  11: 4,
  12: 4,
  15: 3,
  16: 2,
  17: 4,
  18: 4,
  19: 2,
  20: 2,
}

/** The texts in a class file's constant pool, in its order; where a text is put together, each gap is a `\u0001`. */
export function texts(file: Buffer): readonly string[] {
  const found: string[] = []
  const count = file.readUInt16BE(8)
  let at = 10
  for (let index = 1; index < count; index++) {
    const tag = file.readUInt8(at)
    if (tag === UTF8) {
      const length = file.readUInt16BE(at + 1)
      found.push(file.toString('utf8', at + 3, at + 3 + length))
      at += 3 + length
      continue
    }
    const size = SIZES[tag]
    if (size === undefined) throw new Error(`constant tag ${tag} is unknown`)
    at += 1 + size
    // these two take up two places
    if (tag === LONG || tag === DOUBLE) index++
  }
  return found
}
