import type { Component } from '../budget.ts'
import type { FlinkProcess } from '../setting.ts'
import type { FlinkLinkId } from './flink-pages.ts'

const TASK_MANAGER = {
  frameworkHeap: 'flink-framework-memory',
  taskHeap: 'flink-task-heap',
  managed: 'flink-managed-memory',
  frameworkOffHeap: 'flink-framework-memory',
  taskOffHeap: 'flink-off-heap',
  network: 'flink-network-tuning',
  metaspace: 'flink-jvm-parameters',
  overhead: 'flink-fractions',
} as const satisfies Record<Component<'tm'>, FlinkLinkId>

const JOB_MANAGER = {
  heap: 'flink-jm-heap',
  offHeap: 'flink-jm-off-heap',
  metaspace: 'flink-jvm-parameters',
  overhead: 'flink-fractions',
} as const satisfies Record<Component<'jm'>, FlinkLinkId>

const SECTIONS: Readonly<Record<FlinkProcess, Readonly<Record<string, FlinkLinkId>>>> = {
  tm: TASK_MANAGER,
  jm: JOB_MANAGER,
}

/** The section on a part of a process's memory, by the part's name; `undefined` for any other name. */
export const partLink = (process: FlinkProcess, name: string): FlinkLinkId | undefined => SECTIONS[process][name]
