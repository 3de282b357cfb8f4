import { fixture, journey } from './journey.ts'

// 32 MiB of managed memory asked for in Flink 1.16, 16 MiB left in the slot
journey({
  failure: 'flink-managed-memory',
  text: fixture('flink-managed-memory/flink-1.16.3-bytes-jdk17.txt'),
  answers: { 'flink-version': '1.16' },
  figures: [/32\sMiB/, /16\sMiB/],
  quoted: ['33554432', '16777216'],
  advice: 'raise-managed',
  parts: ['managed'],
  snippet: { id: 'flink-conf', says: /^taskmanager\.memory\.managed\.size: \d+m$/m },
})
