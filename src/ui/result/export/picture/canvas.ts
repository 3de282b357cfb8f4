import { type Colours, FAINT, FONT, PATTERN, type Picture, type Shape } from './shapes.ts'

/** Pixels of the file for each of the picture: sharp on the screens of today, also when a ticket shows it larger. */
const DENSITY = 2

type Box = Extract<Shape, { is: 'box' }>

/**
 * A picture as PNG. Drawn anew instead of read from the SVG, because the page's policy lets no picture in that the server
 * did not send. `undefined` where the browser has no canvas.
 */
export function toPng({ width, height, shapes }: Picture, colours: Colours): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = width * DENSITY
  canvas.height = height * DENSITY
  const context = canvas.getContext('2d')
  if (!context) return Promise.resolve(undefined)
  context.scale(DENSITY, DENSITY)
  for (const shape of shapes) {
    context.save()
    draw(context, shape, colours)
    context.restore()
  }
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'))
}

function draw(context: CanvasRenderingContext2D, shape: Shape, colours: Colours) {
  if (shape.is === 'box') return drawBox(context, shape, colours)
  if (shape.is === 'line') {
    const { points, stroke, fill, thick } = shape
    context.beginPath()
    for (const [x, y] of points) context.lineTo(x, y)
    if (fill) {
      context.globalAlpha = FAINT
      context.fillStyle = colours[fill]
      context.fill()
    }
    if (!stroke) return
    context.strokeStyle = colours[stroke]
    context.lineWidth = thick ? 2 : 1
    context.stroke()
    return
  }
  context.font = `${shape.weight} ${shape.size}px ${FONT}`
  context.fillStyle = colours[shape.fill]
  context.textAlign = shape.end ? 'right' : 'left'
  context.fillText(shape.text, shape.x, shape.y)
}

function drawBox(context: CanvasRenderingContext2D, shape: Box, colours: Colours) {
  const { x, y, width, height, fill, stroke, dashed, pattern } = shape
  context.beginPath()
  context.rect(x, y, width, height)
  if (fill) {
    context.fillStyle = colours[fill]
    context.fill()
  }
  if (stroke) {
    context.strokeStyle = colours[stroke]
    if (dashed) context.setLineDash([3, 3])
    context.stroke()
  }
  if (!pattern) return
  context.setLineDash([])
  context.clip()
  context.strokeStyle = colours.pattern
  context.beginPath()
  DRAWN[pattern](context, shape)
  context.stroke()
}

/** The patterns that tell parts of one colour apart, over the box that is clipped to. */
const DRAWN: Readonly<Record<NonNullable<Box['pattern']>, (context: CanvasRenderingContext2D, box: Box) => void>> = {
  hatched: (context, { x, y, width, height }) => {
    context.lineWidth = PATTERN.thick
    const step = PATTERN.step * Math.SQRT2
    for (let from = 0; from < width + height; from += step) {
      context.moveTo(x + from, y)
      context.lineTo(x + from - height, y + height)
    }
  },
  lined: (context, { x, y, width, height }) => {
    context.lineWidth = PATTERN.thick
    for (let down = PATTERN.step / 2; down < height; down += PATTERN.step) {
      context.moveTo(x, y + down)
      context.lineTo(x + width, y + down)
    }
  },
  dotted: (context, { x, y, width, height }) => {
    context.lineWidth = PATTERN.dot
    context.lineCap = 'round'
    for (let row = 0; row * 3 < height; row++)
      for (let across = row % 2 ? 4.5 : 1.5; across < width; across += PATTERN.step) {
        context.moveTo(x + across, y + row * 3 + 1.5)
        context.lineTo(x + across + 0.01, y + row * 3 + 1.5)
      }
  },
}
