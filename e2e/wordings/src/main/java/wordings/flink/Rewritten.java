package wordings.flink;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.entrypoint.ClusterEntryPointExceptionUtils;
import org.apache.flink.util.TaskManagerExceptionUtils;

/** Fails as the JVM fails, and prints what a TaskManager or JobManager makes of it: {@code tm|jm heap|direct|metaspace}. */
public final class Rewritten {
  private Rewritten() {}

  /** What is loaded again and again. */
  public static final class Loaded {}

  /** Loads {@link Loaded} anew. */
  static final class Loader extends ClassLoader {
    Loader() {
      super(null);
    }

    Class<?> load(byte[] code) {
      return defineClass(Loaded.class.getName(), code, 0, code.length);
    }
  }

  public static void main(String[] arguments) throws Exception {
    byte[] code;
    try (var file = Rewritten.class.getResourceAsStream("Rewritten$Loaded.class")) {
      code = file.readAllBytes();
    }
    boolean taskManager = arguments[0].equals("tm");
    // loaded now: later there may be no room for them
    TaskManagerExceptionUtils.tryEnrichTaskManagerError(new OutOfMemoryError("none"));
    ClusterEntryPointExceptionUtils.tryEnrichClusterEntryPointError(new OutOfMemoryError("none"));
    try {
      switch (arguments[1]) {
        case "heap" -> fillHeap();
        case "direct" -> fillDirect();
        default -> fillMetaspace(code);
      }
    } catch (OutOfMemoryError full) {
      if (taskManager) TaskManagerExceptionUtils.tryEnrichTaskManagerError(full);
      else ClusterEntryPointExceptionUtils.tryEnrichClusterEntryPointError(full);
      throw full;
    }
  }

  private static void fillHeap() {
    List<byte[]> kept = new ArrayList<>();
    while (true) kept.add(new byte[1 << 20]);
  }

  private static void fillDirect() {
    List<ByteBuffer> kept = new ArrayList<>();
    while (true) kept.add(ByteBuffer.allocateDirect(1 << 20));
  }

  private static void fillMetaspace(byte[] code) {
    List<Class<?>> kept = new ArrayList<>();
    while (true) kept.add(new Loader().load(code));
  }
}
