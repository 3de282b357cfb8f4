/** What stands behind the name of a frame, wherever a log puts it. */
const SOURCE = /\((?:[\w$-]{1,80}\.(?:java|scala|kt)|Native|Unknown)/g
/** A method with its class and at least one package or outer class; the module in front is no part of it. */
const NAME = /^(?:[A-Za-z_][\w$]{0,60}\.){2,14}[\w$<>]{1,120}$/
/** No name is longer, in characters. */
const LONGEST_NAME = 1_000
const JDK = /^(?:java|javax|jdk|sun|com\.sun)\./

/** Whose frame a stack's allocation is in, by the first frame that is not the JDK's own. */
const OWNERS = [
  ['netty-frames', /(?:^|\.)(?:shaded\.|shade\.|deps\.)?(?:netty4\.)?io\.netty\.|netty4/],
  ['kafka-frames', /(?:^|\.)org\.apache\.kafka\./],
  ['rocksdb-frames', /(?:^|\.)org\.(?:rocksdb|forstdb)\./],
  ['flink-frames', /^org\.apache\.flink\./],
] as const

/** Flink's own that live in managed memory: sorts, hash tables, Python's workers. */
const MANAGED = /^org\.apache\.flink\.(?:runtime\.operators\.(?:sort|hash)\.|(?:.{1,80}\.)?python\.)/

const isOfName = (code: number): boolean =>
  (code >= 97 && code <= 122) || // a to z
  (code >= 65 && code <= 90) || // A to Z
  (code >= 48 && code <= 57) || // 0 to 9
  code === 46 || // .
  code === 36 || // $
  code === 95 || // _
  code === 60 || // < and > of <init>
  code === 62

/** The methods of the frames in a text, in their order. Backwards from the source, which few texts hold by chance. */
function* methodsIn(text: string): Generator<string> {
  for (const { index } of text.matchAll(SOURCE)) {
    let from = index
    while (from > 0 && index - from < LONGEST_NAME && isOfName(text.charCodeAt(from - 1))) from--
    const method = text.slice(from, index)
    if (/^[\s/]?$/.test(text.charAt(from - 1)) && NAME.test(method)) yield method
  }
}

/** The traits of the stack that follows an error; at most its first 40 frames are looked at. */
export function frameTraits(context: string): string[] {
  const frames: string[] = []
  for (const method of methodsIn(context)) {
    if (!JDK.test(method)) frames.push(method)
    if (frames.length >= 40) break
  }
  const first = frames[0]
  if (first === undefined) return []
  const traits: string[] = []
  const owner = OWNERS.find(([, package_]) => package_.test(first))
  traits.push(owner ? owner[0] : 'user-frames')
  for (const [trait, package_] of OWNERS)
    if (!traits.includes(trait) && frames.some((frame) => package_.test(frame))) traits.push(`${trait}-below`)
  if (frames.some((frame) => MANAGED.test(frame))) traits.push('managed-frames')
  return traits
}
