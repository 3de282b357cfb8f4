/** The minor releases of Flink that the model knows, oldest first. */
export const FLINK_MINORS = [
  '1.10',
  '1.11',
  '1.12',
  '1.13',
  '1.14',
  '1.15',
  '1.16',
  '1.17',
  '1.18',
  '1.19',
  '1.20',
  '2.0',
  '2.1',
  '2.2',
  '2.3',
] as const
export type FlinkMinor = (typeof FLINK_MINORS)[number]
