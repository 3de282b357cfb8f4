package wordings.jvm;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Keeps {@code arguments[0]} MiB on the heap and {@code arguments[1]} MiB of direct buffers, each page written. */
public final class HeapAndDirect {
  private static final int MIB = 1 << 20;

  private HeapAndDirect() {}

  public static void main(String[] arguments) {
    List<Object> kept = new ArrayList<>();
    for (long i = Load.of(arguments, 0); i > 0; i--) kept.add(new byte[MIB]);
    for (long i = Load.of(arguments, 1); i > 0; i--) kept.add(ByteBuffer.allocateDirect(MIB));
    Load.held(kept);
  }
}
