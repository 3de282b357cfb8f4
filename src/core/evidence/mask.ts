import { unquote } from './clean.ts'

/** A quoted line is cut after this many characters. */
const LONGEST = 600
/** As much of a line is searched for secrets; what is behind is not quoted. */
const SEARCHED = 2_000
const HIDDEN = '******'
/** So many different lines are masked only once. */
const REMEMBERED = 1_000

/** What a name contains that stands for a secret: Flink's `isSensitive` words (1.10 to 2.3), and what others use. */
const WORD =
  'passw(?:or)?d|passphrase|pwd|secret|apikey|api[-_.]key|auth-params|service-key|token|basic-auth|jaas\\.config|http-headers|account[-_.]?key|access[-_.]?key|private[-_.]?key|shared[-_.]?key|encryption[-_.]?key|credential|authorization|cookie|signature|connection[-_]?string|\\bsig\\b|\\bsas\\b'
/** such a name from that word on: what stands before it stays as it is */
const NAME = `(?:${WORD})[\\w.$-]{0,120}`
/** a quoted text, with its escapes; the closing quote may be cut off */
const QUOTED = `\\\\?"(?:[^"\\\\]|\\\\.){0,1000}(?:"|$)|'(?:[^']|''){0,1000}(?:'|$)`

interface Secret {
  /** what every match holds, as cheap to look for as can be: most lines hold none of these */
  readonly sign: string
  /** with the part that stays as its first group */
  readonly regex: RegExp
}

/** A frame such as `(Tokenizer.java:7)` is no name with a value. */
const SECRETS: readonly Secret[] = [
  // {"key": "s3.secret-key", "value": "…"}, {"name": "DB_PASSWORD", "value": "…"}
  {
    sign: WORD,
    regex: new RegExp(
      `("(?:key|name)"\\s{0,3}:\\s{0,3}"[\\w.-]{0,120}?${NAME}"\\s{0,3},\\s{0,9}"value"\\s{0,3}:\\s{0,3})(?:${QUOTED})`,
      'gi',
    ),
  },
  {
    sign: '"value"',
    regex: /("name"\s{0,3}:\s{0,3}"[\w.-]{1,120}"\s{0,3},\s{0,9}"value"\s{0,3}:\s{0,3})"(?:[^"\\]|\\.){0,1000}(?:"|$)/g,
  },
  // name = "value", name: 'value', "name": "value", name=value, --name value
  { sign: WORD, regex: new RegExp(`(${NAME}\\\\?["']?\\s{0,3}[:=,]\\s{0,9})(?:${QUOTED})`, 'gi') },
  { sign: WORD, regex: new RegExp(`(${NAME}["']?\\s{0,3}=\\s{0,3})[^\\s"',;&)\\]}]{1,1000}`, 'gi') },
  { sign: WORD, regex: new RegExp(`(\\s--?[\\w.-]{0,60}?${NAME}\\s{1,3})(?!-)[^\\s]{1,1000}`, 'gi') },
  // name: value and Flink's "name, value" reach to the end of the line
  {
    sign: WORD,
    regex: new RegExp(
      `(${NAME}["']?(?:\\s{0,3}:\\s{1,9}|, ?|:(?!//)))(?!\\d{1,6}\\)|["']?\\*{3})[^"'\\s].{0,2000}$`,
      'gi',
    ),
  },
  // the words of Flink where a value cannot be read
  { sign: WORD, regex: new RegExp(`(value ')[^']{1,1000}(?=' for key '[^']{0,120}?(?:${WORD}))`, 'gi') },
  { sign: '(?:bearer|basic|digest) ', regex: /(\b(?:bearer|basic|digest) )[\w.~+/=-]{6,2000}/gi },
  // addresses: a password, or a token alone; the names of Flink's actor systems are neither
  {
    sign: '://',
    regex:
      /(\b[a-z][a-z0-9+.-]{1,20}:\/\/)(?<!(?:akka|pekko)(?:\.\w{1,8})?:\/\/)(?:[^\s:/@"'<>]{0,200}:[^\s"'<>]{1,300}|[^\s:/@"'<>?#]{1,300})@/gi,
  },
  { sign: 'jdbc:oracle:', regex: /(\bjdbc:oracle:\w{1,10}:)[^\s/@]{1,100}\/[^\s@]{1,200}@/gi },
  { sign: '\\s(?:-u|--user)', regex: /(\s(?:-u|--user)[ =]?)[^\s:]{1,100}:\S{1,200}/g },
  // a variable that is handed to a container or a shell
  {
    sign: '\\s(?:-e|--env)[ =]',
    regex: /(\s(?:-e|--env)[ =]["']?\w{1,100}=)(?:"[^"]{0,1000}"?|'[^']{0,1000}'?|[^\s"']{1,1000})/g,
  },
  {
    sign: '^\\s{0,20}(?:export|env|setenv|environment=)',
    regex: /(^\s{0,20}(?:export|ENV|setenv|Environment=["']?)\s{0,3}\w{1,100}[= ]).{1,2000}$/g,
  },
  // tokens that are known by their form: AWS, GitHub, GitLab, Slack, Google, Stripe, JWT
  {
    sign: 'a[ks]ia[0-9a-z]|gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|aiza|ya29|[sr]k[-_][ltpa]|eyj',
    regex:
      /()\b(?:A[KS]IA[0-9A-Z]{16}|gh[pousr]_\w{20,255}|github_pat_\w{20,255}|glpat-[\w-]{20,100}|xox[abeprs]-[\w-]{10,200}|AIza[\w-]{30,60}|ya29\.[\w-]{20,300}|[sr]k[-_](?:live|test|proj|ant)[-_][\w-]{16,200}|eyJ[\w-]{8,1000}\.[\w-]{4,2000}(?:\.[\w-]{0,1000})?)/g,
  },
  // a line of a key in PEM or of a certificate
  { sign: '^\\s{0,40}[a-z0-9+/]{48}', regex: /^(\s{0,40})[A-Za-z0-9+/]{48,120}={0,2}\s{0,9}$/g },
]

const SIGNS = new RegExp([...new Set(SECRETS.map(({ sign }) => sign))].join('|'), 'i')

/** A text with the values of secrets hidden. */
export function maskSecrets(text: string): string {
  if (!SIGNS.test(text)) return text
  let shown = text
  for (const { regex } of SECRETS) {
    shown = shown.replace(regex, (all: string, stays: string) => {
      const open = all[stays.length]
      const quote = open === '"' || open === "'" ? open : ''
      return `${stays}${quote}${HIDDEN}${quote}${all.endsWith('@') ? '@' : ''}`
    })
  }
  return shown
}

/** The same for lines: what stands in one says nothing of the next. */
export const maskLines = (text: string): string => text.split('\n').map(maskSecrets).join('\n')

/** A line as it may be quoted: without secrets, and cut where it is very long. */
export function mask(line: string): string {
  const shown = maskSecrets(line.length > SEARCHED ? line.slice(0, SEARCHED) : line)
  return shown.length > LONGEST || line.length > SEARCHED ? `${shown.slice(0, LONGEST)}…` : shown
}

/** A section that holds a container's environment, or the data of a Kubernetes Secret. */
const SECTION =
  /^\s{0,200}(?:- )?["']?(?:env|Env|environment|Environment|data|stringData|args)["']?\s{0,3}:\s{0,3}[[{|>-]{0,2}\s{0,9}$/
const VALUE = /^(\s{0,200}(?:- )?["']?(?:value|[A-Za-z_][\w.-]{0,120})["']?\s{0,3}(?::\s|=)\s{0,99}).{1,2000}$/
const ITEM = /^(\s{0,200}(?:- )?"?[A-Za-z_]\w{0,100}=).{1,2000}$/
/** Names that say what a variable is, not what it holds. */
const HARMLESS =
  /^\s{0,200}(?:- )?["']?(?:name|valueFrom|fieldRef|fieldPath|secretKeyRef|configMapKeyRef|key|optional|apiVersion)["']?\s{0,3}:/

/**
 * A whole file as it may be shown: the values of secrets and of every variable of an environment are hidden, and nothing
 * else differs from it; it has as many lines.
 */
export function withoutSecrets(text: string): string {
  const lines = text.split('\n')
  const quote = quoter(lines)
  // a quotation of a long line is cut: one that hides nothing is shown whole
  return lines
    .map((line, at) => (maskSecrets(line) === line && line.length > LONGEST ? line : quote(at + 1)))
    .join('\n')
}

/**
 * Quotes the lines of a text, each masked; of an environment, which spans lines, every value is hidden. A part of a text
 * may begin within one.
 */
export function quoter(raw: readonly string[], isPart = false): (line: number) => string {
  const environment = new Set<number>()
  let depth = isPart ? 0 : -1
  raw.forEach((given, index) => {
    if (depth < 0 && (given.length > 400 || !/[eE]nv|[dD]ata|args/.test(given))) return
    const text = unquote(given.length > SEARCHED ? given.slice(0, SEARCHED) : given)
    const indent = text.search(/\S/)
    if (indent < 0) return
    // a list may stand as deep as the key that it belongs to
    if (depth >= 0 && (indent > depth || (indent === depth && text.startsWith('- ', indent))))
      environment.add(index + 1)
    else depth = SECTION.test(text) ? indent : -1
  })
  const masked = new Map<string, string>()
  /** A log repeats its lines, and so do manifests. */
  const maskOnce = (said: string): string => {
    const before = masked.get(said)
    if (before !== undefined) return before
    const shown = mask(said)
    if (masked.size < REMEMBERED && said.length < SEARCHED) masked.set(said, shown)
    return shown
  }
  return (line) => {
    const said = raw[line - 1] ?? ''
    if (!environment.has(line) || HARMLESS.test(unquote(said))) return maskOnce(said)
    const short = said.length > SEARCHED ? said.slice(0, SEARCHED) : said
    const inner = unquote(short)
    const prefix = short.endsWith(inner) ? short.slice(0, short.length - inner.length) : ''
    const shown = prefix + inner.replace(ITEM.test(inner) ? ITEM : VALUE, `$1${HIDDEN}`)
    return mask(shown)
  }
}
