import type { Knowledge } from '../catalog.ts'
import { RECORD_COMMANDS } from '../record-commands.ts'

/** What to record, so that the next failure is told by figures. */
export const records: Knowledge['records'] = {
  'code-cache': {
    title: 'The code cache over time',
    how: 'States for each heap of the cache what is used, and how often it was full.',
    command: RECORD_COMMANDS['code-cache'],
  },
  'thread-count': {
    title: 'Threads and their limits',
    how: 'A minute apart: a number that only rises is a leak. The limits beside it say how far it can go.',
    command: RECORD_COMMANDS['thread-count'],
  },
  'mapping-count': {
    title: 'Mappings and their limit',
    how: 'Compare the count with the limit; near it, even small requests fail while memory is free.',
    command: RECORD_COMMANDS['mapping-count'],
  },
  'command-line-flags': {
    title: 'The options that the JVM really gets',
    how: 'Prints the options from the command line and from the environment, in the same shell, unit or container.',
    command: RECORD_COMMANDS['command-line-flags'],
  },
  'heap-dump-on-error': {
    title: 'A heap dump on the error',
    how: 'Written when the heap is full, also when the process ends right after. In a container mount a volume at the path: what is written into the container goes with it.',
    command: RECORD_COMMANDS['heap-dump-on-error'],
  },
  'nmt-summary': {
    title: 'Native memory tracking',
    how: 'Shows what the JVM itself reserves, part by part. `jcmd` comes with a JDK; the official Flink images hold a runtime only, so attach a debug container with a JDK.',
    command: RECORD_COMMANDS['nmt-summary'],
  },
  'buffer-pool-mxbean': {
    title: 'Direct memory over time',
    how: 'A minute apart is enough. A line that rises and never falls is a leak; peaks that hit the limit are a limit too small.',
    command: RECORD_COMMANDS['buffer-pool-mxbean'],
  },
  'netty-leak-detection': {
    title: "Netty's leak detector",
    how: 'At `paranoid` every buffer is watched, and the log tells where one that was not released had been used. It costs speed: use it in a test or for a while.',
    command: RECORD_COMMANDS['netty-leak-detection'],
  },
  'heap-dump-at-threshold': {
    title: 'A heap dump before the error',
    how: 'Take it when direct memory passes two thirds of the limit: it shows each `DirectByteBuffer`, and what refers to it.',
    command: RECORD_COMMANDS['heap-dump-at-threshold'],
  },
  'no-dump-for-direct': {
    title: 'No dump comes by itself',
    how: '`-XX:+HeapDumpOnOutOfMemoryError` does not fire for direct memory: the error is thrown by Java code, not by the JVM (tried on Java 17 and 25). So record it before.',
  },
  'classloader-stats': {
    title: 'Class loaders',
    how: 'After each submission: how many child-first class loaders are alive, and how much each holds. More than there are jobs means a leak.',
    command: RECORD_COMMANDS['classloader-stats'],
  },
  'resident-size': {
    title: 'The resident size, every minute',
    how: 'Beside NMT it tells which side grew: what the JVM reserves, or what native libraries and the allocator hold.',
    command: RECORD_COMMANDS['resident-size'],
  },
  'start-up-table': {
    title: 'What the process was started with',
    how: 'The start of its log states the sizes and the JVM options; keep it, logs rotate.',
    command: RECORD_COMMANDS['start-up-table'],
  },
  'network-metrics': {
    title: 'Network buffers in use',
    how: 'Read them while every task is `RUNNING`: what is left is the room for a larger job.',
    command: RECORD_COMMANDS['network-metrics'],
  },
  'managed-metrics': {
    title: 'Managed memory in use',
    how: 'Read it while the job runs: batch operators and RocksDB reserve their share at the start, so what is left is free for others.',
    command: RECORD_COMMANDS['managed-metrics'],
  },
  'collection-log': {
    title: 'The collection log',
    how: 'States each pause with its length and the heap before and after. Write it where it survives the process.',
    command: RECORD_COMMANDS['collection-log'],
  },
}
