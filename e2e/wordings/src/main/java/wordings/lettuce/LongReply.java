package wordings.lettuce;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.output.ValueStreamingChannel;
import java.nio.charset.StandardCharsets;

/**
 * Reads a list of {@code arguments[0]} values of {@code arguments[1]} bytes, {@code arguments[2]} of them by each command:
 * all at once without that. Nothing is kept of what is read.
 */
public final class LongReply {
  private static final byte[] KEY = bytes("list");
  private static final String FILL =
      "local value = string.rep('x', ARGV[2]) for i = 1, ARGV[1] do redis.call('RPUSH', KEYS[1], value) end";

  private LongReply() {}

  public static void main(String[] arguments) {
    long values = Long.parseLong(arguments[0]);
    long page = arguments.length > 2 ? Long.parseLong(arguments[2]) : values;
    Redis.run(
        connection -> {
          connection
              .sync()
              .eval(FILL, ScriptOutputType.STATUS, new byte[][] {KEY}, bytes(arguments[0]), bytes(arguments[1]));
          ValueStreamingChannel<byte[]> nowhere = value -> {};
          long read = 0;
          while (read < values) read += connection.sync().lrange(nowhere, KEY, read, read + page - 1);
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
