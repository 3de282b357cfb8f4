import { bytes, MIB } from '../../bytes/bytes.ts'
import { roundedSize } from '../../failures/wordings/size.ts'
import { FLINK_MINORS } from '../../flink/versions/minors.ts'
import { type Fact, type FactName, type FactValues, IN_PROSE } from '../evidence.ts'
import type { Hint } from '../reader.ts'

/** A way in which people state something of their process in a sentence. */
interface Saying<N extends FactName = FactName> {
  readonly name: N
  readonly pattern: RegExp
  /** what its groups come to; nothing where they say nothing */
  readonly value: (groups: readonly (string | undefined)[]) => FactValues[N] | undefined
  /** one of these stands in every such sentence */
  readonly words: readonly string[]
}

const saying = <N extends FactName>(each: Saying<N>): Saying => each as unknown as Saying // the list keeps name and value together

const count = ([text]: readonly (string | undefined)[]): number | undefined => {
  const number = Number(text)
  return number > 0 ? number : undefined
}
const lower = ([text]: readonly (string | undefined)[]): string | undefined => text?.toLowerCase()
// words that are rare in logs: each place that holds one is looked at closer
const BACKEND_WORDS = ['state backend', 'state back-end', 'state back end', 'statebackend', 'stateback-end', '状态后端']
const MEMORY_WORDS = [
  'of memory',
  'of ram',
  'b memory',
  'g memory',
  'i memory',
  'm memory',
  'i ram',
  'm ram',
  'b ram',
  'g ram',
  'total memory',
  'total ram',
]
const PLACE_WORDS = ['kubernetes', 'k8s', 'yarn', 'openshift']

const BACKENDS = '(rocksdb|hashmap|forst|filesystem)'
const PLACES = '(?:kubernetes|k8s|yarn|openshift)'
const SIZE = '(\\d{1,6}(?:\\.\\d)? ?[mg]i?b?)\\b'
const TASK_MANAGER = '(?:task ?managers?|tms?)'
const JOB_MANAGER = '(?:job ?managers?|jms?)'

/** What follows the size of a whole: it is not what is left of it, asked for, or one part's; nor a machine's. */
const WHOLE =
  '(?! ?(?:left|free|unused|available|leak\\w*|in use|used|request\\w*|for\\b|nodes?\\b|machines?\\b|hosts?\\b))(?!.{0,8}(?:没|未|泄漏|剩|空闲|不释放|不够))'

/** What people call a process's memory is all of it; `8G` and `8 GB` mean as much as Flink's `8g`. */
function sizeSayings(key: string, process: string): readonly Saying[] {
  const patterns: readonly (readonly [string, readonly string[]])[] = [
    [
      `\\b${process}(?: (?:pods?|containers?|processes))? (?:with|has|have|having|gets?|(?:is|are) given) (?:about )?${SIZE}(?: of)?(?: total)? (?:memory|ram)\\b${WHOLE}`,
      MEMORY_WORDS,
    ],
    [
      `(?<!\\b(?:needs?|wants?|requires?|nodes? with|machines? with|hosts? with) )\\b${SIZE}(?: of)?(?: total)? (?:memory|ram) (?:per|for each|for every|for the|on each) ${process}\\b${WHOLE}`,
      MEMORY_WORDS,
    ],
    [
      `${process} ?的?(?:进程)?(?:总|总的)?内存(?:大小)?(?:都|也|一共|总共)?(?:是|为|给了?|有|(?:设置?|配置?|分配)(?:为|成|了|的是)?)? ?[:：=]? ?${SIZE}`,
      ['内存'],
    ],
    [`${process} ?(?:都|各|分别)?(?:是|给了?|分配了?|配置?了?) ?${SIZE} ?的?(?:总)?内存${WHOLE}`, ['内存']],
  ]
  return patterns.map(([pattern, words]) =>
    saying({
      name: 'config',
      pattern: new RegExp(pattern, 'i'),
      value: ([size]) => {
        const found = roundedSize(size)
        return found === undefined ? undefined : { key, value: `${found / MIB}m` }
      },
      words,
    }),
  )
}

const SAYINGS: readonly Saying[] = [
  saying({
    name: 'flink',
    pattern:
      /flink(?:(?!cdc|operator|connector|kubernetes(?! ?[上中])|k8s(?! ?[上中])|java|jdk|scala|kafka|hadoop|hive|iceberg|hudi|paimon|python|calcite).){0,60}?(?:版本号?(?:是|为)?|\bversion(?: is| of)?) ?[:：=]? ?v?(\d\.\d{1,2})/i,
    value: ([minor]) => FLINK_MINORS.find((known) => known === minor),
    words: [
      '版本',
      'version is',
      'version of',
      'version 1',
      'version 2',
      'version: 1',
      'version: 2',
      'version v',
      'version=',
      'version =',
    ],
  }),
  saying({
    name: 'stateBackend',
    pattern: new RegExp(`\\b${BACKENDS}(?: as (?:the |a |our |its )?)? ?state ?-?back-?end`, 'i'),
    value: lower,
    words: BACKEND_WORDS,
  }),
  saying({
    name: 'stateBackend',
    pattern: new RegExp(`(?:state ?-?back-?end|状态后端)[^，。,.;\\n]{0,12}?\\b${BACKENDS}\\b`, 'i'),
    value: lower,
    words: BACKEND_WORDS,
  }),
  saying({
    name: 'deployment',
    pattern: new RegExp(`\\b(?:on|in|using|with) (?:an? |our |the )?(?:\\w{1,20} ){0,2}?${PLACES}\\b`, 'i'),
    value: () => 'container',
    words: PLACE_WORDS,
  }),
  saying({
    name: 'deployment',
    pattern: new RegExp(`[\\p{Script=Han}] ?${PLACES}|${PLACES} ?(?:上|中|环境|模式|集群|部署)`, 'iu'),
    value: () => 'container',
    words: PLACE_WORDS,
  }),
  saying({
    name: 'slots',
    pattern: new RegExp(
      `\\b(\\d{1,3}) (?:task )?slots? (?:per|on each|for each|in each|each|every) ${TASK_MANAGER}\\b`,
      'i',
    ),
    value: count,
    words: ['slots per', 'slot per', 'slots each', 'slots every', 'slots on each', 'slots for each', 'slots in each'],
  }),
  saying({
    name: 'slots',
    pattern: new RegExp(`每(?:个|台)? ?${TASK_MANAGER}[^，。,.;\\d\\n]{0,8}(\\d{1,3}) ?个? ?(?:task ?)?slots?`, 'i'),
    value: count,
    words: ['每个', '每台', '每tm', '每 tm', '每task', '每 task'],
  }),
  saying({
    name: 'slots',
    // `每个TaskManager内存8G，4个slot`
    pattern: new RegExp(
      `每(?:个|台)? ?${TASK_MANAGER}[^。.;\\n]{0,24}[，,、] ?(?:每个)?(\\d{1,3}) ?个 ?(?:task ?)?slots?`,
      'i',
    ),
    value: count,
    words: ['个slot', '个 slot', '个task', '个 task'],
  }),
  saying({
    name: 'parallelism',
    pattern: /(?<!\bmax(?:imum)?(?: allowed)?[-. ]{0,2})\bparallelism (?:of |is |= ?|: ?)?(\d{1,5})\b(?!\.\d|[%\d])/i,
    value: count,
    words: ['parallelism'],
  }),
  saying({
    name: 'parallelism',
    pattern: /(?<!最大)并行度(?:为|是|设为|设置为)? ?[=:：]? ?(\d{1,5})(?!\.\d|[%\d])/,
    value: count,
    words: ['并行度'],
  }),
  ...sizeSayings('taskmanager.memory.process.size', TASK_MANAGER),
  ...sizeSayings('jobmanager.memory.process.size', JOB_MANAGER),
  saying({
    name: 'containerBytes',
    pattern: new RegExp(
      `\\b(?:container|pod)(?: memory)? limit(?: is| of| =|:| to| set to)* ?${SIZE}|\\b(?:container|pod)s? (?:with|has|have) (?:an? )?(?:memory )?limit(?: of)? ?${SIZE}|(?<!(?:direct|heap|managed|network|native|jvm|java|rocksdb|metaspace|process|flink) )\\bmemory limit(?: is| of| =|:) ?${SIZE}|容器的?(?:内存)?(?:限制|上限|limit)(?:为|是)? ?[:：]? ?${SIZE}`,
      'i',
    ),
    // `4Gi`, and people's `4 GB`, which means as much
    value: (ways) => {
      const size = roundedSize(ways.find((way) => way !== undefined))
      return size === undefined ? undefined : bytes(size)
    },
    words: [
      'container limit',
      'pod limit',
      'memory limit',
      'container with',
      'containers with',
      'pod with',
      'pod has',
      'pods have',
      'container has',
      'containers have',
      'pods with',
      '容器',
    ],
  }),
]

/** What was, is not, or is only thought of. */
const UNREAL =
  /\b(?:not?|never|without|instead of|from|if|when|whether|should|could|would|maybe|unlike|than|was|used to|e\.g|example|do|does|did|can|will|is it|try|tried|consider\w*|compared)\b[^.!?]{0,50}$|(?:不是|不用|不在|没有|没用|没在|并非|如果|是否|要不要|之前|原来|改成)[^。！？]{0,20}$/i

/** Whether a sentence goes on with what is not so, by what stands before it. */
export const isUnreal = (before: string): boolean => UNREAL.test(before)

/** `the state backend is not rocksdb`, `from rocksdb to …`, `没用 k8s`: what denies stands within the match, or right before it. */
const NEGATED = /\b(?:not|from|instead of)\b|不是|不用|不在|没有?用|没在|并非/i
const aroundOf = (text: string, { index, 0: found }: RegExpExecArray): string =>
  text.slice(Math.max(0, index - 3), index + found.length)

/** Of some words the one that tells most by itself: the first, or ` memory` where the first is as short as `of`. */
function tellingWord(words: string): string {
  const [first = '', ...others] = words.split(' ')
  const isShort = first.length < 3 && /^[ -~]/.test(first)
  return isShort ? others.map((word) => ` ${word}`).join('') : first
}
/** One of these stands, in small letters, in every line that a saying's pattern matches. */
const tellingWords = ({ words }: Saying): string => [...new Set(words.map(tellingWord))].join('|')
/** Several sayings have the same: each is looked for once, and most lines hold one at most. */
const TELLING = [...new Set(SAYINGS.map(tellingWords))].map((id) => ({ id, words: new RegExp(id) }))
const WORDED = SAYINGS.map((each) => ({ ...each, telling: tellingWords(each) }))

/** What one line states; `text` has no log's prefix. */
export function sayingsIn(text: string, line: number): readonly Fact[] {
  const small = text.toLowerCase()
  const told = TELLING.filter(({ words }) => words.test(small)).map(({ id }) => id)
  const facts: Fact[] = []
  for (const { name, pattern, value, telling } of WORDED) {
    const match = told.includes(telling) ? pattern.exec(text) : null
    if (!match || isUnreal(text.slice(0, match.index)) || NEGATED.test(aroundOf(text, match))) continue
    const found = value(match.slice(1))
    // name and value are one saying's
    if (found !== undefined) facts.push({ name, value: found, line, reader: IN_PROSE } as Fact)
  }
  return facts
}

/** All words of sayings, small; each sentence holds one. */
export const SAYING_WORDS: readonly string[] = [...new Set(SAYINGS.flatMap(({ words }) => words))]

export const SAYING_HINTS: readonly Hint[] = SAYINGS.flatMap(({ words, pattern }) =>
  words.map((text): Hint => ({ text, line: pattern })),
)
