package wordings.jvm;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import sun.misc.Unsafe;

/** Takes all native memory, and then makes the JVM itself want some: it compiles and loads classes. */
public final class Chunks {
  private static final long LARGEST = 1 << 30;
  private static final long SMALLEST = 16;

  private Chunks() {}

  public static void main(String[] arguments) throws ReflectiveOperationException {
    Field field = Unsafe.class.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    Unsafe unsafe = (Unsafe) field.get(null);
    for (long size = LARGEST; size >= SMALLEST; size /= 2) {
      try {
        while (true) unsafe.allocateMemory(size);
      } catch (OutOfMemoryError full) {
        // smaller pieces still fit
      }
    }
    List<Pattern> patterns = new ArrayList<>();
    while (true) patterns.add(Pattern.compile("(a|b)*" + patterns.size() + "[x-z]{2,9}"));
  }
}
