import type { FailureId } from '../index.ts'

/** The words that make each failure what it is. */
export const DECISIVE: Readonly<Record<FailureId, RegExp>> = {
  'container-kill':
    /beyond physical memory limits?|memory: usage|beyond the 'PHYSICAL' memory limit|OOMKilled|out of memory|oom-?kill\w*|Killed process|physical memory used|\b(?:137|143|-104)\b/gi,
  'container-kill-virtual':
    /beyond virtual memory limits?|beyond the 'VIRTUAL' memory limit|virtual memory used|-103\b/gi,
  'flink-batch-shuffle-memory': /batch shuffle read (?:buffer pool|memory)/gi,
  'flink-config-conflict':
    /exceeds?|sum of|inconsistent|explicitly configured|not in configured|less than|does not match|add up|mismatch|bytes must be/gi,
  'flink-config-invalid':
    /could not parse|cannot read memory size|start with a number|inconsistently configured|unit|must be|not a valid|illegal|NumberFormat\w*|range|greater|less/gi,
  'flink-config-missing': /need to be configured|is not set|either/gi,
  'flink-heartbeat': /timed out|no longer reachable/gi,
  'flink-managed-memory': /could not allocate|fraction of memory|not enough memory left|remaining|could not created/gi,
  'flink-network-buffers': /insufficient number of network buffers|exclusive buffers|number of network buffers/gi,
  'flink-slots': /NoResourceAvailable\w*|minimum required resources|required slot|not fulfillable|requires slots/gi,
  'jvm-array-size': /requested array size|array length|too large|vm limit|required length/gi,
  'jvm-class-space': /compressed class space/gi,
  'jvm-code-cache': /is full|CodeCache|CodeHeap/gi,
  'jvm-direct': /direct|NetworkBufferPool|OutOfMemory\w*/gi,
  'jvm-flags':
    /unrecognized|improperly specified|is experimental|unlock option|missing \+|multiple garbage collectors|initial heap size|incompatible minimum|invalid|could not (?:reserve|allocate|create)|too small|initialization of VM|outside the allowed range/gi,
  'jvm-gc-overhead': /gc overhead/gi,
  'jvm-heap': /java heap space|heap space|OutOfMemory\w*/gi,
  'jvm-metaspace': /metaspace/gi,
  'jvm-native-alloc':
    /unable to allocate|insufficient memory|native memory allocation|failed to (?:map|allocate)|commit_memory|not enough space|errno=12|cannot allocate memory|map failed|out of memory|ENOMEM|cannot reserve/gi,
  'jvm-native-thread':
    /native thread|pthread_create|out of system resources|worker GC thread|Failed to start|create (?:a |worker )?thread/gi,
  'netty-direct': /direct memory|OutOfDirectMemory\w*/gi,
  'netty-leak': /leak/gi,
  'not-memory': /probe|exit code|\b143\b|smallest possible|overhead/gi,
}
