import type { Numbers } from '../finding.ts'
import { type Pattern, wording } from '../pattern.ts'
import { withProcess } from './process.ts'

const processOfKey = (key: string | undefined, context: string) =>
  key?.startsWith('jobmanager.')
    ? { process: 'jm' as const }
    : key?.startsWith('taskmanager.')
      ? { process: 'tm' as const }
      : withProcess(context)

const texts = (option: string | undefined, value?: string | undefined): Numbers => ({
  ...(option !== undefined && { option }),
  ...(value !== undefined && { value }),
})

/** Flink's own frames or options: the message alone could be any program's. */
const isFlink = (context: string): boolean => /flink|taskmanager\.|jobmanager\.|MemorySize/i.test(context)

export const FLINK_CONFIG_INVALID: readonly Pattern[] = [
  {
    regex: wording(String.raw`Cannot read memory size from config option '([\w.-]{1,120})'`),
    hints: ['cannot read memory size'],
    read: (match, context) => ({ numbers: texts(match[1]), ...processOfKey(match[1], context) }),
    source: 'ProcessMemoryUtils.getMemorySizeFromConfig (1.10: TaskExecutorProcessUtils), Flink 1.10 to 2.3',
  },
  {
    regex: wording(String.raw`Could not parse value '([^'\n]{0,200})' for key '([\w.-]{1,120})'`),
    hints: ['could not parse value'],
    read: (match, context) =>
      /^(?:taskmanager|jobmanager)\./.test(match[2] ?? '') || isFlink(context)
        ? { numbers: texts(match[2], match[1]), ...processOfKey(match[2], context) }
        : null,
    source: 'org.apache.flink.configuration.Configuration.getOptional, Flink 1.10 to 2.3',
  },
  {
    regex: wording(
      String.raw`Inconsistently configured Key: ?'([\w.-]{1,120})' ?, default: [^(\n]{0,40}\(fallback keys: ?\[[^\]\n]{0,300}\]\) ?\(([-+.\dENa]{1,30}|-?Infinity)\)`,
    ),
    hints: ['inconsistently configured'],
    read: (match, context) => {
      const fraction = Number(match[2])
      const out = !(fraction >= 0 && fraction < 1)
      return { numbers: texts(match[1], out ? match[2] : undefined), ...processOfKey(match[1], context) }
    },
    source: 'ProcessMemoryUtils.getRangeFraction (1.10: TaskExecutorProcessUtils), Flink 1.10 to 2.3',
  },
  {
    regex: wording(String.raw`Inconsistently configured '?([\w.-]{1,120})'?`),
    hints: ['inconsistently configured'],
    read: (_, context) => (isFlink(context) ? withProcess(context) : null),
    source: 'as above, shortened by who pasted it',
  },
  {
    regex: wording(
      String.raw`Memory size unit '[^'\n]{0,80}' does not match any of the recognized units|cannot be re represented as 64bit number|text does not start with a number`,
    ),
    hints: ['does not match any of the', 'cannot be re represented', 'does not start with a number'],
    read: (_, context) =>
      isFlink(context) || /IllegalArgumentException|NumberFormatException/.test(context) ? withProcess(context) : null,
    source: 'org.apache.flink.configuration.MemorySize.parseBytes, Flink 1.10 to 2.3',
  },
  {
    regex: wording('ArithmeticException: long overflow'),
    hints: ['long overflow'],
    read: (_, context) => (/MemorySize|MemoryUtils|ProcessUtils/.test(context) ? withProcess(context) : null),
    source: 'Math.addExact in MemorySize.add, Flink 1.10 to 2.3: the sizes add up to more than a long holds',
  },
  {
    regex: wording(String.raw`Could not get JVM parameters(?: and dynamic configurations)? properly`),
    hints: ['could not get jvm parameters'],
    read: (_, context) => withProcess(context),
    weak: true,
    source: 'bin/config.sh, Flink 1.10 to 2.3: the exception stands above it, if it was pasted',
  },
  {
    regex: wording('IllegalConfigurationException'),
    hints: ['illegalconfigurationexception'],
    read: (_, context) => withProcess(context),
    weak: true,
    source: 'org.apache.flink.configuration.IllegalConfigurationException, its message cut off',
  },
]
