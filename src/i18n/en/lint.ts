import type { LintWords } from '../lint-words.ts'

const PROCESS: Readonly<Record<string, string>> = { tm: 'TaskManager', jm: 'JobManager' }
const KINDS: Readonly<Record<string, string>> = {
  size: 'a size, such as `512m` or `4g`',
  duration: 'a duration, such as `30 s` or `10 min`',
  boolean: '`true` or `false`',
  integer: 'a whole number',
  number: 'a number, such as `0.4`',
}
const keys = (list: string | undefined): string =>
  (list ?? '')
    .split(', ')
    .map((key) => `\`${key}\``)
    .join(', ')

const words: LintWords = {
  severities: { error: 'error', warning: 'warning', notice: 'note' },
  heading: 'In your configuration',
  fixed: 'Your configuration was changed',
  notices: (count) => (count === 1 ? 'One more thing to know' : `${count} more things to know`),
  fix: 'Change the line',
  remove: 'Remove the line',
  fixLine: (name, line, removes) => `${removes ? 'Remove the line' : 'Change the line'} ${line}: ${name}`,
  undo: 'Undo the change',
  form: 'Not read as it stands',
  operatorSize: 'A size as the operator reads it',
  clean: (flink) => `Nothing is wrong with it for ${flink}.`,
  count: (severity, count) =>
    `${count} ${{ error: 'error', warning: 'warning', notice: 'note' }[severity]}${count === 1 ? '' : 's'}`,
  summary: (counts, flink) => `${counts.join(', ')} for ${flink}.`,
  rules: {
    'file-not-read': {
      name: 'Flink does not read this file',
      says: ({ flink, instead, why }) =>
        why === 'both'
          ? `Flink ${flink} finds \`${instead}\` in the same folder, reads that one and ignores this file.`
          : why === 'after'
            ? `Flink ${flink} does not read flink-conf.yaml any more: it wants \`${instead}\`.`
            : `Flink ${flink} does not know config.yaml yet: it reads \`${instead}\`.`,
      todo: ({ instead, why }) =>
        why === 'both'
          ? `Keep one of the two: move what you need over and delete \`${instead}\`.`
          : why === 'after'
            ? 'Turn it into config.yaml; Flink ships `bin/migrate-config-file.sh` for that.'
            : `Save the options as \`${instead}\`, one \`key: value\` a line.`,
    },
    'nested-flink-conf': {
      name: 'Nested keys in flink-conf.yaml',
      says: ({ key }) =>
        `flink-conf.yaml is no YAML and knows no nesting: Flink does not see \`${key}\`, but keys without what stands above them.`,
      todo: ({ key }) => `Write each key whole on its line, such as \`${key}: …\`.`,
    },
    'key-twice': {
      name: 'The key is there twice',
      says: ({ key, counts, line }) =>
        `\`${key}\` is set again in line ${line}: \`${counts}\` counts, this line does not.`,
      todo: () => 'Keep the one that you mean.',
    },
    'unknown-key': {
      name: 'No such option',
      says: ({ key, near }) =>
        near === ''
          ? `No release of Flink has an option \`${key}\`: Flink ignores it. A job or a plugin may read it.`
          : `No release of Flink has an option \`${key}\`: Flink ignores it.`,
      todo: ({ near }) =>
        near === '' ? 'Check its spelling, or remove it if nothing of yours reads it.' : `Did you mean ${keys(near)}?`,
    },
    'key-of-other-version': {
      name: 'Not an option of this version',
      says: ({ key, flink, from, to, gone }) =>
        from !== undefined
          ? `Flink has \`${key}\` only from ${from} on: ${flink} ignores it.`
          : to !== undefined
            ? `\`${key}\` was removed in Flink ${gone}: ${flink} ignores it.`
            : `Flink ${flink} does not read \`${key}\` any more.`,
      todo: ({ successor, from }) =>
        successor !== undefined
          ? `Use \`${successor}\` instead.`
          : from !== undefined
            ? 'Remove it, or upgrade Flink.'
            : 'Remove it.',
    },
    'deprecated-key': {
      name: 'Deprecated option',
      says: ({ key, flink, gone, successor }) =>
        `Flink ${flink} still reads \`${key}\`${successor === undefined ? ', but it is deprecated' : ' as an old name'}${gone === undefined ? '.' : `; the last release with it is ${gone}.`}`,
      todo: ({ successor }) =>
        successor === undefined ? 'See its description for what replaces it.' : `Use \`${successor}\` instead.`,
    },
    'decimal-size': {
      name: 'A size with a decimal',
      says: ({ value }) => `Flink reads whole numbers only: it refuses \`${value}\`.`,
      todo: ({ by }) => (by === undefined ? 'Use a smaller unit.' : `Write \`${by}\`.`),
    },
    'unknown-unit': {
      name: 'A unit that Flink does not know',
      says: ({ value }) =>
        `Flink refuses \`${value}\`: its units are b, k(b), m(b), g(b) and t(b), each 1,024 times the one before.`,
      todo: ({ by }) => (by === undefined ? 'Use one of these units.' : `Write \`${by}\`.`),
    },
    'size-without-unit': {
      name: 'A size without a unit',
      says: ({ value }) => `Without a unit \`${value}\` means ${value} bytes.`,
      todo: ({ by }) => `Write \`${by}\` if you mean mebibytes.`,
    },
    'bad-value': {
      name: 'Not a value of this option',
      says: ({ value, kind, choices }) =>
        `Flink wants ${choices === undefined ? (KINDS[kind ?? ''] ?? 'another value') : `one of ${keys(choices)}`} here and refuses \`${value}\`.`,
      todo: ({ by }) => (by === undefined ? 'Correct the value.' : `Write \`${by}\`.`),
    },
    'quoted-value': {
      name: 'Quotes in flink-conf.yaml',
      says: ({ value }) => `flink-conf.yaml is no YAML: the quotes stay part of the value, \`${value}\`.`,
      todo: ({ by }) => `Write \`${by}\`, without quotes.`,
    },
    'value-cut': {
      name: 'The value is cut off',
      says: ({ value }) =>
        `In flink-conf.yaml \`#\` begins a comment wherever it stands; Flink reads only \`${value}\`.`,
      todo: () => 'Use a value without `#`, or config.yaml (from Flink 1.19), where it can stand in quotes.',
    },
    'shell-value': {
      name: 'A value for a shell',
      says: ({ value, is }) =>
        is === 'variable'
          ? `Flink does not replace variables: it reads \`${value}\` as it stands. Only the entry point of Flink’s Docker images does, for its own file.`
          : is === 'home'
            ? `Flink does not know \`~\`: it takes \`${value}\` for a folder of that name.`
            : `Nothing runs the command in \`${value}\`: Flink reads it as it stands.`,
      todo: ({ is }) =>
        is === 'variable'
          ? 'Write the value, or make sure that something replaces it first.'
          : 'Write the value itself.',
    },
    refused: {
      name: 'Flink refuses these sizes',
      says: ({ process, message }) => `The ${PROCESS[process ?? '']} would not start: ${message}`,
      todo: ({ keys: list }) =>
        list === undefined || list === ''
          ? '`memwiz advise` proposes a change.'
          : `Change ${keys(list)}; \`memwiz advise\` proposes how.`,
    },
    'no-total': {
      name: 'No total size',
      says: ({ process }) =>
        `The file sets parts of the ${PROCESS[process ?? '']}’s memory but no total: Flink does not start unless one comes from elsewhere.`,
      todo: ({ total, flink }) => `Set \`${total}\` (in a container) or \`${flink}\`.`,
    },
    'no-effect': {
      name: 'Has no effect here',
      says: ({ key, is, by }) =>
        `${is === 'none' ? `\`${key}\` changes nothing here` : `\`${key}\` sizes nothing here: Flink only checks against it`}${by === undefined || by === '' ? '.' : `: ${keys(by)} decides.`}`,
      todo: ({ is }) =>
        is === 'none' ? 'Remove it, or the option that decides instead.' : 'Keep it if the check is what you want.',
    },
    'jvm-limit': {
      name: 'A JVM limit beside Flink’s own',
      says: ({ option, wins, flinks }) => {
        const own = flinks === undefined ? 'Flink’s own limit' : `Flink’s own \`${flinks}\``
        return wins === 'given'
          ? `\`${option}\` stands behind ${own} on the command line and wins: the process has another size than Flink counts with.`
          : `\`${option}\` has no effect: the JVM reads it before the command line, where ${own} wins.`
      },
      todo: () => 'Remove it, and size the part by the option of Flink’s memory model.',
    },
    'limit-factor': {
      name: 'The container may use more than Flink’s total',
      says: ({ value, process, limit }) =>
        Number(value) > 1
          ? `The container’s limit is ${value} times the ${PROCESS[process ?? '']}’s total${limit === undefined ? '' : `, ${limit}`}, but Kubernetes reserves the total alone. Flink sizes no part by the rest.`
          : `\`${value}\` is less than 1, which Flink refuses: it starts no ${PROCESS[process ?? '']}.`,
      todo: ({ value }) =>
        Number(value) > 1
          ? 'A node that is full kills such pods first: size the total itself where the memory is needed steadily.'
          : 'Use 1 or more.',
    },
  },
}

export default words
