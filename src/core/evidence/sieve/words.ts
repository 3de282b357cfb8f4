/** Bytes that make up words: letters, digits, and whatever is not ASCII. */
export const isWordByte = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0x80

/** A byte with capitals made small; `@`, `[` and others of their kind become another too, alike on both sides. */
export const folded = (byte: number): number => byte | 0x20

/** The bytes of a hint: its words, and what stands between them. */
export interface HintWords {
  /** of one word, or to the letter: the bytes alone */
  readonly words: readonly Uint8Array[]
  /** what must stand among the bytes before each word, and behind the last, besides blanks */
  readonly marks: readonly (readonly number[])[]
}

const BEFORE_KEY = new Set([...'"\'>*`|'].map((mark) => mark.charCodeAt(0)))
const AFTER_KEY = new Set([...'.-: '].map((mark) => mark.charCodeAt(0)))

/** What may stand before a key: a line's beginning, a blank, a quote, a mark of a quotation or a list. */
export const isBeforeKey = (byte: number): boolean => byte <= 0x20 || byte >= 0x80 || BEFORE_KEY.has(byte)
/** What may stand behind a key's first word. */
export const isAfterKey = (byte: number): boolean => byte >= 0x80 || AFTER_KEY.has(byte)

/** UTF-8 of a text; no ECMAScript library has an encoder, and hints are short. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f))
    else {
      bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f))
    }
  }
  return Uint8Array.from(bytes)
}

/** Takes a hint's text apart. */
export function wordsOf(text: string, exact: boolean): HintWords {
  const bytes = utf8(text)
  if (exact) return { words: [bytes], marks: [[], []] }
  const words: Uint8Array[] = []
  const marks: number[][] = []
  let between: number[] = []
  let from = -1
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at]
    if (byte !== undefined && isWordByte(byte)) {
      if (from < 0) {
        marks.push(between)
        from = at
      }
      continue
    }
    if (from >= 0) {
      words.push(bytes.subarray(from, at))
      from = -1
      between = []
    }
    if (byte !== undefined && byte > 0x20) between.push(byte)
  }
  marks.push(between)
  return { words, marks }
}

/** So many bytes between two words are looked through. */
const MOST_BETWEEN = 16
/** What stands for something else once a line is cleaned: entities, tags, escapes, quotes; and a line's end. */
const CHANGES = new Set([0x0a, 0x0d, 0x1b, 0x26, 0x3c, 0x5c, 0x60, 0x2a])

/** Whether the bytes from an offset on are a word, capitals or not. */
export function isWordAt(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  if (at < 0 || at + word.length > bytes.length) return false
  for (let index = 0; index < word.length; index++) {
    const byte = bytes[at + index] ?? 0
    const small = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
    if (small !== word[index]) return false
  }
  return true
}

/** Whether a hint's other words stand around one that was found; yes too where that cannot be told from the bytes. */
export function areWordsAround(bytes: Uint8Array, at: number, index: number, hint: HintWords): boolean {
  return reaches(bytes, at, index, hint, -1) && reaches(bytes, at, index, hint, 1)
}

function reaches(bytes: Uint8Array, start: number, index: number, { words, marks }: HintWords, step: 1 | -1): boolean {
  let at = start
  for (let word = index; word >= 0 && word < words.length; word += step) {
    const next = words[word + step]
    const wanted = marks[step > 0 ? word + 1 : word] ?? []
    if (!next && wanted.length === 0) return true
    // the first byte beyond the word on that side
    let edge = step > 0 ? at + (words[word]?.length ?? 0) : at - 1
    let blank = false
    let left = wanted.length
    for (let passed = 0; ; passed++, edge += step) {
      const byte = bytes[edge]
      if (byte === undefined || byte >= 0x80 || CHANGES.has(byte) || passed > MOST_BETWEEN) return true
      if (isWordByte(byte)) break
      if (byte <= 0x20) blank = true
      else if (wanted.includes(byte)) left--
    }
    // only a blank stands for a blank
    if (wanted.length > 0 ? left > 0 : !blank) return false
    if (!next) return true
    at = step > 0 ? edge : edge - next.length + 1
    if (!isWordAt(bytes, at, next)) return false
  }
  return true
}
