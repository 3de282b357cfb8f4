import { type Bytes, MIB } from '../bytes/bytes.ts'
import type { FlinkProcess } from '../setting.ts'
import { containerSize, sizeComment } from './container-size.ts'
import type { Deployed } from './document.ts'
import { comment, header } from './header.ts'
import { javaToolOptions } from './java-tool-options.ts'
import { leftOut } from './left-out.ts'
import { defineSnippet } from './snippet.ts'
import { environmentOf } from './start-script.ts'
import { quoted } from './yaml-quoted.ts'

/**
 * A compose file: Flink's official image with its two services, or what to merge into a Java service. Compose replaces
 * `$NAME` in every value, so that each `$` is doubled.
 */
export default defineSnippet({
  id: 'docker-compose',
  name: 'Docker Compose',
  fileName: ({ process }) => (process === 'jvm' ? 'compose.override.yaml' : 'compose.yaml'),
  availableIn: () => true,
  write: (document) => (document.setting.process === 'jvm' ? writeJava(document) : writeFlink(document)),
})

const compose = (text: string) => text.replaceAll('$', '$$$$')

const limit = (size: Bytes | undefined) => (size === undefined ? '' : `    mem_limit: ${(size + MIB - 1n) / MIB}m\n`)

function writeJava(document: Deployed) {
  const usage = ['Compose merges this over compose.yaml; give the service the name that yours has.']
  const options = javaToolOptions(document.jvm)
  const memory = limit(containerSize(document, 'jvm'))
  // a service cannot be empty
  const environment =
    options === '' && memory !== '' ? '' : `    environment:\n      JAVA_TOOL_OPTIONS: ${quoted(compose(options))}\n`
  return {
    text: `${header(document, ['jvm'])}${comment(usage)}${sizeComment(document)}services:
  app:
${environment}${memory}`,
    problems: [],
  }
}

function writeFlink(document: Deployed) {
  const { properties, javaOptions, problems } = environmentOf(document, { 'jobmanager.rpc.address': 'jobmanager' })
  const service = (name: string, process: FlinkProcess, before: string) => `  ${name}:
    image: flink:${document.setting.flink}
    command: ${name}
${before}    environment:
      FLINK_PROPERTIES: *flink-properties
${Object.entries(javaOptions(process))
  .map(([variable, value]) => `      ${variable}: ${quoted(compose(value))}\n`)
  .join('')}${limit(containerSize(document, process))}`
  return {
    text: `${header(document, ['jm', 'tm'])}${leftOut(problems)}x-flink-properties: &flink-properties |
${properties.map((line) => `  ${compose(line)}\n`).join('')}services:
${service('jobmanager', 'jm', '    ports:\n      - "8081:8081"\n')}${service('taskmanager', 'tm', '    depends_on:\n      - jobmanager\n')}`,
    problems,
  }
}
