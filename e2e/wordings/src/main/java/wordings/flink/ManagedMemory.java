package wordings.flink;

import org.apache.flink.runtime.memory.MemoryManager;
import wordings.Numbers;

/** A slot's managed memory of 64 MiB in pages of 32 KiB, and a request for more: {@code pages|bytes|shared|fraction}. */
public final class ManagedMemory {
  private static final long SIZE = 64L << 20;
  private static final int PAGE = 32 * 1024;
  private static final long TAKEN = 48L << 20;
  private static final long REQUEST = 32L << 20;

  private ManagedMemory() {}

  public static void main(String[] arguments) throws Exception {
    MemoryManager memory = MemoryManager.create(SIZE, PAGE);
    memory.reserveMemory("other", TAKEN);
    switch (arguments[0]) {
      case "pages" -> {
        Numbers.are("requestedPages", REQUEST / PAGE);
        memory.allocatePages("this", (int) (REQUEST / PAGE));
      }
      case "bytes" -> {
        Numbers.are("requestedBytes", REQUEST, "availableBytes", SIZE - TAKEN);
        memory.reserveMemory("this", REQUEST);
      }
      case "shared" -> {
        Numbers.are("requestedBytes", REQUEST, "availableBytes", SIZE - TAKEN);
        memory.getSharedMemoryResourceForManagedMemory("state-rocks-managed-memory", size -> () -> {}, 0.5);
      }
      default -> memory.computeMemorySize(0);
    }
  }
}
