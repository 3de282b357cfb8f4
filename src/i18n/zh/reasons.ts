import type { ReasonTexts, Told } from '../reasons.ts'

const PROCESSES = { tm: 'TaskManager', jm: 'JobManager', jvm: '另一个应用' } as const
const owner = ({ process }: Told): string => (process ? PROCESSES[process] : '另一个进程')

export const reasons: ReasonTexts = {
  root: {
    cause: ({ other }) => `判定为根因：它位于堆栈最底层的 \`Caused by:\`，堆栈顶部是${other}。`,
    record: ({ other }) => `判定为根因：同一条日志里还有${other}，而它更接近原因。`,
    lost: ({ other, span }) =>
      `判定为根因：它解释了${other}${span ? `，后者在 **${span}**后才被发现` : '，后者是其他进程的报告'}。`,
    after: ({ other, span }) =>
      `判定为根因：${other}${span ? `在它之后 **${span}**才出现` : '写在它下面'}，是它的结果。`,
    before: ({ other, span }) =>
      `判定为根因：它比${other}更能解释问题，虽然后者${span ? `早了 **${span}**` : '写在它上面'}。`,
    'long-after': ({ other, span }) => `判定为根因：它发生在前；${other}晚了 **${span ?? '很久'}**，与它无关。`,
    process: (told) => `判定为根因：它发生得更早，或更能解释问题；${told.other}属于${owner(told)}。`,
    apart: ({ other }) => `它是周围这些报错的根因；${other}另有原因。`,
  },
  other: {
    cause: ({ other }) => `它由${other}引起：后者在同一个堆栈里位于它下面的 \`Caused by:\`。`,
    record: ({ other }) => `同一条日志里还有${other}，它由后者引起。`,
    lost: ({ other, span }) =>
      `它只说明某个进程不见了或没有到位，没有说明原因。原因是${span ? ` **${span}**前的` : ''}${other}。`,
    after: ({ other, span }) =>
      span ? `它在${other}之后 **${span}**出现，是后者的结果。` : `它写在${other}下面，很可能是后者的结果。`,
    before: ({ other, span }) => `它${span ? `比${other}早 **${span}**` : `写在${other}上面`}，所以不是后者的结果。`,
    'long-after': ({ other, span }) => `它比${other}晚了 **${span ?? '很久'}**，间隔太久，不是后者的结果。`,
    process: (told) => `它属于${owner(told)}；${told.other}属于另一个进程，两者互不影响。`,
    apart: ({ other }) => `它另有原因，${other}解释不了它。`,
  },
  mention: '文中提到了它，但没有显示它发生在哪里。',
  place: (name, line) => `“${name}”（第 ${line} 行）`,
  units: { day: '天', hour: '小时', minute: '分钟', second: '秒', millisecond: '毫秒' },
}
