package wordings.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles one class {@code arguments[0]} times (with {@code -Xcomp}), each time as another class; without a number more
 * often than a small code cache holds.
 */
public final class Code {
  private Code() {}

  /** What is compiled. */
  public static final class Compiled implements Runnable {
    private long value = 1;

    @Override
    public void run() {
      for (int i = 1; i < 8; i++) value = value * 31 + value / i + Long.bitCount(value);
      text(Long.toString(value));
    }

    private void text(String text) {
      StringBuilder builder = new StringBuilder();
      for (char letter : text.toCharArray()) builder.append(Character.toUpperCase(letter)).append(',');
      value += builder.reverse().toString().hashCode();
    }
  }

  private static final class Loader extends ClassLoader {
    private final byte[] code;

    Loader(byte[] code) {
      super(null);
      this.code = code;
    }

    @Override
    protected Class<?> findClass(String name) {
      return defineClass(name, code, 0, code.length);
    }
  }

  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    byte[] code;
    try (InputStream file = Code.class.getResourceAsStream("Code$Compiled.class")) {
      code = file.readAllBytes();
    }
    List<Runnable> kept = new ArrayList<>();
    long most = arguments.length == 0 ? 500 : Load.of(arguments, 0);
    for (long i = 0; i < most; i++) {
      Class<?> loaded = new Loader(code).loadClass(Compiled.class.getName());
      kept.add((Runnable) loaded.getDeclaredConstructor().newInstance());
      kept.forEach(Runnable::run);
    }
    Load.held(kept);
  }
}
