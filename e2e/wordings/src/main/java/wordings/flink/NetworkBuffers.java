package wordings.flink;

import java.io.IOException;
import java.time.Duration;
import org.apache.flink.runtime.io.network.buffer.NetworkBufferPool;
import wordings.Numbers;

/** A pool of 2,048 buffers of 32 KiB, and one that asks for more. */
public final class NetworkBuffers {
  private static final int TOTAL = 2048;
  private static final int TAKEN = 2000;
  private static final int REQUIRED = 65;
  private static final int BYTES = 32 * 1024;

  private NetworkBuffers() {}

  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    NetworkBufferPool pool = new NetworkBufferPool(TOTAL, BYTES, Duration.ofSeconds(1));
    pool.createBufferPool(TAKEN, TAKEN);
    if (arguments[0].equals("insufficient")) {
      Numbers.are(
          "requiredBuffers", REQUIRED,
          "availableBuffers", TOTAL - TAKEN,
          "totalBuffers", TOTAL,
          "bufferBytes", BYTES);
      pool.createBufferPool(REQUIRED, REQUIRED);
    } else {
      Numbers.are("totalBuffers", TOTAL, "bufferBytes", BYTES);
      exclusive(pool, TAKEN);
      exclusive(pool, REQUIRED);
    }
  }

  /** Segments for exclusive buffers: the method was renamed after 1.12. */
  private static void exclusive(NetworkBufferPool pool, int count)
      throws IOException, ReflectiveOperationException {
    String name = "requestPooledMemorySegmentsBlocking";
    for (var method : NetworkBufferPool.class.getMethods()) {
      if (method.getName().equals("requestMemorySegments")) name = method.getName();
    }
    try {
      NetworkBufferPool.class.getMethod(name, int.class).invoke(pool, count);
    } catch (java.lang.reflect.InvocationTargetException thrown) {
      if (thrown.getCause() instanceof IOException refused) throw refused;
      throw thrown;
    }
  }
}
