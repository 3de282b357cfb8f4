/** The pages that failures link to, by meaning; each is a file or a row with its address by version and language. */
export const LINKS = [
  'flink-troubleshooting',
  'flink-memory-setup',
  'flink-memory-setup-tm',
  'flink-memory-setup-jm',
  'flink-memory-tuning',
  'flink-network-tuning',
  'flink-configuration',
  'flink-memory-migration',
  'flink-class-loading',
  'flink-state-backends',
  'flink-metrics',
  'jdk-java-options',
  'jdk-nmt',
  'jdk-troubleshoot-oom',
  'netty-reference-counting',
  'netty-direct-memory',
  'lettuce-reference',
  'kubernetes-memory',
  'yarn-memory',
] as const
export type LinkId = (typeof LINKS)[number]
