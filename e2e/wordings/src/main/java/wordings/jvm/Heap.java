package wordings.jvm;

import java.util.ArrayList;
import java.util.List;

/** Keeps {@code arguments[0]} MiB; without a number, until the heap is full. */
public final class Heap {
  private Heap() {}

  public static void main(String[] arguments) {
    List<byte[]> kept = new ArrayList<>();
    for (long i = Load.of(arguments, 0); i > 0; i--) kept.add(new byte[1 << 20]);
    Load.held(kept);
  }
}
