import type { Paint, Style } from './paint.ts'
import { isWide, width } from './width.ts'

interface Atom {
  readonly text: string
  readonly style: Style | undefined
  /** whether a space stands before it */
  readonly spaced: boolean
}

/**
 * A text with `**figures that matter**` and `` `code` `` on lines of so many columns, each after the indent.
 * Lines break at spaces and between East Asian characters, never before closing punctuation.
 */
export function wrap(text: string, columns: number, indent: string, paint: Paint): string {
  const room = Math.max(columns - width(indent), 20)
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const { text: piece, style, spaced } of atoms(text)) {
    const gap = spaced && used > 0 ? 1 : 0
    if (used > 0 && used + gap + width(piece) > room) {
      lines.push(line)
      line = ''
      used = 0
    }
    const space = used > 0 && gap > 0 ? ' ' : ''
    line += space + (style ? paint(style, piece) : piece)
    used += space.length + width(piece)
  }
  if (line !== '') lines.push(line)
  return lines.map((each) => `${indent}${each}\n`).join('')
}

const MARKED = /\*\*(?<strong>[^*]+)\*\*|`(?<code>[^`]+)`/g
const CLOSING = /^[,.;:!?)\]}%，。；：！？、）」』”’》…]/

function atoms(text: string): readonly Atom[] {
  const all: Atom[] = []
  let end = 0
  let spaced = false
  const add = (part: string, style: Style | undefined) => {
    for (const [token] of part.matchAll(/\s+|\S+/g)) {
      if (/^\s/.test(token)) spaced = true
      else {
        for (const piece of breakable(token)) {
          const last = all.at(-1)
          if (!spaced && last && CLOSING.test(piece)) all[all.length - 1] = { ...last, text: last.text + piece }
          else all.push({ text: piece, style, spaced })
          spaced = false
        }
      }
    }
  }
  for (const match of text.matchAll(MARKED)) {
    add(text.slice(end, match.index), undefined)
    add(match.groups?.strong ?? match.groups?.code ?? '', match.groups?.code === undefined ? 'strong' : 'code')
    end = match.index + match[0].length
  }
  add(text.slice(end), undefined)
  return all
}

/** A run without spaces: whole words stay, wide characters stand alone. */
function breakable(token: string): readonly string[] {
  const pieces: string[] = []
  let word = ''
  for (const character of token) {
    if (!isWide(character)) word += character
    else {
      if (word !== '') pieces.push(word)
      pieces.push(character)
      word = ''
    }
  }
  if (word !== '') pieces.push(word)
  return pieces
}
