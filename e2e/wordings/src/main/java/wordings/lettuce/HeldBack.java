package wordings.lettuce;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Sets {@code arguments[0]} keys to values of {@code arguments[1]} bytes without waiting, and flushes
 * {@code arguments[2]} commands at once, whose replies it then waits for: all of them without that.
 */
public final class HeldBack {
  private HeldBack() {}

  public static void main(String[] arguments) {
    int commands = Integer.parseInt(arguments[0]);
    byte[] value = new byte[Integer.parseInt(arguments[1])];
    int batch = arguments.length > 2 ? Integer.parseInt(arguments[2]) : commands;
    Redis.run(
        connection -> {
          RedisAsyncCommands<byte[], byte[]> redis = connection.async();
          connection.setAutoFlushCommands(false);
          for (int from = 0; from < commands; from += batch) {
            List<RedisFuture<String>> replies = new ArrayList<>();
            for (int i = from; i < Math.min(commands, from + batch); i++) {
              replies.add(redis.set(("key:" + i).getBytes(StandardCharsets.UTF_8), value));
            }
            connection.flushCommands();
            for (RedisFuture<String> reply : replies) reply.get(Redis.PATIENCE.toSeconds(), TimeUnit.SECONDS);
          }
        });
  }
}
