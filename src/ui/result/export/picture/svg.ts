import { type Colours, FAINT, FONT, PATTERN, type Picture, type Shape } from './shapes.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** XML has no control characters but tab and line end. */
const escaped = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those that a document may not hold
  text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign).replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')

const at = (value: number) => `${Math.round(value * 100) / 100}`

const patterns = (colour: string) => {
  const { step, thick, dot } = PATTERN
  const pattern = (id: string, path: string, more: string, turn = '') =>
    `<pattern id="${id}" width="${step}" height="${step}" patternUnits="userSpaceOnUse"${turn}><path d="${path}" stroke="${colour}" ${more}/></pattern>`
  return [
    pattern('hatched', `M0 0V${step}`, `stroke-width="${thick}"`, ' patternTransform="rotate(45)"'),
    pattern('dotted', 'M1.5 1.5h.01M4.5 4.5h.01', `stroke-width="${dot}" stroke-linecap="round"`),
    pattern('lined', `M0 3H${step}`, `stroke-width="${thick}"`),
  ].join('')
}

function drawn(shape: Shape, colours: Colours): string {
  if (shape.is === 'text') {
    const { x, y, text, size, weight, fill, end } = shape
    return `<text x="${at(x)}" y="${at(y)}" font-size="${size}" font-weight="${weight}" fill="${colours[fill]}"${end ? ' text-anchor="end"' : ''}>${escaped(text)}</text>`
  }
  if (shape.is === 'line') {
    const { points, stroke, fill, thick } = shape
    const d = `M${points.map(([x, y]) => `${at(x)} ${at(y)}`).join('L')}${fill ? 'Z' : ''}`
    return `<path d="${d}" fill="${fill ? colours[fill] : 'none'}"${fill ? ` opacity="${FAINT}"` : ''}${stroke ? ` stroke="${colours[stroke]}" stroke-width="${thick ? 2 : 1}"` : ''}/>`
  }
  const { x, y, width, height, fill, stroke, dashed, pattern } = shape
  const box = `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}"`
  return [
    `${box} fill="${fill ? colours[fill] : 'none'}"${stroke ? ` stroke="${colours[stroke]}"` : ''}${dashed ? ' stroke-dasharray="3 3"' : ''}/>`,
    pattern ? `${box} fill="url(#${pattern})"/>` : '',
  ].join('')
}

/** A picture as a document that needs nothing else: no style sheet, no script, no font of its own. */
export function toSvg({ title, width, height, shapes }: Picture, colours: Colours): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(FONT)}">`,
    `<title>${escaped(title)}</title>`,
    `<defs>${patterns(colours.pattern)}</defs>`,
    ...shapes.map((shape) => drawn(shape, colours)),
    '</svg>\n',
  ].join('\n')
}
