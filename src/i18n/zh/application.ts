import type { ApplicationWords } from '../application-words.ts'

const code = (options: readonly string[]) => options.map((option) => `\`${option}\``).join('、')

const application: ApplicationWords = {
  preset: '应用类型',
  presetUnknown: '未说明',
  presets: {
    'spring-tomcat': 'Spring Boot + Tomcat',
    'spring-netty': 'Spring Boot + Netty（WebFlux、Lettuce）',
    'kafka-client': 'Kafka 客户端',
    plain: '普通 Java 程序',
  },
  sets: (options, threads) =>
    `您没有另行说明时，按 ${threads} 个线程计算${options.length > 0 ? `，并设置 ${code(options)}` : ''}。`,
  overruled: (options) => `您自己的 ${code(options)} 优先。`,
  needs: (size) => `还差 ${size}`,
  intro: '如果每一部分都用到各自的上限，总量会超过容器的限制，进程会被杀死。以下任意一项改动都能放得下：',
  ways: {
    direct: (from, to) => `把直接内存限制为 **${to}**（原来 ${from}）`,
    heap: (from, to) => `把堆改为 **${to}**（原来 ${from}）`,
    threadStack: (from, to) => `把每个线程的栈改为 **${to}**（原来 ${from}）`,
    container: (from, to) => `把容器改为 **${to}**（原来 ${from}）`,
  },
  threads: (from, to) =>
    `最多 **${to}** 个线程（原来按 ${from} 个计算）：数量由线程池和服务器决定，Tomcat 用 \`server.tomcat.threads.max\``,
  set: '采用',
  noWay: '没有哪一项单独的改动能放得下。',
}

export default application
