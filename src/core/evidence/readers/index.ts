import type { Reader } from '../reader.ts'
import { configYaml } from './config-yaml.ts'
import { containerStatus } from './container-status.ts'
import { failures } from './failures.ts'
import { flinkConf } from './flink-conf.ts'
import { flinkLog } from './flink-log.ts'
import { jvmOptions } from './jvm-options.ts'

/** Every kind of pasted material that is read; one line each. Where two read the same fact, the later line of the text wins. */
export const READERS: readonly Reader[] = [failures, flinkLog, flinkConf, configYaml, jvmOptions, containerStatus]
