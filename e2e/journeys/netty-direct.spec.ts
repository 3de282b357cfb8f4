import { journey } from './journey.ts'

// the lines of the public report that the failure was first told by: a Redis client, the reading side
const text = `org.springframework.data.redis.RedisSystemException: Redis exception; nested exception is io.lettuce.core.RedisException: io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 855638016 byte(s) of direct memory (used: 985661440, max: 1823473664)
	at org.springframework.data.redis.connection.lettuce.LettuceExceptionConverter.convert(LettuceExceptionConverter.java:74)
	at org.springframework.data.redis.connection.lettuce.LettuceStringCommands.set(LettuceStringCommands.java:143)
	at org.springframework.data.redis.core.RedisTemplate.execute(RedisTemplate.java:224)
Caused by: io.lettuce.core.RedisException: io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 855638016 byte(s) of direct memory (used: 985661440, max: 1823473664)
	at io.lettuce.core.LettuceFutures.awaitOrCancel(LettuceFutures.java:125)
	at org.springframework.data.redis.connection.lettuce.LettuceStringCommands.set(LettuceStringCommands.java:141)
	... 23 common frames omitted
`

journey({
  failure: 'netty-direct',
  text,
  figures: ['816 MiB', '940 MiB', '1739 MiB'],
  quoted: ['855638016', '985661440', '1823473664'],
  advice: 'raise-netty-limit',
  parts: ['direct'],
  snippet: { id: 'jvm-options', says: /MaxDirectMemorySize|maxDirectMemory/ },
})
