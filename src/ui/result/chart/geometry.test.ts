import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { COMPONENTS } from '../../../core/budget.ts'
import { type Bytes, bytes, MIB } from '../../../core/bytes/bytes.ts'
import { hitAreas, pixels, placeLabels, stretches } from './geometry.ts'

const size = fc.bigInt({ min: 0n, max: 1n << 45n }).map(bytes)

const budgetOf = (sizes: readonly Bytes[]) => ({
  process: 'tm' as const,
  parts: COMPONENTS.tm.map((component, at) => ({
    component,
    bytes: sizes[at] ?? bytes(0),
    setBy: { by: 'rest' as const },
  })),
  total: bytes(sizes.reduce((sum, one) => sum + one, 0n)),
  limits: [],
  jvmArguments: '',
})

describe('stretches', () => {
  it('lie one behind the other and fill the bar', () => {
    const sizes = fc.array(size, { minLength: 8, maxLength: 8 }).filter((all) => all.some((one) => one > 0n))
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 4000 }), (all, width) => {
        const budget = budgetOf(all)
        const parts = stretches(budget.parts, budget.total, width)
        let end = 0
        for (const { from, to } of parts) {
          expect(from).toBe(end)
          expect(to).toBeGreaterThanOrEqual(from)
          end = to
        }
        expect(end).toBe(width)
      }),
    )
  })
  it('half of the scale is half of the width', () => expect(pixels(512n * MIB, 1024n * MIB, 600)).toBe(300))
})

describe('labels', () => {
  const label = fc
    .record({ from: fc.integer({ min: 0, max: 900 }), long: fc.nat(400), width: fc.integer({ min: 1, max: 300 }) })
    .map(({ from, long, width }) => ({ from, to: Math.min(900, from + long), width }))
  it('share a row where one of them can end with its stretch', () => {
    const labels = [
      { from: 400, to: 500, width: 150 },
      { from: 500, to: 600, width: 150 },
    ]
    expect(placeLabels(labels, 900, 8).map(({ row }) => row)).toEqual([0, 0])
  })
  it('never overlap within a row, and stay inside', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 6 }), (labels) => {
        const placed = placeLabels(labels, 900, 8).map((one, at) => ({ ...one, width: labels[at]?.width ?? 0 }))
        for (const [at, one] of placed.entries()) {
          expect(one.left).toBeGreaterThanOrEqual(0)
          expect(one.left + one.width).toBeLessThanOrEqual(900)
          for (const other of placed.slice(at + 1)) {
            const apart = one.left + one.width <= other.left || other.left + other.width <= one.left
            expect(one.row !== other.row || apart).toBe(true)
          }
        }
      }),
    )
  })
})

test('each part can be hit: side by side, wide enough, and where it is drawn if all are wide enough', () => {
  const widths = fc.array(fc.float({ min: 0, max: 400, noNaN: true }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(widths, fc.integer({ min: 300, max: 900 }), (drawn, width) => {
      const sum = drawn.reduce((all, one) => all + one, 0)
      fc.pre(sum > 1)
      let from = 0
      const parts = drawn.map((one, at) => {
        const to = from + (one / sum) * width
        const part = { component: `${at}`, from, to }
        from = to
        return part
      })
      const areas = hitAreas(parts, 24, width)
      const near = (one = 0, other = 0) => expect(one).toBeCloseTo(other, 3)
      near(areas[0]?.from, 0)
      near(areas.at(-1)?.to, width)
      for (const [at, area] of areas.entries()) {
        if (at > 0) near(area.from, areas[at - 1]?.to)
        expect(area.to - area.from).toBeGreaterThan(24 - 0.001)
      }
      if (parts.every((part) => part.to - part.from >= 24))
        for (const [at, area] of areas.entries()) near(area.from, parts[at]?.from)
    }),
  )
})
