import configYaml from './config-yaml.ts'
import dynamicOptions from './dynamic-options.ts'
import flinkConf from './flink-conf.ts'
import jvmOptions from './jvm-options.ts'

/** Every format that a configuration is handed over in, one line each, in the order in which they are offered. */
export const SNIPPETS = [configYaml, flinkConf, dynamicOptions, jvmOptions] as const

export type SnippetId = (typeof SNIPPETS)[number]['id']
