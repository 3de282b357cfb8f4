import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-slots'> = {
  questions: [
    {
      id: 'how-many',
      question: '一个作业需要多少个 Slot？',
      answer:
        '等于它的最大并行度，因为同一条流水线上的 Task 共用一个 Slot。有多个 Slot 共享组时，是各组之和。Session 集群里同时运行的作业要加在一起。',
    },
    {
      id: 'more-memory',
      question: '加内存有用吗？',
      answer:
        '没有用。内存与 Slot 数没有关系，每个 TaskManager 提供多少个 Slot 由 `taskmanager.numberOfTaskSlots` 决定。TaskManager 太大，反而可能申请不到容器。',
    },
    {
      id: 'registered',
      question: 'TaskManager 在运行，为什么没有 Slot？',
      answer:
        '在运行不等于已注册：看 REST 接口 `/overview` 或 Web UI 上的数量。在 TaskManager 的日志里找 “Connection refused”，或者它正在连接的 ResourceManager 地址；JobManager 换了地址重启之后，它可能还在连旧的地址。',
    },
    {
      id: 'container-request',
      question: '在 YARN 或 Kubernetes 上提交之后一直没有动静，为什么？',
      answer:
        '申请的大小超过了集群能给的：`yarn.scheduler.maximum-allocation-mb`、队列的资源、ResourceQuota，或者没有一个节点还剩这么多。`Pending` 状态的 Pod 执行 `kubectl describe pod`，或者打开 YARN 的应用页面，可以看到原因。',
    },
  ],
}
export default page
