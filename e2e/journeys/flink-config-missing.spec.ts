import { fixture, journey } from './journey.ts'

// Flink 1.20's own script on a configuration without any memory size
journey({
  failure: 'flink-config-missing',
  text: fixture('flink-config-missing/flink-1.20.5-none-tm-jdk17.txt'),
  answers: { 'flink-version': '1.20' },
  figures: [],
  quoted: ['need to be configured explicitly'],
  parts: 'all',
  snippet: { id: 'flink-conf', says: /^taskmanager\.memory\.(process|flink)\.size: \d+m$/m },
})
