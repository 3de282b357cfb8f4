import { journey } from './journey.ts'

// what YARN's NodeManager says when it kills a container, at 1728 MiB + 63 MiB of a limit of 1728 MiB
const text = `2026-03-24 03:35:39,486 INFO  org.apache.flink.yarn.YarnResourceManagerDriver [] - TaskExecutor container_1585000000000_0042_01_000002(node-7:8041) is terminated. Diagnostics: [2026-03-24 03:35:39.112]Container [pid=4711,containerID=container_1585000000000_0042_01_000002] is running 66060288B beyond the 'PHYSICAL' memory limit. Current usage: 1.7 GB of 1.7 GB physical memory used; 4.1 GB of 8.4 GB virtual memory used. Killing container.
[2026-03-24 03:35:39.201]Container killed on request. Exit code is 143
[2026-03-24 03:35:39.204]Container exited with a non-zero exit code 143.
`

journey({
  failure: 'container-kill',
  text,
  answers: { 'flink-version': '1.20' },
  figures: ['143'],
  quoted: ['beyond'],
  parts: ['overhead'],
  snippet: { id: 'flink-conf', says: /^taskmanager\.memory\.jvm-overhead\./m },
})
