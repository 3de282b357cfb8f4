import type { FaqPage } from '../../catalog.ts'

const page: FaqPage<'netty-direct'> = {
  what: 'Netty counts its direct memory itself and refuses what would pass its limit: `io.netty.maxDirectMemory`, else `-XX:MaxDirectMemorySize`, else about the size of the heap. Either one buffer grows until old and new copy no longer fit side by side, or many buffers are held. The figures in the message tell which.',
  apart: [
    { from: 'jvm-direct', how: "`Direct buffer memory` is the JDK's count, which runs beside Netty's." },
    { from: 'netty-leak', how: 'A LEAK report says that buffers were lost, long before the limit is reached.' },
  ],
  avoid: [
    'Do not pipeline without a bound: it makes the failure likelier.',
    'Do not take a restart for a cure: new connections begin with small buffers, and the next large reply brings it back.',
    'Do not raise the limit without room in the container: it comes on top of the heap.',
  ],
  questions: [
    {
      id: 'single-set-loop',
      question: 'Does a loop of single SETs cause it?',
      answer:
        'Not by itself. A synchronous SET waits for its answer of a few bytes before the next one is sent, so nothing piles up. The stack shows SET because it was the command that waited when the connection failed: many threads share one connection, and the oldest waiting command gets the error. On the write side the chain would read `EncoderException: … OutOfDirectMemoryError`. Without that the buffer of replies had grown.',
    },
    {
      id: 'pipeline',
      question: 'Does a pipeline help?',
      answer:
        'Only a bounded one. A pipeline sends without waiting, so commands and replies collect in direct memory: without a bound it makes this failure likelier. Decide how many bytes may be on the way, divide by the size of a value, send that many, wait for all of them, then go on.',
    },
    {
      id: 'limit-as-large-as-heap',
      question: 'Why is the limit as large as the heap?',
      answer:
        'Because none was set. Netty takes `-Dio.netty.maxDirectMemory`, else `-XX:MaxDirectMemorySize`, else what `Runtime.maxMemory()` says. Under the Serial and Parallel collectors that is `-Xmx` less one survivor space, so it looks a little smaller. The limit comes on top of the heap; it is not a share of it. A container has to hold both.',
    },
    {
      id: 'larger-limit',
      question: 'Is a larger limit the answer?',
      answer:
        '`-XX:MaxDirectMemorySize` or `-Dio.netty.maxDirectMemory` moves the limit, and a little more lets the failed step pass. But a buffer that grows asks again, each time for 4 MiB more, and needs old and new copy at once: 8 MiB a step. So a larger limit buys time to find what grows.',
    },
    {
      id: 'get-data',
      question: 'Does GET put its data into direct memory?',
      answer:
        'Yes, into the read buffer. Each connection of Lettuce collects what arrives in a direct buffer that starts at 64 KiB and grows. A value has to be there as a whole before it can be decoded, so one huge value needs one huge buffer. Before 5.2 a reply of many parts also keeps the parts that were already decoded until its end.',
    },
    {
      id: 'two-errors',
      question: 'How do OutOfDirectMemoryError and "Direct buffer memory" differ?',
      answer:
        "Who counts. `OutOfDirectMemoryError` is Netty's own count of buffers that it allocates and frees itself; it gives up at once and states its figures. `OutOfMemoryError: Direct buffer memory` (newer JDKs: `Cannot reserve … bytes of direct buffer memory`) is the JDK's count of `ByteBuffer.allocateDirect`; before it gives up it runs a full collection and waits about half a second. The first is a subclass of the second's class, so both are an OutOfMemoryError.",
    },
    {
      id: 'young-collections',
      question: 'Why do young collections not free it?',
      answer:
        "Netty's buffers are not freed by collections at all: they are counted by reference and freed by `release()`. Even a JDK buffer is only freed after its small object on the heap was collected, and one that lived for a while is in the old generation, which young collections do not visit. The objects that a write creates are on the heap and do vanish, as one would expect; the buffer is elsewhere.",
    },
    {
      id: 'restart-hid-it',
      question: 'Why did a restart hide it?',
      answer:
        'The buffer belongs to the connection and is freed with it. A new process opens new connections, whose buffers start at 64 KiB again. It comes back with the next large reply. A reconnect would have hidden it as well.',
    },
    {
      id: 'record-next-time',
      question: 'What do I record next time?',
      answer:
        'Not the dump that comes by itself: `-XX:+HeapDumpOnOutOfMemoryError` does not fire here. Record used direct memory each minute (`PlatformDependent.usedDirectMemory()` for Netty, the MXBean `BufferPool` for the JDK), take a heap dump by `jcmd <pid> GC.heap_dump` when it passes two thirds of the limit, run a test with `-Dio.netty.leakDetection.level=paranoid`, and look for large values by `redis-cli --bigkeys`. The dump shows the capacity of each buffer and the connection that holds it.',
    },
  ],
}
export default page
