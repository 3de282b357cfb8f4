package wordings.jvm;

import java.util.ArrayList;
import java.util.List;

/** Keeps what it allocates, until the heap is full. */
public final class Heap {
  private Heap() {}

  public static void main(String[] arguments) {
    List<byte[]> kept = new ArrayList<>();
    while (true) kept.add(new byte[1 << 20]);
  }
}
