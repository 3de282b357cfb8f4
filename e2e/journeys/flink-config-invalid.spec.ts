import { fixture, journey } from './journey.ts'

// Flink 2.3's own script on `taskmanager.memory.process.size: 1.5g`
journey({
  failure: 'flink-config-invalid',
  text: fixture('flink-config-invalid/flink-2.3.0-decimal-tm-jdk17.txt'),
  answers: { 'flink-version': '2.3' },
  figures: ['taskmanager.memory.process.size', '1.5g'],
  quoted: ['taskmanager.memory.process.size'],
  parts: 'all',
  snippet: { id: 'config-yaml', says: /size: 1536m/ },
})
