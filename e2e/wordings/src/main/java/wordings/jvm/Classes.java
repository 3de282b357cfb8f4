package wordings.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads one class {@code arguments[0]} times, each time with a new loader that it keeps; without a number again and
 * again, as a class loader leak does.
 */
public final class Classes {
  private Classes() {}

  /** What is loaded. */
  public static final class Loaded {}

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

  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    byte[] code;
    try (InputStream file = Classes.class.getResourceAsStream("Classes$Loaded.class")) {
      code = file.readAllBytes();
    }
    List<Class<?>> kept = new ArrayList<>();
    for (long i = Load.of(arguments, 0); i > 0; i--) kept.add(new Loader(code).loadClass(Loaded.class.getName()));
    Load.held(kept);
  }
}
