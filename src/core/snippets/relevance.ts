import type { Setting } from '../setting.ts'
import type { SnippetId } from './index.ts'
import type { Snippet } from './snippet.ts'

/**
 * The formats in the order in which they are offered: first what the process reads itself, then what people deploy such
 * a process with. A service in a container gets its options and its limit from what describes the container.
 */
const ORDER = {
  flink: {
    standalone: [
      'config-yaml',
      'flink-conf',
      'dynamic-options',
      'docker-compose',
      'kubernetes-pod',
      'flink-deployment',
      'native-kubernetes',
      'jvm-options',
      'java-tool-options',
    ],
    container: [
      'config-yaml',
      'flink-conf',
      'flink-deployment',
      'native-kubernetes',
      'kubernetes-pod',
      'docker-compose',
      'dynamic-options',
      'jvm-options',
      'java-tool-options',
    ],
  },
  jvm: {
    standalone: ['jvm-options', 'java-tool-options', 'docker-compose', 'kubernetes-pod'],
    container: ['kubernetes-pod', 'docker-compose', 'java-tool-options', 'jvm-options'],
  },
} as const satisfies Record<string, Record<Setting['deployment'], readonly SnippetId[]>>

/** What a setting can be written as, the most likely first; `own` is the format of the file that the person has. */
export function offered<S extends Snippet<SnippetId>>(
  snippets: readonly S[],
  setting: Setting,
  own?: SnippetId,
): readonly S[] {
  const order: readonly SnippetId[] = ORDER[setting.process === 'jvm' ? 'jvm' : 'flink'][setting.deployment]
  const rank = ({ id }: S) => (id === own ? -1 : order.indexOf(id))
  return snippets.filter(({ availableIn }) => availableIn(setting)).sort((a, b) => rank(a) - rank(b))
}
