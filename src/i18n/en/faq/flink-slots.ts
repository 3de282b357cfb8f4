import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'flink-slots'> = {
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
