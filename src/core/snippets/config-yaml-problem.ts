/** Why Flink refuses a config.yaml, whole: it starts with none of its entries. */
export const CONFIG_YAML_PROBLEMS = [
  'yaml-syntax',
  /** a control character or half of one, which YAML does not allow */
  'yaml-unprintable',
  /** a tab before a key or a value, which Flink's parser refuses where others do not */
  'yaml-tab',
  /** indentation that fits no level above it */
  'yaml-indent',
  'yaml-key-twice',
  'yaml-no-mapping',
  'yaml-several-documents',
  /** a key without a value, or null */
  'yaml-no-value',
  /** a key that YAML takes for a number, a truth value, null or a collection */
  'yaml-key-no-text',
  'yaml-unknown-tag',
  /** aliases that go in a circle or unfold without end, or nesting beyond reading */
  'yaml-too-deep',
  /** more of what is no plain `key: value` than is read */
  'yaml-too-much',
] as const
export type ConfigYamlProblem = (typeof CONFIG_YAML_PROBLEMS)[number]

export interface ConfigYamlEntry {
  readonly key: string
  /** as `Configuration.getString` gives it: numbers as Java prints them, a list as one line of flow YAML */
  readonly value: string
  /** the line of the key, counted from 1 */
  readonly line: number
}

export interface ConfigYaml {
  /** of a key that is written both flat and nested the last one counts */
  readonly entries: readonly ConfigYamlEntry[]
  readonly problems: readonly {
    readonly line: number
    readonly column: number
    readonly problem: ConfigYamlProblem
    /** `key` where one is concerned; `message`: the parser's own words, English */
    readonly values: Readonly<Record<string, string>>
  }[]
}
