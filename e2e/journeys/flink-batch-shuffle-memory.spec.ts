import { fixture, journey } from './journey.ts'

// the read buffers of Flink 2.3: 20 MiB of 64 MiB could be allocated
journey({
  failure: 'flink-batch-shuffle-memory',
  text: fixture('flink-batch-shuffle-memory/flink-2.3.0-direct-jdk17.txt'),
  answers: { 'flink-version': '2.3' },
  figures: [/20\sMiB/, /44\sMiB/],
  quoted: ['20971520', '46137344'],
  advice: 'framework-off-heap',
  parts: ['frameworkOffHeap'],
  snippet: { id: 'config-yaml', says: /^\s*size: 173m$/m },
})
