import { fixture, journey } from './journey.ts'

// Flink 1.20's own script on 900 MiB of managed memory in a total of 1 GiB
journey({
  failure: 'flink-config-conflict',
  text: fixture('flink-config-conflict/flink-1.20.5-sum-exceeds-tm-jdk17.txt'),
  answers: { 'flink-version': '1.20' },
  figures: [],
  quoted: ['943718400 bytes', '1073741824 bytes'],
  parts: 'all',
  snippet: { id: 'flink-conf', says: /^taskmanager\.memory\.managed\.size: 601m$/m },
})
