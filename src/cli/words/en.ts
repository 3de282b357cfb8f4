import type { CommandName } from '../options.ts'
import type { CommandWords, HelpLists } from './words.ts'

const BETWEEN = (choices: readonly string[]) => choices.join(', ')

const COMMANDS: Readonly<Record<CommandName, string>> = {
  derive: `memwiz derive [options] [FILE...]
  Shows the memory budget that Flink or a JVM derives from a configuration, a log or a
  command line, to the byte: every part, the JVM arguments, and the exception if Flink
  would refuse it.`,
  diagnose: `memwiz diagnose [options] [FILE...]
  Says which out-of-memory failure a text shows, from which line, and what follows from it.`,
  advise: `memwiz advise [options] [FILE...]
  Proposes changes that fix it, each applied and derived again: what to set, what it costs,
  how to see that it worked.`,
  write: `memwiz write --format ID [--apply ADVICE] [options] [FILE]
  Writes the configuration to standard output, as a file that Flink or the JVM accepts;
  with --apply after the change of one of the alternatives of "memwiz advise".`,
  upgrade: `memwiz upgrade --to VERSION [options] [FILE...]
  Says what another release of Flink makes of a configuration: every part in bytes, options
  renamed or gone, defaults, the file's format, and what to write so that the memory stays
  as it is. Exits 1 where it would be refused, or a part would change its size.`,
  lint: `memwiz lint [--format github] [options] [FILE|FOLDER...]
  Reads configurations as Flink does and says what is wrong with them, by line: misspelt
  keys, options of another release, values that Flink refuses or that have no effect. A
  folder stands for the files of Flink's in it. Exits 1 on errors, so that a build fails.`,
}

const OPTIONS = ({ versions, formats, languages }: HelpLists) => `Options:
  --flink VERSION         Flink's minor release: ${versions}
  --process KIND          tm (TaskManager), jm (JobManager) or jvm (any other Java process)
  --deployment KIND       standalone or container
  --container SIZE        the container's memory limit as Kubernetes writes it, such as 4Gi
  -D KEY=VALUE            an option of Flink; with a dash before the key one of the JVM,
                          such as -D -Xmx=2g. May be repeated. It wins over the text
  --fixed WHAT            what advice may not change: total, container or an option's key.
                          May be repeated (not for derive)
  --format ID             for write: ${formats};
                          for lint: github (annotations of GitHub Actions)
  --apply ADVICE          for write: the number or the id of an alternative
  --to VERSION            for upgrade: the release to compare with
  --json                  a line of JSON for each file (derive: for each process)
  --batch                 derive, diagnose: lines of JSON in, a line out for each, in order
  --lang LANGUAGE         ${languages}; otherwise that of the environment
  -h, --help              this text; "memwiz COMMAND --help" for one command
  --version               the program's version

Without a FILE, and for "-", standard input is read. Files packed by gzip are unpacked.
Colours are for terminals; NO_COLOR switches them off.

Exit status: 0 nothing is wrong; 1 a failure was found, or Flink would refuse the
configuration or pass over a line of it; 2 wrong usage or an unreadable file.`

const words: CommandWords = {
  help: (command, lists) =>
    command
      ? `Usage: ${COMMANDS[command]}\n\n${OPTIONS(lists)}\n`
      : `memwiz: what ran out of memory, and a configuration that works, for Apache Flink and the JVM

Usage:
${Object.values(COMMANDS)
  .map((text) => text.replace(/^/gm, '  '))
  .join('\n\n')}

${OPTIONS(lists)}

Examples:
  memwiz diagnose taskmanager.log
  kubectl logs my-pod --previous | memwiz advise --flink 1.20
  memwiz derive -D taskmanager.memory.process.size=4g --flink 2.0
  memwiz upgrade --flink 1.16 --to 2.0 flink-conf.yaml
  memwiz write --format config-yaml --apply 1 taskmanager.log > config.yaml
`,
  usage: {
    'no-command': () => 'no command given: it is derive, diagnose, advise, write, upgrade or lint.',
    'unknown-command': ({ name }) =>
      `unknown command "${name}": it is derive, diagnose, advise, write, upgrade or lint.`,
    'unknown-option': ({ name }) => `unknown option ${name}.`,
    'option-not-here': ({ name, command }) => `${command} does not take ${name}.`,
    'no-value': ({ name }) => `${name} needs a value.`,
    'takes-no-value': ({ name }) => `${name} takes no value.`,
    'not-key-value': ({ name }) => `-D takes KEY=VALUE, not "${name}".`,
    'no-size': ({ name }) => `"${name}" is no size: --container takes one such as 4Gi or 1536Mi.`,
    'not-one-of': ({ name, value, choices }) => `${name} "${value}" is not known: choose ${BETWEEN(choices)}.`,
    'no-format': ({ choices }) => `write needs --format: choose ${BETWEEN(choices)}.`,
    'no-target': ({ choices }) => `upgrade needs --to: choose ${BETWEEN(choices)}.`,
    'batch-reads-stdin': () => '--batch reads standard input: name no file.',
    'one-file': () => 'write takes one file.',
  },
  tryHelp: 'See "memwiz --help".',
  source: {
    'not-found': ({ name }) => `${name}: there is no such file.`,
    'is-directory': ({ name }) => `${name} is a directory: name a file in it.`,
    'not-allowed': ({ name }) => `${name}: not allowed to read it.`,
    'too-large': ({ name }) =>
      `${name} is larger than can be read at once (512 MiB): pass a part, such as tail -c 100M FILE | memwiz ...`,
    'damaged-gzip': ({ name }) => `${name} is packed by gzip but damaged: unpack it by hand to see how far it goes.`,
    'nothing-given': () => 'nothing to read: name a file, or pipe a text in.',
    unreadable: ({ name, code }) => `${name} cannot be read (${code}).`,
  },
  snippet: {
    'number-sign': (key) =>
      `${key} is left out: its # would begin a comment. config.yaml (from Flink 1.19) can hold it.`,
    empty: (key) => `${key} is left out: Flink passes over an empty value in this format.`,
    'outer-space': (key) => `${key} is left out: Flink trims the white space around it in this format.`,
    'line-end': (key) => `${key} is left out: it has a line end, which this format cannot hold.`,
    'lone-surrogate': (key) => `${key} is left out: it has half a character, which no file can hold.`,
    'key-separator': (key) =>
      `${key} is left out: its name has a colon or an equals sign, which this format takes for the end of the name.`,
    'long-key': (key) => `${key.slice(0, 40)}… is left out: its name is too long for YAML.`,
    'start-script': (key) => `${key} is left out: the start script of Flink's image would change its value.`,
    refused: () => 'there is nothing to write: Flink refuses this configuration. "memwiz advise" says what to change.',
  },
  notAvailable: (format, setting, others) => `${setting} does not read ${format}; use one of ${others}.`,
  noUpgrade: 'a JVM application has no release of Flink: upgrade takes a TaskManager or a JobManager.',
  noSuchAdvice: (apply, ids) =>
    ids.length > 0
      ? `there is no advice "${apply}" for this text: choose ${BETWEEN(ids)}.`
      : `there is no advice for this text, so --apply has nothing to apply.`,
  standardInput: 'standard input',
  progress: (name, bytesRead, size, secondsLeft) =>
    size === undefined || secondsLeft === undefined
      ? `${name}: ${Math.floor(bytesRead / 1e6)} MB read`
      : `${name}: ${Math.min(100, Math.floor((100 * bytesRead) / size))} % read, about ${Math.ceil(secondsLeft)} s left`,
  assumed: 'assumed',
  container: (size) => `container limit ${size}`,
  limit: (name, size, flag) => `${name}: at most ${size} (${flag})`,
  over: (size) => `the parts may come to ${size} more`,
  moreAdvice: (command) => `In full, with reasons and checks: ${command}`,
  writeIt: (command) => `As a file: ${command}`,
  after: (number) => `After alternative ${number}`,
  code: 'By hand',
  costs: 'Moves',
  before: (value) => `was ${value}`,
  labelled: (name, text) => `${name}: ${text}`,
}

export default words
