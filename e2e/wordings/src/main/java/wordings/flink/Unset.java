package wordings.flink;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.taskexecutor.TaskExecutorResourceUtils;

/** A TaskManager that is started without the options that Flink's script would hand to it. */
public final class Unset {
  private Unset() {}

  public static void main(String[] arguments) throws Throwable {
    Method method = TaskExecutorResourceUtils.class.getDeclaredMethod("resourceSpecFromConfig", Configuration.class);
    method.setAccessible(true);
    try {
      method.invoke(null, new Configuration());
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
