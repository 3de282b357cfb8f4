import type { Reader } from '../reader.ts'
import { configYaml } from './config-yaml.ts'
import { containerStatus } from './container-status.ts'
import { failures } from './failures.ts'
import { flinkConf } from './flink-conf.ts'
import { flinkDeployment } from './flink-deployment.ts'
import { flinkLog } from './flink-log.ts'
import { inProse } from './in-prose.ts'
import { javaVariables } from './java-variables.ts'
import { jobPlan } from './job-plan.ts'
import { jvmFigures } from './jvm-figures.ts'
import { jvmOptions } from './jvm-options.ts'
import { rest } from './rest.ts'
import { startUpTable } from './start-up-table.ts'
import { stateBackend } from './state-backend.ts'

/** Every kind of pasted material that is read; one line each. Where two read the same fact, the later line of the text wins. */
export const READERS: readonly Reader[] = [
  failures,
  flinkLog,
  startUpTable,
  stateBackend,
  flinkConf,
  configYaml,
  inProse,
  flinkDeployment,
  rest,
  jobPlan,
  jvmOptions,
  javaVariables,
  jvmFigures,
  containerStatus,
]
