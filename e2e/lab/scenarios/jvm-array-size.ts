import type { JvmScenario } from '../jvm.ts'

export const jvmArraySize: JvmScenario = {
  kind: 'jvm',
  id: 'jvm-array-size',
  what: 'one array longer than an array can be',
  failure: 'jvm-array-size',
  cure: 'none',
  main: 'jvm.ArraySize',
  words: () => ['array'],
  options: '-Xmx64m',
  more: '-Xmx1g',
  sign: /Requested array size exceeds VM limit/,
}
