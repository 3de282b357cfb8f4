import type { AdviceText, KnowledgeOf } from '../catalog.ts'
import { has, managedMetrics, metrics } from '../where-to-look.ts'
import { exitCodes } from './exit-codes.ts'
import { grows, paidBy, proven } from './phrases.ts'

const managed = (title: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `Every slot has an equal share of managed memory, and this one's was used up. ${grows(numbers, print, 'Managed memory')}${paidBy(numbers, print)}${proven(numbers, print)}`,
  verify: (_numbers, setting) =>
    `The task stays \`RUNNING\`. ${managedMetrics(setting)} states the new total; the log of the start says \`Initialized MemoryManager with total memory size\`, or a slot's share of it.`,
  otherwise:
    'If the figures that are missing grow along, the memory of the attempt before was not given back: restart the TaskManager and see whether the first attempt succeeds.',
})

const readBuffers = (title: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `The read buffers are part of framework off-heap memory, and other direct memory had taken their place. ${grows(numbers, print, 'Framework off-heap memory')}${paidBy(numbers, print)}${proven(numbers, print)}`,
  verify: (_numbers, setting) =>
    `The log says \`Batch shuffle IO buffer pool initialized\`. ${metrics(setting, 'Status.JVM.Memory.Direct.MemoryUsed')} levels off below the limit.`,
  otherwise:
    'If it fails again with other figures, something else takes direct memory: look for it as for "Direct buffer memory".',
})

const largerPool = (title: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `Readers of several results wait for the same buffers. ${
      has(numbers, 'poolFromBytes', 'poolToBytes')
        ? `\`taskmanager.memory.framework.off-heap.batch-shuffle.size\` goes from **${print.size(numbers.poolFromBytes)}** to **${print.size(numbers.poolToBytes)}**, and framework off-heap memory by as much, because the pool is cut out of it. `
        : ''
    }${grows(numbers, print, 'Framework off-heap memory')}${paidBy(numbers, print)}`,
  verify: () =>
    'The log says `Batch shuffle IO buffer pool initialized: numBuffers=…` with more buffers than before, and no request times out.',
  otherwise: 'If readers still wait, the disk is the bottleneck: lower the parallelism of the stage that reads.',
})

export const cluster: KnowledgeOf<
  | 'container-kill-virtual'
  | 'flink-batch-shuffle-memory'
  | 'flink-heartbeat'
  | 'flink-managed-memory'
  | 'flink-slots'
  | 'not-memory'
> = {
  failures: {
    'container-kill-virtual': {
      name: 'YARN counted address space',
      shows: 'running beyond virtual memory limits, exit code -103',
      happened: ({ numbers }, _setting, print) =>
        `YARN killed the container for its virtual memory${has(numbers, 'usedBytes', 'limitBytes') ? `: **${print.size(numbers.usedBytes)}** of **${print.size(numbers.limitBytes)}**` : ''}. That is address space, which a JVM reserves and mostly never touches. The memory in use was not the reason.`,
      mind: 'No memory option of Flink or of the JVM is to blame, and none mends it. Change the check on the NodeManagers.',
    },
    'flink-batch-shuffle-memory': {
      name: 'Batch shuffles lack read buffers',
      shows: "Can't allocate enough direct buffer for batch shuffle read buffer pool",
      happened: ({ numbers, traits }, _setting, print) => {
        if (traits.includes('contention'))
          return 'Tasks that read the results of a batch stage waited for read buffers until the time was over: too many of them share the pool.'
        if (traits.includes('below-buffer'))
          return 'The TaskManager refused the size of its read buffers: it does not even hold a single one.'
        const figures = has(numbers, 'allocatedBytes', 'missingBytes')
          ? `**${print.size(numbers.allocatedBytes)}** of the pool could be allocated, **${print.size(numbers.missingBytes)}** are missing. `
          : ''
        return `A TaskManager could not fill the pool of its read buffers: the limit on direct memory was reached. ${figures}The pool is cut out of framework off-heap memory; it does not come on top.`
      },
      mind: 'If neither option was ever changed, other code took the direct memory: look at connectors and native clients before you raise anything twice.',
    },
    'flink-heartbeat': {
      name: 'A process fell silent',
      shows: 'Heartbeat of TaskManager with id … timed out',
      happened: ({ traits }) =>
        traits.includes('jm-silent')
          ? 'The JobManager gave no sign of life for as long as `heartbeat.timeout`. This text does not say why: it was killed, it collected garbage, or the network was cut.'
          : 'A TaskManager gave no sign of life for as long as `heartbeat.timeout`. This text is from the side that waited and does not say why: it was killed, it collected garbage, or the network was cut.',
      mind: "Do not change a memory size on this evidence. The end of the silent process's own log says which of the three it was; paste it here.",
    },
    'flink-managed-memory': {
      name: 'Managed memory does not suffice',
      shows: 'Could not allocate … pages; The fraction of memory to allocate should not be 0',
      happened: ({ numbers, traits }, setting, print) => {
        if (traits.includes('no-weight')) {
          const who = traits.includes('python')
            ? 'Python workers'
            : traits.includes('state-backend')
              ? 'the state backend'
              : 'an operator or the state backend'
          return `A task was to get a share of managed memory, and the share is 0: the consumer weights that are configured leave out ${who}. The size of the memory is not the reason.`
        }
        if (traits.includes('fraction'))
          return 'A task was to get a share of managed memory, and the share lies outside 0 to 1. The size of the memory is not the reason.'
        if (traits.includes('bad-weight'))
          return 'The weights by which managed memory is divided are negative or contradict each other.'
        const asked = has(numbers, 'requestedBytes')
          ? `A task asked for **${print.size(numbers.requestedBytes)}** of managed memory`
          : has(numbers, 'requestedPages')
            ? `A task asked for **${print.count(numbers.requestedPages)}** pages of managed memory`
            : 'A task did not get the managed memory that it needs at least'
        const left = has(numbers, 'availableBytes')
          ? `; its slot had **${print.size(numbers.availableBytes)}** left`
          : ''
        return `${asked}${left}. ${setting.slots !== undefined && setting.slots > 1 ? `The ${setting.slots} slots of a TaskManager share it equally.` : 'The slots of a TaskManager share it equally.'}`
      },
      mind: 'If it only fails on a restart, in a slot that just ran another attempt, that attempt has not yet given its memory back. More memory does not help there: restart the TaskManager.',
    },
    'flink-slots': {
      name: 'The job did not get its slots',
      shows: 'NoResourceAvailableException: Could not acquire the minimum required resources',
      happened: ({ traits }, setting) => {
        const need =
          setting.parallelism !== undefined
            ? ` The job needs **${setting.parallelism}** of them; a TaskManager brings **${setting.slots ?? 1}**.`
            : ''
        if (traits.includes('unfulfillable'))
          return `No TaskManager of this cluster can ever offer the slot that was asked for, so the request was refused.${need}`
        return `The job waited for slots until the time was over: fewer were registered and free than it needs.${need}`
      },
      mind: 'More memory for each TaskManager brings no slot, and on a full cluster it makes the containers harder to get.',
    },
    'not-memory': {
      name: 'This is no memory failure',
      shows: 'Exit code 143; memory is below the smallest possible YARN container; [gc] overhead, spent …',
      happened: ({ numbers, traits }) => {
        if (traits.includes('smallest-container'))
          return "Flink asks YARN for less than YARN's smallest container, and warns that YARN rounds up. The job runs; only memory of the cluster is left unused."
        if (traits.includes('collection-warning'))
          return 'Elasticsearch warns that it spent much of the last seconds collecting garbage. It is slow, not out of memory; "GC overhead limit exceeded" is another message.'
        if (traits.includes('probe'))
          return 'The kubelet ended the container because it did not answer its probe, not for its memory: no line says `OOMKilled`. A process that collects garbage for seconds, or starts slowly, answers no probe: look at its log and its collections before its sizes.'
        const code = exitCodes[traits.includes('released') ? '-100' : '143']
        return `${has(numbers, 'exitCode') ? `Exit code **${numbers.exitCode}**: ` : ''}${code.says} ${code.not}`
      },
    },
  },

  advice: {
    'container-kill-virtual/switch-check-off': {
      title: 'Switch the check on virtual memory off',
      why: () =>
        'Set `yarn.nodemanager.vmem-check-enabled` to `false` in `yarn-site.xml` on every NodeManager. The check on physical memory stays, and that is the one that protects the machine.',
      verify: () => 'After the NodeManagers were restarted no container ends with -103.',
      otherwise: 'If containers now end with -104, they do use too much physical memory: paste that message.',
    },
    'container-kill-virtual/raise-ratio': {
      title: 'Allow more address space for each byte of memory',
      why: (numbers) =>
        `Where the check must stay, set \`yarn.nodemanager.vmem-pmem-ratio\` to ${has(numbers, 'ratio') ? `**${numbers.ratio}**` : '5'} in \`yarn-site.xml\` (it is 2.1 unless set). It is the address space a container may have, as a multiple of the memory that it asked for.`,
      verify: () =>
        'The NodeManager states both usages each time it checks; the virtual one stays below its limit, also after a day.',
      otherwise:
        'If it keeps growing, address space leaks: threads, mapped files, or arenas of malloc (`MALLOC_ARENA_MAX`).',
    },

    'flink-batch-shuffle-memory/framework-off-heap': readBuffers('More framework off-heap memory'),
    'flink-batch-shuffle-memory/framework-off-heap-keep-total': readBuffers(
      'More framework off-heap memory within the same total',
    ),
    'flink-batch-shuffle-memory/task-off-heap': {
      title: 'Room for the others: more task off-heap memory',
      why: (numbers, _setting, print) =>
        `If both sizes are at their defaults, user code or a connector took the direct memory. ${grows(numbers, print, 'Task off-heap memory')}${paidBy(numbers, print)}${proven(numbers, print)}`,
      verify: (_numbers, setting) =>
        `${metrics(setting, 'Status.JVM.Memory.Direct.MemoryUsed')} levels off below the limit.`,
      otherwise: 'If it is used up again, direct memory leaks: record who holds it.',
    },
    'flink-batch-shuffle-memory/default-pool': {
      title: 'Let the pool have its default size',
      why: (numbers, _setting, print) =>
        `\`taskmanager.memory.framework.off-heap.batch-shuffle.size\` was raised${has(numbers, 'fromBytes', 'toBytes') ? ` to **${print.size(numbers.fromBytes)}**; unset it is **${print.size(numbers.toBytes)}**` : ''}, but framework off-heap memory was not.`,
      verify: () => 'The log says `Batch shuffle IO buffer pool initialized`, and the job runs.',
      otherwise: 'If readers then wait for buffers, raise both options by the same amount.',
    },
    'flink-batch-shuffle-memory/larger-pool': largerPool('Twice the read buffers'),
    'flink-batch-shuffle-memory/larger-pool-keep-total': largerPool('Twice the read buffers within the same total'),
    'flink-batch-shuffle-memory/lower-parallelism': {
      title: 'Fewer tasks that read at the same time',
      why: () =>
        'Each task that reads takes buffers of the pool. Fewer slots in a TaskManager, or a lower parallelism, leave more to each.',
      verify: () => 'No request for read buffers times out, and the stage is not slower than before.',
      otherwise: 'If it is slower, give the pool more memory instead.',
    },

    'flink-heartbeat/its-own-log': {
      title: 'Read the end of its own log',
      why: () =>
        'Find the process by the id in the message and look at what it logged last. An OutOfMemoryError, or a log that stops in the middle: it died. Long gaps between the lines: it collected garbage. It goes on as if nothing had happened: the network.',
      verify: () =>
        'The reason has a name: paste that log here, or what the platform says of the container (`kubectl describe pod`, the log of the NodeManager).',
      otherwise: 'If the log is gone with its container, collect logs outside of it before the next time.',
    },
    'flink-heartbeat/log-collections': {
      title: 'See whether it stood still to collect garbage',
      why: () =>
        'A full collection of a large heap stops all threads, the one that answers heartbeats too. The collection log shows each pause with its length.',
      verify: (_numbers, setting) =>
        `No pause comes near \`heartbeat.timeout\` (50 s unless set). ${metrics(setting, 'Status.JVM.Memory.Heap.Used', 'Status.JVM.Memory.Heap.Max')}: if the heap is nearly full after each collection, it is a full heap that shows as silence.`,
      otherwise:
        'If there is no long pause, look at the network and at the load of the machine (swap, CPU throttling).',
    },
    'flink-heartbeat/longer-timeout': {
      title: 'Wait longer, until the reason is known',
      why: () =>
        '`heartbeat.timeout` goes from 50 to 100 seconds. A pause that is shorter no longer fails the job. It mends nothing, and a process that is really dead is noticed later.',
      verify: () => 'The job outlives the pauses that the collection log shows.',
      otherwise: 'If it times out again, the process is gone, not slow.',
    },

    'flink-managed-memory/restore-weights': {
      title: 'Give every consumer a weight',
      why: (numbers) =>
        `${has(numbers, 'value') ? `\`${numbers.option}\` is \`${numbers.value}\`: a kind that is missing there, or has 0, gets nothing.` : 'A kind of consumer that is missing in `taskmanager.memory.managed.consumer-weights`, or has 0 there, gets nothing.'}${has(numbers, 'replacement') ? ` With \`${numbers.replacement}\` each gets its share.` : ''} A kind that a job does not use takes none, so completeness costs nothing.`,
      verify: () => 'The job starts, and the log no longer warns that a consumer weight is not configured.',
      otherwise:
        'If it fails alike, the setting did not reach the TaskManagers: the start of their logs prints every property that they loaded.',
    },
    'flink-managed-memory/fixed-per-slot': {
      title: 'Give RocksDB a size of its own',
      why: (numbers, _setting, print) =>
        `This release has no weights, and RocksDB's share came out as 0. With \`state.backend.rocksdb.memory.fixed-per-slot\`${has(numbers, 'toBytes') ? ` = **${print.size(numbers.toBytes)}**` : ''} it takes that for each slot and no share; managed memory stays as it is, so that the room for it is there.`,
      verify: () => 'The job starts, and the resident size stays below the total.',
      otherwise: 'If batch operators then lack managed memory, lower this size: both count.',
    },
    'flink-managed-memory/upgrade': {
      title: 'Upgrade to 1.12 or later',
      why: () =>
        "Since 1.12 the slot's managed memory is divided by kinds of consumers with weights that can be set, and a share of 0 is reported with its reason.",
      verify: () => 'The same job starts there with the default weights.',
      otherwise: 'If you must stay on this release, give RocksDB a size of its own.',
    },
    'flink-managed-memory/raise-managed': managed('More managed memory'),
    'flink-managed-memory/managed-keep-total': managed('More managed memory within the same total'),
    'flink-managed-memory/fewer-slots': {
      title: 'Fewer slots, each with a larger share',
      why: (numbers, _setting, print) =>
        `${has(numbers, 'fromSlots', 'toSlots') ? `\`taskmanager.numberOfTaskSlots\` goes from **${numbers.fromSlots}** to **${numbers.toSlots}**` : '`taskmanager.numberOfTaskSlots` is lowered'}${has(numbers, 'shareBytes') ? `; a slot then has **${print.size(numbers.shareBytes)}** of managed memory` : ''}. No size changes, but the same job needs more TaskManagers.`,
      verify: (_numbers, setting) =>
        `The job starts once enough TaskManagers are there. ${managedMetrics(setting)} stays as it was.`,
      otherwise: 'If slots are missing then, start more TaskManagers, or raise managed memory instead.',
    },

    'flink-slots/check-registration': {
      title: 'See how many TaskManagers are registered',
      why: () =>
        'The REST path `/overview` states `taskmanagers`, `slots-total` and `slots-available`. If TaskManagers run but are not counted there, they cannot reach the JobManager: an old address, a closed port, another cluster id.',
      verify: () => '`slots-available` is at least what the job needs, and the job goes to `RUNNING`.',
      otherwise: 'If they register and vanish again, their own logs tell why; an OutOfMemoryError there is the root.',
    },
    'flink-slots/match-parallelism': {
      title: 'Bring parallelism and slots together',
      why: (numbers) =>
        `TaskManagers × \`taskmanager.numberOfTaskSlots\` must be at least the highest parallelism of the job${has(numbers, 'parallelism', 'slots') ? `: for **${numbers.parallelism}** with **${numbers.slots}** a TaskManager` : ''}, in a session cluster the sum over all jobs. Lower the parallelism, or start more TaskManagers.`,
      verify: () => 'The REST path `/overview` shows no more slots needed than there are.',
      otherwise:
        'If there are enough and it still waits, slot sharing groups split the job: each group needs slots of its own.',
    },
    'flink-slots/more-slots': {
      title: 'More slots in the TaskManager',
      why: (numbers) =>
        `${has(numbers, 'parallelism') ? `With **${numbers.parallelism}** slots one TaskManager can run the whole job; with several, divide by their number. ` : ''}No size changes, but the slots share what there is: managed memory is divided equally, and heap is not divided at all.`,
      verify: () => 'The REST path `/overview` shows the new `slots-total`.',
      otherwise: 'If the heap or managed memory runs out then, use more TaskManagers instead.',
    },
    'flink-slots/request-what-fits': {
      title: 'Ask for a container that the cluster can give',
      why: () =>
        'Where Flink starts TaskManagers itself, a request that is larger than the largest allocation is never met. On YARN compare `taskmanager.memory.process.size` with `yarn.scheduler.maximum-allocation-mb` and the share of the queue; on Kubernetes look at the events of pods that are `Pending`, and at the quota.',
      verify: () => 'The containers or pods are granted within a minute, and register.',
      otherwise:
        'If the cluster is full, free resources or wait: a smaller TaskManager is found a place more easily than a larger one.',
    },

    'not-memory/find-who-asked': {
      title: 'Find who asked it to end',
      why: () =>
        'Signal 15 comes from outside: Flink that no longer needs the TaskManager, YARN or Kubernetes that makes room, a time-out, a person. None of that is changed by more memory.',
      verify: () => 'The lines before it in the log of the NodeManager, or `kubectl get events`, name who it was.',
      otherwise: 'If a memory limit is named there, paste that line: it is another failure.',
    },
    'not-memory/find-why-released': {
      title: 'Find why YARN took it back',
      why: () => 'Flink released the container because it was idle, or the node was lost or decommissioned.',
      verify: () => "YARN's ResourceManager log states the transition of the node or the release.",
      otherwise: 'If nodes are lost again and again, look at their health reports and disks.',
    },
    'not-memory/smallest-container': {
      title: 'Ask for at least the smallest container',
      why: () =>
        'YARN hands out no container below `yarn.scheduler.minimum-allocation-mb`, so what is missing to it is paid for but not used. Raise the total process memory to it, or lower that limit.',
      verify: () => 'The warning is gone, and as many TaskManagers start as were asked for.',
      otherwise: 'If TaskManagers are missing, the queue is full: that is not a question of their size.',
    },
    'not-memory/watch-collections': {
      title: 'Watch whether it lasts',
      why: () =>
        'A few such lines under load are normal. If they come for minutes on end, the heap of Elasticsearch is too small for what it does, or a query is too large.',
      verify: () => '`GET _nodes/stats/jvm`: `heap_used_percent` falls back below 75 after collections.',
      otherwise: 'If it then fails with "Java heap space", paste that error.',
    },
  },
}
