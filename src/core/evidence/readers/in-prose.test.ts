import { describe, expect, test } from 'vitest'
import { tune } from '../../tune.ts'
import { read } from '../read.ts'

const SIZE = 'taskmanager.memory.process.size'
const said = (text: string): Record<string, string> =>
  Object.fromEntries(
    read(text).facts.flatMap((fact) => (fact.name === 'config' ? [[fact.value.key, fact.value.value]] : [])),
  )

describe('a sentence that states an option', () => {
  test.each([
    ['English', `We run with ${SIZE}=4g and it dies.`, '4g'],
    ['a blank on each side', `The cluster has ${SIZE} = 4096m, nothing else is set.`, '4096m'],
    ['in words', `Our ${SIZE} is 4g.`, '4g'],
    ['in brackets', `A TaskManager of 4 GB (${SIZE}: 4g) is killed.`, '4g'],
    ['as code', `I have set \`${SIZE}=4g\` in the image.`, '4g'],
    ['Chinese', `我们设置了${SIZE}=4g，还是报错`, '4g'],
  ])('%s', (_, text, value) => expect(said(text)).toEqual({ [SIZE]: value }))

  test.each([
    ['what was before', `I changed it from ${SIZE}=2g, which was too small`],
    ['what it is not', `It runs without ${SIZE}=2g as well`],
    ['a comment', `x: y\n# we had tried ${SIZE}=2g here\nand gave up`],
    ['a name that only ends like it', `see my.own.${SIZE}=2g for that`],
    ['a question', `Should I set ${SIZE} to 8g?`],
    ['a guess', `Would it help if ${SIZE} is 8g`],
    ['a Chinese question', `是否需要把 ${SIZE} 设为 8g`],
    ['one of two', `I can set ${SIZE} to 4 or 8 GB`],
    ['a multiple', `Our ${SIZE} is 3 times larger`],
    ['half a number', `Our ${SIZE} is 4,096m`],
    ['a unit in words', `Our ${SIZE} is 4 gigabytes`],
    ['what was', `Our ${SIZE} was 2g, now 4g`],
    ['no size', `Use ${SIZE}=large and see`],
    ['a share', `The ${SIZE} is 4% of it`],
  ])('is not %s', (_, text) => expect(said(text)).toEqual({}))

  test.each([
    ['below it', `I run with ${SIZE}=4g now:\n\n- ${SIZE}: 2g\n`],
    ['above it', `- ${SIZE}: 2g\n\nI run with ${SIZE}=4g now\n`],
  ])('counts less than a configuration %s', (_, text) => {
    expect(tune({ text, answers: {} }).setting.config[SIZE]).toBe('2g')
  })
})

describe('a sentence that states a size of a process', () => {
  const MASTER = 'jobmanager.memory.process.size'
  test.each([
    ['Each TaskManager has 8 GB of memory.', { [SIZE]: '8192m' }],
    ['We run 4 task managers with 4G memory and 2 slots', { [SIZE]: '4096m' }],
    ['with 16 GB of RAM per TaskManager', { [SIZE]: '16384m' }],
    ['The JobManager is given 2GB of memory', { [MASTER]: '2048m' }],
    ['taskmanager内存8G，2个slot', { [SIZE]: '8192m' }],
    ['每个 TM 的内存是 4g', { [SIZE]: '4096m' }],
    ['jobmanager内存设置为2G，taskmanager 内存给了 16G', { [MASTER]: '2048m', [SIZE]: '16384m' }],
    ['每个taskmanager配置了4G内存', { [SIZE]: '4096m' }],
    ['Each TaskManager has 4096m memory', { [SIZE]: '4096m' }],
    ['We run with 8Gi RAM per TaskManager', { [SIZE]: '8192m' }],
  ])('%s', (text, config) => expect(said(text)).toEqual(config))

  test.each([
    'Should the TaskManager have 8 GB of memory?',
    'The TaskManager was given 8 GB of memory before',
    'The TaskManager uses 8 GB of memory',
    'TaskManager with 2 GB of managed memory',
    'The TaskManager has 2 GB of heap memory',
    'taskmanager 的堆内存是 4G',
    'taskmanager 托管内存设为 2G',
    'taskmanager 内存用了 4G',
    'taskmanager 内存从 4G 改成 8G',
    'the machine has 64 GB of memory',
    'Every TaskManager has 500 MB of memory left, and still the pod is OOMKilled.',
    'TaskManager 有 500MB 内存一直没有释放',
    '每个 TM 有 2g 内存没用上',
    'each TaskManager pod has 2 GB memory request and 4 GB limit',
    'The taskmanager has 1 GB of memory for RocksDB and 2 GB for heap',
    'We need 16 GB of memory per TaskManager.',
    'nodes with 64 GB RAM per task manager node',
  ])('is not: %s', (text) => expect(said(text)).toEqual({}))
})

/** What a text states, but for options. */
const stated = (text: string) =>
  Object.fromEntries(
    read(text).facts.flatMap(({ name, value }) => (name === 'config' || name === 'jvm' ? [] : [[name, value]])),
  )

describe('a sentence that states something of the process', () => {
  test.each([
    ['with the RocksDB state backend', { stateBackend: 'rocksdb' }],
    ['We use rocksdb as state backend.', { stateBackend: 'rocksdb' }],
    ['The state backend is HashMap', { stateBackend: 'hashmap' }],
    ['状态后端用的是 RocksDB，没有别的', { stateBackend: 'rocksdb' }],
    ['It runs on Kubernetes', { deployment: 'container' }],
    ['using the Flink Kubernetes operator', { deployment: 'container' }],
    ['部署在k8s上', { deployment: 'container' }],
    ['flink1.13 on yarn 报错', { deployment: 'container', flink: '1.13' }],
    ['我们的flink作业，版本1.15.3', { flink: '1.15' }],
    ['Our Flink cluster has version 1.17', { flink: '1.17' }],
    ['with 4 slots per TaskManager', { slots: 4 }],
    ['每个TaskManager内存很大，4个slot', { slots: 4 }],
    ['我们的flink作业跑在k8s上，版本1.17.2', { deployment: 'container', flink: '1.17' }],
    ['每个TM 4个slot，并行度 20', { slots: 4, parallelism: 20 }],
    ['The job has a parallelism of 32.', { parallelism: 32 }],
    ['The container limit is 4Gi', { containerBytes: 4n << 30n }],
    ['The pod has a memory limit of 1Gi', { containerBytes: 1n << 30n }],
    ['in a pod with limit 512Mi', { containerBytes: 512n << 20n }],
    ['The memory limit is 2 GB.', { containerBytes: 2n << 30n }],
    ['容器内存限制为4G', { containerBytes: 4n << 30n }],
  ])('%s', (text, facts) => expect(stated(text)).toEqual(facts))

  test.each([
    'We do not use the RocksDB state backend.',
    'Should I move it to run on Kubernetes?',
    'The Flink job uses version 0.9 of something',
    'It needs 4 slots in total',
    '我们有 10 个 TaskManager，40 个 slot',
    '集群共 3 个 TM，12个slot',
    'we changed the state backend from rocksdb to hashmap',
    'the state backend is not rocksdb',
    '状态后端不是 rocksdb',
    '我们没用 k8s',
    '部署方式不是 yarn',
    'the direct memory limit is 128m',
    'We use Flink CDC version 2.3',
    'Flink Kubernetes Operator version 1.10',
    'maximum allowed parallelism of 128',
    'parallelism was 4, now 8',
    'Does it also happen on Kubernetes?',
    'The max parallelism is 128',
    'parallelism.default is small',
    '2024-01-02 03:04:05,678 INFO  a.b.C [] - Deployed on Kubernetes with parallelism 4',
    '\tat org.example.State(with RocksDB state backend)',
    '如果用RocksDB状态后端会不会好',
  ])('nothing: %s', (text) => expect(stated(text)).toEqual({}))

  test('counts less than what a program says', () => {
    const text = 'We use rocksdb as state backend, 4 slots per TaskManager:\n\n- state.backend: hashmap\n'
    expect(tune({ text, answers: {} }).setting).toMatchObject({ stateBackend: 'hashmap', slots: 4 })
  })
})
