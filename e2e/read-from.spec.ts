import { expect, test } from './page.ts'

/** Each question of the form, with a text that answers it in a line of its own. */
const TASKMANAGER = [
  'INFO  org.apache.flink.runtime.taskexecutor.TaskManagerRunner [] -  Starting TaskManager (Version: 1.20.0, Scala: 2.12, Rev:b1fe7b4, Date:2024-07-25T08:31:23+02:00)',
  'INFO  org.apache.flink.configuration.GlobalConfiguration [] - Loading configuration property: taskmanager.memory.process.size, 1728m',
  'INFO  org.apache.flink.configuration.GlobalConfiguration [] - Loading configuration property: taskmanager.numberOfTaskSlots, 4',
  'INFO  org.apache.flink.configuration.GlobalConfiguration [] - Loading configuration property: state.backend.type, rocksdb',
  'INFO  org.apache.flink.configuration.GlobalConfiguration [] - Loading configuration property: taskmanager.memory.task.heap.size, 512m',
  'INFO  org.apache.flink.runtime.taskexecutor.TaskManagerRunner [] -  JVM: OpenJDK 64-Bit Server VM - Eclipse Adoptium - 11/11.0.24+8',
].join('\n')

const POD = [
  'Containers:',
  '  app:',
  '    Last State:  Terminated',
  '      Reason:    OOMKilled',
  '      Exit Code: 137',
  '    Limits:',
  '      memory:  2Gi',
  '    Environment:',
  '      JAVA_TOOL_OPTIONS:  -Xmx1536m',
].join('\n')

for (const [field, text, value, line] of [
  ['process', TASKMANAGER, 'tm', 1],
  ['flink-version', TASKMANAGER, '1.20', 1],
  ['taskmanager.memory.process.size', TASKMANAGER, '1728m', 2],
  ['taskmanager.numberOfTaskSlots', TASKMANAGER, '4', 3],
  ['stateBackend', TASKMANAGER, 'rocksdb', 4],
  ['taskmanager.memory.task.heap.size', TASKMANAGER, '512m', 5],
  ['jdk', TASKMANAGER, '11', 6],
  ['containerBytes', POD, '2Gi', 7],
  ['-Xmx', POD, '1536m', 9],
] as const) {
  test(`${field} is filled in from the text and says from which line`, async ({ page, wizard }) => {
    await wizard.paste(text)
    const control = wizard.field(field)
    await expect(control).toHaveValue(value)
    const note = page.locator(`[id="${await control.getAttribute('aria-describedby')}"]`)
    await expect(note).toContainText(`read from line ${line}`)
  })
}

test('the deployment is read, and an answer wins over the text', async ({ page, wizard }) => {
  await wizard.paste(POD)
  await expect(page.locator('#deployment')).toHaveValue('container')
  await expect(page.locator('#deployment-note')).toContainText(/read from line \d/)
  await page.locator('#deployment').selectOption('standalone')
  await wizard.settled()
  await expect(page.locator('#deployment-note')).not.toContainText('read from line')
})

test('a refusal is said once, and the other fields that it concerns point to it', async ({ page, wizard }) => {
  await wizard.paste('taskmanager.memory.process.size: 4g\ntaskmanager.memory.flink.size: 4g\n')
  const refused = page.locator('#form [aria-invalid=true]')
  expect(await refused.count()).toBeGreaterThan(1)
  await expect(page.locator('#form .refusal').filter({ hasNotText: 'Contradicts: see' })).toHaveCount(1)
})
