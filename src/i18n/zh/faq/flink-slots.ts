import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-slots'> = {
  what: '调度器申请 Slot，但没有及时得到。要么没有 TaskManager 注册，要么 Slot 数少于并行度所需，要么 Kubernetes 或 YARN 没有给出所申请的容器。',
  apart: [
    { from: 'flink-managed-memory', how: '那里 Slot 是有的，是其中的托管内存用完了。' },
    { from: 'container-kill', how: '如果 TaskManager 起来后又被杀，被杀才是原因，缺 Slot 是结果。' },
    { from: 'flink-config-invalid', how: '如果 TaskManager 拒绝了自己的配置，就一个也不会注册：看它自己的日志。' },
  ],
  avoid: [
    '不要给 TaskManager 加内存：容器越大越难分配，Slot 也不会变多。',
    '在确认 TaskManager 能起来之前，不要调大 `slot.request.timeout`。',
  ],
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
