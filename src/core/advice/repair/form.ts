/**
 * A quantity while two options run through a box of places: `at` in its middle, `first` and `second` more or less
 * towards its edges, and `slack` for what is not linear. It holds the true value for every place of the box, so what is
 * below 0 at its highest is so everywhere (affine arithmetic: Comba, Stolfi, "Affine arithmetic and its applications to
 * computer graphics", 1993). Bytes, or a plain number.
 */
export interface Form {
  readonly at: number
  readonly first: number
  readonly second: number
  readonly slack: number
}

/** No place of the box will do. */
export const IMPOSSIBLE: Form = { at: -(2 ** 80), first: 0, second: 0, slack: 0 }

export const constant = (at: number): Form => ({ at, first: 0, second: 0, slack: 0 })

/** How far the true value may lie from the middle. */
export const spread = ({ first, second, slack }: Form): number => Math.abs(first) + Math.abs(second) + slack
export const low = (form: Form): number => form.at - spread(form)
export const high = (form: Form): number => form.at + spread(form)

export const plus = (left: Form, right: Form): Form => ({
  at: left.at + right.at,
  first: left.first + right.first,
  second: left.second + right.second,
  slack: left.slack + right.slack,
})

/** `left` less `right`. */
export const minus = (left: Form, right: Form): Form => plus(left, scaled(right, -1))

const scaled = ({ at, first, second, slack }: Form, factor: number): Form => ({
  at: at * factor,
  first: first * factor,
  second: second * factor,
  slack: slack * Math.abs(factor),
})

export const slackened = (form: Form, slack: number): Form => ({ ...form, slack: form.slack + slack })

export const sum = (forms: readonly Form[]): Form => forms.reduce(plus)

/** A product; what the two forms move together is slack. */
export function times(left: Form, right: Form): Form {
  if (spread(right) === 0) return scaled(left, right.at)
  if (spread(left) === 0) return scaled(right, left.at)
  const moved = Math.abs(left.first) + Math.abs(left.second)
  const other = Math.abs(right.first) + Math.abs(right.second)
  return {
    at: left.at * right.at,
    first: left.at * right.first + right.at * left.first,
    second: left.at * right.second + right.at * left.second,
    slack:
      Math.abs(left.at) * right.slack + Math.abs(right.at) * left.slack + (moved + left.slack) * (other + right.slack),
  }
}

/** `form` where it is above 0, else 0: the narrowest band of the same slope about a bend. */
function aboveZero(form: Form): Form {
  const [from, to] = [low(form), high(form)]
  if (from >= 0) return form
  if (to <= 0) return constant(0)
  const slope = to / (to - from)
  const half = (-slope * from) / 2
  return slackened(plus(scaled(form, slope), constant(half)), half)
}

/**
 * The larger of two. Where one is that all over the box it is taken as it is: out of a difference to the largest `long`,
 * which a bound may be, a double loses a thousand bytes.
 */
export const most = (left: Form, right: Form): Form => {
  if (low(left) >= high(right)) return left
  return low(right) >= high(left) ? right : plus(right, aboveZero(minus(left, right)))
}
/** The smaller of two, in the same way. */
export const least = (left: Form, right: Form): Form => {
  if (high(left) <= low(right)) return left
  return high(right) <= low(left) ? right : minus(right, aboveZero(minus(right, left)))
}

/** `f / (1 - f)` for a fraction below 1: the band between the curve's chord and the tangent beside it. */
export function inverse(fraction: Form): Form {
  const [from, to] = [low(fraction), Math.min(high(fraction), 0.9999)]
  const curve = (f: number) => f / (1 - f)
  if (to - from < 1e-9) return constant(curve(fraction.at))
  const slope = (curve(to) - curve(from)) / (to - from)
  const touch = 1 - 1 / Math.sqrt(slope)
  const above = curve(from) - slope * from
  const below = curve(touch) - slope * touch
  return slackened(plus(scaled(fraction, slope), constant((above + below) / 2)), (above - below) / 2)
}
