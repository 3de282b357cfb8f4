import configYaml from './config-yaml.ts'
import dynamicOptions from './dynamic-options.ts'
import flinkConf from './flink-conf.ts'
import jvmOptions from './jvm-options.ts'

/** The formats that the page's first load brings along: what Flink and the JVM read themselves. */
export const FIRST_SNIPPETS = [configYaml, flinkConf, dynamicOptions, jvmOptions] as const
