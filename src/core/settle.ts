import type { Bytes } from './bytes/bytes.ts'
import { COUNTS } from './counts.ts'
import {
  type Evidence,
  type Fact,
  type FactName,
  type FactValues,
  IN_PROSE,
  OPERATOR,
  REBUILT,
  REBUILT_ASSUMED,
  STATE_BACKEND_LOG,
} from './evidence/evidence.ts'
import { runningConfig, runningOf } from './evidence/running.ts'
import type { Finding } from './failures/finding.ts'
import type { JavaVariable } from './flink/java-options.ts'
import { FLINK_MINORS, type FlinkMinor } from './flink/versions/minors.ts'
import { inferredJvmOptions } from './jvm/infer.ts'
import { presetOptions } from './jvm/presets.ts'
import { likelyProcess } from './likely-process.ts'
import type { Answers, Config, FlinkProcess, JvmOptions, Origin, Setting } from './setting.ts'
import { shippedSize } from './shipped-size.ts'
import { sizedByBuffers, sizedByContainer } from './sized-by-failure.ts'
import { usesManaged } from './state-backend.ts'

/** The newest release: what is assumed where nobody says. */
const NEWEST: FlinkMinor = FLINK_MINORS[FLINK_MINORS.length - 1] as FlinkMinor // the list is not empty

/** Whether a configuration says anything of a process's memory, by its options or the ones before 1.10. */
const isSized = (config: Config, process: FlinkProcess): boolean => {
  const [memory, heap] =
    process === 'tm' ? ['taskmanager.memory.', 'taskmanager.heap.'] : ['jobmanager.memory.', 'jobmanager.heap.']
  return Object.keys(config).some((key) => key.startsWith(memory) || key.startsWith(heap))
}

/** A job may choose another state backend than the configuration: one that a log shows to need managed memory does need it. */
const managedBackendIn = (facts: readonly Fact[]): Extract<Fact, { name: 'stateBackend' }> | undefined =>
  facts
    .filter((each) => each.name === 'stateBackend')
    .findLast(({ reader, value }) => reader === STATE_BACKEND_LOG && usesManaged(value))

/** Answers every question of the setting: by the person's answer, else by the text, else by an assumption. */
export function settle(evidence: Evidence, findings: readonly Finding[], answers: Answers): Setting {
  const origins: Record<string, Origin> = {}
  const root = findings.find(({ role }) => role === 'root') ?? findings[0]

  // of two facts the later counts: a sentence comes first, so that whatever else the text says overrules it
  const isSaid = ({ reader }: Fact) => reader === IN_PROSE
  const facts = [...evidence.facts.filter(isSaid), ...evidence.facts.filter((each) => !isSaid(each))]
  const last = new Map(facts.map((each) => [each.name, each]))
  const fact = <N extends FactName>(name: N): { value: FactValues[N]; line: number } | undefined => {
    const found = last.get(name)
    // a fact's value belongs to its name, which the compiler cannot follow through the map
    return found && { value: found.value as FactValues[N], line: found.line }
  }
  const choose = <T>(
    field: string,
    answer: T | undefined,
    text: { value: T; line: number } | undefined,
  ): T | undefined => {
    if (answer !== undefined) origins[field] = { from: 'answer' }
    else if (text) origins[field] = { from: 'text', line: text.line }
    return answer ?? text?.value
  }
  const assume = <T>(field: string, known: T | undefined, assumed: T): T => {
    if (known === undefined) origins[field] = { from: 'assumed' }
    return known ?? assumed
  }

  const config: Record<string, string> = {}
  const given = Object.keys(answers.config ?? {}).some((key) => /^(?:task|job)manager\.(?:memory|heap)\./.test(key))
  const jvm: Record<string, string> = {}
  const overruled = new Set(
    evidence.facts.flatMap((each) => (each.name === 'config' && each.reader === OPERATOR ? [each.value.key] : [])),
  )
  const rebuilt: Extract<Fact, { name: 'config' }>[] = []
  for (const each of facts) {
    if (each.name === 'config' && (each.reader === REBUILT || each.reader === REBUILT_ASSUMED)) rebuilt.push(each)
    else if (each.name === 'config') {
      // the operator sets a resource's memory over the option of its own configuration, wherever that stands
      if (overruled.has(each.value.key) && each.reader !== OPERATOR) continue
      config[each.value.key] = each.value.value
      origins[each.value.key] = { from: 'text', line: each.line }
    } else if (each.name === 'jvm') {
      jvm[each.value.option] = each.value.value
      origins[each.value.option] = { from: 'text', line: each.line }
    }
  }
  const environment: Partial<Record<JavaVariable, string>> = {}
  for (const each of evidence.facts) {
    if (each.name !== 'environment') continue
    environment[each.value.variable] = each.value.value
    origins[each.value.variable] = { from: 'text', line: each.line }
  }
  const overlay = (onto: Record<string, string>, from: Config | JvmOptions | undefined): void => {
    for (const [key, value] of Object.entries(from ?? {})) {
      onto[key] = value
      origins[key] = { from: 'answer' }
    }
  }
  overlay(config, answers.config)
  overlay(jvm, answers.jvm)

  const rootProcess = root?.process && { value: root.process, line: root.line }
  const knownFlink = choose('flink', answers.flink, fact('flink'))
  const flink = assume('flink', knownFlink, NEWEST)
  const process = assume(
    'process',
    choose('process', answers.process, rootProcess ?? fact('process')),
    likelyProcess(root, config, jvm, knownFlink),
  )
  // a configuration rebuilt from a message gives way to the one that the person has
  const assumed: Record<string, string> = {}
  for (const { value, line, reader } of given ? [] : rebuilt) {
    const key = process === 'jm' && !root?.process ? value.key.replace(/^taskmanager\./, 'jobmanager.') : value.key
    if (reader === REBUILT_ASSUMED) assumed[key] = value.value
    else {
      config[key] = value.value
      origins[key] = { from: 'text', line }
    }
  }
  const killed = root?.failure === 'container-kill'
  const killedAt =
    killed && typeof root.numbers.limitBytes === 'bigint'
      ? // a figure of a finding in bytes is `Bytes`; `Numbers` does not carry the brand
        { value: root.numbers.limitBytes as Bytes, line: root.line }
      : undefined
  const containerBytes = choose('containerBytes', answers.containerBytes, fact('containerBytes') ?? killedAt)
  const deployment = assume(
    'deployment',
    choose('deployment', answers.deployment, fact('deployment')),
    killed || containerBytes !== undefined ? 'container' : 'standalone',
  )
  if (process !== 'jvm' && !given && rebuilt.length === 0 && !isSized(config, process)) {
    const running = runningOf(evidence.facts, process)
    const started = running && runningConfig(running, flink, process, deployment)
    for (const [key, value] of Object.entries(started ?? {})) {
      config[key] = value
      origins[key] = { from: 'text', line: running?.line ?? 1 }
    }
  }
  Object.assign(assumed, shippedSize(flink, process, { ...assumed, ...config }, root))
  Object.assign(
    assumed,
    sizedByContainer(
      containerBytes,
      { flink, process, deployment, config, assumed },
      // a link's is a text's
      answers.containerBytes !== undefined && root === undefined,
    ),
  )
  for (const key of Object.keys(assumed)) origins[key] = { from: 'assumed' }
  const buffers = sizedByBuffers(root, { flink, process, deployment, config, assumed })
  for (const [key, value] of Object.entries(buffers ?? {})) {
    origins[key] = key in assumed ? { from: 'assumed' } : { from: 'text', line: root?.line ?? 1 }
    assumed[key] = value
  }

  const number = (key: string) => {
    const value = Number(config[key])
    const origin = origins[key]
    return Number.isInteger(value) && value > 0 && origin?.from === 'text' ? { value, line: origin.line } : undefined
  }
  /** a form answers with the option itself */
  const answered = (key: string) => {
    const value = Number(answers.config?.[key])
    return Number.isInteger(value) && value > 0 ? value : undefined
  }
  const counts = new Map(
    COUNTS.map(({ name, key }) => [name, choose(name, answers[name] ?? answered(key), number(key) ?? fact(name))]),
  )
  const [slots, parallelism] = [counts.get('slots'), counts.get('parallelism')]
  const backendKey = config['state.backend.type'] !== undefined ? 'state.backend.type' : 'state.backend'
  const backendOrigin = origins[backendKey]
  const backend = config[backendKey]
  const configured =
    backend !== undefined && backendOrigin?.from === 'text' ? { value: backend, line: backendOrigin.line } : undefined
  const stateBackend = choose(
    'stateBackend',
    answers.stateBackend ?? answers.config?.['state.backend.type'] ?? answers.config?.['state.backend'],
    managedBackendIn(facts) ?? configured ?? fact('stateBackend'),
  )
  const managedTask = choose('managedTask', undefined, fact('managedTask'))
  const jdk = choose('jdk', answers.jdk, fact('jdk'))
  const planned = evidence.facts.filter((each) => each.name === 'exchange')
  const plan = planned[0] && { value: planned.map(({ value }) => value), line: planned[0].line }
  const exchanges = choose('exchanges', answers.exchanges, plan) ?? []
  const preset = process === 'jvm' ? answers.preset : undefined
  const assumedJvm = process === 'jvm' ? { ...presetOptions(preset, jvm), ...inferredJvmOptions(root, jvm) } : {}
  for (const option of Object.keys(assumedJvm)) origins[option] = { from: 'assumed' }
  return {
    flink,
    process,
    deployment,
    config,
    assumed,
    jvm,
    assumedJvm,
    ...(Object.keys(environment).length > 0 && { environment }),
    ...(containerBytes !== undefined && { containerBytes }),
    ...(slots !== undefined && { slots }),
    ...(parallelism !== undefined && { parallelism }),
    ...(stateBackend !== undefined && { stateBackend }),
    ...(managedTask !== undefined && { managedTask }),
    ...(jdk !== undefined && { jdk }),
    ...(preset !== undefined && { preset }),
    ...(exchanges.length > 0 && { exchanges }),
    fixed: answers.fixed ?? [],
    origins,
  }
}
