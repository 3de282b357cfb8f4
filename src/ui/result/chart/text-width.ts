let context: CanvasRenderingContext2D | null | undefined
const known = new Map<string, number>()

/** How wide a text is drawn, in pixels; measured once for each text and font. */
export function textWidth(text: string, font: string): number {
  const key = `${font} ${text}`
  const kept = known.get(key)
  if (kept !== undefined) return kept
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return Number.POSITIVE_INFINITY
  context.font = font
  const { width } = context.measureText(text)
  // typing a size makes a new text with each key
  if (known.size > 500) known.clear()
  known.set(key, width)
  return width
}

/** The font of the chart's labels, as in `chart.css`. */
export const LABEL_FONT =
  '500 12px system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'
