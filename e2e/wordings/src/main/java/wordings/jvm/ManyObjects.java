package wordings.jvm;

import java.util.LinkedList;
import java.util.List;

/** Fills the heap with small objects: under ParallelGC the collector gives up before the heap is full. */
public final class ManyObjects {
  private ManyObjects() {}

  public static void main(String[] arguments) {
    List<String> kept = new LinkedList<>();
    for (long i = 0; ; i++) kept.add(Long.toString(i));
  }
}
