/**
 * The Encoding Standard's decoder, as far as it is needed here. Every JavaScript runtime has it, and it knows nothing of a
 * page or a machine; but no ECMAScript library declares it.
 */
declare const TextDecoder: new (
  label: 'utf-8' | 'utf-16le' | 'utf-16be',
  options?: { readonly ignoreBOM?: boolean },
) => { decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string }

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** UTF-16 where its mark stands at the beginning (what a Windows shell writes), else UTF-8. */
function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** A whole text by its mark; the mark is left out, and bytes that stand for nothing become replacement characters. */
export const decode = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes)
