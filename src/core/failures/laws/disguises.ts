import { decode } from '../../evidence/decode.ts'

const eachLine = (text: string, change: (line: string, at: number) => string) =>
  text.replace(/\n$/, '').split('\n').map(change).join('\n')
const second = (at: number) => String(at % 60).padStart(2, '0')
/** An ordinary line of a log. */
export const info = (at: number) =>
  `2026-03-24 03:35:${second(at)},486 INFO  a.b.Coordinator [] - Completed checkpoint ${at}`

/** What loggers, container runtimes, terminals and people do to a text on its way into a form. */
export const DISGUISES: Readonly<Record<string, (text: string) => string>> = {
  'log4j’s prefix': (text) => `2026-03-24 03:35:39,486 ERROR org.apache.flink.runtime.util.Fatal [] - ${text}`,
  'logback’s prefix': (text) =>
    `03:35:39.486 [flink-pekko.actor.default-dispatcher-4] ERROR o.a.f.r.util.Fatal - ${text}`,
  'a JSON log, the record as one object': (text) =>
    JSON.stringify({ '@timestamp': '2026-03-24T03:35:39.486Z', level: 'ERROR', logger: 'x', message: text }),
  'a JSON log, each line an object': (text) =>
    eachLine(text, (line) =>
      JSON.stringify({ '@timestamp': '2026-03-24T03:35:39.486Z', level: 'ERROR', message: line }),
    ),
  'Docker’s own log': (text) =>
    eachLine(text, (line) =>
      JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: '2026-03-24T03:35:39.486571123Z' }),
    ),
  'Docker’s timestamps': (text) => eachLine(text, (line, at) => `2026-03-24T03:35:${second(at)}.486571123Z ${line}`),
  'the stream and timestamp of Kubernetes': (text) =>
    eachLine(text, (line, at) => `2026-03-24T03:35:${second(at)}.486571123Z stdout F ${line}`),
  'kubectl logs --prefix': (text) =>
    eachLine(text, (line) => `[pod/orders-taskmanager-1-1/flink-main-container] ${line}`),
  quoting: (text) => eachLine(text, (line) => `> ${line}`),
  'HTML entities': (text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  'hard wraps at 80': (text) => eachLine(text, (line) => line.replaceAll(/.{80}(?=.)/g, '$&\n')),
  'hard wraps at 120': (text) => eachLine(text, (line) => line.replaceAll(/.{120}(?=.)/g, '$&\n')),
  'hard wraps at 80 within a log': (text) =>
    [info(1), info(2), ...eachLine(text, (line) => line.replaceAll(/.{80}(?=.)/g, '$&\n')).split('\n'), info(3)].join(
      '\n',
    ),
  'trailing spaces': (text) => eachLine(text, (line) => `${line}   `),
  'the ends of lines on Windows': (text) => text.replaceAll('\n', '\r\n'),
  'ANSI colours': (text) => eachLine(text, (line) => `\u001b[31m${line}\u001b[0m`),
  'UTF-16, little end first, with its mark': (text) => decode(utf16(text, true)),
  'UTF-16, big end first, with its mark': (text) => decode(utf16(text, false)),
  'UTF-8 whose mark was kept': (text) => `\ufeff${text}`,
  'a log whose first line is cut': (text) => `${info(1).slice(31)}\n${text}`,
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2))
  for (let at = 0; at <= text.length; at++)
    view.setUint16(2 * at, at === 0 ? 0xfeff : text.charCodeAt(at - 1), littleEndian)
  return new Uint8Array(view.buffer)
}
