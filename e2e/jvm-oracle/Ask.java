import java.lang.reflect.Method;

/** What the JVM that runs this says of itself and no flag prints: the heap's maximum and the limit on direct memory. */
public class Ask {
  public static void main(String[] arguments) throws Exception {
    Method limit = Class.forName("jdk.internal.misc.VM").getMethod("maxDirectMemory");
    System.out.println("maxMemory = " + Runtime.getRuntime().maxMemory());
    System.out.println("maxDirectMemory = " + limit.invoke(null));
  }
}
