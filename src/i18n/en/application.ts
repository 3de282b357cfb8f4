import type { ApplicationWords } from '../application-words.ts'

const code = (options: readonly string[]) => options.map((option) => `\`${option}\``).join(', ')

const application: ApplicationWords = {
  preset: 'Kind of application',
  presetUnknown: 'not said',
  presets: {
    'spring-tomcat': 'Spring Boot with Tomcat',
    'spring-netty': 'Spring Boot with Netty (WebFlux, Lettuce)',
    'kafka-client': 'Kafka client',
    plain: 'Plain Java',
  },
  sets: (options, threads) =>
    `Reckons with ${threads} threads${options.length > 0 ? ` and sets ${code(options)}` : ''} where you say nothing else.`,
  overruled: (options) => `Your own ${code(options)} holds in its place.`,
  needs: (size) => `You need ${size} more`,
  intro:
    'If every part takes what its limit allows, that is more than the container has, and the process is killed. Any one of these makes it fit:',
  ways: {
    direct: (from, to) => `Limit direct memory to **${to}** instead of ${from}`,
    heap: (from, to) => `A heap of **${to}** instead of ${from}`,
    threadStack: (from, to) => `Stacks of **${to}** instead of ${from} for each thread`,
    container: (from, to) => `A container of **${to}** instead of ${from}`,
  },
  threads: (from, to) =>
    `At most **${to}** threads instead of ${from}: pools and servers say how many, Tomcat with \`server.tomcat.threads.max\``,
  set: 'Set it',
  noWay: 'No single change makes it fit.',
}

export default application
