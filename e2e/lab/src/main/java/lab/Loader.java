package lab;

/** A class loader for one class, given as its code. */
final class Loader extends ClassLoader {
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
