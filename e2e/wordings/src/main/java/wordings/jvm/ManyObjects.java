package wordings.jvm;

import java.util.LinkedList;
import java.util.List;

/**
 * Keeps {@code arguments[0]} small objects; without a number, until the heap is full. Under ParallelGC the collector gives
 * up before it is.
 */
public final class ManyObjects {
  private ManyObjects() {}

  public static void main(String[] arguments) {
    List<String> kept = new LinkedList<>();
    for (long i = Load.of(arguments, 0); i > 0; i--) kept.add(Long.toString(i));
    Load.held(kept);
  }
}
