import type { Buffers } from './buffers.ts'
import type { Exchange } from './exchange.ts'

/** An operator, or a chain of operators, as one slot runs it: a vertex of the job graph. Buffers are those of one subtask. */
export interface Task extends Buffers {
  readonly name: string
  readonly parallelism: number
}

/** Tasks that run at the same time, because what is between them does not block: Flink's pipelined regions. */
export function regionsOf(tasks: readonly Task[], exchanges: readonly Exchange[]): readonly (readonly Task[])[] {
  const parents = new Map<string, string>()
  const headOf = (name: string): string => {
    let head = name
    for (let next = parents.get(head); next !== undefined; next = parents.get(head)) {
      // halves the way for the next who asks
      const after = parents.get(next)
      if (after !== undefined) parents.set(head, after)
      head = after ?? next
    }
    return head
  }
  for (const { from, to, kind } of exchanges) {
    if (kind === 'blocking') continue
    const [one, other] = [headOf(from), headOf(to)]
    if (one !== other) parents.set(one, other)
  }
  const regions = new Map<string, Task[]>()
  for (const task of tasks) {
    const head = headOf(task.name)
    const region = regions.get(head)
    if (region) region.push(task)
    else regions.set(head, [task])
  }
  return [...regions.values()]
}
