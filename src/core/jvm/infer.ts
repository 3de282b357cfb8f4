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

function inferredHeap(root: Finding | undefined, known: JvmOptions): JvmOptions {
  if (root === undefined || sizeOption(known, 'heap') !== undefined || '-XX:MaxRAMPercentage' in known) return {}
  if (sizeOption(known, 'direct') !== undefined || sizeOption(known, 'netty') !== undefined) return {}
  const { maxBytes, limitBytes } = root.numbers
  const limit = root.failure === 'netty-direct' ? maxBytes : root.failure === 'jvm-direct' ? limitBytes : undefined
  return typeof limit === 'bigint' && limit > 0n ? { '-Xmx': printJvmSize(bytes(limit)) } : {}
}
