/** A queue that gives back the least first; a binary heap. */
export class Queue<T extends { readonly bound: number }> {
  private readonly heap: T[] = []

  get size(): number {
    return this.heap.length
  }

  push(item: T): void {
    const { heap } = this
    let at = heap.length
    heap.push(item)
    while (at > 0) {
      const above = (at - 1) >> 1
      const parent = heap[above]
      if (parent === undefined || parent.bound <= item.bound) break
      heap[at] = parent
      at = above
    }
    heap[at] = item
  }

  pop(): T | undefined {
    const { heap } = this
    const [first] = heap
    const last = heap.pop()
    if (last === undefined || heap.length === 0) return first
    let at = 0
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]]
      if (left === undefined) break
      const isRight = right !== undefined && right.bound < left.bound
      const child = isRight ? right : left
      if (child.bound >= last.bound) break
      heap[at] = child
      at = 2 * at + (isRight ? 2 : 1)
    }
    heap[at] = last
    return first
  }
}
