import type { Knowledge } from '../catalog.ts'

/** What to change in code, on a host or in how a process is started, by the ids that proposals use. */
export const code: Knowledge['code'] = {
  'move-jars-to-lib':
    "Put JDBC drivers and connectors into Flink's `lib/`, not into the job's jar: then they are loaded once, not with each submission.",
  'upgrade-library':
    'Upgrade the library that holds the class loader (known ones: codec caches of Parquet, thread-locals of Beam, worker pools of Iceberg).',
  'upgrade-lettuce': 'Set `io.lettuce:lettuce-core` to 5.2.0 or later; Spring Boot 2.2 and later bring it.',
  'bounded-batch':
    'Collect a bounded number of commands, flush, wait for all their replies (`LettuceFutures.awaitAll`), then go on.',
  'split-value': 'Store large values in pieces; read large collections page by page.',
  'release-buffers':
    'Release each buffer exactly once where it is consumed (`ReferenceCountUtil.release`, `DataBufferUtils.release`), also on the paths that fail.',
  'find-what-fills-heap':
    "Open the heap dump, sort by retained size, follow the path to the root: state without time-to-live, a cache without bound, a window with all its elements, a source's last split.",
  'lower-parallelism':
    'Set the parallelism of the wide operators, or the default, to what the data needs, not to the number of cores.',
  'upgrade-flink': 'Plan the upgrade: take a savepoint, and start from it on 1.12 or later.',
  'check-registration':
    "Compare `/overview` with the TaskManagers that run; in their logs look for the ResourceManager's address that they try.",
  'match-slots':
    'Make TaskManagers × `taskmanager.numberOfTaskSlots` at least the highest parallelism: start more TaskManagers, or lower the parallelism.',
  'request-what-fits':
    'Compare the total process memory with the largest container that the queue, the quota or the node allows.',
  'read-its-log':
    'Open the log of the process whose id the message names, at the time of the last heartbeat, and paste its end here.',
  'log-collections': 'Switch the collection log on (see below), and look for pauses of many seconds.',
  'switch-check-off':
    'In `yarn-site.xml` of every NodeManager: `yarn.nodemanager.vmem-check-enabled` = `false`; restart the NodeManagers.',
  'raise-ratio':
    'In `yarn-site.xml` of every NodeManager: raise `yarn.nodemanager.vmem-pmem-ratio`; restart the NodeManagers.',
  'find-who-asked':
    "Look for the request to stop: the NodeManager's log, the pod's events, the JobManager's log at that time.",
  'find-why-released': "Look up the container and its node in the log of YARN's ResourceManager.",
  'raise-to-smallest-container': 'Set the total process memory to at least `yarn.scheduler.minimum-allocation-mb`.',
  'watch-collections': 'Watch `heap_used_percent` for an hour at the usual load.',
  'split-payload': 'Read, send and keep it in parts or as a stream; bound what goes into one buffer.',
  'check-length': 'Check a length before making an array of it, and refuse what cannot be.',
  'update-container-runtime': 'On the host: Docker 20.10.10 or later, with its runc and libseccomp 2.5.2 or later.',
  'allow-clone3':
    'Add `clone3` to the seccomp profile of the container: `--security-opt seccomp=<profile>.json`, in Kubernetes `securityContext.seccompProfile`.',
  'older-base-image': 'Build on an image with glibc before 2.34, or with musl, for the time being.',
  'raise-process-limits':
    'Raise the lowest of: `ulimit -u` (limits.conf, `LimitNPROC=`), `--pids-limit` or `podPidsLimit`, `TasksMax=`, `kernel.pid_max`.',
  'find-thread-leak':
    'Count threads by name in `jcmd <pid> Thread.print`; close clients and executors, share pools, bound them.',
  'raise-map-count': 'On the host: `sysctl -w vm.max_map_count=262144`, and in `/etc/sysctl.d/` to keep it.',
  'free-host-memory':
    'On the host: see `free -m` and the largest processes, add swap or a paging file, look at `vm.overcommit_memory` and `ulimit -a`.',
  'use-64-bit-java': 'Install a 64-bit build of Java, and see that the launcher starts that one.',
  'lift-address-limit':
    'Set `ulimit -v unlimited` (`LimitAS=infinity`) where the process is started; look at `vm.overcommit_memory`.',
  'check-java-options':
    'Look through `JDK_JAVA_OPTIONS`, `JAVA_TOOL_OPTIONS`, `_JAVA_OPTIONS`, start scripts and option files for it.',
  'remove-option': 'Delete the option where it is set.',
  'unlock-option': 'Write the unlocking option before the option itself.',
  'keep-one-collector': 'Delete all but one of the options `-XX:+Use…GC`.',
  'upgrade-netty-user':
    'Upgrade the library whose frames are in the report, and Netty with it; read its release notes for "leak".',
  'raise-container-limit':
    "Set the container's memory limit to the new size, where the container is defined: `resources.limits.memory` and the request beside it (Kubernetes), `--memory` (Docker), `memory` (Cloud Foundry).",
  'start-with-script':
    "Start TaskManagers by `bin/taskmanager.sh` (or the image's entry point), not by their main class.",
  'check-configuration-file':
    'Look at the `Loading configuration property` lines in the log; write `key: value`, unindented, in the directory that `FLINK_CONF_DIR` names.',
}
