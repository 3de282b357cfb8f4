import type { JvmOptions } from '../setting.ts'

/** Kinds of applications whose sizes are known well enough to begin with. */
export const PRESET_IDS = ['spring-tomcat', 'spring-netty', 'kafka-client', 'plain'] as const
export type PresetId = (typeof PRESET_IDS)[number]

/**
 * The options that a kind sets: a limit on direct memory, which is else as large as the heap.
 * - `spring-tomcat`: each of 200 threads keeps a buffer for reading and one for writing (8 KiB each unless a larger array
 *   is handed over), https://tomcat.apache.org/tomcat-10.1-doc/config/http.html; 1.6 MB under load, where measured.
 * - `spring-netty`: an arena for each event loop, 2 for each of two processors, of three chunks of 4 MiB, doubled as
 *   Netty itself plans (`PooledByteBufAllocator`), and room for Lettuce's buffers of replies beside it; 17 MB under load.
 * - `kafka-client`: an answer of `fetch.max.bytes`, 50 MiB, may be read through one direct buffer,
 *   https://kafka.apache.org/documentation/#consumerconfigs_fetch.max.bytes.
 */
const OPTIONS: Readonly<Record<PresetId, JvmOptions>> = {
  'spring-tomcat': { '-XX:MaxDirectMemorySize': '64m' },
  'spring-netty': { '-XX:MaxDirectMemorySize': '128m' },
  'kafka-client': { '-XX:MaxDirectMemorySize': '64m' },
  plain: {},
}

/** What a kind of application sets, without what stands in the text or was answered. */
export const presetOptions = (preset: PresetId | undefined, known: JvmOptions): JvmOptions =>
  preset ? Object.fromEntries(Object.entries(OPTIONS[preset]).filter(([option]) => !(option in known))) : {}

/** The options of a kind that something else was said of. */
export const overruledOptions = (preset: PresetId, known: JvmOptions): readonly string[] =>
  Object.keys(OPTIONS[preset]).filter((option) => option in known)
