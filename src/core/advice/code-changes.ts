/** Changes of code, of files or of habits that no option can make; what each says is in the languages. */
export const CODE_CHANGES = [
  'move-jars-to-lib',
  'upgrade-library',
  'upgrade-lettuce',
  'bounded-batch',
  'split-value',
  'release-buffers',
  'find-what-fills-heap',
  'lower-parallelism',
  'start-with-script',
  'check-configuration-file',
] as const
export type CodeChangeId = (typeof CODE_CHANGES)[number]
