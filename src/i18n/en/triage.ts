import type { TriageWords } from '../triage.ts'

export const triage: TriageWords = {
  heading: 'A question that decides',
  decided: 'What decided',
  said: (count) => `Not asked, because the text says it (${count})`,
  unknown: 'I don’t know',
  unknownSays: 'Nothing is left out.',
  change: 'Change',
  changeAnswer: (asks) => `Change: ${asks}`,
  keep: 'Keep the answer',
  inForm: 'from the form',
  questions: {
    process: {
      asks: 'Which process ran out of memory?',
      look: 'The log’s file name has `taskexecutor` or `standalonesession`; a pod’s name has `taskmanager` or is the deployment’s.',
      choices: {
        taskmanager: { label: 'A TaskManager', says: 'The alternatives are options of a TaskManager.' },
        jobmanager: { label: 'A JobManager', says: 'The alternatives are options of a JobManager.' },
        other: {
          label: 'Another Java application',
          says: 'The alternatives are options of the JVM and of its container.',
        },
      },
    },
    'metaspace-history': {
      asks: 'When does Metaspace run out?',
      look: 'Compare the times at which jobs were submitted with the time of the error.',
      choices: {
        'first-deployment': {
          label: 'With the first deployment',
          says: 'No class was loaded twice yet, so the limit is too small for what the code needs. Stopping a leak is left out.',
        },
        redeployment: {
          label: 'After the same job was deployed again',
          says: 'Each deployment loads the classes anew. If old class loaders stay, they fill any limit: stopping the leak comes first, room only postpones.',
        },
        'many-jobs': {
          label: 'With many jobs in one process',
          says: 'Each job loads its classes once more, so the need grows with their number: room comes first, then libraries that are loaded once for all jobs.',
        },
      },
    },
    'direct-owner': {
      asks: 'Whose code asked for the direct buffer?',
      look: 'The first line of the stack that is not `java.` or `jdk.` names it.',
      choices: {
        'user-code': {
          label: 'The job, a connector or a client library',
          says: 'Those take their buffers from task off-heap memory. Framework off-heap memory is left out.',
        },
        flink: {
          label: 'Flink itself',
          says: 'Flink’s Netty and the read buffers of batch shuffles take theirs from framework off-heap memory. Task off-heap memory is left out.',
        },
      },
    },
    'direct-growth': {
      asks: 'Does direct memory grow until it fails?',
      look: 'The metric `Status.JVM.Memory.Direct.MemoryUsed`, or the MXBean `java.nio:type=BufferPool,name=direct`, over hours at the same load.',
      choices: {
        grows: {
          label: 'It grows, and a larger limit only fails later',
          says: 'Buffers that nobody releases fill any limit: releasing them comes first, room only postpones.',
        },
        'levels-off': {
          label: 'It levels off below the limit, or fails at once',
          says: 'What is needed is a size, not a release. Searching for a leak is left out.',
        },
      },
    },
    'heap-growth': {
      asks: 'How full is the heap right after a full collection?',
      look: 'The log of the collector (`-Xlog:gc`), or `jcmd <pid> GC.run` and then `GC.heap_info`, a few times over hours.',
      choices: {
        grows: {
          label: 'Fuller each time',
          says: 'What is kept grows without end, so any heap fills: finding what fills it comes first, room only postpones.',
        },
        'levels-off': {
          label: 'About the same each time, but nearly full',
          says: 'What is kept does not grow, so the heap is too small for it. Searching for a leak is left out.',
        },
        'at-once': {
          label: 'Not full: it fails at one record or request',
          says: 'One large object needs room for a moment: a larger heap, or smaller pieces. Another collector is left out.',
        },
      },
    },
    'container-limit': {
      asks: 'Is the container’s limit smaller than the memory that Flink was given?',
      look: 'Compare the limit (`kubectl describe pod`, YARN’s message) with `process.size` in the configuration.',
      choices: {
        smaller: {
          label: 'Yes, it is smaller',
          says: 'Then no part is at fault: the limit has to hold at least the whole process, which comes first where its figures are known.',
        },
        'not-smaller': {
          label: 'No, it has at least that much',
          says: 'Then memory outside the budget is what grew. Raising the limit alone is left out.',
        },
      },
    },
    'container-state': {
      asks: 'Where does the job keep its state?',
      look: '`state.backend.type` in the configuration (`state.backend` before 1.17), or the job’s code.',
      choices: {
        rocksdb: {
          label: 'In RocksDB or ForSt',
          says: 'RocksDB’s memory is native and outgrows its share most often: more managed memory comes first.',
        },
        heap: { label: 'On the heap', says: 'Managed memory is not what grew; other parts may take from it.' },
      },
    },
    'container-python': {
      asks: 'Does the job run Python functions?',
      look: 'Python workers are processes of their own in the container: `ps` in it lists `pyflink.fn_execution`.',
      choices: {
        yes: {
          label: 'Yes',
          says: 'What the workers’ libraries load counts for the container and is in no part of the budget: overhead has to hold it, so it comes first.',
        },
        no: { label: 'No', says: 'Then all that grew is in the JVM’s process.' },
      },
    },
    'container-native': {
      asks: 'What grew while the process ran?',
      look: 'Compare two `jcmd <pid> VM.native_memory summary` with the resident size (`VmRSS` in `/proc/<pid>/status`).',
      choices: {
        threads: {
          label: 'The number of threads',
          says: 'Each thread’s stack comes from the memory that overhead stands for: room there comes first. The allocator is left out.',
        },
        tracked: {
          label: 'What native memory tracking counts',
          says: 'The JVM’s own parts grew, such as code, collector or class data: room for them comes first. The allocator is left out.',
        },
        untracked: {
          label: 'Only the resident size',
          says: 'The JVM does not know of it, so the allocator keeps it or a native library took it: the allocator comes first, as it costs no memory.',
        },
      },
    },
    'thread-refusal': {
      asks: 'What did the system answer?',
      look: 'A warning near the error says `pthread_create failed (EAGAIN)` or `(EPERM)`.',
      choices: {
        'not-permitted': {
          label: 'EPERM: not permitted',
          says: 'The container runtime’s filter does not know the call that a newer image makes: no limit and no memory was short.',
        },
        unavailable: {
          label: 'EAGAIN: temporarily unavailable',
          says: 'A limit on processes or mappings was reached.',
        },
      },
    },
    'thread-growth': {
      asks: 'Does the number of threads grow while the process runs?',
      look: '`Threads:` in `/proc/<pid>/status`, a few times, or the metric `Status.JVM.Threads.Count`.',
      choices: {
        'at-start': {
          label: 'It fails before or while it starts',
          says: 'Nothing had time to leak: the limits are what is short.',
        },
        grows: {
          label: 'It grows without end',
          says: 'Threads that nobody ends reach any limit: finding who starts them comes first.',
        },
        steady: {
          label: 'It stays about the same',
          says: 'As many threads are needed, so the limit is too low. Searching for a leak is left out.',
        },
      },
    },
  },
}
