import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { tune } from '../tune.ts'
import { podContainers } from './pod-containers.ts'
import { read } from './read.ts'
import { view } from './view.ts'

const fixture = (name: string): string => readFileSync(new URL(`./fixtures/pods/${name}.txt`, import.meta.url), 'utf8')
const GIB = 2n ** 30n

/** What a text tells of a kill: the process's own, with its limit, or the container beside it. */
function told(text: string) {
  const { findings, evidence, setting } = tune({ text, answers: {} })
  return {
    killed: findings.map(({ failure, numbers }) => [failure, numbers.exitCode, numbers.limitBytes ?? 'unsaid']),
    beside: evidence.problems.filter(({ problem }) => problem.includes('container')).map(({ values }) => values),
    container: setting.containerBytes,
    process: setting.process,
  }
}

describe('as kubectl prints a pod of two containers', () => {
  test.each(['describe', 'yaml', 'json'])('%s: the limit and the kill of the process', (format) => {
    const { killed, ...rest } = told(fixture(`process-killed.${format}`))
    expect(rest).toEqual({ beside: [], container: 4n * GIB, process: 'tm' })
    const [[failure, exitCode, limit] = [], ...others] = killed
    expect([failure, exitCode, others]).toEqual(['container-kill', 137n, []])
    expect([4n * GIB, 'unsaid']).toContain(limit)
  })

  test.each(['describe', 'yaml', 'json'])('%s: the kill of a container beside it is not the process’s', (format) => {
    expect(told(fixture(`sidecar-killed.${format}`))).toEqual({
      killed: [],
      beside: [{ container: 'istio-proxy', kind: 'beside' }],
      container: 4n * GIB,
      process: 'tm',
    })
  })

  it('whichever of them stands first', () => {
    const text = fixture('sidecar-killed.describe')
    const [, head = '', flink = '', istio = '', tail = ''] =
      /^([\s\S]*\nContainers:\n)( {2}flink-main[\s\S]*?)( {2}istio-proxy:[\s\S]*?)(\nConditions:[\s\S]*)$/.exec(text) ??
      []
    expect(told(`${head}${istio}\n${flink}${tail}`).killed).toEqual([])
    expect(told(`${head}${istio}\n${flink}${tail}`).container).toBe(4n * GIB)
  })

  it('what an init container allowed itself is nobody’s limit', () => {
    const { container } = told(
      'Init Containers:\n  prepare:\n    Limits:\n      memory: 1Gi\nContainers:\n  app:\n    Ready: True\n',
    )
    expect(container).toBeUndefined()
  })
})

describe('which container is the process', () => {
  const main = (...names: string[]) => {
    const lines = names.flatMap((name) => [`  ${name}:`, '    Ready: True'])
    const pod = podContainers(view(['Containers:', ...lines].join('\n')))
    return names.filter((_, index) => {
      const part = pod?.at(2 + 2 * index)
      return part !== undefined && pod?.isMain(part)
    })
  }
  test.each<readonly [readonly string[], readonly string[]]>([
    [['flink-main-container', 'flink-log-shipper'], ['flink-main-container']],
    [['fluent-bit', 'taskmanager'], ['taskmanager']],
    [['istio-proxy', 'orders'], ['orders']],
    [['orders'], ['orders']],
    [
      ['jobmanager', 'taskmanager'],
      ['jobmanager', 'taskmanager'],
    ],
    [
      ['cloud-sql-proxy', 'vault-agent'],
      ['cloud-sql-proxy', 'vault-agent'],
    ],
    [['payments', 'cache'], ['payments']],
  ])('of %j: %j', (names, expected) => expect(main(...names)).toEqual(expected))

  it('a name within a container is not its own', () => {
    const text = 'containers:\n- env:\n  - name: A\n    value: b\n  name: app\n- name: fluentd\n'
    const pod = podContainers(view(text))
    expect([2, 4, 5, 6].map((line) => pod?.at(line)?.name)).toEqual(['app', 'app', 'app', 'fluentd'])
  })
})

describe('a FlinkDeployment', () => {
  const deployment = (memory: string, option = '') =>
    `apiVersion: flink.apache.org/v1beta1\nkind: FlinkDeployment\nspec:\n  flinkVersion: v1_20\n  flinkConfiguration:\n${option}    taskmanager.numberOfTaskSlots: "2"\n  taskManager:\n    resource:\n      memory: "${memory}"\n      cpu: 1\n`
  const size = (text: string) => {
    const { setting, evidence } = tune({ text, answers: {} })
    return [setting.config['taskmanager.memory.process.size'], ...evidence.problems.map(({ problem }) => problem)]
  }
  test.each<readonly [string, readonly (string | undefined)[]]>([
    ['2048m', ['2048m']],
    ['2G', ['2G']],
    ['2Gi', ['2147483648b', 'operator-size-quantity']],
    ['1.5Gi', [undefined, 'operator-size-refused']],
  ])('%s', (memory, expected) => expect(size(deployment(memory))).toEqual(expected))

  it('has one size: that of its resource, also where the option says another', () => {
    const option = '    taskmanager.memory.process.size: 4g\n'
    expect(size(deployment('2g', option))).toEqual(['2g', 'operator-size-overruled'])
    expect(size(deployment('4096m', option))).toEqual(['4096m'])
  })
})

it('a pod of many containers is read in the time of its lines', () => {
  const many = Array.from(
    { length: 4_000 },
    (_, at) => `  c${at}:\n    Reason: OOMKilled\n    Limits:\n      memory: 1Gi`,
  )
  expect(read(`Containers:\n${many.join('\n')}`).problems.length).toBeGreaterThan(3_000)
})
