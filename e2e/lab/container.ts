import { join } from 'node:path'
import { parseDocument, stringify } from 'yaml'
import { ensureMachine } from '../../scripts/qemu.mjs'
import { parseKubernetesSize } from '../../src/core/bytes/kubernetes.ts'
import { classPath } from '../maven.ts'
import { featureOf, javaOf } from './java.ts'
import { contained } from './machine.ts'
import { ownDirectory, remove } from './processes.ts'
import type { Outcome, Part, Scenario } from './scenario.ts'

/** A program of `e2e/wordings` in a container: a cgroup of a real kernel, which kills what outgrows it. */
export interface ContainerScenario extends Pick<Scenario, 'id' | 'what' | 'loads'> {
  readonly kind: 'container'
  readonly jdks: readonly number[]
  /** below `wordings.` */
  readonly main: string
  readonly words: (load: number) => readonly (string | number)[]
  /** the container's size at first, MiB */
  readonly mib: number
  /** what `JAVA_TOOL_OPTIONS` holds at first */
  readonly options: string
  /** what stands in the start script */
  readonly script: readonly string[]
  /** what has to come of it where the container may not grow */
  readonly fixed: (load: number) => 'runs' | 'nothing-fits'
}

const MIB = 2 ** 20
const KILLED = 137
const SIGN = /Memory cgroup out of memory: Killed process \d+ \(java\)/

const CONTAINER = ['spec', 'containers', 0] as const
const VARIABLE = 'JAVA_TOOL_OPTIONS'
const pod = (mib: number, options: string) =>
  stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'app' },
    spec: {
      containers: [
        {
          name: 'app',
          env: [{ name: VARIABLE, value: options }],
          resources: { limits: { memory: `${mib}Mi` } },
        },
      ],
    },
  })

/** The container's limit in bytes, and its variables. */
function read(settings: string) {
  const document = parseDocument(settings)
  const at = (...path: readonly (string | number)[]) => `${document.getIn([...CONTAINER, ...path]) ?? ''}`
  const limit = parseKubernetesSize(at('resources', 'limits', 'memory'))
  if (limit === undefined) throw new Error(`no memory limit in\n${settings}`)
  const environment: Record<string, string> = {}
  for (let index = 0; at('env', index, 'name') !== ''; index++) {
    // Kubernetes takes `$$` for one `$`
    environment[at('env', index, 'name')] = at('env', index, 'value').replaceAll('$$', '$')
  }
  return { limitBytes: Number(limit), environment }
}

const PART: Part = {
  name: 'container',
  mibOf: (settings) => read(settings).limitBytes / MIB,
  totalOf: (settings) => read(settings).limitBytes / MIB,
  sized: (settings, mib) => {
    const document = parseDocument(settings)
    for (const which of ['limits', 'requests'])
      if (document.hasIn([...CONTAINER, 'resources', which]))
        document.setIn([...CONTAINER, 'resources', which, 'memory'], `${mib}Mi`)
    return document.toString()
  },
}

/** The fields of a container's scenario that follow from the others. */
export function container(here: string, scenario: ContainerScenario): Scenario {
  const { jdks, main, words, mib, options, script, fixed } = scenario
  const machine = join(here, '../../.cache/lab/machine')
  const wordings = join(here, '../wordings')

  async function start(version: string, settings: string, load: number): Promise<Outcome> {
    const directory = ownDirectory()
    try {
      const { log, code } = await contained(machine, directory, {
        jdk: featureOf(version),
        ...read(settings),
        classes: classPath(wordings, 'jvm', 'jvm'),
        words: [...script, `wordings.${main}`, ...words(load).map(String)],
      })
      return {
        ran: code === 0,
        failed: code === KILLED && SIGN.test(log),
        log,
        ...(code === undefined && { besides: 'the machine did not come to the end of it' }),
        numbers: { limitBytes: `${read(settings).limitBytes}` },
      }
    } finally {
      remove(directory)
    }
  }

  return {
    id: scenario.id,
    what: scenario.what,
    failure: 'container-kill',
    versions: jdks.map((jdk) => `JDK ${jdk}`),
    loads: scenario.loads,
    cure: 'settings',
    answers: () => ({ process: 'jvm' }),
    sign: SIGN,
    origin: (version) => `${main} of e2e/wordings in a cgroup of Linux 6.1, JDK ${javaOf(featureOf(version)).release}`,
    snippet: () => 'kubernetes-pod',
    settings: () => pod(mib, options),
    prepare: async (version) => {
      javaOf(featureOf(version))
      classPath(wordings, 'jvm', 'jvm')
      await ensureMachine(machine)
    },
    start,
    fixed: { lock: 'container', comesTo: fixed },
    part: () => PART,
  }
}
