import { figures, type Pattern, wording } from '../pattern.ts'
import { withProcess } from './process.ts'
import { roundedSize, SIZE } from './size.ts'

const sizes = (used: string | undefined, limit: string | undefined, physical?: string) =>
  figures({
    usedBytes: roundedSize(used),
    limitBytes: roundedSize(limit),
    physicalLimitBytes: roundedSize(physical),
  })

export const CONTAINER_KILL_VIRTUAL: readonly Pattern[] = [
  {
    regex: wording(
      String.raw`(?:beyond (?:the )?'?(physical|virtual)'? memory limits?\.? ?)?Current usage ?: ?${SIZE} of ${SIZE} physical memory used ?; ?${SIZE} of ${SIZE} virtual memory used`,
    ),
    hints: ['virtual memory used'],
    read: (match, context) => {
      const named = match[1]?.toLowerCase()
      const over = (used: string | undefined, limit: string | undefined) =>
        (roundedSize(used) ?? 0n) > (roundedSize(limit) ?? 0n)
      // without the name of the limit it is the one that was passed, the physical one first
      const virtual = named === 'virtual' || (!named && !over(match[2], match[3]) && over(match[4], match[5]))
      if (!virtual) return null
      return { numbers: sizes(match[4], match[5], match[3]), traits: ['yarn'], ...withProcess(context) }
    },
    source: 'ContainersMonitorImpl.formatErrorMessage and formatUsageString, Hadoop 2.x and 3.x',
  },
  {
    regex: wording(String.raw`running (?:\d{1,19} ?B )?beyond (?:the )?'?virtual'? memory limits?`),
    hints: ['virtual memory limit', "virtual' memory limit"],
    read: (_, context) => ({ traits: ['yarn'], ...withProcess(context) }),
    source: 'ContainersMonitorImpl.formatErrorMessage, Hadoop 2.x and 3.x',
  },
  {
    regex: wording(
      String.raw`killed by YARN for exceeding (?:virtual memory limits|memory limits\. ?${SIZE} of ${SIZE} virtual memory used)`,
    ),
    hints: ['killed by yarn'],
    read: (match) => ({ numbers: sizes(match[1], match[2]), traits: ['yarn'] }),
    source: 'org.apache.spark.deploy.yarn.YarnAllocator, Spark 1.x to 3.x',
  },
  {
    regex: wording(
      String.raw`exit(?:ed)?(?: {1,2}with)?[ _]{0,2}(?:exit)?[ _]?(?:code|status)["']?(?: is| of)? ?[:=(]? ?["']?(-103)\b`,
    ),
    hints: ['exit'],
    read: (match, context) => ({
      numbers: figures({ exitCode: match[1] }),
      traits: ['yarn'],
      ...withProcess(context),
    }),
    source: 'YARN ContainerExitStatus.KILLED_EXCEEDED_VMEM (-103)',
  },
  {
    regex: wording(
      String.raw`(?:exceed\w{0,3}|beyond|over|out of) (?:the |its )?virtual memory|虚拟内存[^\n.。]{0,12}(?:超出|超过|超限|不足|溢出)|(?:超出|超过)[^\n.。]{0,8}虚拟内存`,
    ),
    hints: ['virtual memory', '虚拟内存'],
    read: (_, context) => ({ traits: ['yarn'], ...withProcess(context) }),
    weak: true,
    source: 'how people put it in titles and questions',
  },
]
