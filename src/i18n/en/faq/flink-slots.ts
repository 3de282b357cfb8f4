import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-slots'> = {
  what: 'The scheduler asked for slots and did not get them in time. Either no TaskManager registered, or there are fewer slots than the parallelism needs, or Kubernetes or YARN did not give the containers that were asked for.',
  apart: [
    { from: 'flink-managed-memory', how: 'There a slot exists and its managed memory is used up.' },
    {
      from: 'container-kill',
      how: 'If TaskManagers come and are killed, their kill is the cause and the missing slots the consequence.',
    },
    {
      from: 'flink-config-invalid',
      how: 'If the TaskManagers refuse their configuration, none registers: read their own log.',
    },
  ],
  avoid: [
    'Do not give the TaskManagers more memory: a larger container is harder to place, and slots do not become more.',
    'Do not raise `slot.request.timeout` before it is known that TaskManagers can come at all.',
  ],
  questions: [
    {
      id: 'how-many',
      question: 'How many slots does a job need?',
      answer:
        'As many as its highest parallelism, because the tasks of one pipeline share a slot. With several slot sharing groups it is the sum over the groups. In a session cluster all jobs that run at once add up.',
    },
    {
      id: 'more-memory',
      question: 'Does more memory help?',
      answer:
        'No. Memory and slots are independent: `taskmanager.numberOfTaskSlots` says how many slots a TaskManager brings. A larger TaskManager may even keep a container from being granted.',
    },
    {
      id: 'registered',
      question: 'The TaskManagers run. Why are there no slots?',
      answer:
        'They run, but are not registered: the REST path `/overview` or the web interface counts them. Look in the log of the TaskManager for "Connection refused", or for the address of the ResourceManager that it tries; after a JobManager restarted elsewhere they may still try the old one.',
    },
    {
      id: 'container-request',
      question: 'On YARN or Kubernetes nothing happens after the request. Why?',
      answer:
        'The request is larger than the cluster gives: `yarn.scheduler.maximum-allocation-mb`, the share of the queue, a ResourceQuota, or no node with that much left. `kubectl describe pod` of a `Pending` pod, or the page of the application in YARN, names it.',
    },
  ],
}
export default page
