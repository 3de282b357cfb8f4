/** A log's end and the configuration that belongs to it, as somebody might paste them together. */
export const EXAMPLE = `2026-11-18 09:12:40,118 INFO  org.apache.flink.runtime.taskexecutor.TaskManagerRunner      [] -  Starting TaskManager (Version: 1.20.0, Scala: 2.12, Rev:b1fe7b4, Date:2024-07-25T08:31:23+02:00)
2026-11-18 09:12:40,602 INFO  org.apache.flink.configuration.GlobalConfiguration           [] - Loading configuration property: taskmanager.memory.process.size, 1728m
2026-11-18 09:12:40,603 INFO  org.apache.flink.configuration.GlobalConfiguration           [] - Loading configuration property: taskmanager.numberOfTaskSlots, 4
2026-11-18 09:12:40,604 INFO  org.apache.flink.configuration.GlobalConfiguration           [] - Loading configuration property: parallelism.default, 256
2026-11-18 09:14:02,611 WARN  org.apache.flink.runtime.taskmanager.Task                    [] - Source: orders -> Map (3/256)#0 switched from DEPLOYING to FAILED with failure cause:
java.io.IOException: Insufficient number of network buffers: required 257, but only 102 available. The total number of network buffers is currently set to 4096 of 32768 bytes each. You can increase this number by setting the configuration keys 'taskmanager.memory.network.fraction', 'taskmanager.memory.network.min', and 'taskmanager.memory.network.max'.
	at org.apache.flink.runtime.io.network.buffer.NetworkBufferPool.internalCreateBufferPool(NetworkBufferPool.java:495)
	at org.apache.flink.runtime.io.network.buffer.NetworkBufferPool.createBufferPool(NetworkBufferPool.java:468)
	at org.apache.flink.runtime.taskmanager.Task.setupPartitionsAndGates(Task.java:998)
	at org.apache.flink.runtime.taskmanager.Task.doRun(Task.java:710)
	at java.base/java.lang.Thread.run(Thread.java:840)
`
