import { fixture, journey } from './journey.ts'

// a JobManager of Flink 1.20, which rewrites the JVM's message
journey({
  failure: 'jvm-heap',
  text: fixture('jvm-heap/flink-1.20.5-rewritten-jm-jdk17.txt'),
  answers: { 'flink-version': '1.20' },
  figures: [],
  quoted: ['Java heap space'],
  parts: ['heap'],
  snippet: { id: 'config-yaml', says: /heap/ },
})
