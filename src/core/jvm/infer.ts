import { bytes } from '../bytes/bytes.ts'
import { printJvmSize } from '../bytes/jvm.ts'
import type { Finding } from '../failures/finding.ts'
import type { JvmOptions } from '../setting.ts'
import { sizeOption } from './options.ts'

/**
 * What an error's figures say of a JVM's options where nobody set them. Netty's maximum is `Runtime.maxMemory()` unless
 * an option says otherwise, so the heap is taken to be as large as that: the least assumption, and off by at most a
 * survivor space where the serial or the parallel collector runs. Of a JDK's direct limit the same holds.
 */
export function inferredJvmOptions(root: Finding | undefined, known: JvmOptions): JvmOptions {
  return { ...inferredHeap(root, known), ...inferredOthers(root, known) }
}

/** A full code cache states its size; only the parallel collector has a limit on its overhead. */
function inferredOthers(root: Finding | undefined, known: JvmOptions): JvmOptions {
  const size = root?.numbers.sizeBytes
  if (root?.failure === 'jvm-code-cache' && typeof size === 'bigint' && !root.traits.includes('segment'))
    return sizeOption(known, 'codeCache') === undefined
      ? { '-XX:ReservedCodeCacheSize': printJvmSize(bytes(size)) }
      : {}
  const chosen = Object.keys(known).some((option) => /^-XX:\+Use\w+GC$/.test(option))
  return root?.failure === 'jvm-gc-overhead' && !chosen ? { '-XX:+UseParallelGC': '' } : {}
}

/** A stated limit below this share of the heap, in percent, is more than a survivor space away from the default. */
const LEAST_OF_HEAP = 90n

function inferredHeap(root: Finding | undefined, known: JvmOptions): JvmOptions {
  if (root === undefined || '-XX:MaxRAMPercentage' in known) return {}
  if (sizeOption(known, 'direct') !== undefined || sizeOption(known, 'netty') !== undefined) return {}
  const { maxBytes, limitBytes } = root.numbers
  const limit = root.failure === 'netty-direct' ? maxBytes : root.failure === 'jvm-direct' ? limitBytes : undefined
  if (typeof limit !== 'bigint' || limit <= 0n) return {}
  const heap = sizeOption(known, 'heap')?.bytes
  if (heap === undefined) return { '-Xmx': printJvmSize(bytes(limit)) }
  // the process ran with another limit than that heap gives it, so an option that nobody told set it
  const isDefault = limit <= heap && limit * 100n >= heap * LEAST_OF_HEAP
  return isDefault ? {} : { '-XX:MaxDirectMemorySize': printJvmSize(bytes(limit)) }
}
