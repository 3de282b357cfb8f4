/** The beginnings of Flink's option keys that a configuration is told by; not a list of all options. */
export const KEY_STARTS =
  'taskmanager jobmanager state execution env.java env.log env.yarn env.hadoop env.pid env.ssh kubernetes containerized cluster akka pekko heartbeat high-availability restart-strategy classloader pipeline parallelism.default table.exec rest yarn blob web metrics resourcemanager slotmanager fs.default io.tmp external-resource external-resources python historyserver jobstore local-recovery'.split(
    ' ',
  )
const KEY = new RegExp(`^(?:${KEY_STARTS.map((start) => start.replaceAll('.', '\\.')).join('|')})(?:[.-]|$)`)

/** Values that `GlobalConfiguration.isSensitive` hides, by their key (Flink 1.10 to 2.3). */
const SENSITIVE =
  /password|secret|fs\.azure\.account\.key|apikey|api-key|auth-params|service-key|token|basic-auth|jaas\.config|http-headers/i

export const isSensitive = (key: string): boolean => SENSITIVE.test(key)

/**
 * Whether a text can be the key of an option of Flink that matters here: dotted words, and no secret. A part in capitals
 * is the name of a variable (`containerized.master.env.LOGIN`), which may hold anything; but for those of the JVM.
 */
export const isOptionKey = (key: string): boolean =>
  key.length <= 120 &&
  /^(?:[a-z][a-z0-9-]*(?:\.[a-z0-9_-][A-Za-z0-9_-]*)+(?:(?<=\.env)\.J(?:AVA_TOOL|DK_JAVA)_OPTIONS)?|high-availability|restart-strategy)$/.test(
    key,
  ) &&
  KEY.test(key) &&
  !isSensitive(key)

/** The first words of Flink's keys that a nested config.yaml begins a block with. */
export const CONFIG_ROOTS: readonly string[] =
  'taskmanager jobmanager parallelism state env execution kubernetes cluster heartbeat rest high-availability restart-strategy'.split(
    ' ',
  )
const ROOTS = new Set(CONFIG_ROOTS)

export const isConfigRoot = (key: string): boolean => ROOTS.has(key)
