import { bytes } from '../../bytes/bytes.ts'
import { parseKubernetesSize } from '../../bytes/kubernetes.ts'
import { roundedSize } from '../../failures/wordings/size.ts'
import type { Fact, ReadProblem } from '../evidence.ts'
import { type PodContainers, podContainers } from '../pod-containers.ts'
import { type Hint, partReader } from '../reader.ts'
import { linesWith, type View } from '../view.ts'

const READER = 'container-status'

/** A smaller limit is no container's: the figure belongs to something else. */
const LEAST = 4n * 1024n * 1024n

const MEMORY = /^["']?memory["']? ?: ?["']?(\d{1,15}(?:[KMGT]i|[kMGT])?)["']?,?$/
const LIMITS = /^["']?limits["']? ?:/i
const REQUESTS = /^["']?requests["']? ?:/i
const INLINE = /^["']?limits["']? ?: ?\{.{0,80}?memory["']? ?: ?["']?(\d{1,15}[KMGT]i?)/i
/** One of these stands in every line that matters. */
const SPOKEN_OF = /memory|limits|requests|docker run/g
const DOCKER = /\bdocker run\b.{0,400}?(?:-m|--memory)[ =](\d{1,10}[bkmg])\b/i

/** The label by which Flink tells its pods apart (`Constants.LABEL_COMPONENT_KEY`): which process a pod runs. */
function labelled(view: View): Fact[] {
  const facts: Fact[] = []
  for (const line of linesWith(/component["']? ?[:=]/g, view)) {
    const component = COMPONENT.exec(view.lines[line - 1] ?? '')?.[1]
    const value = component && (component === 'taskmanager' ? 'tm' : 'jm')
    if (value) facts.push({ name: 'process', value, line, reader: READER })
  }
  // two pods of two kinds leave it open
  return facts.every(({ value }) => value === facts[0]?.value) ? facts.slice(0, 1) : []
}
const COMPONENT = /(?:^|\s)["']?component["']? ?[:=] ?["']?(taskmanager|jobmanager)["']?,?$/

const KILLED = /^["']?reason["']? ?: ?["']?OOMKilled/i

/** The containers beside the process's own that ran out of memory: the process did not. */
function killedBeside(view: View, pod: PodContainers): ReadProblem[] {
  const problems: ReadProblem[] = []
  const named = new Set<string>()
  for (const line of linesWith(/oomkilled/g, view)) {
    const part = KILLED.test(view.lines[line - 1] ?? '') ? pod.at(line) : undefined
    if (part === undefined || pod.isMain(part) || named.has(part.name)) continue
    named.add(part.name)
    problems.push({
      line,
      column: 1,
      problem: 'another-container-killed',
      values: { container: part.name, kind: part.init ? 'init' : 'beside' },
    })
  }
  return problems
}

/** A pod's manifest or description has so many lines, or its end is left. */
const LONGEST_POD = 400
const HINTS: readonly Hint[] = [
  { text: 'limits', line: /^["']?limits["']? ?:/i, below: 5 },
  { text: 'docker run', line: DOCKER },
  ...['containers', 'containerstatuses'].map(
    (text): Hint => ({ text, line: /^.{0,20}["']?: ?\[?$/, below: LONGEST_POD }),
  ),
]

/** The memory limit of the process's container: `kubectl describe`, pod manifests, `docker run`. */
export const containerStatus = partReader(READER, HINTS, (view) => {
  const pod = podContainers(view)
  const problems = pod ? killedBeside(view, pod) : []
  const facts: Fact[] = pod ? labelled(view) : []
  if (!/limits|docker run/.test(view.lower)) return { facts, problems }
  const reader = READER
  let limits = 0
  const sizes = new Map<string, bigint | undefined>()
  /** a text may repeat one limit thousands of times */
  const sizeOf = (size: string): bigint | undefined => {
    if (!sizes.has(size)) sizes.set(size, parseKubernetesSize(size))
    return sizes.get(size)
  }
  for (const line of linesWith(SPOKEN_OF, view)) {
    const text = view.lines[line - 1] ?? ''
    const part = pod?.at(line)
    // the limit of a container beside it is not the process's
    if (part && !pod?.isMain(part)) continue
    const limited = LIMITS.test(text)
    if (limited) limits = line
    else if (REQUESTS.test(text)) limits = 0
    const memory = limits > 0 && line - limits <= 4 ? MEMORY.exec(text) : null
    const inline = limited ? INLINE.exec(text) : null
    const size = memory?.[1] ?? inline?.[1]
    const docker = size === undefined && text.length < 5_000 && /docker/i.test(text) ? DOCKER.exec(text) : null
    const found = size !== undefined ? sizeOf(size) : roundedSize(docker?.[1])
    if (found !== undefined && found >= LEAST) {
      facts.push({ name: 'containerBytes', value: bytes(found), line, reader })
      facts.push({ name: 'deployment', value: 'container', line, reader })
    }
  }
  return { facts, problems }
})
