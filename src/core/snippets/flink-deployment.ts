import { atLeast } from './availability.ts'
import { limitFactor, PROCESS_SIZE } from './container-size.ts'
import { header, processesIn } from './header.ts'
import { leftOut, sorted } from './left-out.ts'
import { defineSnippet } from './snippet.ts'
import { quoted, quotedKey, unquotable } from './yaml-quoted.ts'

/**
 * The Flink Kubernetes operator's FlinkDeployment (flink.apache.org/v1beta1), whose `flinkVersion` begins with v1_13.
 * A process's total goes to `resource.memory`, which the operator sets over the option (`FlinkConfigBuilder.setResource`).
 */
export default defineSnippet({
  id: 'flink-deployment',
  name: 'FlinkDeployment',
  fileName: () => 'flink-deployment.yaml',
  availableIn: ({ process, flink }) => process !== 'jvm' && atLeast(flink, '1.13'),
  write: (document) => {
    const { [PROCESS_SIZE.jm]: jm, [PROCESS_SIZE.tm]: tm, ...others } = { ...document.config, ...limitFactor(document) }
    const { held, problems } = sorted(others, unquotable)
    const options = held.map(([key, value]) => `    ${quotedKey(key)}: ${quoted(value)}\n`).join('')
    return {
      text: `${header(document, processesIn(document))}${leftOut(problems)}# metadata.name, spec.image, spec.serviceAccount and spec.job are yours to fill in.
apiVersion: flink.apache.org/v1beta1
kind: FlinkDeployment
metadata:
  name: example
spec:
  flinkVersion: v${document.setting.flink.replace('.', '_')}
${options === '' ? '' : `  flinkConfiguration:\n${options}`}${resource('jobManager', jm)}${resource('taskManager', tm)}`,
      problems,
    }
  },
})

const resource = (process: string, memory: string | undefined) =>
  memory === undefined ? '' : `  ${process}:\n    resource:\n      memory: ${quoted(memory)}\n`
