/** Pages outside Flink's documentation: they do not depend on Flink's release. `zh` where a Chinese page exists. */
export const OTHER_LINKS = {
  'jdk-memory-leaks': {
    en: 'https://docs.oracle.com/en/java/javase/17/troubleshoot/troubleshooting-memory-leaks.html',
  },
  'jdk-java-options': { en: 'https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html' },
  'jdk-nmt': { en: 'https://docs.oracle.com/en/java/javase/17/vm/native-memory-tracking.html' },
  'jdk-code-cache': { en: 'https://docs.oracle.com/javase/8/embedded/develop-apps-platforms/codecache.htm' },
  'docker-seccomp': { en: 'https://docs.docker.com/engine/security/seccomp/' },
  'moby-clone3': { en: 'https://github.com/moby/moby/issues/42680' },
  'kubernetes-pids': {
    en: 'https://kubernetes.io/docs/concepts/policy/pid-limiting/',
    zh: 'https://kubernetes.io/zh-cn/docs/concepts/policy/pid-limiting/',
  },
  'linux-vm': { en: 'https://docs.kernel.org/admin-guide/sysctl/vm.html' },
  'netty-reference-counting': { en: 'https://netty.io/wiki/reference-counted-objects.html' },
  'netty-direct-limit': {
    en: 'https://github.com/netty/netty/blob/4.1/common/src/main/java/io/netty/util/internal/PlatformDependent.java',
  },
  'lettuce-partial-reply': { en: 'https://github.com/redis/lettuce/issues/906' },
  'lettuce-pipelining': { en: 'https://redis.github.io/lettuce/advanced-usage/pipelining' },
  'kubernetes-memory': {
    en: 'https://kubernetes.io/docs/tasks/configure-pod-container/assign-memory-resource/',
    zh: 'https://kubernetes.io/zh-cn/docs/tasks/configure-pod-container/assign-memory-resource/',
  },
  'flink-jemalloc': { en: 'https://issues.apache.org/jira/browse/FLINK-19125' },
  'glibc-arenas': { en: 'https://man7.org/linux/man-pages/man3/mallopt.3.html' },
  'yarn-memory': { en: 'https://hadoop.apache.org/docs/stable/hadoop-yarn/hadoop-yarn-common/yarn-default.xml' },
} as const satisfies Record<string, { readonly en: string; readonly zh?: string }>

export type OtherLinkId = keyof typeof OTHER_LINKS
