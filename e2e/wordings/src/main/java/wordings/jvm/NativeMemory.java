package wordings.jvm;

import java.lang.reflect.Field;
import sun.misc.Unsafe;
import wordings.Numbers;

/**
 * Takes native memory by pieces of {@code arguments[0]} bytes: {@code arguments[1]} of them, or without a number until
 * the system gives no more.
 */
public final class NativeMemory {
  private NativeMemory() {}

  public static void main(String[] arguments) throws ReflectiveOperationException {
    long size = Long.parseLong(arguments[0]);
    Field field = Unsafe.class.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    Unsafe unsafe = (Unsafe) field.get(null);
    Numbers.are("requestedBytes", size);
    for (long i = Load.of(arguments, 1); i > 0; i--) unsafe.allocateMemory(size);
    Load.held(unsafe);
  }
}
