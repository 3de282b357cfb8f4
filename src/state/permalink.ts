import { bytes } from '../core/bytes/bytes.ts'
import { FLINK_MINORS } from '../core/flink/versions/minors.ts'
import { PRESET_IDS } from '../core/jvm/presets.ts'
import { type Answers, type Config, DEPLOYMENTS, PROCESSES } from '../core/setting.ts'
import { isFieldKey } from './fields.ts'

const VERSION = '1'
/** Longer texts are no sizes; a permalink is read from anywhere. */
const LONGEST_VALUE = 64

const memberOf = <Member extends string>(members: readonly Member[], text: string | null): Member | undefined =>
  members.find((member) => member === text)

/** A whole number above 0 and within what a `long` holds. */
const wholeNumber = (text: string | null): string | undefined =>
  text !== null && /^[1-9]\d{0,17}$/.test(text) ? text : undefined

/** The options of one group among the parameters; keys that the form does not have are dropped. */
function optionsIn(parameters: URLSearchParams, group: 'config' | 'jvm'): Config | undefined {
  const options = [...parameters].filter(
    ([key, value]) => isFieldKey(group, key) && value !== '' && value.length <= LONGEST_VALUE,
  )
  return options.length > 0 ? Object.fromEntries(options) : undefined
}

/**
 * Answers as a text that a person can read and edit: `v=1&flink=1.20&process=tm&taskmanager.memory.process.size=4g`.
 * Only options of the form go in, whatever else the answers hold. It is the permalink, and what the storage keeps.
 */
export function writePermalink(answers: Answers): string {
  const simple = { ...answers, containerBytes: answers.containerBytes?.toString() }
  const names = [
    'flink',
    'process',
    'deployment',
    'containerBytes',
    'stateBackend',
    'jdk',
    'preset',
    'upgradeTo',
  ] as const
  const pairs: [string, string][] = names.flatMap((name) =>
    simple[name] === undefined ? [] : [[name, `${simple[name]}`]],
  )
  for (const group of ['config', 'jvm'] as const) {
    pairs.push(...Object.entries(answers[group] ?? {}).filter(([key]) => isFieldKey(group, key)))
  }
  for (const [question, choice] of Object.entries(answers.triage ?? {})) pairs.push(['triage', `${question}.${choice}`])
  for (const fixed of ['total', 'container'] as const) if (answers.fixed?.includes(fixed)) pairs.push(['fixed', fixed])
  return new URLSearchParams([['v', VERSION], ...pairs]).toString()
}

/** The answers of a permalink; `undefined` where the text is none. What it holds besides is ignored. */
export function readPermalink(text: string): Answers | undefined {
  const parameters = new URLSearchParams(text)
  if (parameters.get('v') !== VERSION) return undefined
  const container = wholeNumber(parameters.get('containerBytes'))
  const jdk = wholeNumber(parameters.get('jdk'))
  const stateBackend = parameters.get('stateBackend')
  const fixed = parameters.getAll('fixed').filter((name) => name === 'total' || name === 'container')
  const triage = parameters.getAll('triage').filter((pair) => /^[a-z-]{1,32}\.[a-z-]{1,32}$/.test(pair))
  const found = {
    flink: memberOf(FLINK_MINORS, parameters.get('flink')),
    process: memberOf(PROCESSES, parameters.get('process')),
    deployment: memberOf(DEPLOYMENTS, parameters.get('deployment')),
    containerBytes: container === undefined ? undefined : bytes(BigInt(container)),
    stateBackend: stateBackend && /^[a-z]{1,32}$/i.test(stateBackend) ? stateBackend : undefined,
    jdk: jdk === undefined ? undefined : Number(jdk),
    preset: memberOf(PRESET_IDS, parameters.get('preset')),
    config: optionsIn(parameters, 'config'),
    jvm: optionsIn(parameters, 'jvm'),
    upgradeTo: memberOf(FLINK_MINORS, parameters.get('upgradeTo')),
    fixed: fixed.length > 0 ? fixed : undefined,
    triage: triage.length > 0 ? Object.fromEntries(triage.map((pair) => pair.split('.'))) : undefined,
  }
  // absent is absent: `exactOptionalPropertyTypes` and the comparison with what was written both want it so
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Answers
}
