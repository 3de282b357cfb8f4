package wordings.jvm;

/** One array larger than any heap's limit allows. */
public final class ArraySize {
  private ArraySize() {}

  public static void main(String[] arguments) {
    System.out.println(new long[Integer.MAX_VALUE].length);
  }
}
