import { placeOf } from '../document.ts'
import type { Found } from '../problem.ts'
import { defineRule } from '../rule.ts'

const TOTALS = {
  tm: ['taskmanager.memory.process.size', 'taskmanager.memory.flink.size'],
  jm: ['jobmanager.memory.process.size', 'jobmanager.memory.flink.size'],
} as const

/** A whole file that says something of a process's memory, and no size that Flink could start from. */
export default defineRule({
  id: 'no-total',
  check: ({ processes, places }) =>
    processes.flatMap(({ process, sized }): Found[] => {
      const prefix = process === 'tm' ? 'taskmanager.memory.' : 'jobmanager.memory.'
      const first = [...places.values()].find(({ entry }) => entry.key.startsWith(prefix))
      if (sized || !first?.document.named) return []
      const [total, flink] = TOTALS[process]
      return [{ severity: 'warning', ...placeOf(first.document, first.entry), values: { process, total, flink } }]
    }),
})
