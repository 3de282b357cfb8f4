import { printKubernetesSize } from '../bytes/kubernetes.ts'
import { containerSize, sizeComment } from './container-size.ts'
import type { Deployed } from './document.ts'
import { comment, header } from './header.ts'
import { javaToolOptions } from './java-tool-options.ts'
import { leftOut } from './left-out.ts'
import { defineSnippet, type SnippetText } from './snippet.ts'
import { environmentOf } from './start-script.ts'
import { quoted } from './yaml-quoted.ts'

/**
 * A Pod with the container's memory and the environment that sizes the process in it; a Deployment has the same below
 * `spec.template`. Flink runs in its official image, standalone: with an operator, or natively, Flink makes the pods.
 */
export default defineSnippet({
  id: 'kubernetes-pod',
  name: 'Pod',
  fileName: () => 'pod.yaml',
  availableIn: () => true,
  write: (document) => (document.setting.process === 'jvm' ? writeJava(document) : writeFlink(document)),
})

/** Kubernetes replaces `$(NAME)` in a variable's value and takes `$$` for one `$`. */
const literal = (text: string) => text.replaceAll('$', '$$$$')

const variable = (name: string, value: string) =>
  `        - name: ${name}\n          value: ${quoted(literal(value))}\n`

function writeJava(document: Deployed): SnippetText {
  const usage = ['The same env and resources go into the container of a Deployment. image is yours to fill in.']
  const options = javaToolOptions(document.jvm)
  return {
    text: `${header(document, ['jvm'])}${comment(usage)}${sizeComment(document)}${pod('app', '', options === '' ? '' : variable('JAVA_TOOL_OPTIONS', options), document)}`,
    problems: [],
  }
}

const NAMES = { jm: 'jobmanager', tm: 'taskmanager' } as const

function writeFlink(document: Deployed): SnippetText {
  const { process, flink } = document.setting
  if (process === 'jvm') return { text: '', problems: [] }
  const { properties, javaOptions, problems } = environmentOf(document)
  const usage = ['The same env and resources go into the container of a Deployment; jobmanager.rpc.address is yours.']
  const lines = properties.map((line) => `            ${literal(line)}\n`).join('')
  const environment = `        - name: FLINK_PROPERTIES\n          value: |\n${lines}${Object.entries(
    javaOptions(process),
  )
    .map(([name, value]) => variable(name, value))
    .join('')}`
  const image = `      image: flink:${flink}\n      args: [${NAMES[process]}]\n`
  return {
    text: `${header(document, [process])}${leftOut(problems)}${comment(usage)}${pod(NAMES[process], image, environment, document)}`,
    problems,
  }
}

function pod(name: string, image: string, environment: string, document: Deployed): string {
  const size = containerSize(document, document.setting.process)
  const memory = size === undefined ? '' : printKubernetesSize(size)
  const resources =
    memory === ''
      ? ''
      : `      resources:
        requests:
          memory: ${memory}
        limits:
          memory: ${memory}
`
  return `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  containers:
    - name: ${name}
${image}${environment === '' ? '' : `      env:\n${environment}`}${resources}`
}
