import type { Knowledge } from '../catalog.ts'

/** What is wrong with a line, or worth knowing of it. */
export const PROBLEMS: Knowledge['problems'] = {
  'yaml-tab': () => 'a tab stands where YAML wants spaces.',
  'yaml-indent': () => 'the indentation fits no level above it.',
  'yaml-syntax': () => 'this is not YAML.',
  'conf-equals': ({ key, value }) =>
    `flink-conf.yaml takes \`: \` between key and value, not \`=\`. Flink ignores this line; write \`${key}: ${value}\`.`,
  'conf-no-blank': ({ key, value }) =>
    `a space is missing after the colon. Flink ignores this line; write \`${key}: ${value}\`.`,
  'conf-tab': ({ key, value }) =>
    `a tab stands after the colon, where flink-conf.yaml wants a space. Flink ignores this line; write \`${key}: ${value}\`.`,
  'yaml-unprintable': () => 'a control character stands here, which YAML does not allow.',
  'yaml-key-twice': () => 'the key was already there above; Flink does not read such a file.',
  'yaml-no-mapping': () => 'the file is no list of keys with values; Flink does not start with it.',
  'yaml-several-documents': () => 'a second document begins here (`---`); Flink reads files of one document only.',
  'yaml-no-value': ({ key }) =>
    `\`${key}\` has no value; Flink does not read such a file. Give it one, or remove the line.`,
  'yaml-key-no-text': () => 'YAML takes this key for a number, a truth value or a list. Put it in quotes.',
  'yaml-unknown-tag': ({ tag }) => `Flink does not know the tag \`${tag}\`.`,
  'yaml-too-deep': () => 'the file is nested too deeply, or its aliases lead in a circle.',
  'yaml-too-much': () =>
    'from here on the file has more unusual YAML than is read. Its lines of the form `key: value` are read all the same.',
  'conf-no-entry': () => 'the line has no key with a value (`key: value`). Flink ignores it.',
  'started-with-other-values': ({ key, written, running }) =>
    `the running process was started with other values: \`${key}\` is ${written} in the configuration and ${running} in the process that wrote the log. Restart it, or look for another file or \`-D\` option.`,
  'another-container-killed': ({ container, kind }) =>
    kind === 'init'
      ? `the init container \`${container}\` ran out of memory, before the process was started. Raise the limit of that container.`
      : `it was the container \`${container}\` that ran out of memory, not the process beside it. Raise the limit of that container, or look at its own log.`,
  'operator-size-refused': ({ key, value }) =>
    `no release of the Flink Kubernetes Operator reads \`${value}\` in \`${key}\`. Write a whole number, such as \`1536m\`.`,
  'operator-size-quantity': ({ value, read }) =>
    `the Flink Kubernetes Operator reads \`${value}\` from 1.7 on, as ${read}; older releases refuse it. \`${read}\` is the same in all.`,
  'operator-size-overruled': ({ key, value, by }) =>
    `the operator sets \`${key}\` to ${by}, by \`resource.memory\`; ${value} has no effect. Remove one of the two.`,
}
