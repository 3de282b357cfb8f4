import { type Pattern, wording } from '../pattern.ts'

/** What the words around say of the reason. */
function reasons(context: string): string[] {
  const traits: string[] = []
  if (
    /UnfulfillableSlotRequest|is unfulfillable|could not fulfill (?:slot request|resource requirements)/i.test(context)
  )
    traits.push('unfulfillable')
  if (
    /no ResourceManager connected|Connection refused|Could not resolve ResourceManager|Available Task Slots:? ?0\b|No TaskExecutor registered/i.test(
      context,
    )
  )
    traits.push('not-registered')
  return traits
}
const read = (_: RegExpExecArray, context: string) => ({ traits: reasons(context) })

export const FLINK_SLOTS: readonly Pattern[] = [
  {
    regex: wording(String.raw`Could not acquire the minimum required resources`),
    hints: ['minimum required resources'],
    read,
    source: 'DeclarativeSlotPoolBridge, Flink 1.13 to 2.3',
  },
  {
    regex: wording(
      String.raw`Slot request bulk is not fulfillable!?|Could not allocate the required slot within slot request timeout`,
    ),
    hints: ['slot request bulk', 'within slot request timeout'],
    read,
    source:
      'PhysicalSlotRequestBulkCheckerImpl (1.12 to 2.3), DefaultScheduler, DefaultExecutionDeployer (1.10 to 2.3)',
  },
  {
    regex: wording(
      String.raw`No pooled slot available and request to ResourceManager for new slot failed|Could not allocate enough slots (?:within timeout|to run the job)|Could not allocate all require[sd] slots within timeout|Not enough free slots available to run the job`,
    ),
    hints: ['no pooled slot available', 'could not allocate', 'not enough free slots'],
    read,
    source: 'SlotPoolImpl, Execution, SchedulingUtils, Flink 1.5 to 1.13; Scheduler up to 1.4',
  },
  {
    regex: wording(
      String.raw`Could not fulfill (?:slot request [\w-]{1,80}|resource requirements of job)|Pending slot request timed out in slot ?pool|Not enough slots to allocate all the (?:execution )?slot sharing groups`,
    ),
    hints: ['could not fulfill', 'pending slot request', 'slot sharing groups'],
    read,
    source:
      'SlotManagerImpl, UnfulfillableSlotRequestException, FineGrainedSlotManager, DeclarativeSlotPoolBridge, AllocatorUtil, Flink 1.10 to 2.3',
  },
  {
    regex: wording(String.raw`\bNoResourceAvailableException\b`),
    hints: ['noresourceavailableexception'],
    read,
    source: 'org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException, Flink 1.10 to 2.3',
  },
  {
    regex: wording(
      String.raw`(?:not enough|no free|no available|insufficient|lack of) (?:task ?)?slots|task ?slots?[^\n.。]{0,12}(?:not enough|insufficient)|slots?(?:数量?|资源)?(?:不足|不够)`,
    ),
    hints: ['not enough', 'no free', 'no available', 'insufficient', 'lack of', '不足', '不够'],
    read,
    weak: true,
    source: 'how people put it in titles and questions',
  },
]
