import type { Block, Fact, ReadProblem } from '../evidence.ts'
import { isOptionKey } from '../keys.ts'
import type { Reader } from '../reader.ts'

/** `key: value` of flink-conf.yaml and of a flat config.yaml, also behind a list's dash or in quotes. */
const COLON = /^(?:[-*] )?["']?([a-z][\w-]{0,60}(?:\.[\w-]{1,60}){1,8})["']? ?: (.{1,2000})$/
/** SQL's and the shells' way: `SET 'key' = 'value';` */
const SET =
  /^(?:[-*] )?(?:flink sql> )?set ["']?([a-z][\w-]{0,60}(?:\.[\w-]{1,60}){1,8})["']? ?= ?["']?([^"';]{1,500})["']?;?$/i
/** What Flink's parser of flink-conf.yaml skips with a warning: no blank after the colon, or another separator. */
const NOT_READ = /^["']?([a-z][\w-]{0,60}(?:\.[\w-]{1,60}){1,8})["']?( ?= ?|:)(?=[\w"'.-])(.{1,200})$/

const unquoted = (value: string): string => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value

/**
 * The value as `GlobalConfiguration` of the releases up to 1.20 reads it: what follows the first `: `, up to a `#`,
 * trimmed. Quotes are removed as the YAML of 1.19 and later does; older releases keep them.
 */
const valueIn = (text: string): string => unquoted((text.split('#', 1)[0] ?? '').trim())

/** Lines of a Flink configuration, wherever they stand: in a file, in a manifest, in the middle of prose. */
export const flinkConf: Reader = {
  id: 'flink-conf',
  read(view) {
    const facts: Fact[] = []
    const problems: ReadProblem[] = []
    const blocks: Block[] = []
    const reader = 'flink-conf'
    view.lines.forEach((text, index) => {
      const first = text.charCodeAt(0)
      // a key begins with a small letter, a quote, a dash or the S of SET: most lines of a log do not
      if (
        text.length > 2_200 ||
        !((first >= 97 && first <= 122) || first === 34 || first === 39 || first === 42 || first === 45 || first === 83)
      )
        return
      const line = index + 1
      const match = COLON.exec(text) ?? SET.exec(text)
      if (match?.[1] && isOptionKey(match[1])) {
        const value = valueIn(match[2] ?? '')
        if (value === '') return
        facts.push({ name: 'config', value: { key: match[1], value }, line, reader })
        const last = blocks.at(-1)
        if (last && line - last.endLine <= 3) blocks[blocks.length - 1] = { ...last, endLine: line }
        else blocks.push({ format: 'flink-conf', line, endLine: line })
        return
      }
      const skipped = NOT_READ.exec(text)
      if (skipped?.[1] && /^(?:task|job)manager\./.test(skipped[1]) && isOptionKey(skipped[1])) {
        problems.push({
          line,
          column: skipped[1].length + 1,
          problem: (skipped[2] ?? '').includes('=') ? 'conf-equals' : 'conf-no-blank',
          values: { key: skipped[1], value: skipped[3] ?? '' },
        })
      }
    })
    return { facts, problems, blocks }
  },
}
