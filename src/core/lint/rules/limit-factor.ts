import { humanReadable } from '../../bytes/flink.ts'
import { containerOf, withFactoredContainer } from '../../flink/container-limit.ts'
import { parseDouble } from '../../java/floating.ts'
import { placeOf } from '../document.ts'
import { entriesOf } from '../linted.ts'
import type { Found } from '../problem.ts'
import { defineRule } from '../rule.ts'

const KEY = /^kubernetes\.(taskmanager|jobmanager)\.memory\.limit-factor$/

/**
 * The container's limit as a multiple of the process's size: less than 1 is refused (`KubernetesTaskManagerParameters`,
 * 1.15 to 2.3); with more the kernel allows what Flink's sizes do not count.
 */
export default defineRule({
  id: 'limit-factor',
  check: (linted) => {
    const found: Found[] = []
    for (const { document, entry } of entriesOf(linted)) {
      const of = KEY.exec(entry.key)?.[1]
      const factor = of === undefined ? undefined : parseDouble(entry.value)
      if (typeof factor !== 'number' || factor === 1) continue
      const process = of === 'taskmanager' ? 'tm' : 'jm'
      const derivation = linted.processes.find((each) => each.process === process)?.derivation
      const budget = derivation?.ok ? derivation.budget : undefined
      const asked = budget && containerOf(withFactoredContainer(budget, linted.flink, process, linted.config))
      const limit = asked !== undefined && asked !== budget?.total ? humanReadable(asked) : undefined
      found.push({
        severity: factor > 1 ? 'notice' : 'error',
        ...placeOf(document, entry),
        values: { key: entry.key, value: entry.value, process, ...(limit !== undefined && { limit }) },
      })
    }
    return found
  },
})
