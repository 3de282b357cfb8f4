/** The options of lines such as `-D key=value -Dkey='a value'`, in order; words that are none are passed over. */
export function readDynamicOptions(text: string): readonly { readonly key: string; readonly value: string }[] {
  const words = shellWords(text)
  const options = words.flatMap((word, index) =>
    word === '-D' ? [words[index + 1] ?? ''] : word.startsWith('-D') ? [word.slice(2)] : [],
  )
  return options
    .filter((option) => option.includes('='))
    .map((option) => ({ key: option.slice(0, option.indexOf('=')), value: option.slice(option.indexOf('=') + 1) }))
}

/** The words of a POSIX shell: apart at white space, `'…'` as it stands, `"…"` and `\` with their escapes; nothing is expanded. */
function shellWords(text: string): readonly string[] {
  const words: string[] = []
  let word: string | undefined
  for (const [token] of text.matchAll(/\\[\s\S]?|'[^']*'?|"(?:[^"\\]|\\[\s\S])*"?|\s+|[^\s'"\\]+/g)) {
    if (/^\s/.test(token)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (token.startsWith("'")) word = (word ?? '') + token.replace(/^'|'$/g, '')
    else if (token.startsWith('"')) word = (word ?? '') + token.replace(/^"|"$/g, '').replace(/\\(["\\$`])/g, '$1')
    else if (token === '\\\n') continue
    else word = (word ?? '') + (token.startsWith('\\') ? token.slice(1) : token)
  }
  if (word !== undefined) words.push(word)
  return words
}
