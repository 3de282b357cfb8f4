import { expect, test } from 'vitest'
import { diagnoseLine } from '../../cli/diagnose-batch.ts'
import { diagnose } from '../failures/diagnose.ts'
import { mask } from './mask.ts'
import { read } from './read.ts'

/** Each holds one secret, called hush…; the line stands where a text is quoted. */
const PLANTED: readonly (readonly [string, string])[] = [
  ['Flink’s own list', 's3.secret-key: hush01'],
  ['loaded by Flink', 'Loading configuration property: fs.azure.account.key.store.blob.core.windows.net, hush02=='],
  ['a nested key in JSON', '{"db":{"password":"hush\\"03"}}'],
  ['JAAS', `security.kerberos.jaas.config: PlainLoginModule required username="me" password="hush04";`],
  ['an address', 'jdbc:postgresql://me:hush05@db.example.org/orders'],
  ['an address with signs in its password', 'redis://:hu/sh06@cache:6379'],
  ['a token as the user', 'https://hush07@git.example.org/x.git'],
  ['a query', 'jdbc:mysql://db/orders?user=me&password=hush08&ssl=true'],
  ['Oracle', 'jdbc:oracle:thin:me/hush09@//db:1521/x'],
  ['a JVM option', 'java -Xmx1g -Djavax.net.ssl.trustStorePassword=hush10 -jar a.jar'],
  ['a program argument', 'java -jar a.jar --db-password hush11 --verbose'],
  ['a header', 'Authorization: Bearer hush12abcdef.x.y'],
  ['a header of REST', `curl -H "X-Api-Key: hush13" http://jm:8081/config`],
  ['a user of curl', 'curl -u me:hush14 http://jm:8081/config'],
  ['Docker’s environment', 'docker run -m 1g -e DB_LOGIN=hush15 app'],
  ['a shell', 'export DATABASE_LOGIN=hush16'],
  ['a pod in JSON', '{"env":[{"name":"LOGIN","value":"hush17"}]}'],
  ['REST of Flink', '[{"key":"metrics.reporter.dd.apikey","value":"hush18"}]'],
  ['Azure', 'DefaultEndpointsProtocol=https;AccountName=x;AccountKey=hush19==;EndpointSuffix=x'],
  ['a signature', 'https://x.blob.core.windows.net/c?sv=2020&sig=hush20%3D&se=1'],
  ['Loading with blanks', 'metrics.reporter.http-headers: X-Key hush21, and more hush21'],
  ['YAML in quotes', `high-availability.zookeeper.client.token: 'it''s hush22'`],
]
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
