import type { Entry } from './fixtures.ts'

/**
 * Texts that nothing here can be made to print: there is no cgroup of one's own to fill, no cluster of Kubernetes, and
 * no NodeManager that ends a container. Each was written in the form that its source prints; the kernel in the lab's
 * machine prints the first one's (`container-kill/lab-container-kill-jdk17.txt`).
 */
export const BY_HAND: readonly Entry[] = [
  {
    file: 'container-kill/kernel-cgroup.txt',
    failure: 'container-kill',
    numbers: { usedBytes: '2147483648', limitBytes: '2147483648' },
    byHand:
      'Linux 6.1: mm/oom_kill.c (dump_oom_summary, __oom_kill_process), mm/memcontrol.c (mem_cgroup_print_oom_meminfo); dmesg -T',
  },
  {
    file: 'container-kill/kubernetes-describe.txt',
    failure: 'container-kill',
    numbers: { exitCode: '137' },
    byHand: 'kubectl describe pod: describeStatus in k8s.io/kubectl/pkg/describe/describe.go',
  },
  {
    file: 'not-memory/yarn-ended-on-request.txt',
    failure: 'not-memory',
    numbers: { exitCode: '143' },
    byHand: 'Hadoop 3.4.1: DefaultContainerExecutor (launchContainer), ContainerLaunch, ContainerExitStatus',
  },
]
