import type { FlinkProcess } from '../setting.ts'

/** The totals of the configuration that Flink ships (flink-conf.yaml, config.yaml), and the Flink memory that they come to. */
export const SHIPPED: Readonly<Record<FlinkProcess, { readonly process: string; readonly flink: string }>> = {
  tm: { process: '1728m', flink: '1280m' },
  jm: { process: '1600m', flink: '1152m' },
}
