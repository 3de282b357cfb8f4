import { expect, test } from 'vitest'
import { diagnoseLine } from '../../cli/diagnose-batch.ts'
import { diagnose } from '../failures/diagnose.ts'
import { mask } from './mask.ts'
import { PLANTED } from './planted-secrets.ts'
import { read } from './read.ts'

/** Known by their form alone. */
const FORMS = ['AKIAIOSFODNN7EXAMPLE', `ghp_${'a1'.repeat(18)}`, `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl`]

test.each(PLANTED)('a secret is not quoted: %s', (_, line) => expect(mask(line)).not.toMatch(/hu\W?sh/))
test.each(FORMS)('a token is not quoted: %s', (token) => expect(mask(`said ${token}.`)).not.toContain(token))

const POD = `Containers:
  taskmanager:
    Limits:
      memory:  1Gi
    Environment:
      LOGIN:  hush31
      JAVA_TOOL_OPTIONS:  -Xmx700m -Dx=hush32
    Last State:  Terminated
      Reason:    OOMKilled
      Exit Code: 137
spec:
  containers:
    - name: app
      env:
      - name: LOGIN
        value: hush33 -Xmx1g
      resources:
        limits:
          memory: 1Gi
services:
  app:
    environment:
      LOGIN: hush34 -Xmx1g
      - OTHER=hush35 -Xmx1g
`
test('nothing that is shown of a text holds a secret, and what matters is still shown', () => {
  const conf = `taskmanager.memory.process.size: 2g # s3.secret-key: hush41
env.java.opts.all: -Ddb.password=hush42 -XX:+UseG1GC
taskmanager.host=https://me:hush43@x
s3.secret-key=hush44
`
  const refused =
    "Caused by: java.lang.IllegalArgumentException: Could not parse value 'hush45' for key 's3.secret-key'."
  const heap = 'java.lang.OutOfMemoryError: Java heap space'
  const texts = [
    POD,
    conf,
    refused,
    ...PLANTED.map(([, line]) => `${line} ${heap}\n\tat a.B.c(B.java:1)`),
    PLANTED.map(([, line]) => line).join('\n'),
  ]
  for (const text of [...texts, texts.join('\n'), texts.join('\n').replaceAll(/^/gm, '> ')]) {
    const evidence = read(text)
    const findings = diagnose(evidence)
    const shown = [
      JSON.stringify(evidence.quotes),
      JSON.stringify(evidence.problems),
      JSON.stringify(findings, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
      diagnoseLine(JSON.stringify({ id: 'x', text })).line,
    ]
    for (const each of shown) expect(each).not.toMatch(/hu\W?sh/)
  }
  expect(Object.values(read(POD).quotes)).toContain('      Reason:    OOMKilled')
  expect(mask('\tat org.example.Tokenizer.flatMap(Tokenizer.java:7)')).toContain('Tokenizer.java:7')
  expect(mask('akka.tcp://flink@10.0.0.1:6122/user/rpc')).toBe('akka.tcp://flink@10.0.0.1:6122/user/rpc')
  expect(
    read(conf).facts.find((fact) => fact.name === 'config' && fact.value.key === 'env.java.opts.all'),
  ).toMatchObject({ value: { value: '-Ddb.password=hush42 -XX:+UseG1GC' } })
})
