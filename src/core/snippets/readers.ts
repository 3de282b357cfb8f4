import type { Config } from '../setting.ts'
import { readArguments } from './argument-file.ts'
import { readConfigYaml } from './config-yaml-grammar.ts'
import { readDynamicOptions } from './dynamic-options-grammar.ts'
import { readFlinkConf } from './flink-conf-grammar.ts'
import { readFlinkDeployment } from './flink-deployment-grammar.ts'
import type { SnippetId } from './index.ts'

/**
 * What a written file says, read back, for the formats that can be: options by key, or a JVM's arguments in order. Apart from the writers, because
 * one of these needs a YAML library, which the page's first load does without.
 */
export const READERS = {
  'config-yaml': (text: string) => byKey(readConfigYaml(text).entries),
  'flink-conf': (text: string) => byKey(readFlinkConf(text).entries),
  'flink-deployment': readFlinkDeployment,
  'native-kubernetes': (text: string) => byKey(readDynamicOptions(text.replace(/^(?:#.*\n)+/, ''))),
  'dynamic-options': (text: string) => byKey(readDynamicOptions(text)),
  'jvm-options': readArguments,
} as const satisfies Partial<Record<SnippetId, (text: string) => Config | readonly string[]>>

/** Of a repeated key the last one counts, as in Flink. */
const byKey = (entries: readonly { readonly key: string; readonly value: string }[]): Config =>
  Object.fromEntries(entries.map(({ key, value }) => [key, value]))
