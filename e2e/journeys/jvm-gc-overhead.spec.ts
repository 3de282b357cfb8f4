import { fixture, journey } from './journey.ts'

// the parallel collector of a JDK 17 on a heap of 64 MiB
journey({
  failure: 'jvm-gc-overhead',
  text: fixture('jvm-gc-overhead/parallel-jdk17.txt'),
  figures: ['98'],
  quoted: ['GC overhead limit exceeded'],
  parts: ['heap', 'collector'],
  snippet: { id: 'jvm-options', says: /^-Xmx2g$/m },
})
