/**
 * The Encoding Standard's coders, as far as they are needed here. Every JavaScript runtime has them, and they know nothing
 * of a page or a machine; but no ECMAScript library declares them.
 */
interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string
}
declare const TextDecoder: new (label: Encoding, options?: { readonly ignoreBOM?: boolean }) => Decoder
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** UTF-16 where its mark stands at the beginning (what a Windows shell writes), else UTF-8. */
function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** A whole text by its mark; the mark is left out, and bytes that stand for nothing become replacement characters. */
export const decode = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes)

const plain = new TextDecoder('utf-8', { ignoreBOM: true })
/** A piece of a text in UTF-8. */
export const decodePiece = (bytes: Uint8Array): string => plain.decode(bytes)

/** Makes UTF-8 of the pieces of a text whose first bytes are given; undefined where they are UTF-8 already. */
export function recoder(first: Uint8Array): ((chunk?: Uint8Array) => Uint8Array) | undefined {
  const encoding = encodingOf(first)
  if (encoding === 'utf-8') return undefined
  const decoder = new TextDecoder(encoding)
  const encoder = new TextEncoder()
  return (chunk) => encoder.encode(chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode())
}
