import type { AdviceText, KnowledgeOf } from '../catalog.ts'
import { has, outside, overbooked } from '../where-to-look.ts'
import { accepted, drawbacks, paidBy, part, processName } from './phrases.ts'

const conflictOtherwise =
  'If it is refused again, another source overrides the file: `-D` options, `FLINK_PROPERTIES`, or the operator. The start-up log prints each property that it loaded.'

const conflict = (title: string, reason: string): AdviceText => ({
  title: (numbers) => `${title}${has(numbers, 'besides') ? ` (${numbers.besides})` : ''}`,
  why: (numbers, _setting, print) =>
    `${reason}${
      has(numbers, 'keys')
        ? ` Changed: ${String(numbers.keys)
            .split(',')
            .map((key) => `\`${key.trim()}\``)
            .join(', ')}.`
        : ''
    }${paidBy(numbers, print)}${drawbacks(numbers, print)}`,
  verify: accepted,
  otherwise: conflictOtherwise,
})

export const config: KnowledgeOf<'flink-config-conflict' | 'flink-config-invalid' | 'flink-config-missing'> = {
  failures: {
    'flink-config-conflict': {
      name: 'The memory sizes contradict each other',
      shows: 'IllegalConfigurationException: Sum of configured … exceed configured …',
      happened: ({ numbers }, setting, print) => {
        const start = `The ${processName(setting)} did not start: `
        const left = outside(numbers)
        if (has(numbers, 'rangeMinBytes', 'rangeMaxBytes'))
          return `${start}the size that is left for ${left ? `${part(left.part)}, **${print.size(left.bytes)}**,` : 'one part'} lies outside its range of **${print.size(numbers.rangeMinBytes)}** to **${print.size(numbers.rangeMaxBytes)}**.`
        const over = overbooked(numbers)
        return over
          ? `${start}the parts come to **${print.size(over.parts)}**, the total is **${print.size(over.total)}**: **${print.size(over.parts - over.total)}** too much.`
          : `${start}the configured parts do not add up to the configured total.`
      },
    },
    'flink-config-invalid': {
      name: 'A memory option has a value that Flink cannot use',
      shows: 'Could not parse value … for key …',
      happened: ({ numbers }, setting) => {
        const option = has(numbers, 'option') ? ` \`${numbers.option}\`` : ' an option'
        const value = has(numbers, 'value') ? ` has the value \`${numbers.value}\`, which` : ' has a value that'
        return `The ${processName(setting)} did not start:${option}${value} cannot be read or lies out of range.`
      },
    },
    'flink-config-missing': {
      name: 'No memory size is configured',
      shows: 'Either required fine-grained memory …, or Total Flink Memory …',
      happened: (_finding, setting) =>
        setting.process === 'jm'
          ? 'The JobManager did not start: it found none of total process memory, total Flink memory or heap size in its configuration.'
          : 'The TaskManager did not start: it found none of total process memory, total Flink memory, or task heap together with managed memory in its configuration.',
      mind: 'Often the size is set, but not where the process looks: a key with a typo, `=` instead of `: `, an indented line, or another configuration directory.',
    },
  },
  advice: {
    'flink-config-conflict/keep-total': conflict(
      'Make the parts fit, keep the total',
      'The smallest change with which Flink accepts the sizes and the total stays what you set.',
    ),
    'flink-config-conflict/raise-total': conflict(
      'Raise the total until the parts fit',
      'The total grows as far as the parts need.',
    ),
    'flink-config-conflict/drop-key': conflict(
      'Let Flink derive the part',
      'One part less is fixed, so Flink takes what the total leaves over.',
    ),
    'flink-config-conflict/lower-total': conflict(
      'Lower the total until a part fits its range',
      'What the total leaves over goes to one part, and that is more than its range allows; a smaller total leaves less.',
    ),
    'flink-config-conflict/smallest-change': conflict(
      'Change as little as Flink accepts',
      'The smallest change with which Flink accepts the sizes; the process has little use of it.',
    ),
    'flink-config-conflict/one-total': conflict(
      'Keep one total',
      'Total process memory and total Flink memory say the same thing twice; one of them follows from the other.',
    ),
    'flink-config-invalid/correct-value': {
      title: 'Write the value in a form that Flink reads',
      why: (numbers, _setting, print) =>
        `${has(numbers, 'option', 'value', 'replacement') ? `\`${numbers.option}\`: \`${numbers.value}\` becomes \`${numbers.replacement}\`. ` : ''}Sizes are whole numbers with a unit (\`1536m\`, not \`1.5g\`); fractions lie between 0 and 1.${drawbacks(numbers, print)}`,
      verify: accepted,
      otherwise: conflictOtherwise,
    },
    'flink-config-invalid/remove-value': {
      title: 'Remove the option, take the default',
      why: (numbers) =>
        `Without ${has(numbers, 'option') ? `\`${numbers.option}\`` : 'the option'} Flink uses its own default, which is right for most jobs.`,
      verify: accepted,
      otherwise: conflictOtherwise,
    },
    'flink-config-invalid/read-the-file': {
      title: 'See which file was read',
      why: (numbers) =>
        `The configuration at hand holds a value that Flink reads${has(numbers, 'option', 'value') ? `; the process had \`${numbers.value}\` for \`${numbers.option}\`` : ''}. So another file, a \`-D\` option or the state before a correction was in force.`,
      verify: accepted,
      otherwise:
        'If the log of the start still prints the old value, look for it in the environment and in the arguments of the process.',
    },
    'flink-config-missing/correct-key': {
      title: 'Correct the key',
      why: (numbers) =>
        `${has(numbers, 'wrong', 'right') ? `\`${numbers.wrong}\` is not an option of this version; \`${numbers.right}\` is. ` : ''}Flink ignores keys that it does not know, without a word.`,
      verify: accepted,
      otherwise: conflictOtherwise,
    },
    'flink-config-missing/replace-legacy': {
      title: 'Replace the key from before the upgrade',
      why: (numbers, setting) =>
        `${has(numbers, 'wrong', 'right') ? `\`${numbers.wrong}\` is no longer read in ${setting.flink}; \`${numbers.right}\` took its place` : `An old key is no longer read in ${setting.flink}`}. Its meaning changed with the name: look at the sizes that result.`,
      verify: accepted,
      otherwise: conflictOtherwise,
    },
    'flink-config-missing/set-process-size': {
      title: 'Set the total process memory',
      why: (numbers, _setting, print) =>
        `One size is enough; Flink derives the rest.${has(numbers, 'toBytes') ? ` With **${print.size(numbers.toBytes)}** it is the whole process, so also the size of a container.` : ' It is the whole process, so also the size of a container.'}`,
      verify: accepted,
      otherwise: conflictOtherwise,
    },
    'flink-config-missing/set-flink-size': {
      title: 'Set the total Flink memory',
      why: (numbers, _setting, print) =>
        `On machines of your own, say what Flink itself may use${has(numbers, 'toBytes') ? `: **${print.size(numbers.toBytes)}**` : ''}. Metaspace and JVM overhead come on top.`,
      verify: accepted,
      otherwise: conflictOtherwise,
    },
    'flink-config-missing/start-with-script': {
      title: "Start the TaskManager with Flink's script",
      why: () =>
        '`bin/taskmanager.sh` computes the sizes and hands them over as `-D` options. A TaskManager that is started by its main class alone lacks them.',
      verify: accepted,
      otherwise:
        'If you must start it yourself, run `bin/bash-java-utils.jar` as the script does and pass what it prints.',
    },
    'flink-config-missing/read-the-file': {
      title: 'See whether the file was read at all',
      why: () =>
        'A size is configured, but the process did not see it. Usual reasons: `key=value` where the file wants `key: value`, a line that is indented, or `FLINK_CONF_DIR` pointing elsewhere.',
      verify: () =>
        'The start of the log prints `Loading configuration property: …` for each key; the size is among them.',
      otherwise:
        'If the key is there and the error stays, the text around the error names the process that failed: it may be the other one.',
    },
  },
}
