package wordings.lettuce;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.netty.util.internal.PlatformDependent;
import java.time.Duration;
import wordings.Numbers;

/** A connection to the server at the loopback's port that the system property {@code redis.port} names. */
final class Redis {
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private Redis() {}

  /** What is done with the connection. */
  interface Work {
    void with(StatefulRedisConnection<byte[], byte[]> connection) throws Exception;
  }

  /** Does the work, ends with 0 if it could, and with 1 and the whole chain of causes if not. */
  static void run(Work work) {
    RedisURI uri = RedisURI.create("127.0.0.1", Integer.getInteger("redis.port"));
    uri.setTimeout(PATIENCE);
    int code = 0;
    try {
      work.with(RedisClient.create(uri).connect(ByteArrayCodec.INSTANCE));
      System.out.println("all of it is done");
    } catch (Exception failed) {
      Numbers.are("maxBytes", PlatformDependent.maxDirectMemory());
      failed.printStackTrace();
      code = 1;
    }
    // the client's threads, and its attempts to connect again, end with this
    Runtime.getRuntime().halt(code);
  }
}
