/** Every option of the command line; `multiple` ones may be repeated. */
export const OPTIONS = {
  batch: { type: 'boolean' },
  json: { type: 'boolean' },
  flink: { type: 'string' },
  process: { type: 'string' },
  deployment: { type: 'string' },
  container: { type: 'string' },
  define: { type: 'string', short: 'D', multiple: true },
  fixed: { type: 'string', multiple: true },
  format: { type: 'string' },
  apply: { type: 'string' },
  to: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const
export type OptionName = keyof typeof OPTIONS

const COMMON = ['flink', 'process', 'deployment', 'container', 'define', 'lang', 'help', 'version'] as const

/** Each command with the options that it takes. */
export const COMMANDS = {
  derive: [...COMMON, 'json', 'batch'],
  diagnose: [...COMMON, 'json', 'batch', 'fixed'],
  advise: [...COMMON, 'json', 'fixed'],
  write: [...COMMON, 'fixed', 'format', 'apply'],
  upgrade: [...COMMON, 'json', 'to'],
  lint: ['flink', 'process', 'deployment', 'lang', 'help', 'version', 'json', 'format'],
} as const satisfies Record<string, readonly OptionName[]>
export type CommandName = keyof typeof COMMANDS

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name)
export const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name)

/** As a person types it: `--flink`, `-D`. */
export const spelled = (name: OptionName): string => (name === 'define' ? '-D' : `--${name}`)
