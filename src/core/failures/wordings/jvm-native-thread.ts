import { type Pattern, wording } from '../pattern.ts'
import { withProcess } from './process.ts'

/** What the system answered: EAGAIN is a limit of processes or mappings, EPERM a filter of system calls. */
function read(_: RegExpExecArray, context: string) {
  const traits: string[] = []
  if (/\bEPERM\b|Operation not permitted/.test(context)) traits.push('eperm')
  else if (/\bEAGAIN\b|Resource temporarily unavailable|errno[ =:]{1,3}11\b/.test(context)) traits.push('eagain')
  if (/(?:GC|VM|[Cc]ompiler|archive) (?:[Tt]hread|[Ww]orker)|\[gc,task/.test(context)) traits.push('at-start')
  return { traits, ...withProcess(context) }
}

export const JVM_NATIVE_THREAD: readonly Pattern[] = [
  {
    regex: wording(String.raw`unable to create (?:a )?(?:new )?native thread`),
    hints: ['native thread'],
    read,
    source: 'HotSpot jvm.cpp (JVM_StartThread); "new" up to JDK 8, "possibly out of memory or …" from 9',
  },
  {
    regex: wording(String.raw`pthread_create failed \( ?(?:E[A-Z]{3,8}|\d{1,3}) ?\)`),
    hints: ['pthread_create failed'],
    read,
    source: 'HotSpot os_linux.cpp (os::create_thread), unified log from JDK 9 on',
  },
  {
    regex: wording(
      String.raw`Failed to start (?:the native thread|thread ")|Cannot create [\w ]{2,30} thread\. ?Out of (?:system resources|swap space)|Failed to create worker thread`,
    ),
    hints: [
      'failed to start the native',
      'failed to start thread',
      'thread. out of',
      'create worker thread',
      'thread.out of',
    ],
    read,
    source: 'HotSpot javaThread.cpp, workerThread.cpp, threads.cpp, JDK 6 to 25',
  },
  {
    regex: wording(String.raw`Failed to create a thread: ?retVal -?\d{1,12}(?:, ?errno \d{1,4})?`),
    hints: ['failed to create a thread'],
    read,
    source: 'OpenJ9 and IBM J9, omrthread: errno 11 is EAGAIN',
  },
  {
    regex: wording(
      String.raw`\bfork: (?:retry: )?(?:Resource temporarily unavailable|资源暂时不可用)|无法创建(?:新的)?(?:本地|本机)?线程`,
    ),
    hints: ['fork: ', '无法创建'],
    read,
    weak: true,
    source: 'bash, where ulimit -u is reached; how people put it',
  },
]
