package wordings.jvm;

import java.lang.ref.Reference;

/** How much a program takes. */
final class Load {
  private Load() {}

  /** The number among the arguments; more than there can be where it is not given. */
  static long of(String[] arguments, int index) {
    return arguments.length > index ? Long.parseLong(arguments[index]) : Long.MAX_VALUE;
  }

  /** All is taken, and was kept until now. */
  static void held(Object kept) {
    System.out.println("all of it is held");
    Reference.reachabilityFence(kept);
  }
}
