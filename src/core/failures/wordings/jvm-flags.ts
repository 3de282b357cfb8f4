import type { Numbers } from '../finding.ts'
import { figures, type Pattern, wording } from '../pattern.ts'
import { withProcess } from './process.ts'

const NAME = String.raw`[-+/\w.:]{1,100}`

/**
 * What is known besides: whether options came from where neither the command line nor `JAVA_TOOL_OPTIONS` shows them, and
 * whether the JVM has 32 bits.
 */
function around(context: string): string[] {
  const traits: string[] = []
  if (/\b(?:JDK)?_JAVA_OPTIONS\b/.test(context)) traits.push('environment')
  if (/\b32[- ]?bit\b|\bClient VM\b|x86\)|32位/i.test(context)) traits.push('32-bit')
  return traits
}

const texts = (option: string | undefined, value?: string | undefined): Numbers => ({
  ...(option !== undefined && { option }),
  ...(value !== undefined && { value }),
})

/** `-Xmx16mb`, `MaxHeap=16m` or `UseFoo` as an option up to its value, and the value. */
function option(text: string | undefined): Numbers {
  const plain = /^-X(m[xns]|ss)(\S*)$/.exec(text ?? '')
  if (plain) return texts(`-X${plain[1]}`, plain[2])
  const [name = '', value] = (text ?? '').replace(/^-XX:/, '').split('=')
  return name === '' ? {} : texts(name.startsWith('-') ? name : `-XX:${name}`, value)
}

const is =
  (kind: string, numbers: (match: RegExpExecArray) => Numbers = () => ({})) =>
  (match: RegExpExecArray, context: string) => ({
    numbers: numbers(match),
    traits: [kind, ...around(context)],
    ...withProcess(context),
  })

export const JVM_FLAGS: readonly Pattern[] = [
  {
    regex: wording(
      String.raw`Initial heap size set to a larger value than the maximum heap size|Incompatible (?:minimum|initial|maximum) and (?:minimum|initial|maximum) heap sizes specified`,
    ),
    hints: ['initial heap size set', 'heap sizes specified'],
    read: is('crossed'),
    source: 'HotSpot arguments.cpp and gcArguments.cpp, JDK 6 to 25',
  },
  {
    regex: wording(
      String.raw`Could not reserve enough space for (?:(\d{1,15}) ?KB )?(?:object heap|the card marking array|code cache|heap offset array)(?: \( ?(\d{1,15})K ?\))?`,
    ),
    hints: ['could not reserve enough space'],
    read: is('reservation', (match) => {
      const size = match[1] ?? match[2]
      return figures({ requestedBytes: size === undefined ? undefined : BigInt(size) * 1024n })
    }),
    source: 'HotSpot virtualspace.cpp, codeCache.cpp, JDK 6 to 25; a blank before KB from 18 on',
  },
  {
    regex: wording(String.raw`Could not allocate (?:compressed class space|metaspace): (\d{1,19}) bytes`),
    hints: ['could not allocate compressed', 'could not allocate metaspace'],
    read: is('reservation', (match) => figures({ requestedBytes: match[1] })),
    source: 'HotSpot metaspace.cpp (Metaspace::global_initialize), JDK 8 to 25',
  },
  {
    regex: wording(
      String.raw`Invalid (?:(?:maximum|initial|minimum|min|max) )?(?:heap|young generation|code cache|thread stack|direct memory|stack|metaspace|permanent generation) size:? ?(${NAME}(?:=${NAME})?)?(?:\s(?:#\s)?The specified size exceeds the maximum representable size)?`,
    ),
    hints: ['invalid '],
    read: (match, context) => {
      const beyond = /exceeds the maximum representable size/i.test(match[0])
      const reading = is('unreadable', () => option(match[1]?.replace(/\.$/, '')))(match, context)
      return beyond
        ? { ...reading, traits: [...reading.traits.filter((trait) => trait !== 'unreadable'), 'beyond'] }
        : reading
    },
    source: 'HotSpot arguments.cpp (Arguments::parse_each_vm_init_arg), JDK 6 to 25',
  },
  {
    regex: wording(
      String.raw`The specified size exceeds the maximum representable size|object heap \+ VM data exceeds the maximum representable size`,
    ),
    hints: ['maximum representable size'],
    read: is('beyond'),
    source: 'HotSpot arguments.cpp, JDK 6 to 25: more than 4 GiB on 32 bits',
  },
  {
    regex: wording(String.raw`Improperly specified VM option '(?:-XX:)?(${NAME}(?:=[^'\n]{0,100})?)'`),
    hints: ['improperly specified vm option'],
    read: is('unreadable', (match) => option(match[1])),
    source: 'HotSpot arguments.cpp (Arguments::process_argument), JDK 7 to 25',
  },
  {
    regex: wording(String.raw`Unrecognized VM option '(?:-XX:)?(${NAME}(?:=[^'\n]{0,100})?)'`),
    hints: ['unrecognized vm option'],
    read: is('unrecognized', (match) => option(match[1])),
    source: 'HotSpot arguments.cpp (Arguments::process_argument), JDK 6 to 25',
  },
  {
    regex: wording(String.raw`Unrecognized option: (-[\w:.]{1,80})`),
    hints: ['unrecognized option: -'],
    read: (match, context) =>
      /Java Virtual Machine|\bJVM\b/.test(context) || /^-(?:X|XX:|d\d\d$|server$)/.test(match[1] ?? '')
        ? is('unrecognized', () => texts(match[1]))(match, context)
        : null,
    source: 'HotSpot arguments.cpp, JDK 6 to 25',
  },
  {
    regex: wording(String.raw`(Missing|Unexpected) \+/- setting (?:for|in) VM option '(${NAME}(?:=[^'\n]{0,100})?)'`),
    hints: ['+/- setting'],
    read: is('sign', (match) => option(match[2]?.replace(/^[+-]/, ''))),
    source: 'HotSpot arguments.cpp (Arguments::process_argument), JDK 7 to 25',
  },
  {
    regex: wording(String.raw`VM option '(${NAME})' is (?:experimental|diagnostic|develop)`),
    hints: ['vm option '],
    read: is('locked', (match) => option(match[1])),
    source: 'HotSpot jvmFlag.cpp (JVMFlag::get_locked_message), JDK 7 to 25',
  },
  {
    regex: wording(
      String.raw`(?:\b\w{3,8} )?(\w{3,60})=([\w.+-]{1,40}) is outside the allowed range \[|Invalid (\w{3,40}(?:Size|Percentage))[:=] ?(\d{1,15}[KM]?)\. ?Must be at (?:least|most)`,
    ),
    hints: ['outside the allowed range', 'must be at'],
    read: is('range', (match) => {
      const name = match[1] ?? match[3]
      return texts(name === undefined ? undefined : `-XX:${name}`, match[2] ?? match[4])
    }),
    source: 'HotSpot jvmFlagLimit.cpp, JDK 9 to 25; arguments.cpp and codeCache.cpp, JDK 7 to 25',
  },
  {
    regex: wording(
      String.raw`(?:The )?(\w{0,40}(?:stack size|StackSize)) specified is too small\.? ?(?:Specify at least (\d{1,9})k)?|Too small (initial|maximum|minimum) heap`,
    ),
    hints: ['specified is too small', 'too small '],
    read: is('too-small', (match) => ({
      ...texts(match[3] === undefined ? '-Xss' : match[3] === 'maximum' ? '-Xmx' : '-Xms'),
      ...figures({ leastBytes: match[2] === undefined ? undefined : BigInt(match[2]) * 1024n }),
    })),
    source: 'HotSpot os_posix.cpp (os::Posix::set_minimum_stack_sizes), gcArguments.cpp, JDK 7 to 25',
  },
  {
    regex: wording(String.raw`Multiple garbage collectors selected|Conflicting collector combinations in option list`),
    hints: ['multiple garbage collectors', 'conflicting collector'],
    read: is('collectors'),
    source: 'HotSpot gcConfig.cpp from JDK 10 on; arguments.cpp (check_gc_consistency) before',
  },
  {
    regex: wording(String.raw`\bJVMJ9(?:VM007|GC\d{3}|VM0\d\d)E\b(?: [^\n]{0,60}?(-X[\w:.+-]{1,80}))?`),
    hints: ['jvmj9'],
    read: is('unrecognized', (match) => texts(match[1])),
    source: 'OpenJ9, j9vm and j9gc messages',
  },
  {
    regex: wording(String.raw`Could not create the Java Virtual Machine`),
    hints: ['create the java virtual machine'],
    read: (match, context) =>
      /native thread|[Tt]hread\. Out of|insufficient memory/.test(context) ? null : is('refused')(match, context),
    source: 'java launcher, libjli java.c, JDK 6 to 25: the reason stands before it',
  },
]
