import type { AdviceText, KnowledgeOf } from '../catalog.ts'
import { has, metrics } from '../where-to-look.ts'
import {
  allocator,
  container,
  dropOwnLimit,
  grows,
  heap,
  heapUse,
  metaspace,
  paidBy,
  processName,
  proven,
} from './phrases.ts'

const overhead = (title: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `What native code and the JVM itself allocate comes out of JVM overhead. ${grows(numbers, print, 'JVM overhead')}${paidBy(numbers, print)}${proven(numbers, print)}`,
  verify: () =>
    'No new `hs_err_pid*.log` appears, and the resident size (`VmRSS` in `/proc/<pid>/status`) levels off below the limit of the container.',
  otherwise:
    'If the resident size keeps growing, native memory leaks: compare two `jcmd VM.native_memory summary` an hour apart.',
})

const codeCache = (title: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `Compiled code had used up its cache. ${grows(numbers, print, '`-XX:ReservedCodeCacheSize`')}${paidBy(numbers, print)}${container(numbers, print)}`,
  verify: () =>
    '`jcmd <pid> Compiler.codecache` shows `full_count=0`, and `max_used` well below `size`, after a day of load.',
  otherwise:
    'If it fills again, something generates classes without end: proxies, scripts, expressions that are compiled again and again.',
})

const flagsVerify = () => '`java <your options> -version` prints the version and exits with 0.'
const flagsOtherwise =
  'If it is refused again, another place sets options too: `JDK_JAVA_OPTIONS`, `JAVA_TOOL_OPTIONS`, `_JAVA_OPTIONS`, an `@argfile`, or a wrapper script.'

export const jvm: KnowledgeOf<
  | 'jvm-array-size'
  | 'jvm-class-space'
  | 'jvm-code-cache'
  | 'jvm-flags'
  | 'jvm-gc-overhead'
  | 'jvm-native-alloc'
  | 'jvm-native-thread'
  | 'netty-leak'
> = {
  failures: {
    'jvm-array-size': {
      name: 'One array is too long',
      shows: 'OutOfMemoryError: Requested array size exceeds VM limit',
      happened: ({ traits }) =>
        `Something asked for an array, a text or a file in memory with more elements than Java allows, about 2³¹. The heap was not the limit.${allocator(traits)}`,
      mind: 'No setting helps, not even a larger heap: an index into a Java array is an `int`. The change is in the code, or in the data that it is given.',
    },
    'jvm-class-space': {
      name: 'The compressed class space is full',
      shows: 'OutOfMemoryError: Compressed class space',
      happened: (_finding, setting) =>
        setting.process === 'jvm'
          ? 'The part of Metaspace that holds the descriptions of classes has a limit of its own, `-XX:CompressedClassSpaceSize`, and it was reached. It is 1 GiB unless an option or a smaller `-XX:MaxMetaspaceSize` lowers it.'
          : `The part of Metaspace that holds the descriptions of classes was full. In a ${processName(setting)} it follows from the limit on Metaspace, of which it takes about four fifths.`,
      mind: 'A GiB holds more than a million classes, which no program needs. If the space had its usual size, classes are loaded again and again and never let go; a larger space only postpones.',
    },
    'jvm-code-cache': {
      name: 'The code cache is full',
      shows: 'CodeCache is full. Compiler has been disabled.',
      happened: ({ numbers, traits }, _setting, print) => {
        const figures = has(numbers, 'sizeBytes', 'usedBytes')
          ? ` **${print.size(numbers.usedBytes)}** of **${print.size(numbers.sizeBytes)}** were in use.`
          : ''
        if (traits.includes('required'))
          return `The JVM had no room left for code that it cannot do without, and threw an error.${figures}`
        return `The memory for compiled code was full, so the JVM stopped compiling.${figures} The program goes on, but what is not compiled yet is interpreted, many times slower.`
      },
      mind: 'This is a warning, and it ends no process by itself. If the process died, look for another line in the log.',
    },
    'jvm-flags': {
      name: 'The JVM refuses its options',
      shows: 'Could not create the Java Virtual Machine',
      happened: ({ numbers, traits }, setting, print) => {
        const option = has(numbers, 'option') ? `\`${numbers.option}\`` : 'an option'
        const value = has(numbers, 'value') && numbers.value !== '' ? ` with the value \`${numbers.value}\`` : ''
        const start = `The ${processName(setting)} did not start: `
        if (traits.includes('crossed'))
          return `${start}the initial heap (\`-Xms\`) is larger than the maximum (\`-Xmx\`).`
        if (traits.includes('reservation'))
          return `${start}it could not even reserve the addresses${has(numbers, 'requestedBytes') ? ` for **${print.size(numbers.requestedBytes)}**` : ''}. Nothing was in use yet, so this is a limit on addresses: a 32-bit JVM, \`ulimit -v\`, or a kernel that does not overcommit.`
        if (traits.includes('beyond'))
          return `${start}${option}${value} asks for more than it can address. A size of a few GiB that is refused like this means a 32-bit JVM.`
        if (traits.includes('collectors')) return `${start}more than one garbage collector is switched on.`
        if (traits.includes('unrecognized'))
          return `${start}it does not know ${option}. Options come and go with the version of Java.`
        if (traits.includes('locked')) return `${start}${option} has to be unlocked first.`
        if (traits.includes('sign'))
          return `${start}${option} is written with a sign that it must not have, or without one that it needs.`
        if (traits.includes('too-small')) return `${start}the value of ${option} is below what this JVM needs at least.`
        if (traits.includes('range')) return `${start}${option}${value} lies outside the range that is allowed.`
        return traits.includes('unreadable') || has(numbers, 'option')
          ? `${start}it cannot read ${option}${value}.`
          : `${start}it refused its command line. The line before says which option.`
      },
      mind: 'No memory ran out. The JVM read its options, disagreed, and ended before it took any.',
    },
    'jvm-gc-overhead': {
      name: 'The collector works all the time',
      shows: 'OutOfMemoryError: GC overhead limit exceeded',
      happened: ({ traits }, setting) =>
        `The parallel collector spent 98 % of the time collecting and freed less than 2 % of the heap, several times over. The heap of the ${processName(setting)} is all but full.${allocator(traits)}`,
      mind: 'Not necessarily a leak: in half of the cases whose end is known, a larger heap was the cure. `-XX:-UseGCOverheadLimit` is none, it only waits for "Java heap space".',
    },
    'jvm-native-alloc': {
      name: 'The system gave no more memory',
      shows: 'insufficient memory for the Java Runtime Environment',
      happened: ({ numbers, traits }, setting, print) => {
        const size = has(numbers, 'requestedBytes') ? ` **${print.size(numbers.requestedBytes)}**` : ' memory'
        if (traits.includes('tiny') || traits.includes('map-failed'))
          return `The ${processName(setting)} asked the system to map${size === ' memory' ? ' a piece of memory' : size}, and was refused. For a piece that small, memory is rarely what was short: a process may have 65,530 mappings unless \`vm.max_map_count\` says otherwise.`
        if (traits.includes('windows'))
          return `Windows had nothing left to promise the ${processName(setting)}${has(numbers, 'requestedBytes') ? `, which asked for${size}` : ''}: memory and paging file together were taken.`
        return `The ${processName(setting)} asked the system for${size} outside the heap, and there was none: the machine, its limits or the container had no more to give.`
      },
      mind: 'A larger heap makes this worse: heap and native memory share what the machine has.',
    },
    'jvm-native-thread': {
      name: 'No more threads',
      shows: 'unable to create native thread',
      happened: ({ traits }, setting) => {
        if (traits.includes('eperm'))
          return `The system forbade the ${processName(setting)} to start a thread (\`EPERM\`). That is no shortage: the filter of an older container runtime does not know \`clone3\`, by which the image's newer C library starts threads.`
        const start = `The system refused the ${processName(setting)} one more thread${traits.includes('eagain') ? ' (`EAGAIN`)' : ''}.`
        return traits.includes('at-start')
          ? `${start} It was one of the JVM's own, at the start, so a limit on processes was reached by others already.`
          : `${start} A limit on the number of processes or mappings was reached; threads count as processes.`
      },
      mind: 'More memory does not help. In none of the cases whose end is known had memory been short, although the message says so first.',
    },
    'netty-leak': {
      name: 'Netty reports a leaked buffer',
      shows: 'LEAK: ByteBuf.release() was not called',
      happened: ({ traits }) =>
        `A buffer was garbage-collected that nobody had released, so its memory is lost to the pool. ${
          traits.includes('accessed')
            ? 'The records below name the places that used it, the last one first.'
            : traits.includes('created')
              ? 'The report says where it was made, but not who used it last.'
              : 'The report does not say where it was used.'
        }`,
      mind: 'Nothing has failed yet. But only some buffers are watched, one in 128 by default, so for each that is reported many are lost, until direct memory is full.',
    },
  },

  advice: {
    'jvm-array-size/split-payload': {
      title: 'Process it in pieces',
      why: () =>
        'What is so long has to be read, sent or kept as a stream or in parts: a file line by line, a message in several, a serialised state by keys.',
      verify: () => 'The input that failed is processed, and the heap no longer shows one huge array.',
      otherwise: 'If the data is not that large, the length itself is wrong: see the other way.',
    },
    'jvm-array-size/check-length': {
      title: 'See whether the length is a mistake',
      why: () =>
        'A length that is read from a broken or foreign stream is any number, and a buffer that doubles asks for twice what is in it. The first frame of your own code shows which array it is.',
      verify: () => 'Log the length before the array is made: for good input it is what you expect.',
      otherwise: 'If the length is right, the payload is that large, and has to be split.',
    },

    'jvm-class-space/stop-leak': {
      title: 'Stop loading the same classes again',
      why: () =>
        'Class loaders that are never let go fill any space: plugins that are reloaded, jobs that are submitted again, expressions or scripts that are compiled without a cache.',
      verify: () =>
        '`jcmd <pid> VM.classloader_stats` shows no more loaders, and no more classes, after the next reload or submission.',
      otherwise: 'Until the holder is found, restart the process instead of reloading.',
    },
    'jvm-class-space/raise-class-space': {
      title: 'A larger class space',
      why: (numbers, _setting, print) =>
        `${grows(numbers, print, '`-XX:CompressedClassSpaceSize`')} If the space was lowered on purpose, this gives back what is needed; at its usual size it only gains time.`,
      verify: () => '`jcmd <pid> VM.metaspace` shows the used part of `Class` level off below the new size.',
      otherwise: 'If it fills again, classes leak: look for the loaders.',
    },
    'jvm-class-space/raise-total': metaspace('More Metaspace, and class space with it, in a larger total'),
    'jvm-class-space/keep-total': metaspace('More Metaspace, and class space with it, within the same total'),
    'jvm-class-space/raise-limit': metaspace('A larger Metaspace, and class space with it'),

    'jvm-code-cache/raise-code-cache': codeCache('A larger code cache'),
    'jvm-code-cache/raise-code-cache-and-container': codeCache('A larger code cache in a larger container'),
    'jvm-code-cache/flush-code-cache': {
      title: 'Let cold code go',
      why: () =>
        '`-XX:-UseCodeCacheFlushing` was set. By default the JVM throws out code that has not run for long, and makes room.',
      verify: () => '`jcmd <pid> Compiler.codecache` shows `free` rise again after it was low.',
      otherwise: 'If the same methods are compiled and thrown out by turns, the cache is too small: raise it.',
    },

    'jvm-flags/correct-value': {
      title: 'Write the value as the JVM reads it',
      why: (numbers) =>
        `${has(numbers, 'option', 'replacement') ? `\`${numbers.option}\` becomes \`${numbers.replacement}\`${has(numbers, 'value') && numbers.value !== '' ? ` instead of \`${numbers.value}\`` : ''}. ` : ''}A size is a whole number and one letter, \`k\`, \`m\`, \`g\` or \`t\`: no \`mb\`, no fraction, no blank.`,
      verify: flagsVerify,
      otherwise: flagsOtherwise,
    },
    'jvm-flags/replace-option': {
      title: 'Write what this JVM understands',
      why: (numbers) =>
        has(numbers, 'wrong', 'right')
          ? `\`${numbers.right}\` takes the place of \`${numbers.wrong}\`.`
          : 'Another option takes its place in this version of Java.',
      verify: flagsVerify,
      otherwise: flagsOtherwise,
    },
    'jvm-flags/remove-option': {
      title: 'Leave the option out',
      why: (numbers) =>
        `Without ${has(numbers, 'option') ? `\`${numbers.option}\`` : 'it'} the JVM uses its default, which suits most programs. Many options from old guides have been the default for years, or are gone.`,
      verify: flagsVerify,
      otherwise: flagsOtherwise,
    },
    'jvm-flags/unlock-option': {
      title: 'Unlock the option',
      why: (numbers) =>
        `${has(numbers, 'option') ? `\`${numbers.option}\`` : 'The option'} is experimental or diagnostic. The unlocking option must stand before it: \`-XX:+UnlockExperimentalVMOptions\` or \`-XX:+UnlockDiagnosticVMOptions\`.`,
      verify: flagsVerify,
      otherwise: 'If it is unknown even then, this build of Java lacks it: leave it out.',
    },
    'jvm-class-space/drop-own-limit': dropOwnLimit,
    'jvm-gc-overhead/drop-own-limit': dropOwnLimit,
    'jvm-flags/drop-own-limit': dropOwnLimit,
    'jvm-flags/lower-initial': {
      title: 'Lower the initial heap to the maximum',
      why: (numbers) =>
        `${has(numbers, 'wrong', 'right') ? `\`-Xms${numbers.wrong}\` becomes \`-Xms${numbers.right}\`. ` : ''}The maximum stays, and with it what the machine or container has to provide.`,
      verify: flagsVerify,
      otherwise: flagsOtherwise,
    },
    'jvm-flags/swap-sizes': {
      title: 'Swap the two sizes',
      why: (numbers) =>
        `${has(numbers, 'wrong', 'right') ? `\`-Xmx${numbers.wrong}\` and \`-Xms${numbers.right}\`: ` : ''}if the two were mixed up, the larger one was meant as the maximum. See that the machine or the container has room for it.`,
      verify: flagsVerify,
      otherwise: flagsOtherwise,
    },
    'jvm-flags/keep-one-collector': {
      title: 'Keep one collector',
      why: (numbers) =>
        has(numbers, 'option')
          ? `Only \`${numbers.option}\` stays. A second one often comes from a script or an image's defaults.`
          : 'A second one often comes from a script, from the defaults of an image, or from an environment variable.',
      verify: flagsVerify,
      otherwise: flagsOtherwise,
    },
    'jvm-flags/use-64-bit': {
      title: 'Install a 64-bit Java',
      why: () =>
        'A 32-bit JVM addresses 4 GiB at most, and on Windows often finds no more than about 1.4 GiB in one piece, whatever the machine has.',
      verify: () => '`java -version` says `64-Bit Server VM`.',
      otherwise: 'If it does already, another `java` is started: look at `JAVA_HOME`, the path, and the launcher.',
    },
    'jvm-flags/smaller-heap': heap(
      'A smaller heap',
      'The heap',
      'What the process can address does not hold the heap that is asked for.',
    ),
    'jvm-flags/lift-address-limit': {
      title: 'Lift the limit on addresses',
      why: () =>
        'A 64-bit JVM reserves far more addresses than it uses. `ulimit -v`, `LimitAS=` of systemd or `vm.overcommit_memory=2` forbid it that.',
      verify: () => '`ulimit -v`, in the shell or unit that starts it, says `unlimited`.',
      otherwise: 'If there is no such limit, the machine is too small for the heap: lower it.',
    },
    'jvm-flags/check-options': {
      title: 'Find where the option comes from',
      why: (_numbers, setting) =>
        setting.process === 'jvm'
          ? 'Options come from the command line, from `JDK_JAVA_OPTIONS`, `JAVA_TOOL_OPTIONS` and `_JAVA_OPTIONS` (which overrides the others), and from wrapper scripts. The JVM prints `Picked up …` for those of the environment.'
          : "Options come from `env.java.opts` and its variants, from the environment of the container, and from Flink's own start script, which computes the sizes.",
      verify: () => '`java -XX:+PrintCommandLineFlags -version` prints just the options that you mean.',
      otherwise: 'If the options are right, another Java is started than you think: `java -version` in the same shell.',
    },

    'jvm-gc-overhead/raise-total': heap(
      'More task heap, larger total',
      'Task heap',
      'A heap that is nearly full costs all its time on collections; room cured half of the known cases.',
    ),
    'jvm-gc-overhead/from-managed': heap(
      'More task heap out of managed memory',
      'Task heap',
      'Without RocksDB, batch operators or Python, managed memory lies idle: its share can serve the heap.',
    ),
    'jvm-gc-overhead/raise-framework-heap': heap(
      'More framework heap (advanced)',
      'Framework heap',
      "The frames that allocate are Flink's own. Framework and task heap are one JVM heap.",
    ),
    'jvm-gc-overhead/raise-jobmanager-heap': heap(
      'More heap for the JobManager, larger total',
      "The JobManager's heap",
      'Its need follows the number of jobs, the size of their graphs and the checkpoints that are kept.',
    ),
    'jvm-gc-overhead/keep-total': heap(
      'More heap within the same total',
      'The heap',
      "No limit of the JVM enforces a JobManager's overhead and off-heap memory, so they give way first. If its container is killed then, it needs a larger total.",
    ),
    'jvm-gc-overhead/raise-xmx': heap(
      'A larger heap',
      'The heap',
      'A heap that is nearly full costs all its time on collections; room cured half of the known cases.',
    ),
    'jvm-gc-overhead/raise-xmx-and-container': heap(
      'A larger heap in a larger container',
      'The heap',
      'The container has no room for a larger heap beside the native parts.',
    ),
    'jvm-gc-overhead/smaller-working-set': {
      title: 'Find what fills the heap',
      why: () =>
        'If a larger heap only fails later, something grows with the data: a cache without bound, a batch, a result that is read whole. A heap dump names it.',
      verify: (_numbers, setting) => heapUse(setting),
      otherwise: 'If the dump has no single owner, the program simply needs more heap.',
    },
    'jvm-gc-overhead/use-g1': {
      title: 'Use G1',
      why: () =>
        'Only the parallel collector has this limit. G1 collects a full heap bit by bit, and copes better where soft or weak references hold much. It cured one of the known cases without a byte more.',
      verify: (_numbers, setting) => heapUse(setting),
      otherwise: 'If it ends in "Java heap space" or in long pauses instead, the heap is too small for either.',
    },

    'jvm-native-alloc/raise-map-count': {
      title: 'Allow more mappings',
      why: () =>
        'A small mapping that fails while memory is free has met `vm.max_map_count`. Each thread, mapped file and piece of a heap counts; raising it, on the host and not in the container, cured such a case.',
      verify: () => '`sysctl vm.max_map_count` shows the new value, and `wc -l /proc/<pid>/maps` stays well below it.',
      otherwise: 'If the count of mappings was low, memory was short after all: see what is free on the host.',
    },
    'jvm-native-alloc/use-64-bit': {
      title: 'Install a 64-bit Java',
      why: () =>
        'A 32-bit JVM addresses 4 GiB at most, for heap, threads and native memory together, whatever the machine has.',
      verify: () => '`java -version` says `64-Bit Server VM`.',
      otherwise: 'If it does already, another `java` is started: look at `JAVA_HOME` and the path.',
    },
    'jvm-native-alloc/raise-overhead': overhead('Reserve more for native memory'),
    'jvm-native-alloc/overhead-keep-total': overhead('Reserve more for native memory, same total'),
    'jvm-native-alloc/raise-container': {
      title: 'A larger container, the heap stays',
      why: (numbers, _setting, print) =>
        `What the process needs outside the heap no longer fits.${has(numbers, 'requestedBytes') ? ` **${print.size(numbers.requestedBytes)}** were refused.` : ''}${container(numbers, print)}`,
      verify: () => 'The resident size (`VmRSS` in `/proc/<pid>/status`) levels off below the new limit.',
      otherwise: 'If it grows to any limit, native memory leaks: compare two `jcmd VM.native_memory summary`.',
    },
    'jvm-native-alloc/smaller-heap': {
      title: 'A smaller heap, so that the rest fits',
      why: (numbers, _setting, print) =>
        `${grows(numbers, print, 'The heap')} Heap, threads, direct and native memory share one machine; a heap larger than the machine was the confirmed cause of several cases.`,
      verify: (_numbers, setting) => `No new \`hs_err_pid*.log\` appears. ${heapUse(setting)}`,
      otherwise: 'If the heap is too small then, the program needs a larger machine.',
    },
    'jvm-native-alloc/free-memory': {
      title: 'See who has the memory of the host',
      why: () =>
        'The system refused, not the JVM. Another process, a missing swap or paging file, `vm.overcommit_memory=2` or a `ulimit` may be the reason.',
      verify: () => '`free -m` on the host shows more available than the process asked for.',
      otherwise: 'If much is free and small requests fail, count the mappings.',
    },

    'jvm-native-thread/update-runtime': {
      title: 'Update the container runtime',
      why: () =>
        'From Docker 20.10.10 on (libseccomp 2.5.2 and a matching runc) an unknown call is answered in a way that the C library understands, and threads start. It changes nothing but the host.',
      verify: () => '`docker version` says 20.10.10 or later, and the same image starts.',
      otherwise: 'If it does not, a security profile of your own is in force: add `clone3` to it.',
    },
    'jvm-native-thread/allow-clone3': {
      title: "Allow clone3 in the container's profile",
      why: () =>
        'Where the host cannot be updated, give the container a seccomp profile that allows `clone3`. `seccomp=unconfined` shows at once whether this is the cause, but takes all protection away.',
      verify: () => 'The container starts with the profile; `pthread_create failed (EPERM)` is gone from its log.',
      otherwise: 'If even `unconfined` does not help, look at SELinux or AppArmor.',
    },
    'jvm-native-thread/older-image': {
      title: 'Use an image with an older C library',
      why: () =>
        'Images based on glibc before 2.34 (Ubuntu 20.04, Debian 11) or on musl do not call `clone3`. A way out until the host is updated.',
      verify: () => '`ldd --version` in the image shows a version before 2.34, and the JVM starts.',
      otherwise: 'If threads are refused there too, it is a limit and not the filter: look for `EAGAIN`.',
    },
    'jvm-native-thread/raise-process-limits': {
      title: 'Raise the limit on processes',
      why: () =>
        'Several limits count threads, and the lowest one holds: `ulimit -u` of the user, `pids.max` of the container, `TasksMax` of the systemd unit, `kernel.threads-max` of the host.',
      verify: () =>
        '`cat /proc/<pid>/limits` and `cat /sys/fs/cgroup/pids.max` show the new value, `ls /proc/<pid>/task | wc -l` stays below it.',
      otherwise: 'If the number of threads rises to any limit, they leak.',
    },
    'jvm-native-thread/find-thread-leak': {
      title: 'Find out who starts the threads',
      why: () =>
        'Hundreds of threads are usual, many thousands are not: a pool for each request, a client that is never closed, an executor without a bound. Names and stacks tell.',
      verify: (_numbers, setting) =>
        setting.process === 'jvm'
          ? '`jcmd <pid> Thread.print | grep -c nid=` stays level under the same load.'
          : `${metrics(setting, 'Status.JVM.Threads.Count')} stays level under the same load.`,
      otherwise: 'If there are few threads in this process, others of the same user or container use up the limit.',
    },
    'jvm-native-thread/raise-map-count': {
      title: 'Allow more mappings',
      why: () =>
        'Each thread needs mappings for its stack and guard pages. With tens of thousands of threads or mapped files `vm.max_map_count` (65,530) is reached first.',
      verify: () => '`wc -l /proc/<pid>/maps` stays well below `sysctl vm.max_map_count`.',
      otherwise: 'If there are far fewer mappings than that, it is one of the limits on processes.',
    },

    'netty-leak/trace-buffers': {
      title: 'Record where the buffers are used',
      why: () =>
        'At the level `paranoid` every buffer is watched and each use is recorded, so the report names the last place that had it. Use it in a test, or for a while: it is slow.',
      verify: () => 'The next report has lines that begin with `#1:` below "Recent access records".',
      otherwise:
        'If no report comes in a test, the leak is on a path that the test does not take: errors, time-outs, closed connections.',
    },
    'netty-leak/release-buffers': {
      title: 'Release the buffer where it is used last',
      why: () =>
        'Whoever holds a buffer last must release it, also when an exception cuts the way short. A handler that passes it on does not; one that keeps or drops it does.',
      verify: () => 'With `paranoid` the same load brings no `LEAK:` line, and used direct memory levels off.',
      otherwise: 'If the place in the report is in a library, look for its issue and upgrade it.',
    },
    'netty-leak/upgrade-library': {
      title: 'Upgrade the library that leaks',
      why: () =>
        'If no frame of your own is in the report, the leak is in what you build on. Known leaks were mended in Reactor Netty, Spring and the Cloud Foundry client.',
      verify: () => 'The same load brings no `LEAK:` line with the new version.',
      otherwise: 'If it goes on, report it there, with the records at level `paranoid`.',
    },
  },
}
