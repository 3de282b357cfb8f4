package wordings.lettuce;

import io.lettuce.core.api.sync.RedisCommands;
import java.nio.charset.StandardCharsets;

/** Reads one value of {@code arguments[0]} bytes, {@code arguments[1]} of them by each command: by one GET without that. */
public final class LargeValue {
  private static final byte[] KEY = "value".getBytes(StandardCharsets.UTF_8);

  private LargeValue() {}

  public static void main(String[] arguments) {
    long size = Long.parseLong(arguments[0]);
    Redis.run(
        connection -> {
          RedisCommands<byte[], byte[]> redis = connection.sync();
          // Redis fills up with zeros
          redis.setrange(KEY, size - 1, new byte[] {1});
          if (arguments.length == 1) {
            redis.get(KEY);
            return;
          }
          long piece = Long.parseLong(arguments[1]);
          for (long read = 0; read < size; read += piece) redis.getrange(KEY, read, read + piece - 1);
        });
  }
}
