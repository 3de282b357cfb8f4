import configYaml from './config-yaml.ts'
import flinkConf from './flink-conf.ts'

/** The formats that the page's first load brings along: Flink's own file, of either kind. */
export const FIRST_SNIPPETS = [configYaml, flinkConf] as const
