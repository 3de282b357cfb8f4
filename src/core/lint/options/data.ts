/**
 * Every option that Flink 1.10 to 2.3 declares, read from the released classes by `e2e/flink-options/make.mjs`; not written
 * by hand. A line: the key, then its spans, tabs between; a span: first minor, `..`, last one (none: still there), type,
 * `!` where it is deprecated, `<` and the older keys that it falls back to, `=` and its default.
 */
export const OPTION_LINES = `akka.ask.callstack	1.11..1.17 Boolean =true
akka.ask.timeout	1.10..1.13 String =10 s	1.14..1.17 Duration =PT10S
akka.client-socket-worker-pool.pool-size-factor	1.10..1.17 Double =1.0
akka.client-socket-worker-pool.pool-size-max	1.10..1.17 Integer =2
akka.client-socket-worker-pool.pool-size-min	1.10..1.17 Integer =1
akka.client.timeout	1.10..1.10 String =60 s	1.11..1.20 String ! =60 s
akka.fork-join-executor.parallelism-factor	1.10..1.17 Double =2.0
akka.fork-join-executor.parallelism-max	1.10..1.17 Integer =64
akka.fork-join-executor.parallelism-min	1.10..1.17 Integer =8
akka.framesize	1.10..1.17 String =10485760b
akka.jvm-exit-on-fatal-error	1.10..1.17 Boolean =true
akka.log.lifecycle.events	1.10..1.17 Boolean =false
akka.lookup.timeout	1.10..1.13 String =10 s	1.14..1.17 Duration =PT10S
akka.retry-gate-closed-for	1.10..1.17 Long =50
akka.rpc.force-invocation-serialization	1.16..1.17 Boolean =false
akka.server-socket-worker-pool.pool-size-factor	1.10..1.17 Double =1.0
akka.server-socket-worker-pool.pool-size-max	1.10..1.17 Integer =2
akka.server-socket-worker-pool.pool-size-min	1.10..1.17 Integer =1
akka.ssl.enabled	1.10..1.17 Boolean =true
akka.startup-timeout	1.10..1.17 String
akka.tcp.timeout	1.10..1.17 String =20 s
akka.throughput	1.10..1.17 Integer =15
akka.transport.heartbeat.interval	1.10..1.12 String =1000 s
akka.transport.heartbeat.pause	1.10..1.12 String =6000 s
akka.transport.threshold	1.10..1.12 Double =300.0
akka.watch.heartbeat.interval	1.10..1.20 String ! =10 s
akka.watch.heartbeat.pause	1.10..1.20 String ! =60 s
akka.watch.threshold	1.10..1.20 Integer ! =12
application-result-store.delete-on-commit	2.3.. Boolean =true
application-result-store.storage-path	2.3.. String
blob.client.connect.timeout	1.10.. Integer =0
blob.client.socket.timeout	1.10.. Integer =300000
blob.fetch.backlog	1.10.. Integer =1000
blob.fetch.num-concurrent	1.10.. Integer =50
blob.fetch.retries	1.10.. Integer =5
blob.offload.minsize	1.10.. Integer =1048576
blob.server.port	1.10.. String =0
blob.service.cleanup.interval	1.10.. Long <library-cache-manager.cleanup.interval =3600
blob.service.ssl.enabled	1.10.. Boolean =true
blob.storage.directory	1.10.. String
classloader.check-leaked-classloader	1.12.. Boolean =true
classloader.fail-on-metaspace-oom-error	1.10.. Boolean =true
classloader.parent-first-patterns.additional	1.10..1.14 String	1.15.. List<String> =[]
classloader.parent-first-patterns.default	1.10..1.14 String <classloader.parent-first-patterns	1.15.. List<String> <classloader.parent-first-patterns
classloader.resolve-order	1.10.. String =child-first
cleanup-strategy	1.15..1.16 String =exponential-delay
cleanup-strategy.exponential-delay.attempts	1.15.. Integer =2147483647
cleanup-strategy.exponential-delay.initial-backoff	1.15.. Duration =PT1S
cleanup-strategy.exponential-delay.max-backoff	1.15.. Duration =PT1H
cleanup-strategy.fixed-delay.attempts	1.15.. Integer =2147483647
cleanup-strategy.fixed-delay.delay	1.15.. Duration =PT1M
cleanup-strategy.type	1.17.. String <cleanup-strategy =exponential-delay
client.heartbeat.interval	1.17..1.19 Long =30000	1.20.. Duration =PT30S
client.heartbeat.timeout	1.17..1.19 Long =180000	1.20.. Duration =PT3M
client.retry-period	1.11.. Duration =PT2S
client.timeout	1.11.. Duration <akka.client.timeout =PT1M
cluster.declarative-resource-management.enabled	1.12..1.12 Boolean =false	1.13..1.13 Boolean =true
cluster.evenly-spread-out-slots	1.10..1.18 Boolean =false	1.19..1.20 Boolean ! =false
cluster.fine-grained-resource-management.enabled	1.13..1.17 Boolean =false	1.18..1.18 Boolean ! =true
cluster.id	2.3.. String =00000000000000000000000000000000
cluster.intercept-user-system-exit	1.13.. Enum(DISABLED|LOG|THROW) =DISABLED
cluster.io-pool.size	1.10.. Integer
cluster.processes.halt-on-fatal-error	1.10.. Boolean =false
cluster.registration.error-delay	1.10..1.19 Long =10000	1.20.. Duration =PT10S
cluster.registration.initial-timeout	1.10..1.19 Long =100	1.20.. Duration =PT0.1S
cluster.registration.max-timeout	1.10..1.19 Long =30000	1.20.. Duration =PT30S
cluster.registration.refused-registration-delay	1.10..1.19 Long =30000	1.20.. Duration =PT30S
cluster.services.shutdown-timeout	1.10..1.19 Long =30000	1.20.. Duration =PT30S
cluster.thread-dump.stacktrace-max-depth	1.15..1.16 Integer =8	1.17.. Integer =50
cluster.uncaught-exception-handling	1.14.. Enum(LOG|FAIL) =LOG
collect-sink.batch-size.max	1.14.. MemorySize =2 mb
collect-sink.socket-timeout	1.14.. Duration =PT10S
compiler.delimited-informat.max-line-samples	1.10.. Integer =10
compiler.delimited-informat.max-sample-len	1.10.. Integer =2097152
compiler.delimited-informat.min-line-samples	1.10.. Integer =2
completed-application-store.cache-size	2.3.. Long <jobstore.cache-size =52428800
completed-application-store.expiration-time	2.3.. Duration =PT1H
completed-application-store.max-capacity	2.3.. Integer <jobstore.max-capacity =2147483647
completed-application-store.type	2.3.. Enum(File|Memory) <jobstore.type =File
containerized.heap-cutoff-min	1.10..1.10 Integer <yarn.heap-cutoff-min =600
containerized.heap-cutoff-ratio	1.10..1.10 Float <yarn.heap-cutoff-ratio =0.25
discovery-script.args	1.15.. String
discovery-script.path	1.15.. String =plugins/external-resource-gpu/nvidia-gpu-discovery.sh
dstl.dfs.base-path	1.14..1.19 String
dstl.dfs.batch.persist-delay	1.14..1.19 Duration =PT0.01S
dstl.dfs.batch.persist-size-threshold	1.14..1.19 MemorySize =10 mb
dstl.dfs.compression.enabled	1.14..1.19 Boolean =false
dstl.dfs.discard.num-threads	1.17..1.19 Integer =1
dstl.dfs.download.local-cache.idle-timeout-ms	1.17..1.19 Duration =PT10M
dstl.dfs.preemptive-persist-threshold	1.14..1.19 MemorySize =5 mb
dstl.dfs.upload.buffer-size	1.14..1.19 MemorySize =1 mb
dstl.dfs.upload.max-attempts	1.14..1.19 Integer =3
dstl.dfs.upload.max-in-flight	1.14..1.19 MemorySize =100 mb
dstl.dfs.upload.next-attempt-delay	1.14..1.19 Duration =PT0.5S
dstl.dfs.upload.num-threads	1.14..1.19 Integer =5
dstl.dfs.upload.retry-policy	1.14..1.19 String =fixed
dstl.dfs.upload.timeout	1.14..1.19 Duration =PT1S
env.hadoop.conf.dir	1.10.. String
env.hbase.conf.dir	1.12.. String
env.java.default-opts.all	1.19.. String
env.java.default-opts.jobmanager	1.19.. String
env.java.default-opts.taskmanager	1.19.. String
env.java.home	2.0.. String
env.java.opts	1.10..1.16 String
env.java.opts.all	1.17.. String <env.java.opts
env.java.opts.client	1.10.. String
env.java.opts.historyserver	1.10.. String
env.java.opts.jobmanager	1.10.. String
env.java.opts.sql-gateway	1.19.. String
env.java.opts.taskmanager	1.10.. String
env.log.dir	1.10.. String
env.log.level	1.19.. String =INFO
env.log.max	1.10..1.16 Integer =5	1.17.. Integer =10
env.pid.dir	1.13.. String =/tmp
env.ssh.opts	1.10.. String
env.stdout-err.redirect-to-file	1.18.. Boolean =false
env.yarn.conf.dir	1.10.. String
events.reporters	2.1.. String
execution.allow-client-job-configurations	1.15..1.15 Boolean =true
execution.async-state.active-buffer-size	2.0.. Integer =1000
execution.async-state.active-buffer-timeout	2.0.. Long =1000
execution.async-state.buffer-size	1.20..1.20 Integer =1000
execution.async-state.buffer-timeout	1.20..1.20 Long =1000
execution.async-state.in-flight-records-limit	1.20..1.20 Integer =6000
execution.async-state.total-buffer-size	2.0.. Integer =6000
execution.attached	1.10.. Boolean =false
execution.batch-shuffle-mode	1.14..1.15 Enum(ALL_EXCHANGES_PIPELINED|ALL_EXCHANGES_BLOCKING) =ALL_EXCHANGES_BLOCKING	1.16.. Enum(ALL_EXCHANGES_PIPELINED|ALL_EXCHANGES_BLOCKING|ALL_EXCHANGES_HYBRID_FULL|ALL_EXCHANGES_HYBRID_SELECTIVE) =ALL_EXCHANGES_BLOCKING
execution.batch-state-backend.enabled	1.12.. Boolean =true
execution.batch.adaptive.auto-parallelism.avg-data-volume-per-task	1.17.. MemorySize <jobmanager.adaptive-batch-scheduler.avg-data-volume-per-task =16 mb
execution.batch.adaptive.auto-parallelism.default-source-parallelism	1.17..1.18 Integer <jobmanager.adaptive-batch-scheduler.default-source-parallelism =1	1.19.. Integer <jobmanager.adaptive-batch-scheduler.default-source-parallelism
execution.batch.adaptive.auto-parallelism.enabled	1.17.. Boolean =true
execution.batch.adaptive.auto-parallelism.max-parallelism	1.17.. Integer <jobmanager.adaptive-batch-scheduler.max-parallelism =128
execution.batch.adaptive.auto-parallelism.min-parallelism	1.17.. Integer <jobmanager.adaptive-batch-scheduler.min-parallelism =1
execution.batch.adaptive.stream-graph-optimization.strategies	2.0.. List<String>
execution.batch.job-recovery.enabled	1.20.. Boolean =false
execution.batch.job-recovery.previous-worker.recovery.timeout	1.20.. Duration =PT30S
execution.batch.job-recovery.snapshot.min-pause	1.20.. Duration =PT3M
execution.batch.speculative.block-slow-node-duration	1.17.. Duration <jobmanager.adaptive-batch-scheduler.speculative.block-slow-node-duration =PT1M
execution.batch.speculative.enabled	1.17.. Boolean <jobmanager.adaptive-batch-scheduler.speculative.enabled =false
execution.batch.speculative.max-concurrent-executions	1.17.. Integer <jobmanager.adaptive-batch-scheduler.speculative.max-concurrent-executions =2
execution.buffer-timeout	1.10..1.15 Duration =PT0.1S
execution.buffer-timeout.enabled	1.16.. Boolean =true
execution.buffer-timeout.interval	1.16.. Duration <execution.buffer-timeout =PT0.1S
execution.checkpointing.aligned-checkpoint-timeout	1.14.. Duration <execution.checkpointing.alignment-timeout =PT0S
execution.checkpointing.alignment-timeout	1.12..1.13 Duration =PT0S	1.14..1.20 Duration ! =PT0S
execution.checkpointing.approximate-local-recovery	1.17..1.19 Boolean =false	1.20..1.20 Boolean ! =false
execution.checkpointing.checkpoints-after-tasks-finish	1.20.. Boolean <execution.checkpointing.checkpoints-after-tasks-finish.enabled =true
execution.checkpointing.checkpoints-after-tasks-finish.enabled	1.14..1.14 Boolean =false	1.15..1.19 Boolean =true	1.20..1.20 Boolean ! =true
execution.checkpointing.cleaner.parallel-mode	1.20.. Boolean <state.checkpoint.cleaner.parallel-mode =true
execution.checkpointing.create-subdir	1.20.. Boolean <state.checkpoints.create-subdir =true
execution.checkpointing.data-inline-threshold	1.20.. MemorySize <state.storage.fs.memory-threshold,state.backend.fs.memory-threshold =20 kb
execution.checkpointing.dir	1.20.. String <state.checkpoints.dir,state.backend.fs.checkpointdir
execution.checkpointing.during-recovery.enabled	2.3.. Boolean =false
execution.checkpointing.externalized-checkpoint-retention	1.10..1.12 Enum(DELETE_ON_CANCELLATION|RETAIN_ON_CANCELLATION)	1.13.. Enum(DELETE_ON_CANCELLATION|RETAIN_ON_CANCELLATION|NO_EXTERNALIZED_CHECKPOINTS) =NO_EXTERNALIZED_CHECKPOINTS
execution.checkpointing.file-merging.across-checkpoint-boundary	1.20.. Boolean =false
execution.checkpointing.file-merging.enabled	1.20.. Boolean =false
execution.checkpointing.file-merging.max-file-size	1.20.. MemorySize =32 mb
execution.checkpointing.file-merging.max-space-amplification	1.20.. Float =2.0
execution.checkpointing.file-merging.max-subtasks-per-file	1.20.. Integer =4
execution.checkpointing.file-merging.pool-blocking	1.20.. Boolean =false
execution.checkpointing.force	1.17..1.20 Boolean ! =false
execution.checkpointing.incremental	1.20.. Boolean <state.backend.incremental =false
execution.checkpointing.interval	1.10.. Duration
execution.checkpointing.interval-during-backlog	1.19.. Duration
execution.checkpointing.local-backup.dirs	1.20.. String <taskmanager.state.local.root-dirs
execution.checkpointing.local-backup.enabled	1.20.. Boolean <execution.state-recovery.from-local,state.backend.local-recovery =false
execution.checkpointing.max-concurrent-checkpoints	1.10.. Integer =1
execution.checkpointing.min-pause	1.10.. Duration =PT0S
execution.checkpointing.mode	1.10.. Enum(EXACTLY_ONCE|AT_LEAST_ONCE) =EXACTLY_ONCE
execution.checkpointing.num-retained	1.20.. Integer <state.checkpoints.num-retained =1
execution.checkpointing.prefer-checkpoint-for-recovery	1.10..1.13 Boolean =false
execution.checkpointing.recover-without-channel-state.checkpoint-id	1.14..1.19 Long =-1	1.20..1.20 Long ! =-1
execution.checkpointing.savepoint-dir	1.20.. String <state.savepoints.dir,savepoints.state.backend.fs.dir
execution.checkpointing.snapshot-compression	1.10.. Boolean =false
execution.checkpointing.storage	1.20.. String <state.checkpoint-storage
execution.checkpointing.timeout	1.10.. Duration =PT10M
execution.checkpointing.tolerable-failed-checkpoints	1.10..1.18 Integer	1.19.. Integer =0
execution.checkpointing.unaligned	1.11..1.16 Boolean =false
execution.checkpointing.unaligned.enabled	1.17.. Boolean <execution.checkpointing.unaligned =false
execution.checkpointing.unaligned.forced	1.12..1.12 Boolean =true	1.13.. Boolean =false
execution.checkpointing.unaligned.interruptible-timers.enabled	1.20.. Boolean =false
execution.checkpointing.unaligned.max-subtasks-per-channel-state-file	1.17.. Integer =5
execution.checkpointing.unaligned.recover-output-on-downstream.enabled	2.3.. Boolean =false
execution.checkpointing.write-buffer-size	1.20.. Integer <state.storage.fs.write-buffer-size,state.backend.fs.write-buffer-size =4096
execution.job-listeners	1.11.. List<String>
execution.job-status-changed-listeners	2.0.. List<String>
execution.program-config.enabled	1.16.. Boolean <execution.allow-client-job-configurations =true
execution.program-config.wildcards	1.16.. List<String> =[]
execution.runtime-mode	1.12.. Enum(STREAMING|BATCH|AUTOMATIC) =STREAMING
execution.savepoint-restore-mode	1.15..1.19 Enum(CLAIM|NO_CLAIM|LEGACY) =NO_CLAIM	1.20..1.20 Enum(CLAIM|NO_CLAIM|LEGACY) ! =NO_CLAIM
execution.savepoint.ignore-unclaimed-state	1.10..1.19 Boolean =false	1.20..1.20 Boolean ! =false
execution.savepoint.path	1.10..1.19 String	1.20..1.20 String !
execution.shutdown-on-application-finish	1.15.. Boolean =true
execution.shutdown-on-attached-exit	1.10.. Boolean =false
execution.sort-keyed-partition.memory	1.20.. MemorySize =128 mb
execution.sort-partition.memory	1.20.. MemorySize =128 mb
execution.sorted-inputs.enabled	1.12.. Boolean =true
execution.sorted-inputs.memory	1.14.. MemorySize =128 mb
execution.state-recovery.approximate-local-recovery	1.20.. Boolean <execution.checkpointing.approximate-local-recovery =false
execution.state-recovery.claim-mode	1.20.. Enum(CLAIM|NO_CLAIM|LEGACY) <execution.savepoint-restore-mode =NO_CLAIM
execution.state-recovery.from-local	1.20.. Boolean <state.backend.local-recovery =false
execution.state-recovery.ignore-unclaimed-state	1.20.. Boolean <execution.savepoint.ignore-unclaimed-state =false
execution.state-recovery.path	1.20.. String <execution.savepoint.path
execution.state-recovery.without-channel-state.checkpoint-id	1.20.. Long <execution.checkpointing.recover-without-channel-state.checkpoint-id =-1
execution.submit-failed-job-on-application-error	1.15..2.2 Boolean =false	2.3.. Boolean ! =false
execution.target	1.10.. String
execution.terminate-application-on-any-job-terminated-exceptionally	2.3.. Boolean =true
external-resources	1.11.. List<String> =[]
factory.class	1.16.. String
filter.excludes	1.16.. List<String> =[]
filter.includes	1.16.. List<String> =[*:*:*]
fine-grained.shuffle-mode.all-blocking	1.14..1.19 Boolean =false	1.20..1.20 Boolean ! =false
fs.allowed-fallback-filesystems	1.11.. String
fs.default-scheme	1.10.. String
fs.output.always-create-directory	1.10.. Boolean =false
fs.overwrite-files	1.10.. Boolean =false
heartbeat.interval	1.10..1.19 Long =10000	1.20.. Duration =PT10S
heartbeat.rpc-failure-threshold	1.14.. Integer =2
heartbeat.timeout	1.10..1.19 Long =50000	1.20.. Duration =PT50S
hidden.execution.mode	1.17..1.20 Enum(PIPELINED|PIPELINED_FORCED|BATCH|BATCH_FORCED) =PIPELINED
hidden.execution.retries	1.17..1.20 Integer ! =-1
high-availability	1.10..1.16 String <recovery.mode =NONE
high-availability.cluster-id	1.10.. String <high-availability.zookeeper.path.namespace,recovery.zookeeper.path.namespace =/default
high-availability.job.delay	1.10..1.20 String ! <recovery.job.delay
high-availability.jobmanager.port	1.10.. String <recovery.jobmanager.port =0
high-availability.kubernetes.leader-election.lease-duration	1.12.. Duration =PT15S
high-availability.kubernetes.leader-election.renew-deadline	1.12.. Duration =PT15S
high-availability.kubernetes.leader-election.retry-period	1.12.. Duration =PT5S
high-availability.storageDir	1.10.. String <high-availability.zookeeper.storageDir,recovery.zookeeper.storageDir
high-availability.type	1.17.. String <recovery.mode,high-availability =NONE
high-availability.use-old-ha-services	1.15..1.15 Boolean =false
high-availability.zookeeper.client.acl	1.10.. String =open
high-availability.zookeeper.client.authorization	1.20.. Map
high-availability.zookeeper.client.connection-timeout	1.10..1.19 Integer <recovery.zookeeper.client.connection-timeout =15000	1.20.. Duration <recovery.zookeeper.client.connection-timeout =PT15S
high-availability.zookeeper.client.ensemble-tracker	1.18.. Boolean =true
high-availability.zookeeper.client.max-close-wait	1.20.. Duration
high-availability.zookeeper.client.max-retry-attempts	1.10.. Integer <recovery.zookeeper.client.max-retry-attempts =3
high-availability.zookeeper.client.max-retry-wait	2.0.. Duration =PT1M
high-availability.zookeeper.client.retry-wait	1.10..1.19 Integer <recovery.zookeeper.client.retry-wait =5000	1.20.. Duration <recovery.zookeeper.client.retry-wait =PT5S
high-availability.zookeeper.client.session-timeout	1.10..1.19 Integer <recovery.zookeeper.client.session-timeout =60000	1.20.. Duration <recovery.zookeeper.client.session-timeout =PT1M
high-availability.zookeeper.client.simulated-session-expiration-percent	1.20.. Integer
high-availability.zookeeper.client.tolerate-suspended-connections	1.14.. Boolean =false
high-availability.zookeeper.path.applications	2.3.. String =/applications
high-availability.zookeeper.path.checkpoint-counter	1.10..1.13 String <recovery.zookeeper.path.checkpoint-counter =/checkpoint-counter
high-availability.zookeeper.path.checkpoints	1.10..1.13 String <recovery.zookeeper.path.checkpoints =/checkpoints
high-availability.zookeeper.path.execution-plans	2.0.. String <recovery.zookeeper.path.jobgraphs,high-availability.zookeeper.path.jobgraphs =/execution-plans
high-availability.zookeeper.path.jobgraphs	1.10..1.20 String <recovery.zookeeper.path.jobgraphs =/jobgraphs
high-availability.zookeeper.path.latch	1.10..1.13 String <recovery.zookeeper.path.latch =/leaderlatch
high-availability.zookeeper.path.leader	1.10..1.13 String <recovery.zookeeper.path.leader =/leader
high-availability.zookeeper.path.mesos-workers	1.10..1.13 String <recovery.zookeeper.path.mesos-workers =/mesos-workers
high-availability.zookeeper.path.root	1.10.. String <recovery.zookeeper.path.root =/flink
high-availability.zookeeper.path.running-registry	1.10..1.18 String =/running_job_registry/	1.19..1.20 String ! =/running_job_registry/
high-availability.zookeeper.quorum	1.10.. String <recovery.zookeeper.quorum
historyserver.archive.clean-expired-applications	2.3.. Boolean =false
historyserver.archive.clean-expired-jobs	1.10.. Boolean =false
historyserver.archive.fs.dir	1.10.. String
historyserver.archive.fs.refresh-interval	1.10..1.19 Long =10000	1.20.. Duration =PT10S
historyserver.archive.retained-applications	2.3.. Integer =-1
historyserver.archive.retained-jobs	1.12.. Integer =-1
historyserver.archive.retained-ttl	2.2.. Duration
historyserver.log.jobmanager.url-pattern	1.16.. String
historyserver.log.taskmanager.url-pattern	1.16.. String
historyserver.web.address	1.10.. String
historyserver.web.port	1.10.. Integer =8082
historyserver.web.refresh-interval	1.10..1.19 Long =10000	1.20.. Duration =PT10S
historyserver.web.ssl.enabled	1.10.. Boolean =false
historyserver.web.tmpdir	1.10.. String
io.tmp.dirs	1.10.. String <taskmanager.tmp.dirs =/tmp
jmx.server.port	1.12.. String
job-event.store.write-buffer.flush-interval	1.20.. Duration =PT1S
job-event.store.write-buffer.size	1.20.. MemorySize =1 mb
job-result-store.delete-on-commit	1.15..2.2 Boolean =true	2.3.. Boolean ! =true
job-result-store.storage-path	1.15.. String
jobmanager.adaptive-batch-scheduler.avg-data-volume-per-task	1.15..1.16 MemorySize =1 gb	1.17..1.20 MemorySize ! =1 gb
jobmanager.adaptive-batch-scheduler.default-source-parallelism	1.15..1.16 Integer =1	1.17..1.20 Integer ! =1
jobmanager.adaptive-batch-scheduler.max-parallelism	1.15..1.16 Integer =128	1.17..1.20 Integer ! =128
jobmanager.adaptive-batch-scheduler.min-parallelism	1.15..1.16 Integer =1	1.17..1.20 Integer ! =1
jobmanager.adaptive-batch-scheduler.speculative.block-slow-node-duration	1.16..1.16 Duration =PT1M	1.17..1.20 Duration ! =PT1M
jobmanager.adaptive-batch-scheduler.speculative.enabled	1.16..1.16 Boolean =false	1.17..1.20 Boolean ! =false
jobmanager.adaptive-batch-scheduler.speculative.max-concurrent-executions	1.16..1.16 Integer =2	1.17..1.20 Integer ! =2
jobmanager.adaptive-scheduler.executing.cooldown-after-rescaling	2.0.. Duration <jobmanager.adaptive-scheduler.scaling-interval.min =PT30S
jobmanager.adaptive-scheduler.executing.resource-stabilization-timeout	2.0.. Duration =PT1M
jobmanager.adaptive-scheduler.min-parallelism-increase	1.13..1.20 Integer =1	2.0.. Integer ! =1
jobmanager.adaptive-scheduler.prefer-minimal-taskmanagers	1.19.. Boolean =true
jobmanager.adaptive-scheduler.rescale-trigger.max-checkpoint-failures	2.0.. Integer =2
jobmanager.adaptive-scheduler.rescale-trigger.max-delay	2.0.. Duration
jobmanager.adaptive-scheduler.resource-stabilization-timeout	1.13..1.20 Duration =PT10S	2.0.. Duration ! =PT10S
jobmanager.adaptive-scheduler.resource-wait-timeout	1.13..1.20 Duration =PT5M	2.0.. Duration ! =PT5M
jobmanager.adaptive-scheduler.scaling-interval.max	1.19..1.20 Duration	2.0.. Duration !
jobmanager.adaptive-scheduler.scaling-interval.min	1.19..1.20 Duration =PT30S	2.0.. Duration ! =PT30S
jobmanager.adaptive-scheduler.submission.resource-stabilization-timeout	2.0.. Duration <jobmanager.adaptive-scheduler.resource-stabilization-timeout =PT10S
jobmanager.adaptive-scheduler.submission.resource-wait-timeout	2.0.. Duration <jobmanager.adaptive-scheduler.resource-wait-timeout =PT5M
jobmanager.archive.fs.dir	1.10.. String
jobmanager.bind-host	1.11.. String
jobmanager.execution.attempts-history-size	1.10.. Integer <job-manager.max-attempts-history-size =16
jobmanager.execution.failover-strategy	1.10..1.10 String =full	1.11.. String =region
jobmanager.failure-enrichers	1.18.. String
jobmanager.future-pool.size	1.14.. Integer
jobmanager.heap.mb	1.10..1.10 Integer ! =1024	1.11..1.20 Integer !
jobmanager.heap.size	1.10..1.10 String =1024m	1.11..1.20 MemorySize !
jobmanager.io-pool.size	1.14.. Integer
jobmanager.memory.enable-jvm-direct-memory-limit	1.11.. Boolean =false
jobmanager.memory.flink.size	1.11.. MemorySize
jobmanager.memory.heap.size	1.11.. MemorySize
jobmanager.memory.jvm-metaspace.size	1.11.. MemorySize =256 mb
jobmanager.memory.jvm-overhead.fraction	1.11.. Float =0.1
jobmanager.memory.jvm-overhead.max	1.11.. MemorySize =1 gb
jobmanager.memory.jvm-overhead.min	1.11.. MemorySize =192 mb
jobmanager.memory.off-heap.size	1.11.. MemorySize =128 mb
jobmanager.memory.process.size	1.11.. MemorySize
jobmanager.partition.hybrid.partition-data-consume-constraint	1.17.. Enum(ALL_PRODUCERS_FINISHED|ONLY_FINISHED_PRODUCERS|UNFINISHED_PRODUCERS)
jobmanager.partition.release-during-job-execution	1.10.. Boolean =true
jobmanager.resource-id	1.15.. String
jobmanager.retrieve-taskmanager-hostname	1.11.. Boolean =true
jobmanager.rpc.address	1.10.. String
jobmanager.rpc.bind-port	1.11.. Integer
jobmanager.rpc.port	1.10.. Integer =6123
jobmanager.scheduler	1.10..1.12 String =ng	1.13..1.14 Enum(Ng|Adaptive) =Ng	1.15..1.15 Enum(Ng|Adaptive|AdaptiveBatch) =Ng	1.16..1.20 Enum(Ng|Default|Adaptive|AdaptiveBatch) =Default	2.0.. Enum(Default|Adaptive|AdaptiveBatch) =Default
jobmanager.scheduler.scheduling-strategy	1.12..1.12 String =region
jobmanager.task-deployment.offload-shuffle-descriptors-to-blob-server.threshold-num	1.18.. Integer =4194304
jobmanager.web.address	1.10..1.20 String !
jobstore.cache-size	1.10..2.2 Long =52428800	2.3.. Long ! =52428800
jobstore.expiration-time	1.10..2.2 Long =3600	2.3.. Long ! =3600
jobstore.max-capacity	1.10..2.2 Integer =2147483647	2.3.. Integer ! =2147483647
jobstore.type	1.15..2.2 Enum(File|Memory) =File	2.3.. Enum(File|Memory) ! =File
kubernetes.artifacts.local-upload-enabled	1.20.. Boolean =false
kubernetes.artifacts.local-upload-overwrite	1.20.. Boolean =false
kubernetes.artifacts.local-upload-target	1.20.. String
kubernetes.client.io-pool.size	1.12.. Integer =4
kubernetes.client.user-agent	1.16.. String =flink
kubernetes.cluster-id	1.10.. String
kubernetes.config.file	1.10.. String
kubernetes.container-start-command-template	1.10..1.12 String
kubernetes.container.image	1.10..1.11 String =flink:1.11.6-scala_2.11	1.12..1.12 String =apache/flink:1.12.7-scala_2.11	1.13..1.13 String =apache/flink:1.13.6-scala_2.11	1.14..1.14 String =apache/flink:1.14.6-scala_2.12	1.15..1.15 String =apache/flink:1.15.4-scala_2.12	1.16..1.16 String =apache/flink:1.16.3-scala_2.12
kubernetes.container.image.pull-policy	1.10.. Enum(IfNotPresent|Always|Never) =IfNotPresent
kubernetes.container.image.pull-secrets	1.10.. List<String>
kubernetes.container.image.ref	1.17..1.17 String <kubernetes.container.image =apache/flink:1.17.2-scala_2.12	1.18..1.18 String <kubernetes.container.image =apache/flink:1.18.1-scala_2.12	1.19..1.19 String <kubernetes.container.image =apache/flink:1.19.3-scala_2.12	1.20..1.20 String <kubernetes.container.image =apache/flink:1.20.5-scala_2.12	2.0..2.0 String <kubernetes.container.image =apache/flink:2.0.2-scala_2.12	2.1..2.1 String <kubernetes.container.image =apache/flink:2.1.2-scala_2.12	2.2..2.2 String <kubernetes.container.image =apache/flink:2.2.1-scala_2.12	2.3.. String <kubernetes.container.image =apache/flink:2.3.0-scala_2.12
kubernetes.context	1.10.. String
kubernetes.decorator.hadoop-conf-mount.enabled	1.17.. Boolean =true
kubernetes.decorator.kerberos-mount.enabled	1.17.. Boolean =true
kubernetes.entry.path	1.10..1.11 String =/opt/flink/bin/kubernetes-entry.sh	1.12.. String =/docker-entrypoint.sh
kubernetes.env.secretKeyRef	1.12.. List<Map>
kubernetes.flink.conf.dir	1.10.. String =/opt/flink/conf
kubernetes.flink.log.dir	1.10..1.12 String =/opt/flink/log	1.13.. String
kubernetes.hadoop.conf.config-map.name	1.10.. String
kubernetes.hostnetwork.enabled	1.15.. Boolean =false
kubernetes.internal-service.annotations	1.20.. Map
kubernetes.internal-service.labels	2.2.. Map
kubernetes.internal.jobmanager.entrypoint.class	1.10.. String
kubernetes.jobmanager.annotations	1.10.. Map
kubernetes.jobmanager.cpu	1.10..1.16 Double =1.0
kubernetes.jobmanager.cpu.amount	1.17.. Double <kubernetes.jobmanager.cpu =1.0
kubernetes.jobmanager.cpu.limit-factor	1.15.. Double =1.0
kubernetes.jobmanager.entrypoint.args	1.16.. String
kubernetes.jobmanager.labels	1.10.. Map
kubernetes.jobmanager.memory.limit-factor	1.15.. Double =1.0
kubernetes.jobmanager.node-selector	1.10.. Map
kubernetes.jobmanager.owner.reference	1.12.. List<Map>
kubernetes.jobmanager.replicas	1.14.. Integer =1
kubernetes.jobmanager.service-account	1.10..1.11 String =default	1.12..1.12 String	1.13.. String <kubernetes.service-account =default
kubernetes.jobmanager.tolerations	1.10.. List<Map>
kubernetes.namespace	1.10.. String =default
kubernetes.node-name-label	1.16.. String =kubernetes.io/hostname
kubernetes.persistent-volume-claim-read-only	2.3.. Boolean =false
kubernetes.persistent-volume-claims	2.3.. Map
kubernetes.pod-template-file	1.13..1.16 String
kubernetes.pod-template-file.default	1.17.. String <kubernetes.pod-template-file
kubernetes.pod-template-file.jobmanager	1.13..1.16 String <kubernetes.pod-template-file	1.17.. String <kubernetes.pod-template-file,kubernetes.pod-template-file.default
kubernetes.pod-template-file.taskmanager	1.13..1.16 String <kubernetes.pod-template-file	1.17.. String <kubernetes.pod-template-file,kubernetes.pod-template-file.default
kubernetes.rest-service.annotations	1.10.. Map
kubernetes.rest-service.exposed.node-port-address-type	1.14.. Enum(InternalIP|ExternalIP) =InternalIP
kubernetes.rest-service.exposed.type	1.10..1.13 Enum(ClusterIP|NodePort|LoadBalancer) =LoadBalancer	1.14..1.14 Enum(ClusterIP|NodePort|LoadBalancer|Headless_ClusterIP) =LoadBalancer	1.15.. Enum(ClusterIP|NodePort|LoadBalancer|Headless_ClusterIP) =ClusterIP
kubernetes.rest-service.labels	2.2.. Map
kubernetes.secrets	1.12.. Map
kubernetes.service-account	1.12.. String =default
kubernetes.taskmanager.annotations	1.10.. Map
kubernetes.taskmanager.cpu	1.10..1.16 Double =-1.0
kubernetes.taskmanager.cpu.amount	1.17.. Double <kubernetes.taskmanager.cpu =-1.0
kubernetes.taskmanager.cpu.limit-factor	1.15.. Double =1.0
kubernetes.taskmanager.entrypoint.args	1.16.. String
kubernetes.taskmanager.labels	1.10.. Map
kubernetes.taskmanager.memory.limit-factor	1.15.. Double =1.0
kubernetes.taskmanager.node-selector	1.10.. Map
kubernetes.taskmanager.service-account	1.12..1.12 String	1.13.. String <kubernetes.service-account =default
kubernetes.taskmanager.tolerations	1.10.. List<Map>
kubernetes.transactional-operation.initial-retry-delay	1.20.. Duration =PT0.05S
kubernetes.transactional-operation.max-retries	1.12..1.19 Integer =5	1.20.. Integer =15
kubernetes.transactional-operation.max-retry-delay	1.20.. Duration =PT1M
local.number-resourcemanager	1.10..1.20 Integer ! =1
materialized-table.default-freshness.continuous	2.2.. Duration =PT3M
materialized-table.default-freshness.full	2.2.. Duration =PT1H
materialized-table.default-start-mode	2.3.. Enum(FROM_BEGINNING|FROM_NOW|FROM_TIMESTAMP|RESUME_OR_FROM_BEGINNING|RESUME_OR_FROM_NOW|RESUME_OR_FROM_TIMESTAMP) =FROM_BEGINNING
materialized-table.refresh-mode.freshness-threshold	1.20.. Duration =PT30M
mesos.failover-timeout	1.10..1.13 Integer =604800
mesos.master	1.10..1.13 String
mesos.resourcemanager.artifactserver.port	1.10..1.13 Integer =0
mesos.resourcemanager.artifactserver.ssl.enabled	1.10..1.13 Boolean =true
mesos.resourcemanager.declined-offer-refuse-duration	1.10..1.13 Long =5000
mesos.resourcemanager.framework.name	1.10..1.13 String =Flink
mesos.resourcemanager.framework.principal	1.10..1.13 String
mesos.resourcemanager.framework.role	1.10..1.13 String =*
mesos.resourcemanager.framework.secret	1.10..1.13 String
mesos.resourcemanager.framework.user	1.10..1.13 String
mesos.resourcemanager.tasks.port-assignments	1.10..1.13 String
mesos.resourcemanager.unused-offer-expiration	1.10..1.13 Long =120000
metrics.fetcher.update-interval	1.10..1.19 Long =10000	1.20.. Duration =PT10S
metrics.internal.query-service.port	1.10.. String =0
metrics.internal.query-service.thread-priority	1.10.. Integer =1
metrics.job.status.enable	1.15.. List<Enum(STATE|CURRENT_TIME|TOTAL_TIME)> =[CURRENT_TIME]
metrics.latency.granularity	1.10.. String =operator
metrics.latency.history-size	1.10.. Integer =128
metrics.latency.interval	1.10..1.19 Long =0	1.20.. Duration =PT0S
metrics.reporters	1.10.. String
metrics.scope.delimiter	1.10.. String =.
metrics.scope.jm	1.10.. String =<host>.jobmanager
metrics.scope.jm-job	1.17.. String <metrics.scope.jm.job =<host>.jobmanager.<job_name>
metrics.scope.jm-operator	1.18.. String =<host>.jobmanager.<job_name>.<operator_name>
metrics.scope.jm.job	1.10..1.16 String =<host>.jobmanager.<job_name>
metrics.scope.operator	1.10.. String
metrics.scope.task	1.10.. String
metrics.scope.tm	1.10.. String =<host>.taskmanager.<tm_id>
metrics.scope.tm-job	1.17.. String <metrics.scope.tm.job =<host>.taskmanager.<tm_id>.<job_name>
metrics.scope.tm.job	1.10..1.16 String =<host>.taskmanager.<tm_id>.<job_name>
metrics.system-resource	1.10.. Boolean =false
metrics.system-resource-probing-interval	1.10..1.19 Long =5000	1.20.. Duration =PT5S
minicluster.number-of-taskmanagers	1.19.. Integer <local.number-taskmanager =1
parallelism.default	1.10.. Integer =1
pekko.ask.callstack	1.18.. Boolean <akka.ask.callstack =true
pekko.ask.timeout	1.18.. Duration <akka.ask.timeout =PT10S
pekko.client-socket-worker-pool.pool-size-factor	1.18.. Double <akka.client-socket-worker-pool.pool-size-factor =1.0
pekko.client-socket-worker-pool.pool-size-max	1.18.. Integer <akka.client-socket-worker-pool.pool-size-max =2
pekko.client-socket-worker-pool.pool-size-min	1.18.. Integer <akka.client-socket-worker-pool.pool-size-min =1
pekko.fork-join-executor.parallelism-factor	1.18.. Double <akka.fork-join-executor.parallelism-factor =2.0
pekko.fork-join-executor.parallelism-max	1.18.. Integer <akka.fork-join-executor.parallelism-max =64
pekko.fork-join-executor.parallelism-min	1.18.. Integer <akka.fork-join-executor.parallelism-min =8
pekko.framesize	1.18.. String <akka.framesize =10485760b
pekko.jvm-exit-on-fatal-error	1.18.. Boolean <akka.jvm-exit-on-fatal-error =true
pekko.log.lifecycle.events	1.18.. Boolean <akka.log.lifecycle.events =false
pekko.lookup.timeout	1.18.. Duration <akka.lookup.timeout =PT10S
pekko.remote-fork-join-executor.parallelism-factor	1.19.. Double =2.0
pekko.remote-fork-join-executor.parallelism-max	1.19.. Integer =16
pekko.remote-fork-join-executor.parallelism-min	1.19.. Integer =8
pekko.retry-gate-closed-for	1.18.. Long <akka.retry-gate-closed-for =50
pekko.rpc.force-invocation-serialization	1.18.. Boolean <akka.rpc.force-invocation-serialization =false
pekko.server-socket-worker-pool.pool-size-factor	1.18.. Double <akka.server-socket-worker-pool.pool-size-factor =1.0
pekko.server-socket-worker-pool.pool-size-max	1.18.. Integer <akka.server-socket-worker-pool.pool-size-max =2
pekko.server-socket-worker-pool.pool-size-min	1.18.. Integer <akka.server-socket-worker-pool.pool-size-min =1
pekko.ssl.enabled	1.18.. Boolean <akka.ssl.enabled =true
pekko.startup-timeout	1.18..1.19 String <akka.startup-timeout	1.20.. Duration <akka.startup-timeout
pekko.tcp.timeout	1.18..1.19 String <akka.tcp.timeout =20 s	1.20.. Duration <akka.tcp.timeout =PT20S
pekko.throughput	1.18.. Integer <akka.throughput =15
pipeline.auto-generate-uids	1.10.. Boolean =true
pipeline.auto-type-registration	1.10..1.17 Boolean =true	1.18..1.20 Boolean ! =true
pipeline.auto-watermark-interval	1.10..1.16 Duration =PT0S	1.17.. Duration =PT0.2S
pipeline.cached-files	1.10.. List<String>
pipeline.cep.sharedbuffer.cache.entry-slots	1.15.. Integer =1024
pipeline.cep.sharedbuffer.cache.event-slots	1.15.. Integer =1024
pipeline.cep.sharedbuffer.cache.statistics-interval	1.15.. Duration =PT30M
pipeline.classpaths	1.10.. List<String>
pipeline.closure-cleaner-level	1.10.. Enum(NONE|TOP_LEVEL|RECURSIVE) =RECURSIVE
pipeline.default-kryo-serializers	1.10..1.18 List<String>	1.19..1.20 List<String> !
pipeline.force-avro	1.10.. Boolean =false
pipeline.force-kryo	1.10.. Boolean =false
pipeline.force-kryo-avro	1.20.. Boolean
pipeline.generic-types	1.10.. Boolean =true
pipeline.global-job-parameters	1.10.. Map
pipeline.jars	1.10.. List<String>
pipeline.jobvertex-parallelism-overrides	1.17.. Map ={}
pipeline.max-parallelism	1.10.. Integer =-1
pipeline.name	1.11.. String
pipeline.object-reuse	1.10.. Boolean =false
pipeline.operator-chaining	1.10..1.17 Boolean =true
pipeline.operator-chaining.chain-operators-with-different-max-parallelism	1.18.. Boolean =true
pipeline.operator-chaining.enabled	1.18.. Boolean <pipeline.operator-chaining =true
pipeline.registered-kryo-types	1.10..1.18 List<String>	1.19..1.20 List<String> !
pipeline.registered-pojo-types	1.10..1.18 List<String>	1.19..1.20 List<String> !
pipeline.serialization-config	1.19.. List<String>
pipeline.sources.pause-until-first-checkpoint	2.3.. Boolean =false
pipeline.time-characteristic	1.10..1.18 Enum(ProcessingTime|IngestionTime|EventTime) =ProcessingTime	1.19..1.20 Enum(ProcessingTime|IngestionTime|EventTime) ! =EventTime
pipeline.vertex-description-mode	1.15.. Enum(TREE|CASCADING) =TREE
pipeline.vertex-name-include-index-prefix	1.15.. Boolean =false
pipeline.watermark-alignment.allow-unaligned-source-splits	1.17.. Boolean =false
pipeline.watermark-alignment.buffer-size	2.3.. Integer =3
plugin.classloader.parent-first-patterns.additional	1.10..1.14 String	1.15.. List<String> =[]
plugin.classloader.parent-first-patterns.default	1.10..1.14 String	1.15.. List<String>
process.jobmanager.working-dir	1.15.. String <process.working-dir
process.taskmanager.working-dir	1.15.. String <process.working-dir
process.working-dir	1.15.. String
python.archives	1.11.. String
python.client.executable	1.11.. String =python
python.executable	1.11.. String =python
python.execution-mode	1.15.. String =process
python.files	1.11.. String
python.fn-execution.arrow.batch.size	1.11..1.14 Integer =10000	1.15.. Integer =1000
python.fn-execution.buffer.memory.size	1.10..1.11 String =15mb
python.fn-execution.bundle.size	1.10..1.10 Integer =1000	1.11..1.14 Integer =100000	1.15.. Integer =1000
python.fn-execution.bundle.time	1.10.. Long =1000
python.fn-execution.framework.memory.size	1.10..1.11 String =64mb
python.fn-execution.memory.managed	1.11..1.11 Boolean =false	1.12.. Boolean =true
python.internal.archives-key-map	1.11.. Map
python.internal.files-key-map	1.11.. Map
python.internal.requirements-file-key	1.11.. Map
python.job-options	1.15.. Map
python.logging.default.level	2.3.. String =INFO
python.logging.level.overrides	2.3.. Map
python.loopback-server.address	1.15.. String
python.map-state.iterate-response-batch-size	1.12.. Integer =1000
python.map-state.read-cache-size	1.12.. Integer =1000
python.map-state.write-cache-size	1.12.. Integer =1000
python.metric.enabled	1.11.. Boolean =true
python.operator-chaining.enabled	1.14.. Boolean =true
python.profile.enabled	1.14.. Boolean =false
python.pythonpath	1.18.. String
python.requirements	1.11.. String
python.state.cache-size	1.12.. Integer =1000
python.systemenv.enabled	1.15.. Boolean =true
queryable-state.client.network-threads	1.10..1.17 Integer <query.client.network-threads =0	1.18.. Integer ! <query.client.network-threads =0
queryable-state.enable	1.10..1.17 Boolean =false	1.18.. Boolean ! =false
queryable-state.proxy.network-threads	1.10..1.17 Integer <query.proxy.network-threads =0	1.18.. Integer ! <query.proxy.network-threads =0
queryable-state.proxy.ports	1.10..1.17 String <query.proxy.ports =9069	1.18.. String ! <query.proxy.ports =9069
queryable-state.proxy.query-threads	1.10..1.17 Integer <query.proxy.query-threads =0	1.18.. Integer ! <query.proxy.query-threads =0
queryable-state.server.network-threads	1.10..1.17 Integer <query.server.network-threads =0	1.18.. Integer ! <query.server.network-threads =0
queryable-state.server.ports	1.10..1.17 String <query.server.ports =9067	1.18.. String ! <query.server.ports =9067
queryable-state.server.query-threads	1.10..1.17 Integer <query.server.query-threads =0	1.18.. Integer ! <query.server.query-threads =0
resourcemanager.job.timeout	1.10..1.19 String =5 minutes	1.20.. Duration =PT5M
resourcemanager.previous-worker.recovery.timeout	1.16.. Duration =PT0S
resourcemanager.rpc.port	1.10.. Integer =0
resourcemanager.standalone.start-up-time	1.10..1.19 Long =-1	1.20.. Duration
resourcemanager.start-worker.max-failure-rate	1.13.. Double =10.0
resourcemanager.start-worker.retry-interval	1.13.. Duration =PT3S
resourcemanager.taskmanager-registration.timeout	1.13.. Duration <taskmanager.registration.timeout =PT5M
resourcemanager.taskmanager-release.wait.result.consumed	1.10..1.20 Boolean ! =true
resourcemanager.taskmanager-timeout	1.10..1.19 Long <slotmanager.taskmanager-timeout =30000	1.20.. Duration <slotmanager.taskmanager-timeout =PT30S
rest.address	1.10.. String <jobmanager.rpc.address
rest.async.store-duration	1.15.. Duration =PT5M
rest.await-leader-timeout	1.10..1.19 Long =30000	1.20.. Duration =PT30S
rest.bind-address	1.10.. String <web.address,jobmanager.web.address
rest.bind-port	1.10.. String <rest.port,web.port,jobmanager.web.port =8081
rest.cache.checkpoint-statistics.size	1.18.. Integer =1000
rest.cache.checkpoint-statistics.timeout	1.18.. Duration <web.refresh-interval =PT3S
rest.cache.execution-graph.timeout	2.3.. Duration
rest.client.max-content-length	1.10.. Integer =104857600
rest.connection-timeout	1.10..1.19 Long =15000	1.20.. Duration =PT15S
rest.flamegraph.cleanup-interval	1.13.. Duration =PT10M
rest.flamegraph.delay-between-samples	1.13.. Duration =PT0.05S
rest.flamegraph.enabled	1.13.. Boolean =false
rest.flamegraph.num-samples	1.13.. Integer =100
rest.flamegraph.refresh-interval	1.13.. Duration =PT1M
rest.flamegraph.stack-depth	1.13.. Integer =100
rest.idleness-timeout	1.10..1.19 Long =300000	1.20.. Duration =PT5M
rest.path	1.19.. String
rest.port	1.10.. Integer <web.port =8081
rest.profiling.dir	1.19.. String =/tmp
rest.profiling.duration-max	1.19.. Duration =PT5M
rest.profiling.enabled	1.19.. Boolean =false
rest.profiling.history-size	1.19.. Integer =10
rest.retry.delay	1.10..1.19 Long =3000	1.20.. Duration =PT3S
rest.retry.max-attempts	1.10.. Integer =20
rest.server.max-content-length	1.10.. Integer =104857600
rest.server.numThreads	1.10.. Integer =4
rest.server.thread-priority	1.10.. Integer =5
rest.url-prefix	1.18.. String =/
restart-strategy	1.10..1.16 String
restart-strategy.exponential-delay.attempts-before-reset-backoff	1.19.. Integer =2147483647
restart-strategy.exponential-delay.backoff-multiplier	1.13..1.18 Double =2.0	1.19.. Double =1.5
restart-strategy.exponential-delay.initial-backoff	1.13.. Duration =PT1S
restart-strategy.exponential-delay.jitter-factor	1.13.. Double =0.1
restart-strategy.exponential-delay.max-backoff	1.13..1.18 Duration =PT5M	1.19.. Duration =PT1M
restart-strategy.exponential-delay.reset-backoff-threshold	1.13.. Duration =PT1H
restart-strategy.failure-rate.delay	1.10.. Duration =PT1S
restart-strategy.failure-rate.failure-rate-interval	1.10.. Duration =PT1M
restart-strategy.failure-rate.max-failures-per-interval	1.10.. Integer =1
restart-strategy.fixed-delay.attempts	1.10.. Integer =1
restart-strategy.fixed-delay.delay	1.10.. Duration =PT1S
restart-strategy.type	1.17.. String <restart-strategy
scheduler-mode	1.13.. Enum(REACTIVE)
scope.delimiter	1.16.. String =.
scope.variables.additional	1.15.. Map ={}
scope.variables.excludes	1.16.. String =.
security.context.factory.classes	1.11.. List<String>
security.delegation.tokens.enabled	1.17.. Boolean <security.kerberos.fetch.delegation-token =true
security.delegation.tokens.renewal.retry.backoff	1.17.. Duration <security.kerberos.tokens.renewal.retry.backoff =PT1H
security.delegation.tokens.renewal.time-ratio	1.17.. Double <security.kerberos.tokens.renewal.time-ratio =0.75
security.kerberos.access.hadoopFileSystems	1.16.. List<String> <yarn.security.kerberos.additionalFileSystems
security.kerberos.fetch.delegation-token	1.14..1.16 Boolean =true	1.17..1.20 Boolean ! =true
security.kerberos.krb5-conf.path	1.12.. String
security.kerberos.login.contexts	1.10.. String
security.kerberos.login.keytab	1.10.. String <security.keytab
security.kerberos.login.principal	1.10.. String <security.principal
security.kerberos.login.use-ticket-cache	1.10.. Boolean =true
security.kerberos.relogin.period	1.16.. Duration =PT1M
security.kerberos.tokens.renewal.retry.backoff	1.16..1.16 Duration =PT1H	1.17..1.20 Duration ! =PT1H
security.kerberos.tokens.renewal.time-ratio	1.16..1.16 Double =0.75	1.17..1.20 Double ! =0.75
security.module.factory.classes	1.11.. List<String>
security.ssl.algorithms	1.10..1.19 String =TLS_RSA_WITH_AES_128_CBC_SHA	1.20.. String
security.ssl.enabled	1.10..1.20 Boolean ! =false
security.ssl.internal.cert.fingerprint	1.10.. String
security.ssl.internal.close-notify-flush-timeout	1.10.. Integer <security.ssl.close-notify-flush-timeout =-1
security.ssl.internal.enabled	1.10.. Boolean =false
security.ssl.internal.handshake-timeout	1.10.. Integer <security.ssl.handshake-timeout =-1
security.ssl.internal.key-password	1.10.. String
security.ssl.internal.keystore	1.10.. String
security.ssl.internal.keystore-password	1.10.. String
security.ssl.internal.keystore-type	1.20.. String =pkcs12
security.ssl.internal.session-cache-size	1.10.. Integer <security.ssl.session-cache-size =-1
security.ssl.internal.session-timeout	1.10.. Integer <security.ssl.session-timeout =-1
security.ssl.internal.truststore	1.10.. String
security.ssl.internal.truststore-password	1.10.. String
security.ssl.internal.truststore-type	1.20.. String =pkcs12
security.ssl.key-password	1.10.. String
security.ssl.keystore	1.10.. String
security.ssl.keystore-password	1.10.. String
security.ssl.protocol	1.10.. String =TLSv1.2
security.ssl.provider	1.10.. String =JDK
security.ssl.rest.authentication-enabled	1.10.. Boolean =false
security.ssl.rest.cert.fingerprint	1.10.. String
security.ssl.rest.enabled	1.10.. Boolean =false
security.ssl.rest.key-password	1.10.. String
security.ssl.rest.keystore	1.10.. String
security.ssl.rest.keystore-password	1.10.. String
security.ssl.rest.keystore-type	1.20.. String =pkcs12
security.ssl.rest.truststore	1.10.. String
security.ssl.rest.truststore-password	1.10.. String
security.ssl.rest.truststore-type	1.20.. String =pkcs12
security.ssl.rest.verify-hostname	2.3.. Boolean =false
security.ssl.truststore	1.10.. String
security.ssl.truststore-password	1.10.. String
security.ssl.verify-hostname	1.10..2.2 Boolean =true	2.3.. Boolean ! =false
shuffle-service-factory.class	1.10.. String
sink.committer.retries	1.19.. Integer =10
slot.idle.timeout	1.10..1.19 Long =50000	1.20.. Duration =PT50S
slot.request.max-interval	2.0.. Duration =PT0.02S
slot.request.timeout	1.10..1.19 Long =300000	1.20.. Duration =PT5M
slotmanager.declare-needed-resource.delay	1.17.. Duration =PT0.05S
slotmanager.max-total-resource.cpu	1.13.. Double
slotmanager.max-total-resource.memory	1.13.. MemorySize
slotmanager.min-total-resource.cpu	1.19.. Double
slotmanager.min-total-resource.memory	1.19.. MemorySize
slotmanager.number-of-slots.max	1.11.. Integer =2147483647
slotmanager.number-of-slots.min	1.19.. Integer =0
slotmanager.redundant-taskmanager-num	1.12.. Integer =0
slotmanager.request-timeout	1.10..1.17 Long ! =-1
slotmanager.requirement-check.delay	1.16.. Duration =PT0.05S
slotmanager.taskmanager-timeout	1.10..1.20 Long ! =30000
slow-task-detector.check-interval	1.16.. Duration =PT1S
slow-task-detector.execution-time.baseline-lower-bound	1.16.. Duration =PT1M
slow-task-detector.execution-time.baseline-multiplier	1.16.. Double =1.5
slow-task-detector.execution-time.baseline-ratio	1.16.. Double =0.75
sql-client.display.color-schema	1.18.. String =DEFAULT
sql-client.display.max-column-width	1.14..1.17 Integer =30	1.18..1.19 Integer <table.display.max-column-width =30	1.20..1.20 Integer ! <table.display.max-column-width =30
sql-client.display.print-time-cost	1.19.. Boolean =true
sql-client.display.show-line-numbers	1.18.. Boolean =false
sql-client.execution.max-table-result.rows	1.13.. Integer =1000000
sql-client.execution.result-mode	1.13.. Enum(TABLE|CHANGELOG|TABLEAU) =TABLE
sql-client.verbose	1.13.. Boolean =false
sql-gateway.session.check-interval	1.16.. Duration =PT1M
sql-gateway.session.idle-timeout	1.16.. Duration =PT10M
sql-gateway.session.max-num	1.16.. Integer =1000000
sql-gateway.session.plan-cache.enabled	1.19.. Boolean =false
sql-gateway.session.plan-cache.size	1.19.. Integer =100
sql-gateway.session.plan-cache.ttl	1.19.. Duration =PT1H
sql-gateway.worker.keepalive-time	1.16.. Duration =PT5M
sql-gateway.worker.threads.max	1.16.. Integer =500
sql-gateway.worker.threads.min	1.16.. Integer =5
state.backend	1.10..1.16 String
state.backend.async	1.10..1.12 Boolean =true	1.13..1.20 Boolean ! =true
state.backend.changelog.enabled	1.13..1.19 Boolean =false
state.backend.changelog.enabled_for_application	1.16..1.18 Boolean
state.backend.changelog.max-failures-allowed	1.15..1.19 Integer =3
state.backend.changelog.periodic-materialize.enabled	1.19..1.19 Boolean =true
state.backend.changelog.periodic-materialize.interval	1.15..1.19 Duration =PT10M
state.backend.changelog.storage	1.14..1.19 String =memory
state.backend.forst.block.blocksize	2.0.. MemorySize =4 kb
state.backend.forst.block.cache-size	2.0.. MemorySize =8 mb
state.backend.forst.block.metadata-blocksize	2.0.. MemorySize =4 kb
state.backend.forst.bloom-filter.bits-per-key	2.0.. Double =10.0
state.backend.forst.bloom-filter.block-based-mode	2.0.. Boolean =false
state.backend.forst.cache.dir	2.0.. String
state.backend.forst.cache.lru.access-before-promote	2.0.. Integer =6
state.backend.forst.cache.lru.promote-limit	2.0.. Integer =3
state.backend.forst.cache.reserve-size	2.0.. MemorySize =256 mb
state.backend.forst.cache.size-based-limit	2.0.. MemorySize =0 bytes
state.backend.forst.compaction.filter.periodic-compaction-time	2.0.. Duration =PT720H
state.backend.forst.compaction.filter.query-time-after-num-entries	2.0.. Long =1000
state.backend.forst.compaction.level.max-size-level-base	2.0.. MemorySize =256 mb
state.backend.forst.compaction.level.target-file-size-base	2.0.. MemorySize =64 mb
state.backend.forst.compaction.level.use-dynamic-size	2.0.. Boolean =false
state.backend.forst.compaction.style	2.0.. Enum(LEVEL|UNIVERSAL|FIFO|NONE) =LEVEL
state.backend.forst.compression.per.level	2.0.. List<Enum(NO_COMPRESSION|SNAPPY_COMPRESSION|ZLIB_COMPRESSION|BZLIB2_COMPRESSION|LZ4_COMPRESSION|LZ4HC_COMPRESSION|XPRESS_COMPRESSION|ZSTD_COMPRESSION|DISABLE_COMPRESSION_OPTION)> =[SNAPPY_COMPRESSION]
state.backend.forst.executor.inline-coordinator	2.0.. Boolean =false
state.backend.forst.executor.inline-write	2.0.. Boolean =true
state.backend.forst.executor.read-io-parallelism	2.0.. Integer =3
state.backend.forst.executor.write-io-parallelism	2.0.. Integer =1
state.backend.forst.files.open	2.0.. Integer =-1
state.backend.forst.local-dir	2.0.. String
state.backend.forst.log.dir	2.0.. String
state.backend.forst.log.file-num	2.0.. Integer =4
state.backend.forst.log.level	2.0.. Enum(DEBUG_LEVEL|INFO_LEVEL|WARN_LEVEL|ERROR_LEVEL|FATAL_LEVEL|HEADER_LEVEL|NUM_INFO_LOG_LEVELS) =INFO_LEVEL
state.backend.forst.log.max-file-size	2.0.. MemorySize =25 mb
state.backend.forst.memory.fixed-per-slot	2.0.. MemorySize
state.backend.forst.memory.fixed-per-tm	2.0.. MemorySize
state.backend.forst.memory.high-prio-pool-ratio	2.0.. Double =0.1
state.backend.forst.memory.managed	2.0.. Boolean =true
state.backend.forst.memory.partitioned-index-filters	2.0.. Boolean =true
state.backend.forst.memory.write-buffer-ratio	2.0.. Double =0.5
state.backend.forst.metrics.actual-delayed-write-rate	2.0.. Boolean =false
state.backend.forst.metrics.background-errors	2.0.. Boolean =false
state.backend.forst.metrics.block-cache-capacity	2.0.. Boolean =false
state.backend.forst.metrics.block-cache-hit	2.0.. Boolean =false
state.backend.forst.metrics.block-cache-miss	2.0.. Boolean =false
state.backend.forst.metrics.block-cache-pinned-usage	2.0.. Boolean =false
state.backend.forst.metrics.block-cache-usage	2.0.. Boolean =false
state.backend.forst.metrics.bloom-filter-full-positive	2.0.. Boolean =false
state.backend.forst.metrics.bloom-filter-full-true-positive	2.0.. Boolean =false
state.backend.forst.metrics.bloom-filter-useful	2.0.. Boolean =false
state.backend.forst.metrics.bytes-read	2.0.. Boolean =false
state.backend.forst.metrics.bytes-written	2.0.. Boolean =false
state.backend.forst.metrics.column-family-as-variable	2.0.. Boolean =false
state.backend.forst.metrics.compaction-pending	2.0.. Boolean =false
state.backend.forst.metrics.compaction-read-bytes	2.0.. Boolean =false
state.backend.forst.metrics.compaction-write-bytes	2.0.. Boolean =false
state.backend.forst.metrics.cur-size-active-mem-table	2.0.. Boolean =false
state.backend.forst.metrics.cur-size-all-mem-tables	2.0.. Boolean =false
state.backend.forst.metrics.estimate-live-data-size	2.0.. Boolean =false
state.backend.forst.metrics.estimate-num-keys	2.0.. Boolean =false
state.backend.forst.metrics.estimate-pending-compaction-bytes	2.0.. Boolean =false
state.backend.forst.metrics.estimate-table-readers-mem	2.0.. Boolean =false
state.backend.forst.metrics.is-write-stopped	2.0.. Boolean =false
state.backend.forst.metrics.iter-bytes-read	2.0.. Boolean =false
state.backend.forst.metrics.live-sst-files-size	2.0.. Boolean =false
state.backend.forst.metrics.mem-table-flush-pending	2.0.. Boolean =false
state.backend.forst.metrics.num-deletes-active-mem-table	2.0.. Boolean =false
state.backend.forst.metrics.num-deletes-imm-mem-tables	2.0.. Boolean =false
state.backend.forst.metrics.num-entries-active-mem-table	2.0.. Boolean =false
state.backend.forst.metrics.num-entries-imm-mem-tables	2.0.. Boolean =false
state.backend.forst.metrics.num-files-at-level	2.0.. Boolean =false
state.backend.forst.metrics.num-immutable-mem-table	2.0.. Boolean =false
state.backend.forst.metrics.num-live-versions	2.0.. Boolean =false
state.backend.forst.metrics.num-running-compactions	2.0.. Boolean =false
state.backend.forst.metrics.num-running-flushes	2.0.. Boolean =false
state.backend.forst.metrics.num-snapshots	2.0.. Boolean =false
state.backend.forst.metrics.size-all-mem-tables	2.0.. Boolean =false
state.backend.forst.metrics.stall-micros	2.0.. Boolean =false
state.backend.forst.metrics.total-sst-files-size	2.0.. Boolean =false
state.backend.forst.options-factory	2.0.. String
state.backend.forst.primary-dir	2.0.. String =checkpoint-dir
state.backend.forst.rescaling.use-delete-files-in-range	2.0.. Boolean =false
state.backend.forst.restore-overlap-fraction-threshold	2.0.. Double =0.0
state.backend.forst.sync.enforce-local	2.1.. Boolean =true
state.backend.forst.thread.num	2.0.. Integer =2
state.backend.forst.timer-service.cache-size	2.0.. Integer =128
state.backend.forst.timer-service.factory	2.0.. Enum(HEAP|ForStDB) =ForStDB
state.backend.forst.use-bloom-filter	2.0.. Boolean =false
state.backend.forst.use-ingest-db-restore-mode	2.0.. Boolean =false
state.backend.forst.write-batch-size	2.0.. MemorySize =2 mb
state.backend.forst.writebuffer.count	2.0.. Integer =2
state.backend.forst.writebuffer.number-to-merge	2.0.. Integer =1
state.backend.forst.writebuffer.size	2.0.. MemorySize =64 mb
state.backend.fs.memory-threshold	1.10..1.10 Integer =1024	1.11..1.12 MemorySize =20 kb
state.backend.fs.write-buffer-size	1.10..1.12 Integer =4096
state.backend.incremental	1.10..1.19 Boolean =false
state.backend.latency-track.history-size	1.13..1.19 Integer =128	1.20..1.20 Integer ! =128
state.backend.latency-track.keyed-state-enabled	1.13..1.19 Boolean =false	1.20..1.20 Boolean ! =false
state.backend.latency-track.sample-interval	1.13..1.19 Integer =100	1.20..1.20 Integer ! =100
state.backend.latency-track.state-name-as-variable	1.13..1.14 Boolean =false	1.15..1.19 Boolean =true	1.20..1.20 Boolean ! =true
state.backend.local-recovery	1.10..1.19 Boolean =false	1.20..1.20 Boolean ! =false
state.backend.rocksdb.block.blocksize	1.10..1.14 MemorySize	1.15.. MemorySize =4 kb
state.backend.rocksdb.block.cache-size	1.10..1.14 MemorySize	1.15.. MemorySize =8 mb
state.backend.rocksdb.block.metadata-blocksize	1.13..1.14 MemorySize	1.15.. MemorySize =4 kb
state.backend.rocksdb.bloom-filter.bits-per-key	1.14.. Double =10.0
state.backend.rocksdb.bloom-filter.block-based-mode	1.14.. Boolean =false
state.backend.rocksdb.checkpoint.transfer.thread.num	1.10..1.12 Integer =1	1.13.. Integer =4
state.backend.rocksdb.compaction.filter.periodic-compaction-time	2.0.. Duration =PT720H
state.backend.rocksdb.compaction.filter.query-time-after-num-entries	2.0.. Long =1000
state.backend.rocksdb.compaction.level.max-size-level-base	1.10..1.14 MemorySize	1.15.. MemorySize =256 mb
state.backend.rocksdb.compaction.level.target-file-size-base	1.10..1.14 MemorySize	1.15.. MemorySize =64 mb
state.backend.rocksdb.compaction.level.use-dynamic-size	1.10..1.14 Boolean	1.15.. Boolean =false
state.backend.rocksdb.compaction.style	1.10..1.14 Enum(LEVEL|UNIVERSAL|FIFO|NONE)	1.15.. Enum(LEVEL|UNIVERSAL|FIFO|NONE) =LEVEL
state.backend.rocksdb.compression.per.level	1.19.. List<Enum(NO_COMPRESSION|SNAPPY_COMPRESSION|ZLIB_COMPRESSION|BZLIB2_COMPRESSION|LZ4_COMPRESSION|LZ4HC_COMPRESSION|XPRESS_COMPRESSION|ZSTD_COMPRESSION|DISABLE_COMPRESSION_OPTION)> =[SNAPPY_COMPRESSION]
state.backend.rocksdb.files.open	1.10..1.14 Integer	1.15.. Integer =-1
state.backend.rocksdb.incremental-restore-async-compact-after-rescale	1.20.. Boolean =false
state.backend.rocksdb.localdir	1.10..1.20 String <state.backend.rocksdb.checkpointdir	2.0.. String
state.backend.rocksdb.log.dir	1.14.. String
state.backend.rocksdb.log.file-num	1.14..1.14 Integer	1.15.. Integer =4
state.backend.rocksdb.log.level	1.13..1.14 Enum(DEBUG_LEVEL|INFO_LEVEL|WARN_LEVEL|ERROR_LEVEL|FATAL_LEVEL|HEADER_LEVEL|NUM_INFO_LOG_LEVELS)	1.15.. Enum(DEBUG_LEVEL|INFO_LEVEL|WARN_LEVEL|ERROR_LEVEL|FATAL_LEVEL|HEADER_LEVEL|NUM_INFO_LOG_LEVELS) =INFO_LEVEL
state.backend.rocksdb.log.max-file-size	1.14..1.14 MemorySize	1.15.. MemorySize =25 mb
state.backend.rocksdb.manual-compaction.max-auto-compactions	1.20.. Integer =30
state.backend.rocksdb.manual-compaction.max-file-size-to-compact	1.20.. MemorySize =50 kb
state.backend.rocksdb.manual-compaction.max-files-to-compact	1.20.. Integer =30
state.backend.rocksdb.manual-compaction.max-output-file-size	1.20.. MemorySize =64 mb
state.backend.rocksdb.manual-compaction.max-parallel-compactions	1.20.. Integer =5
state.backend.rocksdb.manual-compaction.min-files-to-compact	1.20.. Integer =5
state.backend.rocksdb.manual-compaction.min-interval	1.20.. Duration =PT0S
state.backend.rocksdb.memory.fixed-per-slot	1.10.. MemorySize
state.backend.rocksdb.memory.fixed-per-tm	1.17.. MemorySize
state.backend.rocksdb.memory.high-prio-pool-ratio	1.10.. Double =0.1
state.backend.rocksdb.memory.managed	1.10.. Boolean =true
state.backend.rocksdb.memory.partitioned-index-filters	1.13.. Boolean =false
state.backend.rocksdb.memory.write-buffer-ratio	1.10.. Double =0.5
state.backend.rocksdb.metrics.actual-delayed-write-rate	1.10.. Boolean =false
state.backend.rocksdb.metrics.background-errors	1.10.. Boolean =false
state.backend.rocksdb.metrics.block-cache-capacity	1.10.. Boolean =false
state.backend.rocksdb.metrics.block-cache-hit	1.16.. Boolean =false
state.backend.rocksdb.metrics.block-cache-miss	1.16.. Boolean =false
state.backend.rocksdb.metrics.block-cache-pinned-usage	1.10.. Boolean =false
state.backend.rocksdb.metrics.block-cache-usage	1.10.. Boolean =false
state.backend.rocksdb.metrics.bloom-filter-full-positive	1.20.. Boolean =false
state.backend.rocksdb.metrics.bloom-filter-full-true-positive	1.20.. Boolean =false
state.backend.rocksdb.metrics.bloom-filter-useful	1.20.. Boolean =false
state.backend.rocksdb.metrics.bytes-read	1.16.. Boolean =false
state.backend.rocksdb.metrics.bytes-written	1.16.. Boolean =false
state.backend.rocksdb.metrics.column-family-as-variable	1.10.. Boolean =false
state.backend.rocksdb.metrics.compaction-pending	1.10.. Boolean =false
state.backend.rocksdb.metrics.compaction-read-bytes	1.16.. Boolean =false
state.backend.rocksdb.metrics.compaction-write-bytes	1.16.. Boolean =false
state.backend.rocksdb.metrics.cur-size-active-mem-table	1.10.. Boolean =false
state.backend.rocksdb.metrics.cur-size-all-mem-tables	1.10.. Boolean =false
state.backend.rocksdb.metrics.estimate-live-data-size	1.10.. Boolean =false
state.backend.rocksdb.metrics.estimate-num-keys	1.10.. Boolean =false
state.backend.rocksdb.metrics.estimate-pending-compaction-bytes	1.10.. Boolean =false
state.backend.rocksdb.metrics.estimate-table-readers-mem	1.10.. Boolean =false
state.backend.rocksdb.metrics.is-write-stopped	1.10.. Boolean =false
state.backend.rocksdb.metrics.iter-bytes-read	1.16.. Boolean =false
state.backend.rocksdb.metrics.live-sst-files-size	1.14.. Boolean =false
state.backend.rocksdb.metrics.mem-table-flush-pending	1.10.. Boolean =false
state.backend.rocksdb.metrics.num-deletes-active-mem-table	1.10.. Boolean =false
state.backend.rocksdb.metrics.num-deletes-imm-mem-tables	1.10.. Boolean =false
state.backend.rocksdb.metrics.num-entries-active-mem-table	1.10.. Boolean =false
state.backend.rocksdb.metrics.num-entries-imm-mem-tables	1.10.. Boolean =false
state.backend.rocksdb.metrics.num-files-at-level	1.20.. Boolean =false
state.backend.rocksdb.metrics.num-immutable-mem-table	1.10.. Boolean =false
state.backend.rocksdb.metrics.num-live-versions	1.10.. Boolean =false
state.backend.rocksdb.metrics.num-running-compactions	1.10.. Boolean =false
state.backend.rocksdb.metrics.num-running-flushes	1.10.. Boolean =false
state.backend.rocksdb.metrics.num-snapshots	1.10.. Boolean =false
state.backend.rocksdb.metrics.size-all-mem-tables	1.10.. Boolean =false
state.backend.rocksdb.metrics.stall-micros	1.16.. Boolean =false
state.backend.rocksdb.metrics.total-sst-files-size	1.10.. Boolean =false
state.backend.rocksdb.options-factory	1.10.. String
state.backend.rocksdb.predefined-options	1.10.. String =DEFAULT
state.backend.rocksdb.rescaling.use-delete-files-in-range	1.20.. Boolean =false
state.backend.rocksdb.restore-overlap-fraction-threshold	1.16.. Double =0.0
state.backend.rocksdb.thread.num	1.10..1.14 Integer	1.15.. Integer =2
state.backend.rocksdb.timer-service.cache-size	1.19.. Integer =128
state.backend.rocksdb.timer-service.factory	1.10..1.10 String =ROCKSDB	1.11.. Enum(HEAP|ROCKSDB) =ROCKSDB
state.backend.rocksdb.ttl.compaction.filter.enabled	1.10..1.10 Boolean ! =true
state.backend.rocksdb.use-bloom-filter	1.14.. Boolean =false
state.backend.rocksdb.use-ingest-db-restore-mode	1.20.. Boolean =false
state.backend.rocksdb.write-batch-size	1.10.. MemorySize =2 mb
state.backend.rocksdb.writebuffer.count	1.10..1.14 Integer	1.15.. Integer =2
state.backend.rocksdb.writebuffer.number-to-merge	1.10..1.14 Integer	1.15.. Integer =1
state.backend.rocksdb.writebuffer.size	1.10..1.14 MemorySize	1.15.. MemorySize =64 mb
state.backend.type	1.17..1.18 String <state.backend	1.19.. String <state.backend =hashmap
state.changelog.dstl.dfs.base-path	1.20.. String <dstl.dfs.base-path
state.changelog.dstl.dfs.batch.persist-delay	1.20.. Duration <dstl.dfs.batch.persist-delay =PT0.01S
state.changelog.dstl.dfs.batch.persist-size-threshold	1.20.. MemorySize <dstl.dfs.batch.persist-size-threshold =10 mb
state.changelog.dstl.dfs.compression.enabled	1.20.. Boolean <dstl.dfs.compression.enabled =false
state.changelog.dstl.dfs.discard.num-threads	1.20.. Integer <dstl.dfs.discard.num-threads =1
state.changelog.dstl.dfs.download.local-cache.idle-timeout-ms	1.20.. Duration <dstl.dfs.download.local-cache.idle-timeout-ms =PT10M
state.changelog.dstl.dfs.preemptive-persist-threshold	1.20.. MemorySize <dstl.dfs.preemptive-persist-threshold =5 mb
state.changelog.dstl.dfs.upload.buffer-size	1.20.. MemorySize <dstl.dfs.upload.buffer-size =1 mb
state.changelog.dstl.dfs.upload.max-attempts	1.20.. Integer <dstl.dfs.upload.max-attempts =3
state.changelog.dstl.dfs.upload.max-in-flight	1.20.. MemorySize <dstl.dfs.upload.max-in-flight =100 mb
state.changelog.dstl.dfs.upload.next-attempt-delay	1.20.. Duration <dstl.dfs.upload.next-attempt-delay =PT0.5S
state.changelog.dstl.dfs.upload.num-threads	1.20.. Integer <dstl.dfs.upload.num-threads =5
state.changelog.dstl.dfs.upload.retry-policy	1.20.. String <dstl.dfs.upload.retry-policy =fixed
state.changelog.dstl.dfs.upload.timeout	1.20.. Duration <dstl.dfs.upload.timeout =PT1S
state.changelog.enabled	1.20.. Boolean <state.backend.changelog.enabled =false
state.changelog.max-failures-allowed	1.20.. Integer <state.backend.changelog.max-failures-allowed =3
state.changelog.periodic-materialize.enabled	1.20.. Boolean <state.backend.changelog.periodic-materialize.enabled =true
state.changelog.periodic-materialize.interval	1.20.. Duration <state.backend.changelog.periodic-materialize.interval =PT10M
state.changelog.storage	1.20.. String <state.backend.changelog.storage =memory
state.checkpoint-storage	1.13..1.19 String
state.checkpoint.cleaner.parallel-mode	1.19..1.19 Boolean =true
state.checkpoints.create-subdir	1.19..1.19 Boolean =true
state.checkpoints.dir	1.10..1.19 String <state.backend.fs.checkpointdir
state.checkpoints.num-retained	1.10..1.19 Integer =1
state.latency-track.history-size	1.20.. Integer <state.backend.latency-track.history-size =128
state.latency-track.keyed-state-enabled	1.20.. Boolean <state.backend.latency-track.keyed-state-enabled =false
state.latency-track.sample-interval	1.20.. Integer <state.backend.latency-track.sample-interval =100
state.latency-track.state-name-as-variable	1.20.. Boolean <state.backend.latency-track.state-name-as-variable =true
state.savepoints.dir	1.10..1.19 String <savepoints.state.backend.fs.dir
state.size-track.history-size	2.1.. Integer =128
state.size-track.keyed-state-enabled	2.1.. Boolean =false
state.size-track.sample-interval	2.1.. Integer =100
state.size-track.state-name-as-variable	2.1.. Boolean =true
state.storage.fs.memory-threshold	1.13..1.19 MemorySize <state.backend.fs.memory-threshold =20 kb
state.storage.fs.write-buffer-size	1.13..1.19 Integer <state.backend.fs.write-buffer-size =4096
table.builtin-catalog-name	1.15.. String =default_catalog
table.builtin-database-name	1.15.. String =default_database
table.catalog-modification.listeners	1.18.. List<String>
table.catalog-store.kind	1.18.. String =generic_in_memory
table.column-expansion-strategy	1.19.. List<Enum(EXCLUDE_ALIASED_VIRTUAL_METADATA_COLUMNS|EXCLUDE_DEFAULT_VIRTUAL_METADATA_COLUMNS)> =[]
table.display.max-column-width	1.18.. Integer =30
table.dml-sync	1.13.. Boolean =false
table.dynamic-table-options.enabled	1.11..1.13 Boolean =false	1.14.. Boolean =true
table.exec.async-lookup.buffer-capacity	1.10.. Integer =100
table.exec.async-lookup.key-ordered-enabled	2.1.. Boolean =false
table.exec.async-lookup.output-mode	1.16.. Enum(ORDERED|ALLOW_UNORDERED) =ORDERED
table.exec.async-lookup.timeout	1.10..1.11 String =3 min	1.12.. Duration =PT3M
table.exec.async-ml-predict.max-concurrent-operations	2.1.. Integer =10
table.exec.async-ml-predict.output-mode	2.1.. Enum(ORDERED|ALLOW_UNORDERED) =ORDERED
table.exec.async-ml-predict.timeout	2.1.. Duration =PT3M
table.exec.async-scalar.buffer-capacity	1.19..2.1 Integer =10
table.exec.async-scalar.max-attempts	1.19.. Integer =3
table.exec.async-scalar.max-concurrent-operations	2.2.. Integer <table.exec.async-scalar.buffer-capacity =10
table.exec.async-scalar.retry-delay	1.19.. Duration =PT0.1S
table.exec.async-scalar.retry-strategy	1.19.. Enum(NO_RETRY|FIXED_DELAY) =FIXED_DELAY
table.exec.async-scalar.timeout	1.19.. Duration =PT3M
table.exec.async-state.enabled	2.0.. Boolean =false
table.exec.async-table.max-concurrent-operations	2.2.. Integer =10
table.exec.async-table.max-retries	2.2.. Integer =3
table.exec.async-table.retry-delay	2.2.. Duration =PT0.1S
table.exec.async-table.retry-strategy	2.2.. Enum(NO_RETRY|FIXED_DELAY) =FIXED_DELAY
table.exec.async-table.timeout	2.2.. Duration =PT3M
table.exec.async-vector-search.max-concurrent-operations	2.2.. Integer =10
table.exec.async-vector-search.output-mode	2.2.. Enum(ORDERED|ALLOW_UNORDERED) =ORDERED
table.exec.async-vector-search.timeout	2.2.. Duration =PT3M
table.exec.deduplicate.insert-update-after-sensitive-enabled	1.15..1.20 Boolean <table.exec.deduplicate.insert-and-updateafter-sensitive.enabled =true	2.0.. Boolean =true
table.exec.deduplicate.mini-batch.compact-changes-enabled	1.15..1.20 Boolean <table.exec.deduplicate.mini-batch.compact-changes.enabled =false	2.0.. Boolean =false
table.exec.delta-join.cache-enabled	2.2.. Boolean =true
table.exec.delta-join.left.cache-size	2.2.. Long =10000
table.exec.delta-join.right.cache-size	2.2.. Long =10000
table.exec.disabled-operators	1.10.. String
table.exec.interval-join.min-cleanup-interval	1.18.. Duration =PT0S
table.exec.legacy-cast-behaviour	1.15.. Enum(ENABLED|DISABLED) =DISABLED
table.exec.legacy-transformation-uids	1.15..1.20 Boolean ! =false
table.exec.local-hash-agg.adaptive.distinct-value-rate-threshold	1.20.. Double =0.5
table.exec.local-hash-agg.adaptive.enabled	1.20.. Boolean =true
table.exec.local-hash-agg.adaptive.sampling-threshold	1.20.. Long =500000
table.exec.mini-batch.allow-latency	1.10..1.11 String =-1 ms	1.12.. Duration =PT0S
table.exec.mini-batch.enabled	1.10.. Boolean =false
table.exec.mini-batch.size	1.10.. Long =-1
table.exec.operator-fusion-codegen.enabled	1.18.. Boolean =false
table.exec.rank.topn-cache-size	1.15..1.20 Long <table.exec.topn-cache-size =10000	2.0.. Long =10000
table.exec.resource.default-parallelism	1.10.. Integer =-1
table.exec.resource.external-buffer-memory	1.10..1.12 String =10 mb	1.13.. MemorySize =10 mb
table.exec.resource.hash-agg.memory	1.10..1.12 String =128 mb	1.13.. MemorySize =128 mb
table.exec.resource.hash-join.memory	1.10..1.12 String =128 mb	1.13.. MemorySize =128 mb
table.exec.resource.sort.memory	1.10..1.12 String =128 mb	1.13.. MemorySize =128 mb
table.exec.shuffle-mode	1.10..1.10 String =batch	1.11..1.13 String =ALL_EDGES_BLOCKING	1.14..1.20 String !
table.exec.simplify-operator-name-enabled	1.15.. Boolean =true
table.exec.sink.keyed-shuffle	1.15.. Enum(NONE|AUTO|FORCE) =AUTO
table.exec.sink.nested-constraint-enforcer	2.1.. Enum(IGNORE|ROWS|ROWS_AND_COLLECTIONS) =IGNORE
table.exec.sink.not-null-enforcer	1.11.. Enum(ERROR|DROP) =ERROR
table.exec.sink.require-on-conflict	2.3.. Boolean =true
table.exec.sink.rowtime-inserter	1.18.. Enum(ENABLED|DISABLED) =ENABLED
table.exec.sink.type-length-enforcer	1.15..2.0 Enum(IGNORE|TRIM_PAD) =IGNORE	2.1.. Enum(IGNORE|TRIM_PAD|ERROR) =IGNORE
table.exec.sink.upsert-materialize	1.13.. Enum(NONE|AUTO|FORCE) =AUTO
table.exec.sink.upsert-materialize-strategy.adaptive.threshold.high	2.2.. Long
table.exec.sink.upsert-materialize-strategy.adaptive.threshold.low	2.2.. Long
table.exec.sink.upsert-materialize-strategy.type	2.2.. Enum(LEGACY|MAP|VALUE|ADAPTIVE) =LEGACY
table.exec.sort.async-merge-enabled	1.10.. Boolean =true
table.exec.sort.default-limit	1.10.. Integer =-1
table.exec.sort.max-num-file-handles	1.10.. Integer =128
table.exec.source.cdc-events-duplicate	1.12.. Boolean =false
table.exec.source.idle-timeout	1.10..1.11 String =-1 ms	1.12.. Duration =PT0S
table.exec.spill-compression.block-size	1.10..1.12 String =64 kb	1.13.. MemorySize =64 kb
table.exec.spill-compression.enabled	1.10.. Boolean =true
table.exec.state.ttl	1.12.. Duration =PT0S
table.exec.uid.format	1.16.. String =<id>_<transformation>
table.exec.uid.generation	1.15.. Enum(PLAN_ONLY|ALWAYS|DISABLED) =PLAN_ONLY
table.exec.unbounded-over.version	2.1.. Integer =2
table.exec.window-agg.buffer-size-limit	1.10.. Integer =100000
table.generated-code.max-length	1.12..1.13 Integer =64000	1.14.. Integer =4000
table.generated-code.max-members	1.14.. Integer =10000
table.legacy-nested-row-nullability	2.2.. Boolean =false
table.local-time-zone	1.12.. String =default
table.optimizer.adaptive-broadcast-join.strategy	2.0.. Enum(auto|runtime_only|none) =auto
table.optimizer.agg-phase-strategy	1.10..1.19 String =AUTO	1.20.. Enum(AUTO|ONE_PHASE|TWO_PHASE) =AUTO
table.optimizer.bushy-join-reorder-threshold	1.17.. Integer =12
table.optimizer.delta-join.strategy	2.1.. Enum(AUTO|FORCE|NONE) =AUTO
table.optimizer.distinct-agg.split.bucket-num	1.10.. Integer =1024
table.optimizer.distinct-agg.split.enabled	1.10.. Boolean =false
table.optimizer.dynamic-filtering.enabled	1.16.. Boolean =true
table.optimizer.incremental-agg-enabled	1.20.. Boolean =true
table.optimizer.join-reorder-enabled	1.10.. Boolean =false
table.optimizer.join.broadcast-threshold	1.10.. Long =1048576
table.optimizer.multi-join.enabled	2.1.. Boolean =false
table.optimizer.multiple-input-enabled	1.12.. Boolean =true
table.optimizer.non-deterministic-update.strategy	1.16.. Enum(TRY_RESOLVE|IGNORE) =IGNORE
table.optimizer.ptf.max-tables	2.1.. Integer =20
table.optimizer.reuse-optimize-block-with-digest-enabled	1.20.. Boolean =false
table.optimizer.reuse-sink-enabled	2.1.. Boolean =true
table.optimizer.reuse-source-enabled	1.10.. Boolean =true
table.optimizer.reuse-sub-plan-enabled	1.10.. Boolean =true
table.optimizer.runtime-filter.enabled	1.18.. Boolean =false
table.optimizer.runtime-filter.max-build-data-size	1.18.. MemorySize =150 mb
table.optimizer.runtime-filter.min-filter-ratio	1.18.. Double =0.5
table.optimizer.runtime-filter.min-probe-data-size	1.18.. MemorySize =10 gb
table.optimizer.skewed-join-optimization.skewed-factor	2.0.. Double =4.0
table.optimizer.skewed-join-optimization.skewed-threshold	2.0.. MemorySize =256 mb
table.optimizer.skewed-join-optimization.strategy	2.0.. Enum(auto|forced|none) =auto
table.optimizer.source.aggregate-pushdown-enabled	1.15..1.19 Boolean =true	1.20..1.20 Boolean ! =true
table.optimizer.source.predicate-pushdown-enabled	1.10..1.19 Boolean =true	1.20..1.20 Boolean ! =true
table.optimizer.source.report-statistics-enabled	1.16.. Boolean =true
table.optimizer.sql2rel.project-merge.enabled	1.18..1.20 Boolean <table.optimizer.sql-to-rel.project.merge.enabled =false	2.0.. Boolean =false
table.optimizer.union-all-as-breakpoint-enabled	1.20.. Boolean =true
table.plan.compile.catalog-objects	1.15.. Enum(ALL|SCHEMA|IDENTIFIER) =ALL
table.plan.force-recompile	1.15.. Boolean =false
table.plan.restore.catalog-objects	1.15.. Enum(ALL|ALL_ENFORCED|IDENTIFIER) =ALL
table.planner	1.13..1.13 Enum(BLINK|OLD) =BLINK	1.14..1.14 Enum(BLINK|OLD) ! =BLINK
table.resources.download-dir	1.16.. String =/tmp
table.rtas-ctas.atomicity-enabled	1.18.. Boolean =false
table.secret-store.kind	2.3.. String =generic_in_memory
table.sql-dialect	1.11.. String =default
task.cancellation.interval	1.10..1.19 Long <task.cancellation-interval =30000	1.20.. Duration <task.cancellation-interval =PT30S
task.cancellation.timeout	1.10..1.19 Long =180000	1.20.. Duration =PT3M
task.cancellation.timers.timeout	1.10..1.19 Long <timerservice.exceptional.shutdown.timeout =7500	1.20.. Duration <timerservice.exceptional.shutdown.timeout =PT7.5S
task.checkpoint.alignment.max-size	1.10..1.10 Long =-1
taskmanager.bind-host	1.11.. String
taskmanager.collect-sink.port	1.19.. Integer =0
taskmanager.cpu.cores	1.10.. Double
taskmanager.data.bind-port	1.11..1.18 Integer	1.19.. String
taskmanager.data.port	1.10.. Integer =0
taskmanager.data.ssl.enabled	1.10.. Boolean =true
taskmanager.debug.memory.log	1.10.. Boolean <taskmanager.debug.memory.startLogThread =false
taskmanager.debug.memory.log-interval	1.10..1.19 Long <taskmanager.debug.memory.logIntervalMs =5000	1.20.. Duration <taskmanager.debug.memory.logIntervalMs =PT5S
taskmanager.exit-on-fatal-akka-error	1.10..1.20 Boolean ! =false
taskmanager.heap.mb	1.10..1.20 Integer !
taskmanager.heap.size	1.10..1.20 MemorySize !
taskmanager.host	1.10.. String
taskmanager.jvm-exit-on-oom	1.10.. Boolean =false
taskmanager.load-balance.mode	1.19..2.0 Enum(NONE|SLOTS) =NONE	2.1..2.1 Enum(NONE|SLOTS|MIN_RESOURCES) =NONE	2.2.. Enum(NONE|SLOTS|MIN_RESOURCES|TASKS) =NONE
taskmanager.log.path	1.19.. String
taskmanager.memory.flink.size	1.10.. MemorySize
taskmanager.memory.framework.heap.size	1.10.. MemorySize =128 mb
taskmanager.memory.framework.off-heap.batch-shuffle.size	1.13..1.14 MemorySize =32 mb	1.15.. MemorySize =64 mb
taskmanager.memory.framework.off-heap.size	1.10.. MemorySize =128 mb
taskmanager.memory.jvm-metaspace.size	1.10.. MemorySize =256 mb
taskmanager.memory.jvm-overhead.fraction	1.10.. Float =0.1
taskmanager.memory.jvm-overhead.max	1.10.. MemorySize =1 gb
taskmanager.memory.jvm-overhead.min	1.10.. MemorySize =192 mb
taskmanager.memory.managed.consumer-weights	1.12..1.12 Map ={DATAPROC=70, PYTHON=30}	1.13.. Map ={OPERATOR=70, STATE_BACKEND=70, PYTHON=30}
taskmanager.memory.managed.fraction	1.10.. Float =0.4
taskmanager.memory.managed.size	1.10.. MemorySize <taskmanager.memory.size
taskmanager.memory.min-segment-size	1.14..1.14 MemorySize =1 kb	1.15.. MemorySize =256 bytes
taskmanager.memory.network.fraction	1.10.. Float <taskmanager.network.memory.fraction =0.1
taskmanager.memory.network.max	1.10..1.16 MemorySize <taskmanager.network.memory.max =1 gb	1.17.. MemorySize <taskmanager.network.memory.max =9223372036854775807 bytes
taskmanager.memory.network.min	1.10.. MemorySize <taskmanager.network.memory.min =64 mb
taskmanager.memory.process.size	1.10.. MemorySize
taskmanager.memory.segment-size	1.10.. MemorySize =32 kb
taskmanager.memory.starting-segment-size	2.0.. MemorySize =1 kb
taskmanager.memory.task.heap.size	1.10.. MemorySize
taskmanager.memory.task.off-heap.size	1.10.. MemorySize =0 bytes
taskmanager.network.adaptive-partitioner.enabled	2.3.. Boolean =false
taskmanager.network.adaptive-partitioner.max-traverse-size	2.3.. Integer =4
taskmanager.network.batch-shuffle.compression.enabled	1.16..1.19 Boolean <taskmanager.network.blocking-shuffle.compression.enabled =true	1.20..1.20 Boolean ! <taskmanager.network.blocking-shuffle.compression.enabled =true
taskmanager.network.bind-policy	1.10.. String =ip
taskmanager.network.blocking-shuffle.compression.enabled	1.10..1.14 Boolean =false	1.15..1.15 Boolean =true
taskmanager.network.blocking-shuffle.type	1.10..1.19 String =file	1.20..1.20 String ! =file
taskmanager.network.compression.codec	1.10..1.19 String =LZ4	1.20.. Enum(NONE|LZ4|LZO|ZSTD) =LZ4
taskmanager.network.detailed-metrics	1.10.. Boolean =false
taskmanager.network.hybrid-shuffle.enable-new-mode	1.18..1.19 Boolean =true	1.20..1.20 Boolean ! =true
taskmanager.network.hybrid-shuffle.external-remote-tier-factory.class	1.20.. String
taskmanager.network.hybrid-shuffle.num-retained-in-memory-regions-max	1.17..1.19 Long =1048576	1.20..1.20 Long ! =1048576
taskmanager.network.hybrid-shuffle.remote.path	1.18.. String
taskmanager.network.hybrid-shuffle.spill-index-region-group-size	1.18..1.19 Integer <taskmanager.network.hybrid-shuffle.spill-index-segment-size =1024	1.20..1.20 Integer ! <taskmanager.network.hybrid-shuffle.spill-index-segment-size =1024
taskmanager.network.hybrid-shuffle.spill-index-segment-size	1.17..1.17 Integer =1024
taskmanager.network.max-num-tcp-connections	1.15..1.19 Integer =1	1.20..1.20 Integer ! =1
taskmanager.network.memory.buffer-debloat.enabled	1.14.. Boolean =false
taskmanager.network.memory.buffer-debloat.period	1.14..1.14 Duration =PT0.5S	1.15.. Duration =PT0.2S
taskmanager.network.memory.buffer-debloat.samples	1.14.. Integer =20
taskmanager.network.memory.buffer-debloat.target	1.14.. Duration =PT1S
taskmanager.network.memory.buffer-debloat.threshold-percentages	1.14..1.14 Integer =50	1.15.. Integer =25
taskmanager.network.memory.buffers-per-channel	1.10..1.19 Integer =2	1.20..1.20 Integer ! =2
taskmanager.network.memory.buffers-request-timeout	1.20.. Duration <taskmanager.network.memory.exclusive-buffers-request-timeout-ms =PT30S
taskmanager.network.memory.exclusive-buffers-request-timeout-ms	1.10..1.19 Long =30000	1.20..1.20 Long ! =30000
taskmanager.network.memory.floating-buffers-per-gate	1.10..1.19 Integer =8	1.20..1.20 Integer ! =8
taskmanager.network.memory.fraction	1.10..1.20 Float ! =0.1
taskmanager.network.memory.max	1.10..1.20 String ! =1gb
taskmanager.network.memory.max-buffers-per-channel	1.11..1.19 Integer =10	1.20..1.20 Integer ! =10
taskmanager.network.memory.max-overdraft-buffers-per-gate	1.16..1.19 Integer =5	1.20..1.20 Integer ! =5
taskmanager.network.memory.min	1.10..1.20 String ! =64mb
taskmanager.network.memory.read-buffer.required-per-gate.max	1.17.. Integer
taskmanager.network.netty.client.connectTimeoutSec	1.10.. Integer <taskmanager.net.client.connectTimeoutSec =120
taskmanager.network.netty.client.numThreads	1.10..1.19 Integer <taskmanager.net.client.numThreads =-1	1.20..1.20 Integer ! <taskmanager.net.client.numThreads =-1
taskmanager.network.netty.client.tcp.keepCount	1.18.. Integer
taskmanager.network.netty.client.tcp.keepIdleSec	1.18.. Integer
taskmanager.network.netty.client.tcp.keepIntervalSec	1.18.. Integer
taskmanager.network.netty.num-arenas	1.10..1.19 Integer <taskmanager.net.num-arenas =-1	1.20..1.20 Integer ! <taskmanager.net.num-arenas =-1
taskmanager.network.netty.sendReceiveBufferSize	1.10..1.19 Integer <taskmanager.net.sendReceiveBufferSize =0	1.20..1.20 Integer ! <taskmanager.net.sendReceiveBufferSize =0
taskmanager.network.netty.server.backlog	1.10..1.19 Integer <taskmanager.net.server.backlog =0	1.20..1.20 Integer ! <taskmanager.net.server.backlog =0
taskmanager.network.netty.server.numThreads	1.10..1.19 Integer <taskmanager.net.server.numThreads =-1	1.20..1.20 Integer ! <taskmanager.net.server.numThreads =-1
taskmanager.network.netty.transport	1.10..1.10 String <taskmanager.net.transport =nio	1.11..1.19 String <taskmanager.net.transport =auto	1.20..1.20 String ! <taskmanager.net.transport =auto
taskmanager.network.numberOfBuffers	1.10..1.20 Integer ! =2048
taskmanager.network.partition-request-timeout	1.19.. Duration =PT10S
taskmanager.network.partition.force-release-on-consumption	1.10..1.11 Boolean =false
taskmanager.network.request-backoff.initial	1.10.. Integer <taskmanager.net.request-backoff.initial =100
taskmanager.network.request-backoff.max	1.10.. Integer <taskmanager.net.request-backoff.max =10000
taskmanager.network.retries	1.12.. Integer <taskmanager.network.retries =0
taskmanager.network.sort-shuffle.min-buffers	1.12..1.14 Integer =64	1.15.. Integer =512
taskmanager.network.sort-shuffle.min-parallelism	1.12..1.14 Integer =2147483647	1.15..1.19 Integer =1	1.20..1.20 Integer ! =1
taskmanager.network.tcp-connection.enable-reuse-across-jobs	1.15.. Boolean =true
taskmanager.numberOfTaskSlots	1.10.. Integer =1
taskmanager.registration.initial-backoff	1.10..1.10 Duration <taskmanager.initial-registration-pause =PT0.5S	1.11..1.20 Duration ! <taskmanager.initial-registration-pause =PT0.5S
taskmanager.registration.max-backoff	1.10..1.10 Duration <taskmanager.max-registration-pause =PT30S	1.11..1.20 Duration ! <taskmanager.max-registration-pause =PT30S
taskmanager.registration.refused-backoff	1.10..1.10 Duration <taskmanager.refused-registration-pause =PT10S	1.11..1.20 Duration ! <taskmanager.refused-registration-pause =PT10S
taskmanager.registration.timeout	1.10.. Duration <taskmanager.maxRegistrationDuration =PT5M
taskmanager.resource-id	1.12.. String
taskmanager.rpc.bind-port	1.11.. Integer
taskmanager.rpc.port	1.10.. String =0
taskmanager.runtime.fs-timeout	1.19.. Duration <taskmanager.runtime.fs_timeout =PT0S
taskmanager.runtime.hashjoin-bloom-filters	1.10.. Boolean =false
taskmanager.runtime.large-record-handler	1.12.. Boolean =false
taskmanager.runtime.max-fan	1.10.. Integer =128
taskmanager.runtime.sort-spilling-threshold	1.10.. Float =0.8
taskmanager.slot.timeout	1.13..1.13 Duration =PT10S	1.14..1.17 Duration <akka.ask.timeout =PT10S	1.18.. Duration <pekko.ask.timeout =PT10S
taskmanager.state.local.root-dirs	1.10..1.19 String
taskmanager.system-out.log.cache-upper-size	1.19.. MemorySize =100 kb
taskmanager.system-out.log.thread-name.enabled	1.19.. Boolean =false
taskmanager.system-out.mode	1.19.. Enum(DEFAULT|LOG|IGNORE) =DEFAULT
traces.checkpoint.span-detail-level	2.2.. Enum(SPAN_PER_CHECKPOINT|SPAN_PER_CHECKPOINT_WITH_TASKS|CHILDREN_SPANS_PER_TASK|CHILDREN_SPANS_PER_SUBTASK) =SPAN_PER_CHECKPOINT
traces.report-events-as-spans	1.20..2.1 Boolean ! =false
traces.reporters	1.19.. String
user.artifacts.artifact-list	1.19.. List<String>
user.artifacts.base-dir	1.19.. String =/opt/flink/artifacts
user.artifacts.http-headers	1.19.. Map
user.artifacts.raw-http-enabled	1.19.. Boolean =false
web.access-control-allow-origin	1.10.. String <jobmanager.web.access-control-allow-origin =*
web.adaptive-scheduler.rescale-history.size	2.3.. Integer =0
web.address	1.10..1.20 String ! <jobmanager.web.address
web.backpressure.cleanup-interval	1.10..1.12 Integer <jobmanager.web.backpressure.cleanup-interval =600000	1.13..1.20 Integer ! <jobmanager.web.backpressure.cleanup-interval =600000
web.backpressure.delay-between-samples	1.10..1.12 Integer <jobmanager.web.backpressure.delay-between-samples =50	1.13..1.20 Integer ! <jobmanager.web.backpressure.delay-between-samples =50
web.backpressure.num-samples	1.10..1.12 Integer <jobmanager.web.backpressure.num-samples =100	1.13..1.20 Integer ! <jobmanager.web.backpressure.num-samples =100
web.backpressure.refresh-interval	1.10..1.12 Integer <jobmanager.web.backpressure.refresh-interval =60000	1.13..1.20 Integer ! <jobmanager.web.backpressure.refresh-interval =60000
web.cancel.enable	1.14.. Boolean =true
web.checkpoints.history	1.10.. Integer <jobmanager.web.checkpoints.history =10
web.exception-history-size	1.13.. Integer =16
web.history	1.10.. Integer <jobmanager.web.history =5
web.log.path	1.10.. String <jobmanager.web.log.path
web.port	1.10..1.20 Integer ! <jobmanager.web.port =8081
web.refresh-interval	1.10..1.19 Long <jobmanager.web.refresh-interval =3000	1.20.. Duration <jobmanager.web.refresh-interval =PT3S
web.rescale.enable	1.18.. Boolean =true
web.ssl.enabled	1.10..1.20 Boolean ! <jobmanager.web.ssl.enabled =true
web.submit.enable	1.10.. Boolean <jobmanager.web.submit.enable =true
web.timeout	1.10..1.19 Long =600000	1.20.. Duration =PT10M
web.tmpdir	1.10.. String <jobmanager.web.tmpdir =/tmp
web.upload.dir	1.10.. String <jobmanager.web.upload.dir
yarn.application-attempt-failures-validity-interval	1.10.. Long =10000
yarn.application-attempts	1.10..1.19 String	1.20.. Integer
yarn.application-master.port	1.10.. String =0
yarn.application.id	1.10.. String
yarn.application.name	1.10.. String
yarn.application.node-label	1.10.. String
yarn.application.priority	1.10.. Integer =-1
yarn.application.queue	1.10.. String
yarn.application.type	1.10.. String
yarn.appmaster.rpc.address	1.10..1.10 String
yarn.appmaster.rpc.port	1.10..1.10 Integer =-1
yarn.appmaster.vcores	1.10.. Integer =1
yarn.classpath.include-user-jar	1.15.. Enum(DISABLED|FIRST|LAST|ORDER) <yarn.per-job-cluster.include-user-jar =ORDER
yarn.container-start-command-template	1.19.. String
yarn.containers.vcores	1.10.. Integer =-1
yarn.file-replication	1.11.. Integer =-1
yarn.flink-dist-jar	1.10.. String
yarn.heartbeat.container-request-interval	1.10..1.19 Integer =500	1.20.. Duration =PT0.5S
yarn.heartbeat.interval	1.10.. Integer <yarn.heartbeat-delay =5
yarn.maximum-failed-containers	1.10..1.10 String
yarn.modify.acls	1.18.. String
yarn.per-job-cluster.include-user-jar	1.10..1.12 String =ORDER	1.13..1.14 Enum(DISABLED|FIRST|LAST|ORDER) =ORDER
yarn.properties-file.location	1.10.. String
yarn.provided.lib.dirs	1.11.. List<String>
yarn.provided.usrlib.dir	1.16.. String
yarn.rolled-logs.exclude-pattern	2.1.. String
yarn.rolled-logs.include-pattern	2.1.. String
yarn.security.appmaster.delegation.token.services	1.20.. List<String> =[hadoopfs]
yarn.security.kerberos.additionalFileSystems	1.12..1.15 List<String>
yarn.security.kerberos.localized-keytab-path	1.11.. String =krb5.keytab
yarn.security.kerberos.ship-local-keytab	1.11.. Boolean =true
yarn.ship-archives	1.12.. List<String>
yarn.ship-directories	1.10..1.11 List<String>
yarn.ship-files	1.12..1.20 List<String> <yarn.ship-directories	2.0.. List<String>
yarn.staging-directory	1.12.. String
yarn.tags	1.10.. String
yarn.taskmanager.node-label	1.15.. String
yarn.view.acls	1.18.. String
zookeeper.sasl.disable	1.10.. Boolean =false
zookeeper.sasl.login-context-name	1.10.. String =Client
zookeeper.sasl.service-name	1.10.. String =zookeeper`
