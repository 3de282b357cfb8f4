import { bytes } from '../../bytes/bytes.ts'
import { parseJvmSize } from '../../bytes/jvm.ts'
import type { Fact } from '../evidence.ts'
import { type Hint, partReader } from '../reader.ts'
import { linesWith } from '../view.ts'

const READER = 'jvm-figures'
/** A line of `-XX:+PrintFlagsFinal`, JDK 8 to 25: `size_t MaxHeapSize = 1073741824 {product} {command line}`. */
const FLAG = /^(?:bool|u?intx?|u?int64_t|size_t|double|ccstr\w*) (\w{3,80}) :?= (\S{1,40}) \{/
/** The sizes that the budget is made of; each flag with the value that means that nobody set a limit. */
const SIZES: Readonly<Record<string, string>> = {
  MaxHeapSize: '0',
  MaxDirectMemorySize: '0',
  MaxMetaspaceSize: '18446744073709547520',
  CompressedClassSpaceSize: '0',
  ReservedCodeCacheSize: '0',
  ThreadStackSize: '0',
}
const COLLECTOR = /^Use(?:Serial|Parallel|G1|Z|Shenandoah|ConcMarkSweep)GC$/

/** A category of `jcmd VM.native_memory`: `- Thread (reserved=19518KB, committed=970KB)`; `Total: reserved=…`. */
const NATIVE =
  /^(?:- ([A-Z][\w ]{1,40}?) ?\(|(Total): )reserved=(\d{1,15})([KMG]?B)?(?: [+-]\d+[KMG]?B)?, committed=(\d{1,15})([KMG]?B)?/

/** What Paketo's and Cloud Foundry's memory calculator print for the whole container. */
const CALCULATED = /Calculated JVM Memory Configuration:.{0,2000}\(Total Memory: (\d{1,9}[KMGT]?)/

/** One of these stands, in small letters, in every line that any of them matches. */
const SPOKEN_OF = / \{|committed=|calculated jvm memory/g

const size = (count = '', unit = 'B') => parseJvmSize(`${count}${unit.replace('B', '')}`)

const HINTS: readonly Hint[] = [
  { text: '{product', exact: true, line: FLAG },
  { text: 'committed=', exact: true, line: NATIVE },
  { text: 'calculated jvm memory', line: CALCULATED },
]

/** What a JVM or its tools count: final flags, native memory, the memory that a build pack shared out. */
export const jvmFigures = partReader(READER, HINTS, (view) => {
  const facts: Fact[] = []
  const flags = view.lower.includes('{product')
  const native = view.lower.includes('committed=')
  const calculated = view.lower.includes('calculated jvm memory')
  if (!flags && !native && !calculated) return {}
  for (const line of linesWith(SPOKEN_OF, view)) {
    const text = view.lines[line - 1] ?? ''
    if (text.length > 5_000) continue
    const [, flag = '', value = ''] = flags ? (FLAG.exec(text) ?? []) : []
    if (flag in SIZES && value !== SIZES[flag] && /^\d+$/.test(value)) {
      facts.push({ name: 'jvm', value: { option: `-XX:${flag}`, value }, line, reader: READER })
    } else if (value === 'true' && COLLECTOR.test(flag)) {
      facts.push({ name: 'jvm', value: { option: `-XX:+${flag}`, value: '' }, line, reader: READER })
    }
    const counted = native ? NATIVE.exec(text) : null
    const reserved = counted && size(counted[3], counted[4])
    const committed = counted && size(counted[5], counted[6])
    if (counted && reserved !== undefined && reserved !== null && committed !== undefined && committed !== null) {
      const part = (counted[1] ?? counted[2] ?? '').trim()
      facts.push({ name: 'native', value: { part, reserved, committed }, line, reader: READER })
    }
    const total = calculated ? parseJvmSize(CALCULATED.exec(text)?.[1] ?? '') : undefined
    if (total !== undefined) {
      facts.push({ name: 'containerBytes', value: bytes(total), line, reader: READER })
      facts.push({ name: 'deployment', value: 'container', line, reader: READER })
    }
  }
  return { facts }
})
