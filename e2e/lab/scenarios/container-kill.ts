import type { ContainerScenario } from '../container.ts'

/**
 * A heap of 128 MiB, and as much again of direct memory, in a container of 256 MiB: the JVM needs some 50 MiB of its own.
 * Both are filled to the same part, so that less heap does where the container is given.
 */
export const containerKill: ContainerScenario = {
  kind: 'container',
  id: 'container-kill',
  what: 'heap and direct memory that outgrow the container',
  jdks: [17, 25],
  main: 'jvm.HeapAndDirect',
  words: (load) => [Math.round(50 * load), Math.round(85 * load)],
  mib: 192,
  options: '-Xmx128m -XX:MaxDirectMemorySize=128m',
  loads: [1.2],
  fixed: () => 'runs',
}
