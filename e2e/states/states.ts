import { readFileSync } from 'node:fs'
import type { FailureId } from '../../src/core/failures/index.ts'
import { EXAMPLE } from '../../src/ui/wizard/example.ts'

/** What is done on the page, in the order given: a button or a disclosure pressed, a choice made, a field filled. */
type Step =
  | readonly ['press', selector: string]
  | readonly ['choose', selector: string, value: string]
  | readonly ['fill', selector: string, value: string]

/** One state that the page can be in, and the way there from an empty browser. Selectors are those of the contract. */
export interface State {
  readonly id: string
  /** the address, from `/` */
  readonly address?: string
  readonly text?: string
  /** dropped onto the page as a file, in place of a text; in Latin-1, so that it can be any bytes */
  readonly file?: { readonly name: string; readonly content: string }
  /** whether a newer version of the page is there already, and waits for a person */
  readonly hasNewVersion?: true
  readonly steps?: readonly Step[]
  /** what is on the screen in this state only: it must be visible before the state counts as reached */
  readonly shows: string
}

const fixture = (name: string): string =>
  readFileSync(new URL(`../../src/core/failures/fixtures/${name}`, import.meta.url), 'utf8')

/** A text of each failure that a real process printed. The compiler names a failure that has none. */
const FAILURE_TEXTS: Readonly<Record<FailureId, string>> = {
  'container-kill': 'container-kill/yarn-3.4.1-physical-jdk17.txt',
  'container-kill-virtual': 'container-kill-virtual/yarn-3.4.1-virtual-jdk17.txt',
  'flink-batch-shuffle-memory': 'flink-batch-shuffle-memory/flink-1.20.5-direct-jdk17.txt',
  'flink-config-conflict': 'flink-config-conflict/flink-1.20.5-sum-exceeds-tm-jdk17.txt',
  'flink-config-invalid': 'flink-config-invalid/flink-1.20.5-decimal-tm-jdk17.txt',
  'flink-config-missing': 'flink-config-missing/flink-1.20.5-none-tm-jdk17.txt',
  'flink-heartbeat': 'flink-heartbeat/flink-1.20.5-killed-jdk17.txt',
  'flink-managed-memory': 'flink-managed-memory/flink-1.20.5-pages-jdk17.txt',
  'flink-network-buffers': 'flink-network-buffers/flink-1.20.5-insufficient-jdk17.txt',
  'flink-slots': 'flink-slots/flink-1.20.5-too-few-jdk17.txt',
  'jvm-array-size': 'jvm-array-size/text-jdk17.txt',
  'jvm-class-space': 'jvm-class-space/loaders-jdk17.txt',
  'jvm-code-cache': 'jvm-code-cache/segmented-jdk17.txt',
  'jvm-direct': 'jvm-direct/flink-1.20.5-rewritten-tm-jdk17.txt',
  'jvm-flags': 'jvm-flags/collectors-jdk17.txt',
  'jvm-gc-overhead': 'jvm-gc-overhead/parallel-jdk17.txt',
  'jvm-heap': 'jvm-heap/flink-1.20.5-rewritten-tm-jdk17.txt',
  'jvm-metaspace': 'jvm-metaspace/flink-1.20.5-rewritten-tm-jdk17.txt',
  'jvm-native-alloc': 'jvm-native-alloc/committing-jdk17.txt',
  'jvm-native-thread': 'jvm-native-thread/refused-jdk17.txt',
  'netty-direct': 'netty-direct/netty-4.1.118-read-jdk17.txt',
  'netty-leak': 'netty-leak/netty-4.1.118-simple-jdk17.txt',
  'not-memory': 'not-memory/yarn-ended-on-request.txt',
}

const FAILED: readonly State[] = Object.entries(FAILURE_TEXTS).map(([failure, file]) => ({
  id: failure,
  text: fixture(file),
  shows: `[data-finding="${failure}"][data-role=root]`,
}))

const PLANNED_TM = '/#v=1&flink=1.20&process=tm&deployment=container&taskmanager.memory.process.size=4g'
/** More than the page puts into its text field. */
const LARGE_LOG = `${'2026-03-24 03:12:39,486 INFO  org.apache.flink.runtime.taskmanager.Task [] - Source (3/128) switched from DEPLOYING to RUNNING.\n'.repeat(5000)}${fixture(FAILURE_TEXTS['jvm-metaspace'])}`
const MISSPELT = `jobmanager.rpc.address: localhost
taskmanager.memory.proces.size: 4g
taskmanager.numberOfTaskSlots: 2
state.backend: rocksdb
env.java.opts.taskmanager: -Xmx3g
`
const OWN_FILE = `# the cluster of the orders
taskmanager.memory.process.size: 1g   # agreed with ops
taskmanager.memory.flink.size: 2g
s3.secret-key: hush
our.own.option: kept
`
const APPLY: Step = ['press', '[data-advice] [data-action=apply]']

export const STATES: readonly State[] = [
  { id: 'empty', shows: '.ways' },
  ...FAILED,
  {
    id: 'applied',
    text: EXAMPLE,
    steps: [APPLY],
    shows: '[data-advice] [data-action=undo]',
  },
  {
    id: 'applied-leak',
    text: fixture(FAILURE_TEXTS['netty-leak']),
    steps: [APPLY],
    shows: '[data-advice] [data-action=undo]',
  },
  {
    id: 'nothing-fits',
    address: '/#v=1&fixed=total&fixed=container',
    text: fixture('jvm-code-cache/whole-jdk17.txt'),
    shows: '[data-finding=jvm-code-cache]',
  },
  {
    id: 'no-failure',
    text: `${'2026-03-24 03:12:39,486 INFO  org.apache.flink.runtime.taskmanager.Task [] - Source (3/128) switched from DEPLOYING to RUNNING.\n'.repeat(3)}Connection refused\n`,
    shows: '.told > *',
  },
  { id: 'misspelt-options', text: MISSPELT, shows: '[data-lint=unknown-key]' },
  {
    id: 'unreadable-configuration',
    address: '/#v=1&flink=2.3',
    text: 'taskmanager:\n  memory:\n    process:\n      size: 4g\n   flink: [1, 2\n',
    shows: '.told > *',
  },
  {
    id: 'ignored-lines',
    text: `hello\n${fixture(FAILURE_TEXTS['jvm-direct'])}world\n`,
    shows: '[data-finding=jvm-direct]',
  },
  {
    id: 'refused',
    address: '/#v=1&flink=1.20&process=tm&taskmanager.memory.process.size=1g&taskmanager.memory.flink.size=2g',
    shows: '.told > *',
  },
  { id: 'own-file', address: '/#v=1&flink=1.20', text: OWN_FILE, steps: [APPLY], shows: '[data-action=undo]' },
  {
    id: 'changed-lines',
    address: '/#v=1&flink=1.20',
    text: OWN_FILE,
    steps: [APPLY, ['press', '[role=tab][aria-controls=panel-changes]']],
    shows: '#panel-changes',
  },
  { id: 'large-file', file: { name: 'taskmanager.log', content: LARGE_LOG }, shows: '[data-file]' },
  { id: 'refused-file', file: { name: 'log.zip', content: 'PK\u0003\u0004 ' }, shows: '[data-file-problem]' },
  { id: 'planned-taskmanager', address: PLANNED_TM, shows: '[data-component=managed]' },
  {
    id: 'part',
    address: PLANNED_TM,
    steps: [['press', '[data-component=managed] th button']],
    shows: '[data-component=managed] [aria-expanded=true]',
  },
  {
    id: 'bad-link',
    address: '/#v=9&flink=9.9&process=tm&taskmanager.memory.process.size=4g',
    shows: '[data-link]',
  },
  {
    id: 'planned-jobmanager',
    address: '/#v=1&flink=2.0&process=jm&jobmanager.memory.process.size=1600m',
    shows: '[data-component=overhead]',
  },
  {
    id: 'planned-application',
    address: '/#v=1&process=jvm&jdk=21&containerBytes=2147483648&preset=spring-tomcat',
    shows: '[data-component=heap]',
  },
  {
    id: 'application-too-large',
    address: '/#v=1&process=jvm&jdk=17&containerBytes=1073741824&-Xmx=700m',
    shows: '[data-panel=jvm-fit]',
  },
  {
    id: 'upgrade',
    address: '/#v=1&flink=1.16&upgradeTo=2.0',
    text: 'taskmanager.memory.flink.size: 16g\ntaskmanager.network.numberOfBuffers: 4096\nakka.ask.timeout: 30 s\n',
    shows: '[data-upgrade="2.0"]',
  },
  {
    id: 'network',
    address: PLANNED_TM,
    steps: [['press', '#form [data-action=network]']],
    shows: '[data-panel=network]',
  },
  {
    id: 'slots',
    address: `${PLANNED_TM}&stateBackend=rocksdb`,
    steps: [['press', '.slots > summary']],
    shows: '[data-slot]',
  },
  {
    id: 'question-answered',
    text: fixture('container-kill/kubernetes-describe.txt'),
    steps: [['press', 'fieldset[data-question] [data-choice]']],
    shows: 'li[data-question]',
  },
  {
    id: 'history',
    address: PLANNED_TM,
    steps: [
      ['choose', '#flink-version', '1.19'],
      ['press', 'details.history summary'],
    ],
    shows: '[data-history]',
  },
  { id: 'new-version', hasNewVersion: true, text: EXAMPLE, shows: '[data-action=load-new-version]' },
  { id: 'faq', address: '/#/faq', shows: 'main:not([hidden]) input[type=search]' },
  {
    id: 'faq-search',
    address: '/#/faq',
    steps: [['fill', 'main:not([hidden]) input[type=search]', 'metaspace']],
    shows: 'main:not([hidden]) li a[href="#/faq/jvm-metaspace"]',
  },
  { id: 'faq-page', address: '/#/faq/container-kill', shows: '[data-faq=container-kill]' },
  { id: 'exit-codes', address: '/#/faq/exit-codes', shows: 'main:not([hidden]) table' },
]
