/**
 * Finds the nearest line from another on, upwards (-1) or downwards (1), where something stops; `most` lines away at most.
 * What was walked over is skipped afterwards: a log may ask from each of its lines.
 */
export function nearest(
  stops: (line: number) => boolean,
  step: -1 | 1,
  most: number,
  lines: number,
): (line: number) => number {
  const onwards = new Int32Array(lines + 2)
  return (line) => {
    let at = line
    while (Math.abs(at - line) < most) {
      const known = onwards[at] ?? 0
      if (known === 0 && stops(at)) break
      at = known || at + step
    }
    for (let walked = line; walked !== at; ) {
      const next = onwards[walked] || walked + step
      onwards[walked] = at
      walked = next
    }
    return Math.abs(at - line) < most ? at : line + step * most
  }
}
