package wordings.jvm;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import wordings.Numbers;

/**
 * Keeps direct buffers of {@code arguments[0]} bytes under a limit of {@code arguments[1]} bytes: {@code arguments[2]} of
 * them, or without a number as many as there are.
 */
public final class Direct {
  private Direct() {}

  public static void main(String[] arguments) {
    int size = Integer.parseInt(arguments[0]);
    List<ByteBuffer> kept = new ArrayList<>();
    try {
      for (long i = Load.of(arguments, 2); i > 0; i--) kept.add(ByteBuffer.allocateDirect(size));
    } catch (OutOfMemoryError full) {
      Numbers.are("requestedBytes", size, "allocatedBytes", used(), "limitBytes", Long.parseLong(arguments[1]));
      throw full;
    }
    Load.held(kept);
  }

  private static long used() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }
}
