import { COUNTS } from '../counts.ts'
import type { Prepared } from '../flink/options/prepared.ts'
import { versionOf } from '../flink/version.ts'
import type { Config, Setting } from '../setting.ts'
import { SHIPPED } from '../shipped-size.ts'

/**
 * What the options that are set would be if nobody had set them: the default of the release, for a total that of the
 * configuration that Flink ships. What has neither is absent.
 */
export function defaultsOf({ flink, config, assumed }: Pick<Setting, 'flink' | 'config' | 'assumed'>): Config {
  const { tm, jm } = versionOf(flink)
  const known: readonly Prepared[] = [...Object.values<Prepared>(tm.named), ...Object.values<Prepared>(jm.named)]
  const defaults = new Map(known.map(({ key, defaultText }) => [key, defaultText]))
  defaults.set('taskmanager.memory.process.size', SHIPPED.tm.process)
  if (flink !== '1.10') defaults.set('jobmanager.memory.process.size', SHIPPED.jm.process)
  for (const count of COUNTS) defaults.set(count.key, count.default)
  return Object.fromEntries(
    Object.keys({ ...assumed, ...config }).flatMap((key) => {
      const text = defaults.get(key)
      return text === undefined || text === null ? [] : [[key, text]]
    }),
  )
}
