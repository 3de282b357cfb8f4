import type { ContainerScenario } from '../container.ts'

/**
 * A heap that is all in memory from the start, two thirds of the container, and direct memory that no longer fits beside it
 * and the JVM's own 30 to 50 MiB. What is kept on the heap would fit into a smaller one.
 */
export const containerKill: ContainerScenario = {
  kind: 'container',
  id: 'container-kill',
  what: 'heap and direct memory that outgrow the container',
  jdks: [17, 25],
  main: 'jvm.HeapAndDirect',
  words: (load) => [200, Math.round(200 * load)],
  mib: 768,
  options: '-Xms512m -Xmx512m -XX:MaxDirectMemorySize=256m',
  script: ['-XX:+AlwaysPreTouch'],
  loads: [1.2],
  fixed: () => 'runs',
}
