import { bytes } from '../../bytes/bytes.ts'
import { parseKubernetesSize } from '../../bytes/kubernetes.ts'
import { roundedSize } from '../../failures/wordings/size.ts'
import type { Fact, ReadProblem } from '../evidence.ts'
import { type PodContainers, podContainers } from '../pod-containers.ts'
import { type Hint, partReader } from '../reader.ts'
import type { View } from '../view.ts'

const READER = 'container-status'

/** A smaller limit is no container's: the figure belongs to something else. */
const LEAST = 4n * 1024n * 1024n

const MEMORY = /^["']?memory["']? ?: ?["']?(\d{1,15}(?:[KMGT]i|[kMGT])?)["']?,?$/
const DOCKER = /\bdocker run\b.{0,400}?(?:-m|--memory)[ =](\d{1,10}[bkmg])\b/i

/** The label by which Flink tells its pods apart (`Constants.LABEL_COMPONENT_KEY`): which process a pod runs. */
function labelled({ lines }: View): Fact[] {
  const facts = lines.flatMap((text, index): Fact[] => {
    const component = COMPONENT.exec(text)?.[1]
    const value = component && (component === 'taskmanager' ? 'tm' : 'jm')
    return value ? [{ name: 'process', value, line: index + 1, reader: READER }] : []
  })
  // two pods of two kinds leave it open
  return facts.every(({ value }) => value === facts[0]?.value) ? facts.slice(0, 1) : []
}
const COMPONENT = /(?:^|\s)["']?component["']? ?[:=] ?["']?(taskmanager|jobmanager)["']?,?$/

const KILLED = /^["']?reason["']? ?: ?["']?OOMKilled/i

/** The containers beside the process's own that ran out of memory: the process did not. */
function killedBeside({ lines }: View, pod: PodContainers): ReadProblem[] {
  const problems: ReadProblem[] = []
  const named = new Set<string>()
  lines.forEach((text, index) => {
    const part = KILLED.test(text) ? pod.at(index + 1) : undefined
    if (part === undefined || pod.isMain(part) || named.has(part.name)) return
    named.add(part.name)
    problems.push({
      line: index + 1,
      column: 1,
      problem: 'another-container-killed',
      values: { container: part.name, kind: part.init ? 'init' : 'beside' },
    })
  })
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
  view.lines.forEach((text, index) => {
    const line = index + 1
    const part = pod?.at(line)
    // the limit of a container beside it is not the process's
    if (part && !pod?.isMain(part)) return
    if (/^["']?limits["']? ?:/i.test(text)) limits = line
    if (/^["']?requests["']? ?:/i.test(text)) limits = 0
    const memory = limits > 0 && line - limits <= 4 ? MEMORY.exec(text) : null
    const inline = /^["']?limits["']? ?: ?\{.{0,80}?memory["']? ?: ?["']?(\d{1,15}[KMGT]i?)/i.exec(text)
    const size = memory?.[1] ?? inline?.[1]
    const docker = size === undefined && text.length < 5_000 ? DOCKER.exec(text) : null
    const found = size !== undefined ? parseKubernetesSize(size) : roundedSize(docker?.[1])
    if (found !== undefined && found >= LEAST) {
      facts.push({ name: 'containerBytes', value: bytes(found), line, reader })
      facts.push({ name: 'deployment', value: 'container', line, reader })
    }
  })
  return { facts, problems }
})
