import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+):\s*light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
)
const THEMES = ['light', 'dark'] as const
const PARTS = ['heap', 'managed', 'direct', 'metaspace', 'unbounded']

function channels(token: string, theme: (typeof THEMES)[number]): readonly number[] {
  const colour = tokens.get(token)
  if (!colour) throw new Error(`no token --${token}`)
  return [0, 2, 4].map((at) => Number.parseInt(colour[theme].slice(at, at + 2), 16) / 255)
}

/** Relative luminance, WCAG 2.2. */
function luminance(token: string, theme: (typeof THEMES)[number]): number {
  const [red = 0, green = 0, blue = 0] = channels(token, theme).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string, theme: (typeof THEMES)[number]): number {
  const [light = 0, dark = 0] = [luminance(one, theme), luminance(other, theme)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Degrees on the colour circle. */
function hue(token: string, theme: (typeof THEMES)[number]): number {
  const [red = 0, green = 0, blue = 0] = channels(token, theme)
  const angle = Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue)
  return ((angle * 180) / Math.PI + 360) % 360
}

const hueDistance = (one: number, other: number) => Math.min(Math.abs(one - other), 360 - Math.abs(one - other))

const stylesheets = ['../', '../faq/', '../sharing/', './'].flatMap((folder) => {
  const at = new URL(folder, import.meta.url)
  return readdirSync(at)
    .filter((name) => name.endsWith('.css') && name !== 'print.css')
    .map((name) => [name, readFileSync(new URL(name, at), 'utf8')] as const)
})

it('five sizes of text are all there are', () => {
  expect([...css.matchAll(/--\w+: \d+px/g)]).toHaveLength(5)
  expect(stylesheets.length).toBeGreaterThan(15)
  for (const [name, text] of stylesheets) {
    const others = [
      ...text.matchAll(/font(?:-size)?: (?!inherit|(?:\d{3} )?var\(--(?:tiny|small|normal|large|title)\))[^;]*/g),
    ]
    expect(
      others.map(([all]) => all),
      name,
    ).toEqual([])
  }
})

describe.each(THEMES)('in the %s theme', (theme) => {
  it.each(PARTS)('the %s bar stands out from its panel, and its label from it', (part) => {
    expect(contrast(part, 'panel', theme)).toBeGreaterThanOrEqual(3)
    expect(contrast('on-part', part, theme)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['edge', 'panel', 3],
    ['edge', 'ground', 3],
    ['focus', 'panel', 3],
    ['focus', 'ground', 3],
    ['ink', 'panel', 7],
    ['ink', 'ground', 7],
    ['ink', 'sunk', 7],
    ['ink', 'accent-ground', 7],
    ['soft', 'panel', 4.5],
    ['soft', 'ground', 4.5],
    ['soft', 'sunk', 4.5],
    ['on-ink', 'ink', 7],
    ['accent', 'panel', 4.5],
    ['accent', 'accent-ground', 4.5],
    ['added-ink', 'added', 4.5],
    ['removed-ink', 'removed', 4.5],
    ['removed-ink', 'panel', 4.5],
    ['removed-ink', 'ground', 4.5],
  ] as const)('%s on %s is at least %d', (front, back, least) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(least)
  })

  it('the accent is a hue that no part has', () => {
    for (const part of PARTS) expect(hueDistance(hue('accent', theme), hue(part, theme))).toBeGreaterThan(30)
  })

  it('no two parts share a hue', () => {
    const hues = PARTS.filter((part) => part !== 'unbounded').map((part) => hue(part, theme))
    for (const one of hues) {
      for (const other of hues) if (one !== other) expect(hueDistance(one, other)).toBeGreaterThan(25)
    }
  })
})
