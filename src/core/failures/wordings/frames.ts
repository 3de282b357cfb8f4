const FRAME =
  /(?:^|\s)(?:at )?(?:[\w.-]{1,40}@?[\w.]{0,20}\/)?((?:[A-Za-z_][\w$]{0,60}\.){2,14}[\w$<>]{1,120})\((?=[\w$-]{1,80}\.(?:java|scala|kt)|Native|Unknown)/g
/** what every frame holds */
const SOURCE = /\((?:[\w$-]{1,80}\.(?:java|scala|kt)|Native|Unknown)/
const JDK = /^(?:java|javax|jdk|sun|com\.sun)\./

/** Whose frame a stack's allocation is in, by the first frame that is not the JDK's own. */
const OWNERS = [
  ['netty-frames', /(?:^|\.)(?:shaded\.|shade\.|deps\.)?(?:netty4\.)?io\.netty\.|netty4/],
  ['kafka-frames', /(?:^|\.)org\.apache\.kafka\./],
  ['rocksdb-frames', /(?:^|\.)org\.(?:rocksdb|forstdb)\./],
  ['flink-frames', /^org\.apache\.flink\./],
] as const

/** The traits of the stack that follows an error; at most its first 40 frames are looked at. */
export function frameTraits(context: string): string[] {
  const frames: string[] = []
  if (!SOURCE.test(context)) return frames
  for (const match of context.matchAll(FRAME)) {
    const frame = match[1] ?? ''
    if (!JDK.test(frame)) frames.push(frame)
    if (frames.length >= 40) break
  }
  const first = frames[0]
  if (first === undefined) return []
  const traits: string[] = []
  const owner = OWNERS.find(([, package_]) => package_.test(first))
  traits.push(owner ? owner[0] : 'user-frames')
  for (const [trait, package_] of OWNERS)
    if (!traits.includes(trait) && frames.some((frame) => package_.test(frame))) traits.push(`${trait}-below`)
  return traits
}
