import { fixture, journey } from './journey.ts'

// a JDK 17 that compiles more than 4 MiB of code hold
journey({
  failure: 'jvm-code-cache',
  text: fixture('jvm-code-cache/whole-jdk17.txt'),
  figures: ['4 MiB'],
  quoted: ['CodeCache is full'],
  parts: ['codeCache'],
  snippet: { id: 'jvm-options', says: /^-XX:ReservedCodeCacheSize=8m$/m },
})
