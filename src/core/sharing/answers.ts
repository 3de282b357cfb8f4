import { COUNTS } from '../counts.ts'
import { REBUILT } from '../evidence/evidence.ts'
import type { Report } from '../report.ts'
import type { Answers, Config } from '../setting.ts'
import { carriedConfig, carriedFlags, isBackendName } from './options.ts'

/** What `settle` takes for a configuration that the person has. */
const SIZES = /^(?:task|job)manager\.(?:memory|heap)\./

/** The options that a message's figures were turned into; a link brings the figures. */
const rebuiltKeys = ({ evidence }: Report): ReadonlySet<string> =>
  new Set(
    evidence.facts.flatMap((fact) =>
      fact.name === 'config' && fact.reader === REBUILT
        ? [fact.value.key, fact.value.key.replace(/^taskmanager\./, 'jobmanager.')]
        : [],
    ),
  )

/**
 * What a person answered and what a text says, as answers: with `linkedOf` they lead to the same report. What was merely
 * assumed is left out, but for the release: the newest one of today is another tomorrow.
 */
export function answersOf(report: Report, answers: Answers): Answers {
  const { setting, findings } = report
  const { origins } = setting
  /** In the setting's own order; what a person answered goes in as it is. */
  const known = (options: Config, carried: Config, without: ReadonlySet<string> = new Set()): Config =>
    Object.fromEntries(
      Object.entries(options).flatMap(([key, value]) => {
        const said = origins[key]?.from === 'answer' ? value : without.has(key) ? undefined : carried[key]
        return said === undefined ? [] : [[key, said]]
      }),
    )
  const carried = carriedConfig(setting.config)
  const own = known(setting.config, carried, rebuiltKeys(report))
  // answers of this kind keep `settle` from rebuilding anything
  const options = Object.keys(own).some((key) => SIZES.test(key)) ? known(setting.config, carried) : own
  const counts = COUNTS.flatMap(({ name, key }) => {
    const count = setting[name]
    return count === undefined || setting.config[key] !== undefined ? [] : [[key, `${count}`]]
  })
  const config = { ...options, ...Object.fromEntries(counts) }
  const jvm = known(setting.jvm, carriedFlags(setting.jvm))
  const isAlone = findings.length === 0
  const isPlain = isAlone && !Object.keys(config).some((key) => key.startsWith('jobmanager.'))
  const leaves = {
    process: setting.process === 'tm' && origins.process?.from === 'assumed' && isPlain,
    deployment: setting.deployment === 'standalone' && origins.deployment?.from === 'assumed' && isAlone,
    stateBackend: config['state.backend.type'] !== undefined || config['state.backend'] !== undefined,
  }
  return {
    flink: setting.flink,
    ...(!leaves.process && { process: setting.process }),
    ...(!leaves.deployment && { deployment: setting.deployment }),
    ...(Object.keys(config).length > 0 && { config }),
    ...(Object.keys(jvm).length > 0 && { jvm }),
    ...(setting.containerBytes !== undefined && { containerBytes: setting.containerBytes }),
    ...(setting.stateBackend !== undefined &&
      isBackendName(setting.stateBackend) &&
      (!leaves.stateBackend || answers.stateBackend !== undefined) && { stateBackend: setting.stateBackend }),
    ...(setting.jdk !== undefined && { jdk: setting.jdk }),
    ...(setting.preset !== undefined && { preset: setting.preset }),
    ...(setting.exchanges && { exchanges: setting.exchanges }),
    ...(setting.fixed.length > 0 && { fixed: setting.fixed }),
    ...(answers.triage && { triage: answers.triage }),
    ...(answers.upgradeTo && { upgradeTo: answers.upgradeTo }),
  }
}
