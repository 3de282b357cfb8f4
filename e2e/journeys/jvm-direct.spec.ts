import { fixture, journey } from './journey.ts'

// a JVM application that takes its direct memory in pieces of 1,500,000 bytes
journey({
  failure: 'jvm-direct',
  text: fixture('jvm-direct/pieces-jdk17.txt'),
  figures: ['32 MiB', '31.5 MiB', '1.4 MiB'],
  quoted: ['1500000', '33000000', '33554432'],
  parts: ['direct'],
  snippet: { id: 'jvm-options', says: /-XX:MaxDirectMemorySize=/ },
})
