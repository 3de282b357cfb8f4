import { fixture, journey } from './journey.ts'

// a TaskManager of Flink 1.20, which rewrites the JVM's message
journey({
  failure: 'jvm-metaspace',
  text: fixture('jvm-metaspace/flink-1.20.5-rewritten-tm-jdk17.txt'),
  answers: { 'flink-version': '1.20' },
  figures: [],
  quoted: ['Metaspace'],
  parts: ['metaspace'],
  snippet: { id: 'flink-conf', says: /^taskmanager\.memory\.jvm-metaspace\.size: /m },
})
